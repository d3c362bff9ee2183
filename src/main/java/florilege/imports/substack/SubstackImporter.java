package florilege.imports.substack;

import florilege.data.CsvReader;
import florilege.data.DataNode;
import florilege.data.LineIndex;
import florilege.imports.records.DatabaseTimestamp;
import florilege.imports.records.ImportRecord;
import florilege.imports.records.ImportStats.Count;
import florilege.imports.records.ImportedArticle;
import florilege.imports.records.ImportedComments;
import florilege.imports.records.ImportedText;
import florilege.imports.records.Importer;
import florilege.imports.records.Omission;
import florilege.imports.source.Export;
import florilege.imports.source.ExportFiles;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the export of a Substack newsletter. Lists of subscribers in it are not opened.
 *
 * @see <a href="https://support.substack.com/hc/en-us/articles/360037466012">Substack, How do I
 *     export my posts?</a>
 */
public final class SubstackImporter implements Importer {

  /** Makes one. */
  public SubstackImporter() {}

  @Override
  public String name() {
    return "substack";
  }

  @Override
  public String description() {
    return "a Substack newsletter; FILE is what Settings → Exports gives (ZIP), or that unpacked";
  }

  @Override
  public void read(Export export, boolean pages, Consumer<ImportRecord> records, Problems problems)
      throws IOException {
    Optional<ExportFiles> opened = ExportFiles.open(export, problems);
    if (opened.isEmpty()) {
      return;
    }
    try (ExportFiles files = opened.get()) {
      Optional<String> table =
          files.names().stream().filter(name -> name.matches("(?:.*/)?posts\\.csv")).findFirst();
      if (table.isEmpty()) {
        problems.add(
            Rule.EXPORT, export.at(0), "this is no such export: there is no posts.csv in it");
        return;
      }
      String folder = table.get().replaceFirst("posts\\.csv$", "");
      LineIndex lines = LineIndex.of(new Source(export.shown(), files.text(table.get(), problems)));
      for (DataNode row : new DataNode(CsvReader.rows(lines)).items()) {
        String file = folder + "posts/" + row.at("post_id").text() + ".html";
        if (row.at("type").text().equals("page") && !pages) {
          records.accept(new Omission(Count.PAGES));
        } else if (files.has(file)) {
          records.accept(article(row, files.text(file, problems)));
        } else if (row.at("is_published").isTrue()) {
          problems.add(
              Rule.EXPORT,
              export.at(0),
              "the text of '" + row.at("title").text() + "' is not in it");
        }
      }
    }
  }

  private static ImportedArticle article(DataNode row, String html) {
    String id = row.at("post_id").text();
    String podcast = row.at("podcast_url").text();
    String heard =
        podcast.matches("https?://[^\\s\"<>]+")
            ? "<p><a href=\"" + podcast + "\">" + podcast + "</a></p>"
            : "";
    return new ImportedArticle(
        id.replaceFirst("\\..*$", ""),
        row.at("type").text().equals("page"),
        id.replaceFirst("^[^.]*\\.", ""),
        row.at("title").text(),
        List.of(),
        DatabaseTimestamp.written(row.first("post_date", "email_sent_at").text()),
        "",
        List.of(),
        List.of(),
        row.at("subtitle").text(),
        "",
        !row.at("is_published").isTrue(),
        ImportedText.html(html + heard),
        List.of(),
        ImportedComments.NONE);
  }
}
