package florilege.sites.mdbook;

import florilege.data.YamlValue;
import florilege.data.fields.FieldReader;
import florilege.model.MarkdownVariant;
import florilege.model.MarkdownVariant.Mark;
import florilege.model.Site;
import florilege.model.metadata.LocatedText;
import florilege.sites.folder.SiteFolder;
import florilege.sites.folder.SitePaths;
import florilege.sites.program.FileRole;
import florilege.sites.program.PartOutline;
import florilege.sites.program.SiteInfo;
import florilege.sites.program.SiteLayout;
import florilege.sites.program.SitePost;
import florilege.sites.program.SummaryFile;
import java.util.List;
import java.util.Set;

/**
 * Lays out folders of mdBook: the chapters are those that {@code SUMMARY.md} names, in its order
 * and parts. See rust-lang.github.io/mdBook/format/summary.html.
 */
final class MdBookLayout implements SiteLayout {

  private final YamlValue.Mapping settings;
  private final FieldReader fields;
  private final String source;
  private final SummaryFile summary;

  MdBookLayout(SiteFolder folder) {
    this.settings = folder.first("book.toml").map(folder::settings).orElse(SiteFolder.NONE);
    this.fields = SiteFolder.fields(settings);
    String said = SitePaths.folder(fields.section("book").text("src").value());
    this.source = said.isEmpty() ? "src/" : said;
    this.summary =
        folder
            .text(source + "SUMMARY.md")
            .map(text -> SummaryFile.of(text, source, this::isTitle))
            .orElse(SummaryFile.NONE);
  }

  private boolean isTitle(String heading) {
    return heading.equalsIgnoreCase("summary")
        || heading.equalsIgnoreCase(fields.section("book").text("title").value());
  }

  @Override
  public Site site() {
    boolean emoji = fields.section("preprocessor").value("emojicodes").isPresent();
    return new Site(
        "mdbook",
        address(),
        List.of(source, ""),
        List.of(),
        Site.PathRules.PLAIN,
        SiteFolder.variables("book", settings),
        MarkdownVariant.GOLDMARK.with(Mark.EMOJI, emoji));
  }

  /** Mostly a path alone is said, from which nobody knows where the book is. */
  private LocatedText address() {
    LocatedText said = fields.section("output").section("html").text("site-url");
    return said.value().matches("(?i)https?://.+")
        ? new LocatedText(said.value().replaceFirst("/+$", ""), said.place())
        : LocatedText.NONE;
  }

  @Override
  public LocatedText title(String path) {
    return summary.title(path);
  }

  @Override
  public SiteInfo about() {
    return SiteInfo.of(fields.section("book"));
  }

  @Override
  public FileRole role(String path) {
    boolean here = path.startsWith(source) && !path.equals(source + "SUMMARY.md");
    if (!here) {
      return FileRole.OTHER;
    }
    Set<String> named = summary.chapters();
    return named.isEmpty() || named.contains(path) ? FileRole.ARTICLE : FileRole.PAGE;
  }

  @Override
  public List<PartOutline> outline() {
    return summary.outline();
  }

  @Override
  public String permalink(SitePost post) {
    String path = SitePaths.bare(post.path().substring(source.length()));
    return "/" + path.replaceFirst("(?i)(^|/)readme$", "$1index") + ".html";
  }
}
