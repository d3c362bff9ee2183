package florilege.sites.astro;

import florilege.data.YamlValue;
import florilege.data.fields.FieldReader;
import florilege.model.MarkdownVariant;
import florilege.model.Site;
import florilege.model.metadata.LocatedText;
import florilege.problem.Source;
import florilege.sites.folder.CodeSettings;
import florilege.sites.folder.SiteFolder;
import florilege.sites.folder.SitePaths;
import florilege.sites.program.FileRole;
import florilege.sites.program.SiteInfo;
import florilege.sites.program.SiteLayout;
import florilege.sites.program.SitePost;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lays out folders of Astro: articles lie in the collections below {@code src/content}, or where a
 * loader's {@code base} says; Markdown below {@code src/pages} is pages, unless there is no
 * collection. See docs.astro.build/en/guides/content-collections.
 */
final class AstroLayout implements SiteLayout {

  static final String[] SETTINGS = {
    "astro.config.mjs", "astro.config.js", "astro.config.ts", "astro.config.mts", "astro.config.cjs"
  };

  private static final String CONTENT = "src/content/";

  private static final String PAGES = "src/pages/";

  /** Collections of what is no article. */
  private static final Set<String> OTHERS =
      Set.of("authors", "author", "people", "team", "pages", "page", "legal", "data", "config");

  private static final Pattern BASE =
      Pattern.compile("\\bbase\\s*:\\s*(['\"`])(?:\\./)?([\\w./-]{1,200})\\1");

  private static final Pattern LOCALES = Pattern.compile("\\blocales\\s*:\\s*\\[([^\\]]{0,500})]");

  private static final Pattern WORD =
      Pattern.compile("['\"`]([A-Za-z]{2,3}(?:-[A-Za-z]{2,4})?)['\"`]");

  private final SiteFolder folder;
  private final YamlValue.Mapping settings;
  private final FieldReader fields;
  private final FieldReader about;
  private final Set<String> otherLocales;

  /** Folders of collections of articles, each with {@code /} at the end. */
  private final List<String> collections;

  AstroLayout(SiteFolder folder) {
    this.folder = folder;
    Optional<Source> code = folder.first(SETTINGS).flatMap(folder::text);
    this.settings = CodeSettings.of(code);
    this.fields = SiteFolder.fields(settings);
    this.about =
        CodeSettings.fields(
            folder
                .first(
                    "src/consts.ts",
                    "src/consts.js",
                    "src/config.ts",
                    "src/site.config.ts",
                    "src/siteConfig.ts",
                    "src/config.js",
                    "src/data/site.ts")
                .flatMap(folder::text));
    this.otherLocales = otherLocales(code);
    this.collections = collections();
  }

  private Set<String> otherLocales(Optional<Source> code) {
    Set<String> locales = new TreeSet<>();
    Matcher list = LOCALES.matcher(code.map(Source::text).orElse(""));
    if (list.find()) {
      WORD.matcher(list.group(1)).results().forEach(word -> locales.add(word.group(1)));
    }
    locales.remove(fields.text("defaultlocale").value());
    return locales;
  }

  private List<String> collections() {
    Set<String> found = new TreeSet<>();
    for (String path : folder.paths()) {
      if (path.startsWith(CONTENT) && path.indexOf('/', CONTENT.length()) > 0) {
        found.add(path.substring(0, path.indexOf('/', CONTENT.length()) + 1));
      }
    }
    folder
        .first("src/content.config.ts", "src/content.config.mjs", "src/content/config.ts")
        .flatMap(folder::text)
        .ifPresent(
            code ->
                BASE.matcher(code.text())
                    .results()
                    .forEach(base -> found.add(SitePaths.folder(base.group(2)))));
    return found.stream()
        .filter(top -> !OTHERS.contains(name(top)) && folder.hasMarkdown(top))
        .toList();
  }

  /** The name of a collection's folder. */
  private static String name(String top) {
    return top.replaceFirst("/$", "").replaceFirst("^.*/", "");
  }

  /** The innermost collection in which a file lies. */
  private Optional<String> collection(String path) {
    return collections.stream()
        .filter(path::startsWith)
        .reduce((one, other) -> other.length() > one.length() ? other : one);
  }

  @Override
  public Site site() {
    LocatedText url = fields.text("site");
    List<String> roots =
        Stream.concat(Stream.of("public/", "src/", ""), collections.stream()).toList();
    return new Site(
        "astro",
        new LocatedText(url.value().replaceFirst("/+$", ""), url.place()),
        roots,
        List.of(),
        Site.PathRules.PLAIN,
        SiteFolder.variables("astro", settings),
        MarkdownVariant.GITHUB);
  }

  @Override
  public SiteInfo about() {
    return new SiteInfo(
        about.text("site-title", "title", "sitetitle", "name"),
        LocatedText.NONE,
        about.text("site-description", "description", "desc", "sitedescription"),
        fields.value("defaultlocale").isPresent()
            ? fields.lang("defaultlocale")
            : about.lang("lang", "language", "locale"),
        about.people("aut", "author", "site-author"));
  }

  @Override
  public Map<String, String> people() {
    Map<String, String> people = new HashMap<>();
    for (String top : List.of(CONTENT, "src/data/")) {
      folder.authors(top + "authors").forEach(people::putIfAbsent);
    }
    return people;
  }

  @Override
  public FileRole role(String path) {
    if (!SitePaths.isMarkdown(path) || !path.startsWith("src/") && collection(path).isEmpty()) {
      return FileRole.OTHER;
    } else if (path.matches("(?:.*/)?_.*")) {
      return FileRole.OTHER; // Astro passes over such names
    }
    Optional<String> collection = collection(path);
    if (collection.isPresent()) {
      String below = path.substring(collection.get().length());
      return otherLocales.contains(below.replaceFirst("/.*", ""))
          ? FileRole.TRANSLATION
          : SitePaths.isBelow(below, "drafts") ? FileRole.DRAFT : FileRole.ARTICLE;
    } else if (path.startsWith(PAGES)) {
      boolean isBelow = path.indexOf('/', PAGES.length()) > 0;
      return collections.isEmpty() && isBelow ? FileRole.ARTICLE : FileRole.PAGE;
    }
    return path.startsWith(CONTENT) ? FileRole.PAGE : FileRole.OTHER;
  }

  /** Each part of an id is a slug; the route that shows a collection mostly bears its name. */
  @Override
  public String permalink(SitePost post) {
    String path = SitePaths.bare(post.path());
    LocatedText own = post.front().text("slug", "permalink");
    Optional<String> collection = collection(post.path());
    if (collection.isEmpty()) {
      return path.startsWith(PAGES)
          ? "/" + path.substring(PAGES.length()).replaceFirst("(?:^|/)index$", "") + "/"
          : "";
    }
    String id =
        Stream.of(path.substring(collection.get().length()).replaceFirst("/index$", "").split("/"))
            .map(part -> SitePost.slug(part.toLowerCase(Locale.ROOT)))
            .collect(Collectors.joining("/"));
    String given = own.isEmpty() ? id : own.value().replaceAll("^/+|/+$", "");
    return (route(name(collection.get())) + given + "/").replaceAll("/{2,}", "/");
  }

  /** The folder of pages from which a collection is shown: its own, or the only one. */
  private String route(String collection) {
    List<String> routes = new ArrayList<>();
    for (String path : folder.paths()) {
      if (path.startsWith(PAGES) && path.matches(".*/\\[(?:\\.{3})?[\\w-]+]\\.\\w+")) {
        routes.add(path.substring(PAGES.length() - 1).replaceFirst("\\[[^/]*$", ""));
      }
    }
    String own = "/" + collection + "/";
    return routes.contains(own) || routes.size() != 1 ? own : routes.get(0);
  }
}
