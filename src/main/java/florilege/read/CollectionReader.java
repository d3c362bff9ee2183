package florilege.read;

import florilege.model.Article;
import florilege.model.ArticleCollection;
import florilege.model.Asset;
import florilege.model.Comment;
import florilege.model.Settings;
import florilege.model.Site;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import florilege.read.comments.Discussions;
import florilege.read.files.Folder;
import florilege.read.files.TextFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * From a folder to the model. Articles are the Markdown files at any depth below {@code articles/},
 * or, where there is no such folder, below the collection's own, in which files that are about the
 * folder ({@code README.md} and their like) are not articles. Folders whose names begin with {@code
 * _}, except {@code _posts}, hold no articles; those in {@code drafts} or {@code _drafts} are
 * drafts.
 */
public final class CollectionReader {

  private static final String[] PICTURES = {
    ".png", ".jpg", ".jpeg", ".jpe", ".jfif", ".gif", ".svg", ".webp", ".avif", ".heic", ".bmp",
    ".tif", ".tiff"
  };

  private static final Set<String> ABOUT_THE_FOLDER =
      Set.of(
          "readme",
          "license",
          "licence",
          "changelog",
          "contributing",
          "code_of_conduct",
          "security",
          "authors");

  private final Path folder;
  private final List<Folder.Found> files;
  private final boolean hasArticlesFolder;
  private final Problems problems;

  private CollectionReader(Path folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
    this.files = Folder.files(folder, problems);
    this.hasArticlesFolder = files.stream().anyMatch(file -> file.path().startsWith("articles/"));
  }

  /**
   * Reads a collection. Nothing outside the folder is read.
   *
   * @param folder in which it lies
   * @param overrides settings by key, instead of those in the collection's file; {@code
   *     comments.depth} is {@code depth} below {@code comments}
   * @param problems to which everything doubtful is added; with {@link Rule#NO_ARTICLE} or {@link
   *     Rule#COLLECTION_FILE} there is no book to make
   */
  public static ArticleCollection read(
      Path folder, Map<String, String> overrides, Problems problems) {
    return new CollectionReader(folder, problems).collection(overrides);
  }

  private ArticleCollection collection(Map<String, String> overrides) {
    SettingsReader reader = SettingsReader.read(settingsFile(), folder, overrides, problems);
    Settings settings = reader.settings();
    Discussions discussions =
        new Discussions(
            files.stream().filter(CollectionReader::isDiscussion).toList(),
            reader.leaveOut(),
            problems);
    Set<String> drafts = new HashSet<>();
    List<Article> articles = articles(discussions, settings.comments(), drafts);
    discussions.reportRest();
    if (articles.isEmpty()) {
      problems.add(
          Rule.NO_ARTICLE, Source.named(folder).whole(), "there is no article in this folder");
    }
    return new ArticleCollection(
        folder,
        settings,
        reader.arrangement().apply(articles, drafts, problems),
        List.of(),
        assets(),
        Site.NONE);
  }

  private Optional<TextFile> settingsFile() {
    List<Folder.Found> found =
        files.stream()
            .filter(file -> Set.of("collection.yaml", "collection.yml").contains(file.path()))
            .toList();
    found.stream()
        .skip(1)
        .forEach(
            file ->
                problems.add(
                    Rule.BAD_SETTING,
                    Source.named(file.shown()).whole(),
                    "collection.yaml counts, not this file"));
    return found.stream()
        .findFirst()
        .flatMap(file -> TextFile.read(file.real(), file.shown(), problems));
  }

  private static boolean isDiscussion(Folder.Found file) {
    return file.endsWith(Discussions.EXTENSION);
  }

  private boolean isArticle(Folder.Found file) {
    String stem = ArticleFile.stem(file).toLowerCase(Locale.ROOT);
    return file.endsWith(".md", ".markdown")
        && !isDiscussion(file)
        && (hasArticlesFolder
            ? file.path().startsWith("articles/")
            : !file.folder().isEmpty() || !ABOUT_THE_FOLDER.contains(stem))
        && !file.path().matches("(?:.*/)?_(?!posts/|drafts/).*");
  }

  private List<Article> articles(
      Discussions discussions, Settings.Comments shown, Set<String> drafts) {
    List<ArticleFile> opened = opened();
    Map<String, ArticleFile> byId = new LinkedHashMap<>();
    List<Ranked> ranked = new ArrayList<>();
    for (ArticleFile file : opened) {
      Optional<Folder.Found> discussion = discussions.take(file.topic());
      if (file.isDraft()) {
        drafts.addAll(Arrangement.names(file.slug(), file.found().path()));
        String with = discussion.isPresent() ? " with its discussion" : "";
        problems.add(
            Rule.DRAFT, file.lines().source().whole(), "the draft" + with + " is not in the book");
        continue;
      }
      String id = unique(file, byId);
      List<Comment> comments =
          discussion.map(found -> discussions.read(found, id)).orElse(List.of());
      ranked.add(new Ranked(file.rank(), file.article(id, comments, shown)));
    }
    return ranked.stream().sorted(Ranked.ORDER).map(Ranked::article).toList();
  }

  private record Ranked(int rank, Article article) {

    static final Comparator<Ranked> ORDER =
        Comparator.comparing(Ranked::rank)
            .thenComparing(ranked -> ranked.article().date())
            .thenComparing(ranked -> ranked.article().file());
  }

  private List<ArticleFile> opened() {
    Set<Path> read = new HashSet<>();
    return files.stream()
        .filter(this::isArticle)
        .filter(file -> read.add(file.real()))
        .map(file -> ArticleFile.read(file, problems))
        .flatMap(Optional::stream)
        .toList();
  }

  private String unique(ArticleFile file, Map<String, ArticleFile> byId) {
    String slug = file.slug();
    String id = slug;
    for (int number = 2; byId.containsKey(id); number++) {
      id = slug + "-" + number;
    }
    if (!id.equals(slug)) {
      String other = byId.get(slug).found().path();
      problems.add(
          Rule.DUPLICATE_ARTICLE,
          file.lines().source().whole(),
          "the article is called '" + slug + "' like " + other);
    }
    byId.put(id, file);
    return id;
  }

  private Map<String, Asset> assets() {
    Map<String, Asset> assets = new LinkedHashMap<>();
    files.stream()
        .filter(file -> file.endsWith(PICTURES))
        .sorted(Comparator.comparing(Folder.Found::path))
        .forEach(file -> assets.putIfAbsent(file.path(), new Asset(file.path(), file.real())));
    return java.util.Collections.unmodifiableMap(assets);
  }
}
