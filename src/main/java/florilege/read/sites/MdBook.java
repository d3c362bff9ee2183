package florilege.read.sites;

import florilege.model.Site;
import florilege.model.Site.Kind;
import florilege.model.Text;
import florilege.read.fields.Fields;
import florilege.read.fields.Yaml;
import java.util.List;
import java.util.Set;

/**
 * mdBook: the chapters are those that {@code SUMMARY.md} names, in its order and parts. See
 * rust-lang.github.io/mdBook/format/summary.html.
 */
final class MdBook implements Layout {

  private final Yaml.Mapping settings;
  private final Fields fields;
  private final String source;
  private final Summary summary;

  MdBook(SiteFolder folder) {
    this.settings = folder.first("book.toml").map(folder::settings).orElse(SiteFolder.NONE);
    this.fields = SiteFolder.fields(settings);
    String said = Layouts.folder(fields.section("book").text("src").value());
    this.source = said.isEmpty() ? "src/" : said;
    this.summary =
        folder
            .text(source + "SUMMARY.md")
            .map(text -> Summary.of(text, source, this::isTitle))
            .orElse(Summary.NONE);
  }

  private boolean isTitle(String heading) {
    return heading.equalsIgnoreCase("summary")
        || heading.equalsIgnoreCase(fields.section("book").text("title").value());
  }

  @Override
  public Site site() {
    return new Site(
            Kind.MDBOOK, address(), List.of(source, ""), SiteFolder.variables("book", settings))
        .with(MarkdownSettings.mdBook(fields));
  }

  /** Mostly a path alone is said, from which nobody knows where the book is. */
  private Text address() {
    Text said = fields.section("output").section("html").text("site-url");
    return said.value().matches("(?i)https?://.+")
        ? new Text(said.value().replaceFirst("/+$", ""), said.place())
        : Text.NONE;
  }

  @Override
  public Text title(String path) {
    return summary.title(path);
  }

  @Override
  public About about() {
    return About.of(fields.section("book"));
  }

  @Override
  public Role role(String path) {
    boolean here = path.startsWith(source) && !path.equals(source + "SUMMARY.md");
    if (!here) {
      return Role.OTHER;
    }
    Set<String> named = summary.chapters();
    return named.isEmpty() || named.contains(path) ? Role.ARTICLE : Role.PAGE;
  }

  @Override
  public List<Outline> outline() {
    return summary.outline();
  }

  @Override
  public String permalink(Post post) {
    String path = Layouts.bare(post.path().substring(source.length()));
    return "/" + path.replaceFirst("(?i)(^|/)readme$", "$1index") + ".html";
  }
}
