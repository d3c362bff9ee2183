package florilege.read.sites;

import florilege.model.Site;
import florilege.model.Site.Kind;
import florilege.model.Text;
import florilege.problem.Source;
import florilege.read.fields.Fields;
import florilege.read.fields.Yaml;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Zola: articles lie in the sections of {@code content}, as those of Hugo. Files at the top of it
 * are pages, unless nothing lies below or the site itself lists them by date. See
 * getzola.org/documentation/content.
 */
final class Zola implements Layout {

  private static final String CONTENT = "content/";

  private static final String[] SETTINGS = {"zola.toml", "config.toml"};

  /** The only setting that must be there, which Hugo spells {@code baseURL}. */
  private static final Pattern BASE_URL = Pattern.compile("(?m)^base_url *=");

  private static final Pattern BY_DATE = Pattern.compile("(?m)^sort_by *[=:] *[\"']?\\w*date");

  private final Yaml.Mapping settings;
  private final Fields fields;
  private final Bundles bundles;
  private final Languages languages;
  private final boolean hasSections;
  private final boolean listsTheTop;

  Zola(SiteFolder folder) {
    this.settings = folder.first(SETTINGS).map(folder::settings).orElse(SiteFolder.NONE);
    this.fields = SiteFolder.fields(settings);
    this.bundles = new Bundles(folder, CONTENT);
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
  private static Languages languages(Fields fields) {
    String book = fields.lang("default-language");
    Set<String> others = new TreeSet<>();
    if (fields.value("languages").orElse(SiteFolder.NONE) instanceof Yaml.Mapping named) {
      others.addAll(named.entries().keySet());
    }
    others.remove(book);
    return new Languages(book, SiteFolder.fields(SiteFolder.NONE), "", others, Set.of());
  }

  @Override
  public Site site() {
    Text url = fields.text("base-url");
    return new Site(
            Kind.ZOLA,
            new Text(url.value().replaceFirst("/+$", ""), url.place()),
            List.of("static/", CONTENT, ""),
            SiteFolder.variables("config", settings))
        .with(MarkdownSettings.zola(fields));
  }

  @Override
  public About about() {
    About site = About.of(fields);
    return new About(
        site.title(),
        site.subtitle(),
        site.description(),
        languages.book(),
        site.creators().isEmpty()
            ? fields.section("extra").people("aut", "author", "authors")
            : site.creators());
  }

  @Override
  public Role role(String path) {
    if (!bundles.isArticle(path)) {
      return Role.OTHER;
    } else if (!languages.isOfTheBook(path)) {
      return Role.TRANSLATION;
    }
    return hasSections && !listsTheTop && sections(path).isEmpty() ? Role.PAGE : Role.ARTICLE;
  }

  /** The folders between {@code content} and an article, each with {@code /} at the end. */
  private static String sections(String path) {
    String bare = Layouts.bare(path).replaceFirst("/index(?:\\.[\\w-]+)?$", "");
    return bare.substring(CONTENT.length(), Math.max(CONTENT.length(), bare.lastIndexOf('/') + 1));
  }

  @Override
  public String languageMark(String path) {
    return languages.mark(path);
  }

  @Override
  public String permalink(Post post) {
    Text own = post.front().text("path");
    String given = post.front().text("slug").isEmpty() ? Post.slug(post.name()) : post.slug();
    return own.isEmpty()
        ? "/" + sections(post.path()) + given + "/"
        : "/" + own.value().replaceAll("^/|/$", "") + "/";
  }
}
