package florilege.imports.medium;

import florilege.data.fields.PersonParser;
import florilege.imports.html.StoryPage;
import florilege.imports.records.DatabaseTimestamp;
import florilege.imports.records.ImportRecord;
import florilege.imports.records.ImportedArticle;
import florilege.imports.records.ImportedComments;
import florilege.imports.records.ImportedText;
import florilege.imports.records.Importer;
import florilege.imports.source.Export;
import florilege.imports.source.ExportFiles;
import florilege.problem.Problems;
import florilege.problem.Rule;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the stories in an export of Medium; what else it holds of somebody is not opened.
 *
 * @see <a href="https://help.medium.com/hc/en-us/articles/115004745787">Medium, Export your account
 *     data</a>
 */
public final class MediumImporter implements Importer {

  /** {@code 2017-05-01_Two-pots-1a2b3c4d5e6f.html}, {@code draft_Two-pots-1a2b3c4d5e6f.html}. */
  private static final Pattern STORY =
      Pattern.compile("(?:.*/)?posts/(draft|\\d{4}-\\d{2}-\\d{2})_(.*?)-?([0-9a-f]{6,16})?\\.html");

  /** Makes one. */
  public MediumImporter() {}

  @Override
  public String name() {
    return "medium";
  }

  @Override
  public String description() {
    return "stories on Medium; FILE is what Settings → Download your information gives (ZIP), or that"
        + " unpacked";
  }

  @Override
  public void read(Export export, boolean pages, Consumer<ImportRecord> records, Problems problems)
      throws IOException {
    Optional<ExportFiles> opened = ExportFiles.open(export, problems);
    if (opened.isEmpty()) {
      return;
    }
    try (ExportFiles files = opened.get()) {
      boolean any = false;
      for (String name : files.names()) {
        Matcher story = STORY.matcher(name);
        if (story.matches()) {
          any = true;
          records.accept(article(story, StoryPage.of(files.text(name, problems))));
        }
      }
      if (!any) {
        problems.add(
            Rule.EXPORT, export.at(0), "this is no such export: there are no stories in posts/");
      }
    }
  }

  private static ImportedArticle article(Matcher story, StoryPage page) {
    boolean draft = story.group(1).equals("draft");
    String id = story.group(3) == null ? story.group(2) : story.group(3);
    String author = PersonParser.named(page.author(), "").name();
    Optional<DatabaseTimestamp> date = DatabaseTimestamp.written(page.date());
    return new ImportedArticle(
        id,
        false,
        story.group(2).replaceAll("-{2,}", "-"),
        page.title(),
        author.isEmpty() ? List.of() : List.of(author),
        draft ? Optional.empty() : date.or(() -> DatabaseTimestamp.written(story.group(1))),
        draft || !page.address().matches("https?://\\S+") ? "" : page.address(),
        List.of(),
        List.of(),
        page.summary(),
        "",
        draft,
        ImportedText.html(page.body()),
        List.of(),
        ImportedComments.NONE);
  }
}
