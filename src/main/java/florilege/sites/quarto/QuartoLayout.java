package florilege.sites.quarto;

import florilege.data.YamlValue;
import florilege.data.fields.FieldReader;
import florilege.model.MarkdownVariant;
import florilege.model.Site;
import florilege.model.metadata.LocatedText;
import florilege.problem.Source;
import florilege.sites.folder.SiteFolder;
import florilege.sites.folder.SitePaths;
import florilege.sites.program.FileRole;
import florilege.sites.program.FlatLayout;
import florilege.sites.program.PartOutline;
import florilege.sites.program.SiteInfo;
import florilege.sites.program.SiteLayout;
import florilege.sites.program.SitePost;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lays out folders of Quarto: the chapters of a book are those that {@code _quarto.yml} names; in a
 * website articles lie in folders, what lies at the top is pages, and so is a file with a {@code
 * listing} of others. See quarto.org/docs/books/book-structure and /docs/websites.
 */
final class QuartoLayout implements SiteLayout {

  static final String[] SETTINGS = {"_quarto.yml", "_quarto.yaml"};

  private static final Pattern LISTING = Pattern.compile("(?m)^listing[ \\t]*:");

  private final SiteFolder folder;
  private final YamlValue.Mapping settings;
  private final FieldReader fields;
  private final FlatLayout articles;
  private final String output;
  private final List<PartOutline> outline = new ArrayList<>();
  private final Set<String> named = new HashSet<>();

  QuartoLayout(SiteFolder folder) {
    this.folder = folder;
    this.settings = folder.first(SETTINGS).map(folder::settings).orElse(SiteFolder.NONE);
    this.fields = SiteFolder.fields(settings);
    this.articles = new FlatLayout(folder, "");
    this.output = SitePaths.folder(fields.section("project").text("output-dir").value());
    FieldReader book = fields.section("book");
    for (String key : List.of("chapters", "appendices")) {
      parts(book.value(key).orElse(SiteFolder.NONE));
    }
    outline.forEach(part -> part.articles().forEach(text -> named.add(text.value())));
  }

  /** Chapters between parts go into a part without a title. */
  private void parts(YamlValue chapters) {
    List<LocatedText> loose = new ArrayList<>();
    for (YamlValue item : items(chapters)) {
      if (item instanceof YamlValue.Mapping mapping && mapping.entries().containsKey("part")) {
        flush(loose);
        part(SiteFolder.fields(mapping));
      } else {
        chapter(item, loose);
      }
    }
    flush(loose);
  }

  private void flush(List<LocatedText> loose) {
    if (!loose.isEmpty()) {
      outline.add(new PartOutline(LocatedText.NONE, List.copyOf(loose)));
      loose.clear();
    }
  }

  /** A part is called by a title, or by a file that is its first chapter. */
  private void part(FieldReader part) {
    LocatedText title = part.text("part");
    List<LocatedText> chapters = new ArrayList<>();
    boolean isFile = SitePaths.isMarkdown(title.value());
    if (isFile) {
      chapters.add(title);
    }
    items(part.value("chapters").orElse(SiteFolder.NONE)).forEach(item -> chapter(item, chapters));
    outline.add(new PartOutline(isFile ? LocatedText.NONE : title, List.copyOf(chapters)));
  }

  private static void chapter(YamlValue item, List<LocatedText> chapters) {
    LocatedText file =
        item instanceof YamlValue.Scalar scalar
            ? new LocatedText(scalar.value().strip(), scalar.place())
            : item instanceof YamlValue.Mapping mapping
                ? SiteFolder.fields(mapping).text("file", "href")
                : LocatedText.NONE;
    if (SitePaths.isMarkdown(file.value())) {
      chapters.add(new LocatedText(file.value().replaceFirst("^(?:\\./)+", ""), file.place()));
    }
  }

  private static List<YamlValue> items(YamlValue value) {
    return value instanceof YamlValue.Sequence list ? list.items() : List.of();
  }

  @Override
  public Site site() {
    FieldReader web =
        fields.value("website").isPresent() ? fields.section("website") : fields.section("book");
    LocatedText url = web.text("site-url");
    Map<String, String> variables = new LinkedHashMap<>(SiteFolder.variables("quarto", settings));
    variables.putAll(
        SiteFolder.variables(
            "site",
            folder
                .first("_variables.yml", "_variables.yaml")
                .map(folder::settings)
                .orElse(SiteFolder.NONE)));
    return new Site(
        "quarto",
        new LocatedText(url.value().replaceFirst("/+$", ""), url.place()),
        List.of(""),
        List.of(""),
        Site.PathRules.PLAIN,
        Map.copyOf(variables),
        MarkdownVariant.PANDOC);
  }

  @Override
  public SiteInfo about() {
    FieldReader own = fields.section(fields.value("book").isPresent() ? "book" : "website");
    SiteInfo said = SiteInfo.of(own);
    return new SiteInfo(
        said.title().or(fields.text("title")),
        said.subtitle(),
        said.description(),
        fields.lang("lang"),
        said.creators().isEmpty() ? fields.people("aut", "author") : said.creators());
  }

  @Override
  public FileRole role(String path) {
    if (!output.isEmpty() && path.startsWith(output)) {
      return FileRole.OTHER;
    } else if (!named.isEmpty()) {
      FileRole beside = articles.role(path);
      return named.contains(path)
          ? FileRole.ARTICLE
          : beside == FileRole.ARTICLE ? FileRole.PAGE : beside;
    }
    FileRole role = articles.role(path);
    return role == FileRole.ARTICLE && isListing(path) ? FileRole.PAGE : role;
  }

  private boolean isListing(String path) {
    return path.matches("(?i)(?:.*/)?index\\.\\w+")
        && folder.text(path).map(Source::text).filter(t -> LISTING.matcher(t).find()).isPresent();
  }

  /** What {@code _metadata.yml} says for all that lies in its folder, the nearest first. */
  @Override
  public YamlValue.Mapping defaults(String path) {
    Map<String, YamlValue.Entry> all = new LinkedHashMap<>();
    for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      String file = path.substring(0, end + 1) + "_metadata.yml";
      if (folder.has(file)) {
        folder.settings(file).entries().forEach(all::putIfAbsent);
      }
    }
    return new YamlValue.Mapping(all, settings.place());
  }

  @Override
  public List<PartOutline> outline() {
    return outline;
  }

  @Override
  public String permalink(SitePost post) {
    return "/" + SitePaths.bare(post.path()) + ".html";
  }
}
