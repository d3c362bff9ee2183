package florilege.sites.gitbook;

import florilege.data.YamlValue;
import florilege.data.fields.FieldReader;
import florilege.model.MarkdownVariant;
import florilege.model.MarkdownVariant.Mark;
import florilege.model.Site;
import florilege.model.metadata.LocatedText;
import florilege.problem.Place;
import florilege.sites.folder.IgnoreFile;
import florilege.sites.folder.SiteFolder;
import florilege.sites.folder.SitePaths;
import florilege.sites.program.FileRole;
import florilege.sites.program.PartOutline;
import florilege.sites.program.SiteInfo;
import florilege.sites.program.SiteLayout;
import florilege.sites.program.SitePost;
import florilege.sites.program.SummaryFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Lays out folders of GitBook, and HonKit, which is made of it: the chapters are those that {@code
 * SUMMARY.md} names, after the introduction in {@code README.md}. See
 * honkit.netlify.app/structure.html and
 * docs.gitbook.com/integrations/git-sync/content-configuration.
 */
final class GitBookLayout implements SiteLayout {

  static final String[] SETTINGS = {"book.json", ".gitbook.yaml"};

  private final YamlValue.Mapping settings;
  private final FieldReader fields;
  private final String source;
  private final SummaryFile summary;
  private final List<PartOutline> outline = new ArrayList<>();
  private final String introduction;
  private final Predicate<String> ignored;

  GitBookLayout(SiteFolder folder) {
    this.settings = folder.first(SETTINGS).map(folder::settings).orElse(SiteFolder.NONE);
    this.fields = SiteFolder.fields(settings);
    this.ignored = IgnoreFile.in(folder, ".bookignore", ".gitignore");
    Optional<String> file = summaryFile(folder, fields);
    this.source = file.map(path -> path.replaceFirst("[^/]*$", "")).orElse("");
    this.summary =
        file.flatMap(folder::text)
            .map(text -> SummaryFile.of(text, source, heading -> true))
            .orElse(SummaryFile.NONE);
    this.introduction = source + "README.md";
    if (folder.has(introduction) && !summary.chapters().contains(introduction)) {
      Place place = folder.source(introduction).whole();
      outline.add(new PartOutline(LocatedText.NONE, List.of(new LocatedText(introduction, place))));
    }
    outline.addAll(summary.outline());
  }

  /** Where the settings say, else at the top or in one of the folders where books mostly lie. */
  private static Optional<String> summaryFile(SiteFolder folder, FieldReader fields) {
    String root = SitePaths.folder(fields.text("root").value());
    String said = fields.section("structure").text("summary").value();
    String name = said.isEmpty() ? "SUMMARY.md" : said.replaceFirst("^(?:\\./|/)+", "");
    return Stream.of(root, "", "docs/", "src/", "book/", "content/")
        .map(where -> where + name)
        .filter(folder::has)
        .findFirst();
  }

  /** Whether a summary lies there that names files which lie there too. */
  static boolean isLikely(SiteFolder folder) {
    return new GitBookLayout(folder).summary.chapters().stream().anyMatch(folder::has);
  }

  @Override
  public Site site() {
    Map<String, String> variables = new TreeMap<>(SiteFolder.variables("book", settings));
    if (fields.value("variables").orElse(SiteFolder.NONE) instanceof YamlValue.Mapping own) {
      variables.putAll(SiteFolder.variables("book", own));
    }
    List<String> folders = List.of(source, "");
    boolean emoji =
        fields.texts("plugins").stream().anyMatch(plugin -> plugin.value().endsWith("emoji"));
    return new Site(
        "gitbook",
        LocatedText.NONE,
        folders,
        folders,
        Site.PathRules.PLAIN,
        Map.copyOf(variables),
        MarkdownVariant.BASIC.with(Mark.EMOJI, emoji));
  }

  @Override
  public SiteInfo about() {
    return SiteInfo.of(fields);
  }

  @Override
  public LocatedText title(String path) {
    return summary.title(path);
  }

  @Override
  public FileRole role(String path) {
    boolean named = summary.chapters().contains(path) || path.equals(introduction);
    boolean beside =
        path.startsWith(source) && !ignored.test(path) && !path.equals(source + "SUMMARY.md");
    return named ? FileRole.ARTICLE : beside ? FileRole.PAGE : FileRole.OTHER;
  }

  @Override
  public List<PartOutline> outline() {
    return outline;
  }

  @Override
  public String permalink(SitePost post) {
    String path = SitePaths.bare(post.path().substring(source.length()));
    return "/" + path.replaceFirst("(?i)(^|/)readme$", "$1index") + ".html";
  }
}
