package florilege.sites.jekyll;

import florilege.data.YamlValue;
import florilege.data.fields.FieldReader;
import florilege.model.Site;
import florilege.model.metadata.LocatedText;
import florilege.problem.Source;
import florilege.sites.folder.SiteFolder;
import florilege.sites.folder.SitePaths;
import florilege.sites.program.FileRole;
import florilege.sites.program.PermalinkPattern;
import florilege.sites.program.SiteInfo;
import florilege.sites.program.SiteLayout;
import florilege.sites.program.SitePost;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Lays out folders of Jekyll, and Octopress, which is made of it: articles lie in {@code _posts},
 * at any depth, and in the folders of collections that the site puts out. See
 * jekyllrb.com/docs/permalinks and /docs/collections.
 */
final class JekyllLayout implements SiteLayout {

  private final SiteFolder folder;
  private final YamlValue.Mapping settings;
  private final FieldReader fields;
  private final String source;
  private final String collectionsFolder;
  private final Map<String, FieldReader> collections;
  private final FrontMatterDefaults defaults;

  JekyllLayout(SiteFolder folder) {
    this.folder = folder;
    this.settings = settingsFile(folder).map(folder::settings).orElse(SiteFolder.NONE);
    this.fields = SiteFolder.fields(settings);
    this.source = source();
    this.collectionsFolder = source + SitePaths.folder(fields.text("collections-dir").value());
    this.collections = collections();
    this.defaults = new FrontMatterDefaults(settings);
  }

  static Optional<String> settingsFile(SiteFolder folder) {
    return folder.first("_config.yml", "_config.yaml", "_config.toml");
  }

  /** Where the settings say, or, where a build puts its source together first, where posts lie. */
  private String source() {
    String said = SitePaths.folder(fields.text("source").value());
    if (folder.any(path -> path.startsWith(said) && SitePaths.isBelow(path, "_posts"))) {
      return said;
    }
    for (String path : folder.paths()) {
      if (SitePaths.isBelow(path, "_posts")) {
        return path.startsWith("_posts/") ? "" : path.substring(0, path.indexOf("/_posts/") + 1);
      }
    }
    return said;
  }

  /** Reads the collections that are put out, by name; posts are not among them. */
  private Map<String, FieldReader> collections() {
    Map<String, FieldReader> named = new LinkedHashMap<>();
    if (fields.value("collections").orElse(SiteFolder.NONE) instanceof YamlValue.Mapping mapping) {
      mapping
          .entries()
          .forEach(
              (name, entry) -> {
                if (entry.value() instanceof YamlValue.Mapping said && !name.equals("posts")) {
                  named.put(name, SiteFolder.fields(said));
                }
              });
    }
    named.values().removeIf(said -> !said.flag("output", false));
    return named;
  }

  @Override
  public Site site() {
    return new Site(
        "jekyll",
        address(),
        List.of(source, "", source + "assets/"),
        List.of(source + inclusions(), source + code()),
        Site.PathRules.PLAIN,
        SiteFolder.variables("site", settings),
        JekyllMarkdownVariant.dialect(fields));
  }

  private String inclusions() {
    String said = SitePaths.folder(fields.text("includes-dir").value());
    return said.isEmpty() ? "_includes/" : said;
  }

  /** Where Octopress has listings. */
  private String code() {
    String said = SitePaths.folder(fields.text("code-dir").value());
    return said.isEmpty() ? "downloads/code/" : said;
  }

  /** GitHub, where many of these sites are, keeps the name of the host in a file. */
  private LocatedText address() {
    LocatedText url = fields.text("url");
    LocatedText host =
        folder
            .first("CNAME", source + "CNAME")
            .flatMap(folder::text)
            .map(JekyllLayout::host)
            .orElse(LocatedText.NONE);
    String top = url.or(host).value().replaceFirst("/+$", "");
    String address = top + "/" + SitePaths.folder(fields.text("baseurl").value());
    return new LocatedText(
        top.isEmpty() ? "" : address.replaceFirst("/+$", ""), url.or(host).place());
  }

  private static LocatedText host(Source file) {
    String host = file.text().lines().findFirst().orElse("").strip();
    return host.matches("[\\w.-]+")
        ? new LocatedText("https://" + host, file.at(0))
        : LocatedText.NONE;
  }

  @Override
  public SiteInfo about() {
    return SiteInfo.of(fields);
  }

  @Override
  public Map<String, String> people() {
    Map<String, String> people = new LinkedHashMap<>();
    for (String place : List.of("_data/authors", "_data/people", "_authors", "_people")) {
      folder.authors(source + place).forEach(people::putIfAbsent);
    }
    return people;
  }

  @Override
  public FileRole role(String path) {
    if (!path.startsWith(source) || isExcluded(path)) {
      return FileRole.OTHER;
    } else if (SitePaths.isBelow(path, "_drafts")) {
      return FileRole.DRAFT;
    } else if (SitePaths.isBelow(path, "_posts") || collection(path).isPresent()) {
      return FileRole.ARTICLE;
    }
    String within = path.substring(source.length());
    return SitePaths.isBelow(within, "_pages") || !("/" + within).contains("/_") && !isTool(within)
        ? FileRole.PAGE
        : FileRole.OTHER;
  }

  @Override
  public FileRole htmlRole(String path) {
    FileRole role = role(path);
    return role == FileRole.PAGE ? FileRole.OTHER : role;
  }

  @Override
  public YamlValue.Mapping defaults(String path) {
    String kind =
        switch (role(path)) {
          case DRAFT -> "drafts";
          case ARTICLE -> collection(path).orElse("posts");
          default -> "pages";
        };
    return path.startsWith(source)
        ? defaults.of(path.substring(source.length()), kind)
        : SiteFolder.NONE;
  }

  private boolean isExcluded(String path) {
    String within = path.substring(source.length());
    return fields.texts("exclude").stream()
        .map(text -> text.value().replaceFirst("^/", ""))
        .anyMatch(name -> within.equals(name) || within.startsWith(SitePaths.folder(name)));
  }

  private static boolean isTool(String path) {
    return SitePaths.isAboutTheFolder(path) || SitePaths.isBelow(path, "vendor", "docs", "spec");
  }

  private Optional<String> collection(String path) {
    return collections.keySet().stream()
        .filter(name -> path.startsWith(collectionsFolder + "_" + name + "/"))
        .findFirst();
  }

  @Override
  public int section(String path) {
    return collection(path)
        .map(name -> 1 + List.copyOf(collections.keySet()).indexOf(name))
        .orElse(0);
  }

  @Override
  public boolean splitsWords() {
    return true;
  }

  @Override
  public String permalink(SitePost post) {
    LocatedText own = post.front().text("permalink");
    Optional<String> collection = collection(post.path());
    String pattern =
        own.isEmpty()
            ? collection.map(name -> pattern(collections.get(name))).orElse(ofPosts())
            : own.value();
    return PermalinkPattern.colons(
        styled(pattern, collection.isPresent()), post, words(post, collection));
  }

  /** Posts are a collection too, which may have a pattern of its own. */
  private String ofPosts() {
    String own = fields.section("collections").section("posts").text("permalink").value();
    return own.isEmpty() ? pattern(fields) : own;
  }

  private static String pattern(FieldReader fields) {
    return fields.text("permalink").value();
  }

  /** The patterns that have names. */
  private static String styled(String pattern, boolean inCollection) {
    if (inCollection) {
      return pattern.isEmpty() ? "/:collection/:path.html" : pattern;
    }
    return switch (pattern) {
      case "", "date" -> "/:categories/:year/:month/:day/:title.html";
      case "pretty" -> "/:categories/:year/:month/:day/:title/";
      case "ordinal" -> "/:categories/:year/:y_day/:title.html";
      case "none" -> "/:categories/:title.html";
      default -> pattern;
    };
  }

  private Map<String, String> words(SitePost post, Optional<String> collection) {
    Map<String, String> words = new HashMap<>();
    String name = SitePaths.bare(post.path()).replaceFirst("^.*/", "");
    List<String> categories = categories(post);
    words.put("title", post.slug());
    words.put("slug", SitePost.slug(post.slug()));
    words.put("name", name);
    words.put("basename", name);
    words.put("output_ext", ".html");
    words.put("categories", String.join("/", categories).toLowerCase(Locale.ROOT));
    words.put(
        "slugified_categories",
        categories.stream().map(SitePost::slug).collect(Collectors.joining("/")));
    collection.ifPresent(
        key -> {
          words.put("collection", key);
          String below = post.path().substring((collectionsFolder + "_" + key + "/").length());
          words.put("path", SitePaths.bare(below));
        });
    return words;
  }

  /** Gives the categories of the front matter after the folders in which {@code _posts} lies. */
  private List<String> categories(SitePost post) {
    List<String> all = new ArrayList<>();
    String path = post.path().substring(source.length());
    if (path.contains("/_posts/")) {
      all.addAll(List.of(path.substring(0, path.indexOf("/_posts/")).split("/")));
    }
    boolean isText =
        post.front().value("categories").orElse(SiteFolder.NONE) instanceof YamlValue.Scalar;
    if (isText) {
      post.front().words("categories").forEach(word -> all.add(word.value()));
    } else {
      all.addAll(post.categories());
    }
    return all.stream().distinct().toList();
  }
}
