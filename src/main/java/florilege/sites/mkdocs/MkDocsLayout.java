package florilege.sites.mkdocs;

import florilege.data.YamlValue;
import florilege.data.fields.FieldReader;
import florilege.model.Site;
import florilege.model.metadata.LocatedText;
import florilege.sites.folder.PythonMarkdown;
import florilege.sites.folder.SiteFolder;
import florilege.sites.folder.SitePaths;
import florilege.sites.program.FileRole;
import florilege.sites.program.PartOutline;
import florilege.sites.program.PermalinkPattern;
import florilege.sites.program.SiteInfo;
import florilege.sites.program.SiteLayout;
import florilege.sites.program.SitePost;
import florilege.sites.program.SummaryFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lays out folders of MkDocs: everything in {@code docs} is an article, in the order of {@code nav}
 * where there is one; then what it does not name is a page. See
 * mkdocs.org/user-guide/configuration.
 */
final class MkDocsLayout implements SiteLayout {

  static final String[] SETTINGS = {"mkdocs.yml", "mkdocs.yaml"};

  private final SiteFolder folder;
  private final YamlValue.Mapping settings;
  private final FieldReader fields;
  private final String docs;
  private final Optional<FieldReader> blog;
  private final List<PartOutline> outline;
  private final Set<String> named = new HashSet<>();

  /** A variable that is there if the plug-in for macros is on. */
  static final String MACROS = "mkdocs macros";

  private static final String EXTRA = "config.extra.";

  MkDocsLayout(SiteFolder folder) {
    this.folder = folder;
    this.settings = folder.first(SETTINGS).map(folder::settings).orElse(SiteFolder.NONE);
    this.fields = SiteFolder.fields(settings);
    String said = SitePaths.folder(fields.text("docs-dir").value());
    this.docs = said.isEmpty() ? "docs/" : said;
    this.blog = blog();
    List<PartOutline> nav = nav();
    this.outline = nav.isEmpty() ? summary() : nav;
    outline.forEach(part -> part.articles().forEach(text -> named.add(text.value())));
  }

  /** The navigation of the plugin {@code literate-nav}, which is a list in Markdown. */
  private List<PartOutline> summary() {
    return folder
        .first(docs + "SUMMARY.md")
        .filter(file -> hasPlugin("literate-nav"))
        .flatMap(folder::text)
        .map(text -> SummaryFile.of(text, docs, heading -> true).outline())
        .orElse(List.of());
  }

  private boolean hasPlugin(String name) {
    return items(fields.value("plugins").orElse(SiteFolder.NONE)).stream()
        .anyMatch(
            item ->
                item instanceof YamlValue.Scalar said && said.value().equals(name)
                    || item instanceof YamlValue.Mapping with && with.entries().containsKey(name));
  }

  /** The settings of the blog, if the plugin for blogs of Material for MkDocs is on. */
  private Optional<FieldReader> blog() {
    for (YamlValue item : items(fields.value("plugins").orElse(SiteFolder.NONE))) {
      if (item instanceof YamlValue.Scalar name && isBlog(name.value())) {
        return Optional.of(SiteFolder.fields(SiteFolder.NONE));
      } else if (item instanceof YamlValue.Mapping plugin) {
        for (Map.Entry<String, YamlValue.Entry> named : plugin.entries().entrySet()) {
          if (isBlog(named.getKey())) {
            return Optional.of(SiteFolder.fields(plugin).section(named.getKey()));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isBlog(String plugin) {
    return plugin.equals("blog") || plugin.equals("material/blog");
  }

  /** Where the blog lies; for a site without one, where it mostly would. */
  private String blogFolder() {
    String said = blog.map(own -> own.text("blog-dir").value()).orElse("");
    return docs + (said.isEmpty() ? "blog/" : SitePaths.folder(said));
  }

  /** Sections at the top are parts; what stands between them goes into a part without a title. */
  private List<PartOutline> nav() {
    List<PartOutline> parts = new ArrayList<>();
    List<LocatedText> loose = new ArrayList<>();
    for (YamlValue item : items(fields.value("nav", "pages").orElse(SiteFolder.NONE))) {
      if (item instanceof YamlValue.Mapping section
          && section.entries().size() == 1
          && section.entries().values().iterator().next().value() instanceof YamlValue.Sequence) {
        flush(loose, parts);
        var entry = section.entries().entrySet().iterator().next();
        List<LocatedText> below = new ArrayList<>();
        collect(entry.getValue().value(), below);
        parts.add(new PartOutline(new LocatedText(entry.getKey(), entry.getValue().key()), below));
      } else {
        collect(item, loose);
      }
    }
    flush(loose, parts);
    return parts;
  }

  private static void flush(List<LocatedText> loose, List<PartOutline> parts) {
    if (!loose.isEmpty()) {
      parts.add(new PartOutline(LocatedText.NONE, List.copyOf(loose)));
      loose.clear();
    }
  }

  private static List<YamlValue> items(YamlValue value) {
    return value instanceof YamlValue.Sequence list ? list.items() : List.of();
  }

  private void collect(YamlValue value, List<LocatedText> found) {
    if (value instanceof YamlValue.Sequence list) {
      list.items().forEach(item -> collect(item, found));
    } else if (value instanceof YamlValue.Mapping mapping) {
      mapping.entries().values().forEach(entry -> collect(entry.value(), found));
    } else if (value instanceof YamlValue.Scalar scalar) {
      name(scalar, found);
    }
  }

  /** A file, or a folder and all that lies in it; a link elsewhere is none. */
  private void name(YamlValue.Scalar scalar, List<LocatedText> found) {
    String path = docs + scalar.value().replaceFirst("^\\./|^/", "");
    if (scalar.value().endsWith("/") && !scalar.value().contains("://")) {
      for (String below : folder.paths()) {
        if (below.startsWith(path) && SitePaths.isMarkdown(below)) {
          found.add(new LocatedText(below, scalar.place()));
        }
      }
    } else if (SitePaths.isMarkdown(path) && !scalar.value().contains("://")) {
      found.add(new LocatedText(path, scalar.place()));
    }
  }

  @Override
  public Site site() {
    LocatedText url = fields.text("site-url");
    return new Site(
        "mkdocs",
        new LocatedText(url.value().replaceFirst("/+$", ""), url.place()),
        List.of(docs, docs + "assets/", ""),
        snippets(),
        Site.PathRules.PLAIN,
        variables(),
        PythonMarkdown.of(fields));
  }

  /** What a page may ask for: with the plug-in for macros, what stands in {@code extra} as well. */
  private Map<String, String> variables() {
    Map<String, String> known = new HashMap<>(SiteFolder.variables("config", settings));
    if (hasPlugin("macros")) {
      Map.copyOf(known)
          .forEach(
              (name, value) -> {
                if (name.startsWith(EXTRA)) {
                  known.putIfAbsent(name.substring("config.".length()), value);
                  known.putIfAbsent(name.substring(EXTRA.length()), value);
                }
              });
      known.put(MACROS, "true");
    }
    return Map.copyOf(known);
  }

  /** Where snippets lie: in the folders that their extension is given, else where this file is. */
  private List<String> snippets() {
    List<String> said =
        items(fields.value("markdown-extensions").orElse(SiteFolder.NONE)).stream()
            .filter(YamlValue.Mapping.class::isInstance)
            .map(item -> SiteFolder.fields((YamlValue.Mapping) item).section("pymdownx.snippets"))
            .flatMap(extension -> extension.texts("base-path").stream())
            .map(folder -> SitePaths.folder(folder.value()))
            .toList();
    return Stream.concat(said.stream(), Stream.of("", docs)).distinct().toList();
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
    if (!path.startsWith(docs) || SitePaths.isBelow(path.substring(docs.length()), "drafts")) {
      return FileRole.OTHER;
    }
    if (path.equals(docs + "SUMMARY.md") && hasPlugin("literate-nav")) {
      return FileRole.OTHER;
    }
    boolean isPost = SitePaths.isBelow(path, "posts");
    if (blog.isPresent() && path.equals(blogFolder() + "index.md")) {
      return FileRole.PAGE; // the list of its posts
    }
    return named.isEmpty() || named.contains(path) || isPost ? FileRole.ARTICLE : FileRole.PAGE;
  }

  @Override
  public List<PartOutline> outline() {
    return outline;
  }

  @Override
  public String permalink(SitePost post) {
    if (blog.isPresent() && post.path().startsWith(blogFolder() + "posts/")) {
      return blogAddress(post, blog.get());
    }
    String path = SitePaths.bare(post.path().substring(docs.length()));
    String address = "/" + path.replaceFirst("(?i)(?:^|(?<=/))(?:index|readme)$", "");
    boolean folders = fields.flag("use-directory-urls", true);
    return address.endsWith("/") ? address : address + (folders ? "/" : ".html");
  }

  /** See squidfunk.github.io/mkdocs-material/plugins/blog, post_url_format. */
  private String blogAddress(SitePost post, FieldReader own) {
    String said = own.text("post-url-format").value();
    String days = own.text("post-url-date-format").value();
    if (post.date().isNone() || !days.isEmpty() && !days.equals("yyyy/MM/dd")) {
      return "";
    }
    String slug = post.front().text("slug").isEmpty() ? SitePost.slug(post.title()) : post.slug();
    String pattern = said.isEmpty() ? "{date}/{slug}" : said;
    Map<String, String> words = Map.of("slug", slug, "file", post.name());
    String address =
        PermalinkPattern.braces(
            blogFolder().substring(docs.length()) + pattern.replace("{date}", "{date:%Y/%m/%d}"),
            post,
            words);
    boolean folders = fields.flag("use-directory-urls", true);
    return address.isEmpty() ? "" : address + (folders ? "/" : ".html");
  }

  @Override
  public Map<String, String> people() {
    String said = blog.map(own -> own.text("authors-file").value()).orElse("");
    String file =
        said.isEmpty()
            ? blogFolder() + ".authors"
            : SitePaths.bare(docs + said.replace("{blog}/", blogFolder().substring(docs.length())));
    return folder.authors(file);
  }
}
