package florilege.read;

import florilege.model.Article;
import florilege.model.ArticleCollection;
import florilege.model.Comment;
import florilege.model.Settings;
import florilege.model.Site;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import florilege.read.comments.Discussions;
import florilege.read.files.Folder;
import florilege.read.sites.Layout;
import florilege.read.sites.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * From a folder to the model: its files are found, its settings read, the folder is recognised for
 * what it is, the articles in it are opened, each is given its discussion, and they are put in
 * order.
 */
public final class CollectionReader {

  private final Path folder;
  private final SettingsReader reader;
  private final CollectionFiles files;
  private final Layout layout;
  private final Problems problems;
  private final Tally tally = new Tally();

  private CollectionReader(Path folder, Map<String, String> overrides, Problems problems) {
    List<Folder.Found> here = Folder.files(folder, problems);
    this.folder = folder;
    this.reader =
        SettingsReader.read(CollectionFiles.settings(here, problems), folder, overrides, problems);
    this.files = CollectionFiles.of(folder, here, reader.from(), problems);
    this.layout = files.layout(reader.kind(), problems);
    this.problems = problems;
  }

  /**
   * Reads a collection. Nothing outside the folder is read, and the one that {@code from} names.
   *
   * @param folder in which it lies
   * @param overrides settings by key, instead of those in the collection's file; {@code
   *     comments.depth} is {@code depth} below {@code comments}
   * @param problems to which everything doubtful is added; with {@link Rule#NO_ARTICLE} or {@link
   *     Rule#COLLECTION_FILE} there is no book to make
   */
  public static ArticleCollection read(
      Path folder, Map<String, String> overrides, Problems problems) {
    return new CollectionReader(folder, overrides, problems).collection();
  }

  private ArticleCollection collection() {
    Settings settings = reader.settings(layout.about());
    Discussions discussions =
        new Discussions(
            files.all().stream().filter(file -> file.endsWith(Discussions.EXTENSION)).toList(),
            reader.leaveOut(),
            problems);
    Set<String> drafts = new HashSet<>();
    List<Article> articles = articles(discussions, settings.comments(), drafts);
    discussions.reportRest();
    files.reportOtherNotations(layout, problems);
    if (articles.isEmpty()) {
      problems.add(
          Rule.NO_ARTICLE,
          Source.named(files.place()).whole(),
          "there is no article in this folder");
    }
    tally.report(files.place(), layout.site(), articles, List.of(), problems);
    return new ArticleCollection(
        folder,
        settings,
        reader.arrangement().orElse(layout.outline()).apply(articles, drafts, problems),
        List.of(),
        files.assets(),
        layout.site());
  }

  private List<Article> articles(
      Discussions discussions, Settings.Comments shown, Set<String> drafts) {
    Map<String, ArticleFile> byId = new LinkedHashMap<>();
    List<Ranked> ranked = new ArrayList<>();
    for (ArticleFile file : opened()) {
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
      int section = layout.section(file.found().path());
      ranked.add(new Ranked(section, file.rank(), file.article(id, comments, shown)));
    }
    return ranked.stream().sorted(Ranked.ORDER).map(Ranked::article).toList();
  }

  private record Ranked(int section, int rank, Article article) {

    static final Comparator<Ranked> ORDER =
        Comparator.comparing(Ranked::section)
            .thenComparing(Ranked::rank)
            .thenComparing(ranked -> ranked.article().date())
            .thenComparing(Ranked::path)
            .thenComparing(ranked -> ranked.article().file());

    /** What a folder begins with comes before what else lies in it. */
    private String path() {
      return article.file().replaceFirst("(?i)(^|/)(?:index|readme)\\.[^/]*$", "$1");
    }
  }

  private List<ArticleFile> opened() {
    Layout own = files.ownLayout(problems);
    Set<Path> read = new HashSet<>();
    List<ArticleFile> opened = new ArrayList<>();
    for (Folder.Found file : files.texts()) {
      Layout its = files.own().contains(file) ? own : layout;
      if (isWanted(its.role(file.path())) && read.add(file.real())) {
        ArticleFile.read(file, its, problems).ifPresent(opened::add);
      }
    }
    return opened;
  }

  private boolean isWanted(Role role) {
    boolean wanted =
        switch (role) {
          case ARTICLE, DRAFT -> true;
          case PAGE -> reader.wantsPages();
          case TRANSLATION, OTHER -> false;
        };
    if (!wanted) {
      tally.leaveOut(role);
    }
    return wanted;
  }

  /** Names need not differ on a site, whose articles go by their addresses. */
  private String unique(ArticleFile file, Map<String, ArticleFile> byId) {
    String slug = file.slug();
    String id = slug;
    for (int number = 2; byId.containsKey(id); number++) {
      id = slug + "-" + number;
    }
    if (!id.equals(slug) && layout.site().kind() == Site.Kind.PLAIN) {
      String other = byId.get(slug).found().path();
      problems.add(
          Rule.DUPLICATE_ARTICLE,
          file.lines().source().whole(),
          "the article is called '" + slug + "' like " + other);
    }
    byId.put(id, file);
    return id;
  }
}
