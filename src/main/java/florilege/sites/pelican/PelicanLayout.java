package florilege.sites.pelican;

import florilege.data.YamlValue;
import florilege.data.fields.FieldReader;
import florilege.files.SlashPath;
import florilege.model.MarkdownVariant;
import florilege.model.Site;
import florilege.model.metadata.LocatedText;
import florilege.sites.folder.CodeSettings;
import florilege.sites.folder.PythonMarkdown;
import florilege.sites.folder.SiteFolder;
import florilege.sites.folder.SitePaths;
import florilege.sites.program.FileRole;
import florilege.sites.program.PermalinkPattern;
import florilege.sites.program.SiteInfo;
import florilege.sites.program.SiteLayout;
import florilege.sites.program.SitePost;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Lays out folders of Pelican: everything in the content folder is an article, except in {@code
 * pages}. See docs.getpelican.com, Settings.
 */
final class PelicanLayout implements SiteLayout {

  /** See docs.getpelican.com/en/stable/content.html#linking-to-internal-content. */
  private static final Map<String, String> PREFIXES =
      Map.of(
          "{static}", "",
          "{filename}", "",
          "{attach}", "",
          "|static|", "",
          "|filename|", "",
          "|attach|", "");

  private final YamlValue.Mapping settings;
  private final FieldReader fields;

  /** What is said for the published site, which goes before. */
  private final FieldReader publishing;

  private final LocatedText address;
  private final String content;
  private final MarkdownVariant dialect;

  PelicanLayout(SiteFolder folder) {
    this.settings = CodeSettings.of(folder.text("pelicanconf.py"));
    this.dialect = PythonMarkdown.of(folder.textOf("pelicanconf.py"));
    this.fields = SiteFolder.fields(settings);
    this.publishing = CodeSettings.fields(folder.text("publishconf.py"));
    this.address = publishing.text("siteurl").or(fields.text("siteurl"));
    String said = SitePaths.folder(fields.text("path").value());
    this.content = said.isEmpty() || !folder.hasMarkdown(said) ? "content/" : said;
  }

  @Override
  public Site site() {
    return new Site(
        "pelican",
        new LocatedText(address.value().replaceFirst("/+$", ""), address.place()),
        List.of(content, content + "extra/", ""),
        List.of(content + "code/", content),
        new Site.PathRules(PREFIXES, false, false),
        SiteFolder.variables("site", settings),
        dialect);
  }

  @Override
  public boolean readsAnyHeader() {
    return true;
  }

  @Override
  public SiteInfo about() {
    return SiteInfo.of(fields);
  }

  @Override
  public FileRole role(String path) {
    if (!path.startsWith(content)) {
      return FileRole.OTHER;
    } else if (path.startsWith(content + "pages/")) {
      return FileRole.PAGE;
    }
    return SitePaths.isBelow(path, "drafts") ? FileRole.DRAFT : FileRole.ARTICLE;
  }

  @Override
  public FileRole htmlRole(String path) {
    FileRole role = role(path);
    return role == FileRole.PAGE ? FileRole.OTHER : role;
  }

  @Override
  public YamlValue.Mapping defaults(String path) {
    if (!path.startsWith(content)) {
      return SiteFolder.NONE;
    }
    String below = path.substring(content.length());
    String name = SitePaths.bare(SlashPath.fileName(below));
    LocatedText ofName = fields.text("filename-metadata");
    LocatedText ofPath = fields.text("path-metadata");
    Map<String, YamlValue.Entry> found = new HashMap<>();
    found.putAll(FilenameMetadata.read(ofPath.value(), below, ofPath.place()));
    found.putAll(FilenameMetadata.read(ofName.value(), name, ofName.place()));
    return new YamlValue.Mapping(found, ofName.place());
  }

  @Override
  public String permalink(SitePost post) {
    LocatedText own = post.front().text("url");
    if (!own.isEmpty()) {
      return "/" + own.value().replaceFirst("^/", "");
    }
    String pattern = publishing.text("article-url").or(fields.text("article-url")).value();
    Map<String, String> words = new HashMap<>();
    String below = post.path().substring(content.length());
    List<String> folders = Stream.of(below.split("/")).toList();
    LocatedText category = post.front().text("category");
    words.put(
        "slug",
        post.front().text("slug").isEmpty()
            ? SitePost.slug(
                fields.text("slugify-source").value().equals("basename")
                    ? post.name()
                    : post.title())
            : post.slug());
    words.put(
        "category",
        SitePost.slug(
            category.isEmpty() && folders.size() > 1 ? folders.get(0) : category.value()));
    words.put("lang", post.front().text("lang").or(fields.text("default-lang")).value());
    words.put(
        "author", SitePost.slug(post.front().text("author").or(fields.text("author")).value()));
    return PermalinkPattern.braces(pattern.isEmpty() ? "{slug}.html" : pattern, post, words);
  }
}
