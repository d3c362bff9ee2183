package florilege.sites.hugo;

import florilege.data.YamlValue;
import florilege.data.fields.FieldReader;
import florilege.model.Site;
import florilege.model.metadata.LocatedText;
import florilege.sites.folder.PageBundles;
import florilege.sites.folder.SiteFolder;
import florilege.sites.folder.SiteLanguages;
import florilege.sites.folder.SitePaths;
import florilege.sites.program.FileRole;
import florilege.sites.program.PermalinkPattern;
import florilege.sites.program.SiteInfo;
import florilege.sites.program.SiteLayout;
import florilege.sites.program.SitePost;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lays out folders of Hugo: articles lie in the sections of {@code content}, each a file or a
 * folder with {@code index.md}; what lies beside that is its, and {@code _index.md} is a list.
 * Files at the top of {@code content} are pages, unless nothing lies below. See
 * gohugo.io/content-management.
 */
final class HugoLayout implements SiteLayout {

  private static final String[] SETTINGS = {
    "hugo.toml",
    "hugo.yaml",
    "hugo.yml",
    "hugo.json",
    "config.toml",
    "config.yaml",
    "config.yml",
    "config.json",
    "config/_default/hugo.toml",
    "config/_default/hugo.yaml",
    "config/_default/hugo.yml",
    "config/_default/config.toml",
    "config/_default/config.yaml",
    "config/_default/config.yml"
  };

  private final SiteFolder folder;
  private final YamlValue.Mapping settings;
  private final FieldReader fields;
  private final String content;
  private final SiteLanguages languages;
  private final PageBundles bundles;
  private final boolean hasSections;

  HugoLayout(SiteFolder folder) {
    this.folder = folder;
    this.settings = settingsFile(folder).map(folder::settings).orElse(SiteFolder.NONE);
    this.fields = SiteFolder.fields(settings);
    String said = SitePaths.folder(fields.text("contentdir").value());
    this.content = said.isEmpty() ? "content/" : said;
    this.languages =
        SiteLanguages.of(fields.value("languages").orElse(part("languages")), fields, content);
    this.bundles = new PageBundles(folder, content);
    this.hasSections = folder.any(path -> bundles.isArticle(path) && depth(path) > 0);
  }

  static Optional<String> settingsFile(SiteFolder folder) {
    return folder.first(SETTINGS);
  }

  /** Settings that stand in a file of their own. */
  private YamlValue.Mapping part(String name) {
    String path = "config/_default/" + name;
    return folder
        .first(path + ".toml", path + ".yaml", path + ".yml")
        .map(folder::settings)
        .orElse(SiteFolder.NONE);
  }

  private FieldReader part(String name, FieldReader all) {
    FieldReader own = all.section(name);
    return own.keys().isEmpty() ? SiteFolder.fields(part(name)) : own;
  }

  @Override
  public Site site() {
    LocatedText url = fields.text("baseurl");
    Map<String, String> variables = new HashMap<>(SiteFolder.variables("site", settings));
    variables.putAll(SiteFolder.variables("site.params", part("params")));
    return new Site(
        "hugo",
        new LocatedText(url.value().replaceFirst("/+$", ""), url.place()),
        List.of("static/", "assets/", content, languages.folder(), ""),
        List.of("", content, languages.folder(), "assets/", "static/"),
        new Site.PathRules(Map.of(), true, false),
        Map.copyOf(variables),
        HugoMarkdownVariant.dialect(fields, part("markup", fields)));
  }

  @Override
  public SiteInfo about() {
    SiteInfo site = SiteInfo.of(fields);
    SiteInfo own = SiteInfo.of(languages.settings());
    SiteInfo params = SiteInfo.of(part("params", fields));
    return new SiteInfo(
        own.title().or(site.title()),
        params.subtitle().or(site.subtitle()),
        params.description().or(site.description()),
        languages.book(),
        params.creators().isEmpty() ? site.creators() : params.creators());
  }

  @Override
  public Map<String, String> people() {
    Map<String, String> people = new HashMap<>(folder.authors("data/authors"));
    folder.authors(content + "authors").forEach(people::putIfAbsent);
    return people;
  }

  @Override
  public FileRole role(String path) {
    return role(path, bundles.isArticle(path));
  }

  @Override
  public FileRole htmlRole(String path) {
    FileRole role = role(path, SitePaths.isHtml(path) && bundles.isIn(path));
    return role == FileRole.PAGE ? FileRole.OTHER : role;
  }

  private FileRole role(String path, boolean isArticle) {
    if (!isArticle) {
      return FileRole.OTHER;
    } else if (!languages.isOfTheBook(path)) {
      return FileRole.TRANSLATION;
    }
    return hasSections && depth(path) == 0 ? FileRole.PAGE : FileRole.ARTICLE;
  }

  /** Folders below {@code content}, or below that of the language, in which a file lies. */
  private int depth(String path) {
    return (int) within(path).chars().filter(c -> c == '/').count();
  }

  private String within(String path) {
    String top = languages.folder().isEmpty() ? content : languages.folder();
    return path.substring(path.startsWith(top) ? top.length() : content.length());
  }

  @Override
  public String languageMark(String path) {
    return languages.mark(path);
  }

  @Override
  public String permalink(SitePost post) {
    LocatedText url = post.front().text("url");
    if (!url.isEmpty()) {
      return url.value().startsWith("/") ? url.value() : "/" + url.value();
    }
    List<String> sections =
        Stream.of(within(post.path()).split("/"))
            .limit(Math.max(0, depth(post.path()) - (post.isIndex() ? 1 : 0)))
            .toList();
    String pattern = sections.isEmpty() ? "" : pattern(sections.get(0));
    String address =
        PermalinkPattern.colons(
            pattern.isEmpty() ? "/:sections/:slug/" : pattern, post, words(post, sections));
    return fields.flag("uglyurls", false) ? address.replaceFirst("/$", ".html") : address;
  }

  private String pattern(String section) {
    FieldReader permalinks = part("permalinks", fields);
    LocatedText inSection = permalinks.text(section.toLowerCase(Locale.ROOT).replace('_', '-'));
    return permalinks.value("page").isPresent()
        ? permalinks.section("page").text(section).or(inSection).value()
        : inSection.value();
  }

  private static Map<String, String> words(SitePost post, List<String> sections) {
    Map<String, String> words = new HashMap<>();
    words.put("section", sections.isEmpty() ? "" : sections.get(0));
    words.put("sections", String.join("/", sections));
    words.put("title", SitePost.slug(post.title()));
    words.put("slug", post.front().text("slug").isEmpty() ? post.name() : post.slug());
    for (String name : List.of("filename", "contentbasename")) {
      words.put(name, post.name());
    }
    for (String name : List.of("slugorfilename", "slugorcontentbasename")) {
      words.put(name, post.slug());
    }
    return words;
  }
}
