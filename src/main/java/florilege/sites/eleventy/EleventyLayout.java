package florilege.sites.eleventy;

import florilege.data.YamlValue;
import florilege.data.fields.FieldReader;
import florilege.files.SlashPath;
import florilege.model.MarkdownVariant;
import florilege.model.Site;
import florilege.model.metadata.LocatedText;
import florilege.sites.folder.CodeSettings;
import florilege.sites.folder.IgnoreFile;
import florilege.sites.folder.MarkdownPlugins;
import florilege.sites.folder.SiteFolder;
import florilege.sites.folder.SitePaths;
import florilege.sites.program.FileRole;
import florilege.sites.program.FlatLayout;
import florilege.sites.program.PermalinkPattern;
import florilege.sites.program.SiteInfo;
import florilege.sites.program.SiteLayout;
import florilege.sites.program.SitePost;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lays out folders of Eleventy: Markdown may lie anywhere in the input folder. Files at its top are
 * pages, unless nothing lies below. See 11ty.dev/docs/permalinks.
 */
final class EleventyLayout implements SiteLayout {

  static final String[] SETTINGS = {
    ".eleventy.js",
    "eleventy.config.js",
    "eleventy.config.mjs",
    "eleventy.config.cjs",
    "eleventy.config.ts"
  };

  /** Those keys of data that say what an article is, not what it looks like. */
  private static final Set<String> DATA =
      Set.of("author", "authors", "permalink", "draft", "published", "lang", "language");

  private static final Pattern VALUE =
      Pattern.compile(
          "\\{\\{-?\\s*(?<name>[\\w.]+)\\s*(?:\\|\\s*(?<filter>\\w+)\\s*(?::\\s*[\"'](?<shape>[^\"']{0,60})[\"']\\s*)?)?-?}}");

  private final SiteFolder folder;
  private final YamlValue.Mapping data;
  private final FieldReader about;
  private final String input;
  private final FlatLayout articles;
  private final MarkdownVariant dialect;

  /** What git and the program are told to pass over, which is not on the site either. */
  private final Predicate<String> ignored;

  EleventyLayout(SiteFolder folder) {
    this.folder = folder;
    FieldReader settings = CodeSettings.fields(folder.first(SETTINGS).flatMap(folder::text));
    String said = SitePaths.folder(settings.text("input").value());
    this.input = folder.hasMarkdown(said) ? said : "";
    this.data = data(folder);
    this.about = SiteFolder.fields(data);
    this.articles = new FlatLayout(folder, input);
    this.ignored = IgnoreFile.in(folder, ".eleventyignore", ".gitignore");
    String program = folder.textOf(SETTINGS) + folder.textOf("package.json");
    this.dialect = MarkdownPlugins.dialect(program, MarkdownVariant.MARKDOWN_IT);
  }

  /** What the site says of itself mostly stands in one of these. */
  private YamlValue.Mapping data(SiteFolder folder) {
    for (String top : List.of(input + "_data/", "_data/")) {
      for (String name : List.of("metadata", "site", "meta")) {
        var path = folder.first(top + name + ".json", top + name + ".yaml", top + name + ".yml");
        if (path.isPresent()) {
          return folder.settings(path.get());
        }
        var code = folder.first(top + name + ".js", top + name + ".mjs", top + name + ".cjs");
        if (code.isPresent()) {
          return CodeSettings.of(code.flatMap(folder::text));
        }
      }
    }
    return SiteFolder.NONE;
  }

  @Override
  public Site site() {
    LocatedText url = about.text("url", "base-url", "baseurl", "siteurl");
    return new Site(
        "eleventy",
        new LocatedText(url.value().replaceFirst("/+$", ""), url.place()),
        List.of(input, "public/", "static/", "assets/", ""),
        List.of(input + "_includes/", input),
        Site.PathRules.PLAIN,
        SiteFolder.variables("metadata", data),
        dialect);
  }

  @Override
  public SiteInfo about() {
    return SiteInfo.of(about);
  }

  @Override
  public Map<String, String> people() {
    return folder.authors(input + "_data/authors");
  }

  /** Data of a file and of its folders, the nearest first. See 11ty.dev/docs/data-template-dir. */
  @Override
  public YamlValue.Mapping defaults(String path) {
    Map<String, YamlValue.Entry> all = new LinkedHashMap<>(beside(SitePaths.bare(path)).entries());
    for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      String above = path.substring(0, end);
      String name = SlashPath.fileName(above);
      beside(above + "/" + name).entries().forEach(all::putIfAbsent);
    }
    all.keySet().retainAll(DATA);
    return new YamlValue.Mapping(all, SiteFolder.NONE.place());
  }

  /** What a file of data says that bears a name, but for its extension. */
  private YamlValue.Mapping beside(String name) {
    Optional<String> data =
        folder.first(name + ".11tydata.json", name + ".json", name + ".yaml", name + ".yml");
    return data.map(folder::settings)
        .orElseGet(
            () ->
                CodeSettings.of(
                    folder
                        .first(
                            name + ".11tydata.js", name + ".11tydata.mjs", name + ".11tydata.cjs")
                        .flatMap(folder::text)));
  }

  @Override
  public FileRole role(String path) {
    return ignored.test(path) ? FileRole.OTHER : articles.role(path);
  }

  @Override
  public FileRole htmlRole(String path) {
    FileRole role =
        articles.role(path, SitePaths.isHtml(path) && !path.matches("(?i)(?:.*/)?index\\..*"));
    return role == FileRole.PAGE || ignored.test(path) ? FileRole.OTHER : role;
  }

  @Override
  public String permalink(SitePost post) {
    LocatedText own = post.front().text("permalink");
    if (own.value().equals("false")) {
      return "";
    } else if (!own.isEmpty()) {
      return filled(own.value(), post);
    }
    String folders = post.folder().substring(input.length());
    boolean same = folders.endsWith("/" + post.name() + "/") || folders.equals(post.name() + "/");
    return "/" + folders + (post.isIndex() || same ? "" : post.name() + "/");
  }

  /** An address with the few values that stand in one; empty if another is asked for. */
  private static String filled(String pattern, SitePost post) {
    StringBuilder address = new StringBuilder("/");
    Matcher value = VALUE.matcher(pattern);
    while (value.find()) {
      String said =
          switch (value.group("name")) {
            case "page.fileSlug" -> post.name();
            case "title" -> post.title();
            case "slug" -> post.slug();
            case "page.date", "date" ->
                PermalinkPattern.strftime(value.group("shape"), post.date()).orElse("");
            default -> "";
          };
      boolean isDay = value.group("name").endsWith("date") && "date".equals(value.group("filter"));
      String filter = value.group("filter") == null || isDay ? "" : value.group("filter");
      boolean slugs = List.of("slug", "slugify").contains(filter);
      if (said.isEmpty() || !filter.isEmpty() && !slugs) {
        return "";
      }
      value.appendReplacement(
          address, Matcher.quoteReplacement(slugs ? SitePost.slug(said) : said));
    }
    value.appendTail(address);
    return address.indexOf("{") >= 0 ? "" : address.toString().replaceAll("/{2,}", "/");
  }
}
