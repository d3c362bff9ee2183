package florilege.sites.zola;

import florilege.data.YamlValue;
import florilege.data.fields.FieldReader;
import florilege.model.MarkdownVariant;
import florilege.model.MarkdownVariant.Mark;
import florilege.model.Site;
import florilege.model.metadata.LocatedText;
import florilege.problem.Source;
import florilege.sites.folder.PageBundles;
import florilege.sites.folder.SiteFolder;
import florilege.sites.folder.SiteLanguages;
import florilege.sites.folder.SitePaths;
import florilege.sites.program.FileRole;
import florilege.sites.program.SiteInfo;
import florilege.sites.program.SiteLayout;
import florilege.sites.program.SitePost;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Lays out folders of Zola: articles lie in the sections of {@code content}, as those of Hugo.
 * Files at the top of it are pages, unless nothing lies below or the site itself lists them by
 * date. See getzola.org/documentation/content.
 */
final class ZolaLayout implements SiteLayout {

  private static final String CONTENT = "content/";

  private static final String[] SETTINGS = {"zola.toml", "config.toml"};

  /** The only setting that must be there, which Hugo spells {@code baseURL}. */
  private static final Pattern BASE_URL = Pattern.compile("(?m)^base_url *=");

  private static final Pattern BY_DATE = Pattern.compile("(?m)^sort_by *[=:] *[\"']?\\w*date");

  private final YamlValue.Mapping settings;
  private final FieldReader fields;
  private final PageBundles bundles;
  private final SiteLanguages languages;
  private final boolean hasSections;
  private final boolean listsTheTop;

  ZolaLayout(SiteFolder folder) {
    this.settings = folder.first(SETTINGS).map(folder::settings).orElse(SiteFolder.NONE);
    this.fields = SiteFolder.fields(settings);
    this.bundles = new PageBundles(folder, CONTENT);
    this.languages = languages(fields);
    this.hasSections = folder.any(path -> bundles.isArticle(path) && !sections(path).isEmpty());
    this.listsTheTop = says(folder, CONTENT + "_index.md", BY_DATE);
  }

  static boolean isLikely(SiteFolder folder) {
    return folder.hasMarkdown(CONTENT)
        && folder.first(SETTINGS).filter(file -> says(folder, file, BASE_URL)).isPresent();
  }

  private static boolean says(SiteFolder folder, String file, Pattern words) {
    Optional<String> text = folder.text(file).map(Source::text);
    return text.filter(all -> words.matcher(all).find()).isPresent();
  }

  /** The main one has no settings of its own. */
  private static SiteLanguages languages(FieldReader fields) {
    String book = fields.lang("default-language");
    Set<String> others = new TreeSet<>();
    if (fields.value("languages").orElse(SiteFolder.NONE) instanceof YamlValue.Mapping named) {
      others.addAll(named.entries().keySet());
    }
    others.remove(book);
    return new SiteLanguages(book, SiteFolder.fields(SiteFolder.NONE), "", others, Set.of());
  }

  @Override
  public Site site() {
    LocatedText url = fields.text("base-url");
    return new Site(
        "zola",
        new LocatedText(url.value().replaceFirst("/+$", ""), url.place()),
        List.of("static/", CONTENT, ""),
        List.of(),
        new Site.PathRules(Map.of("@/", "/"), false, false),
        SiteFolder.variables("config", settings),
        MarkdownVariant.GOLDMARK.with(
            Mark.EMOJI, fields.section("markdown").flag("render-emoji", false)));
  }

  @Override
  public SiteInfo about() {
    SiteInfo site = SiteInfo.of(fields);
    return new SiteInfo(
        site.title(),
        site.subtitle(),
        site.description(),
        languages.book(),
        site.creators().isEmpty()
            ? fields.section("extra").people("aut", "author", "authors")
            : site.creators());
  }

  @Override
  public FileRole role(String path) {
    if (!bundles.isArticle(path)) {
      return FileRole.OTHER;
    } else if (!languages.isOfTheBook(path)) {
      return FileRole.TRANSLATION;
    }
    return hasSections && !listsTheTop && sections(path).isEmpty()
        ? FileRole.PAGE
        : FileRole.ARTICLE;
  }

  /** The folders between {@code content} and an article, each with {@code /} at the end. */
  private static String sections(String path) {
    String bare = SitePaths.bare(path).replaceFirst("/index(?:\\.[\\w-]+)?$", "");
    return bare.substring(CONTENT.length(), Math.max(CONTENT.length(), bare.lastIndexOf('/') + 1));
  }

  @Override
  public String languageMark(String path) {
    return languages.mark(path);
  }

  /** They are paths of the site, unlike those of other programs. */
  @Override
  public boolean aliasesAreBeside() {
    return false;
  }

  @Override
  public String permalink(SitePost post) {
    LocatedText own = post.front().text("path");
    String given = post.front().text("slug").isEmpty() ? SitePost.slug(post.name()) : post.slug();
    return own.isEmpty()
        ? "/" + sections(post.path()) + given + "/"
        : "/" + own.value().replaceAll("^/|/$", "") + "/";
  }
}
