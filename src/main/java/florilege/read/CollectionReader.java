package florilege.read;

import florilege.files.CollectionFolder;
import florilege.files.ReadAccess;
import florilege.files.SlashPath;
import florilege.model.Article;
import florilege.model.ArticleCollection;
import florilege.model.Discussion;
import florilege.model.IssuePlan;
import florilege.model.Settings;
import florilege.problem.Problem;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import florilege.read.comments.ArticleRef;
import florilege.read.comments.DiscussionReader;
import florilege.read.settings.BookOrder;
import florilege.read.settings.SettingsFile;
import florilege.read.settings.SettingsReader;
import florilege.sites.SitePrograms;
import florilege.sites.folder.SitePaths;
import florilege.sites.program.FileRole;
import florilege.sites.program.SiteLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a folder into the model: its files are found, its settings read, the folder is recognised
 * for what it is, the articles in it are opened, each is given its discussion, and they are put in
 * order.
 */
public final class CollectionReader {

  private final Path folder;
  private final Optional<Path> article;
  private final SettingsReader reader;
  private final CollectionFiles files;
  private final SiteLayout layout;
  private final Problems problems;
  private final IntConsumer progress;
  private final SiteSummary summary = new SiteSummary();
  private final UnreadFrontMatter unreadKeys = new UnreadFrontMatter();
  private int filesRead;

  /** Paths of Markdown without extension, and the folders in which it lies. */
  private final Set<String> markdown;

  private final Set<String> folders;

  /** What is not in the book though comments may be about it. */
  private final List<ArticleFile> unwanted = new ArrayList<>();

  private CollectionReader(
      ReadAccess access, Map<String, String> overrides, IntConsumer progress, Problems problems) {
    List<CollectionFolder.Found> here = CollectionFiles.here(access, problems);
    this.folder = access.collection();
    this.article = access.article();
    this.reader = settings(here, access, overrides, problems);
    this.files = CollectionFiles.of(access, here, reader.from(), problems);
    this.layout = files.layout(reader.program(), problems);
    this.markdown = files.markdown();
    this.folders = markdown.stream().map(SlashPath::folder).collect(Collectors.toSet());
    this.progress = progress;
    this.problems = problems;
  }

  /**
   * Reads a collection. Nothing is read outside of its folder, and the one that {@code from} names.
   *
   * @param access which says where it lies, and what other folder may be read
   * @param overrides settings by key, instead of those in the collection's file; {@code
   *     comments.depth} is {@code depth} below {@code comments}
   * @param progress is told how many files have been read, after each
   * @param problems to which everything doubtful is added; with {@link Rule#NO_ARTICLE} there is no
   *     book to make
   */
  public static ArticleCollection read(
      ReadAccess access, Map<String, String> overrides, IntConsumer progress, Problems problems) {
    return new CollectionReader(access, overrides, progress, problems).collection();
  }

  /** The same for a caller who does not watch. */
  public static ArticleCollection read(
      Path folder, Map<String, String> overrides, Problems problems) {
    return read(ReadAccess.to(folder), overrides, files -> {}, problems);
  }

  /**
   * Lists what a collection is made of, before it is read: the files in its folder, in that of
   * {@code from} and in that of its style, by folder.
   */
  public static Map<Path, List<CollectionFolder.Found>> listed(
      ReadAccess access, Map<String, String> overrides) {
    Problems unsaid = new Problems();
    List<CollectionFolder.Found> here = CollectionFiles.here(access, unsaid);
    SettingsReader reader = settings(here, access, overrides, unsaid);
    Map<Path, List<CollectionFolder.Found>> listed = new LinkedHashMap<>();
    listed.put(access.collection(), here);
    reader
        .folders()
        .forEach(
            (key, named) ->
                access
                    .folder(key, named, new Problem(Rule.BAD_SETTING, named.place(), key), unsaid)
                    .ifPresent(
                        each -> listed.put(each, CollectionFolder.files(each, access, unsaid))));
    return listed;
  }

  /** What the files made of a collection are called, without extension. */
  public static String fileName(Path folder, Map<String, String> overrides) {
    return settings(folder, overrides).fileName();
  }

  /** For which uses PDFs are made of a collection. */
  public static List<Settings.Profile> profiles(Path folder, Map<String, String> overrides) {
    return settings(folder, overrides).print().profiles();
  }

  /** Whether a collection says of itself that it is a periodical. */
  public static boolean isPeriodical(Path folder, Map<String, String> overrides) {
    return settings(folder, overrides).issues().isPresent();
  }

  private static SettingsReader settings(Path folder, Map<String, String> overrides) {
    Problems unsaid = new Problems();
    ReadAccess access = ReadAccess.to(folder);
    return settings(CollectionFiles.here(access, unsaid), access, overrides, unsaid);
  }

  private static SettingsReader settings(
      List<CollectionFolder.Found> here,
      ReadAccess access,
      Map<String, String> overrides,
      Problems problems) {
    return SettingsReader.read(SettingsFile.in(here, problems), access, overrides, problems);
  }

  private ArticleCollection collection() {
    DiscussionReader discussions = new DiscussionReader(files.all(), reader.editing(), problems);
    Set<String> drafts = new HashSet<>();
    List<Article> articles = articles(discussions, drafts);
    unreadKeys.report(problems);
    Settings settings = reader.settings(layout.about(), articles);
    List<Discussion> strays = discussions.strays();
    discussions.report(files.place());
    if (!articles.isEmpty() || !layout.site().isNone()) {
      files.reportOtherNotations(layout, discussions::hold, problems);
    }
    if (articles.isEmpty()) {
      problems.add(
          Rule.NO_ARTICLE,
          Source.named(files.place()).whole(),
          "there is no article in this folder" + files.others());
    }
    summary.report(files.place(), layout.site(), articles, strays, problems);
    if (layout.site().isNone() && !files.isArranged()) {
      SitePrograms.below(files.all())
          .ifPresent(b -> SiteSummary.reportBelow(files.place(), b, problems));
    }
    return new ArticleCollection(
        folder,
        settings,
        reader.arrangement().orElse(layout.outline()).apply(articles, drafts, problems),
        strays,
        files.assets(),
        files.others(problems),
        layout.site());
  }

  private List<Article> articles(DiscussionReader discussions, Set<String> drafts) {
    List<ArticleFile> opened = opened(discussions);
    Map<String, ArticleFile> byId = new LinkedHashMap<>();
    Map<Boolean, List<ArticleFile>> out =
        opened.stream().collect(Collectors.partitioningBy(CollectionReader::isOut));
    List<ArticleFile> unread = out.get(true);
    out.get(false).forEach(file -> byId.put(unique(file, byId), file));
    Map<String, ArticleRef> topics = new LinkedHashMap<>();
    byId.forEach((id, file) -> topics.put(id, file.topic(id)));
    discussions.gather(
        List.copyOf(topics.values()),
        Stream.concat(unread.stream(), unwanted.stream())
            .map(file -> file.topic(file.found().path()))
            .toList(),
        this::countFile);
    unread.forEach(file -> leaveOut(file, discussions, drafts));
    unwanted.forEach(file -> discussions.leaveOut(file.topic(file.found().path())));
    List<Ranked> ranked = new ArrayList<>();
    byId.forEach(
        (id, file) -> {
          int section = layout.section(file.found().path());
          Article article = file.article(id, title -> discussions.about(topics.get(id), title));
          ranked.add(new Ranked(section, file.rank(), article));
          unreadKeys.look(file);
        });
    return ranked.stream().sorted(Ranked.ORDER).map(Ranked::article).toList();
  }

  private void leaveOut(ArticleFile draft, DiscussionReader discussions, Set<String> drafts) {
    String path = draft.found().path();
    drafts.addAll(BookOrder.names(draft.slug(), path));
    String with = discussions.has(draft.topic(path)) ? " with its discussion" : "";
    if (draft.isDraft()) {
      problems.add(
          Rule.DRAFT, draft.lines().source().whole(), "the draft" + with + " is not in the book");
    } else {
      draft
          .draftDoubt()
          .ifPresent(
              place ->
                  problems.add(
                      Rule.WITHHELD,
                      place,
                      "the article"
                          + with
                          + " is not in the book: this may say that it is a draft"));
    }
  }

  /** A draft, or what may be one: what keeps something out fails closed. */
  private static boolean isOut(ArticleFile file) {
    return file.isDraft() || file.draftDoubt().isPresent();
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

  private List<ArticleFile> opened(DiscussionReader discussions) {
    SiteLayout own = files.ownLayout(problems);
    Set<Path> read = new HashSet<>();
    List<ArticleFile> opened = new ArrayList<>();
    Optional<IssuePlan> issues = reader.issues();
    for (CollectionFolder.Found file : files.texts()) {
      if (discussions.hold(file)) {
        continue;
      }
      SiteLayout its = files.own().contains(file) ? own : layout;
      FileRole role = role(file, its);
      boolean around = issues.filter(plan -> plan.isAround(file.path())).isPresent();
      boolean wanted = around || article.isPresent() || isWanted(role);
      if (wanted && read.add(file.real())) {
        ArticleFile.read(file, its, problems).filter(this::isArticle).ifPresent(opened::add);
        countFile();
      } else if (!wanted) {
        unread(file, role);
      }
      if (!wanted && its.role(file.path()) != FileRole.OTHER && !discussions.isEmpty()) {
        ArticleFile.read(file, its, new Problems())
            .filter(ArticleFile::isPage)
            .ifPresent(unwanted::add);
      }
    }
    return opened;
  }

  /** What a file is; one where pages lie is an article if its address has a date. */
  private FileRole role(CollectionFolder.Found file, SiteLayout its) {
    if (CollectionFiles.isPlainText(file.name())) {
      FileRole role = its.role(SitePaths.bare(file.path()) + ".md");
      return role == FileRole.ARTICLE && reads(file, its, ArticleFile::hasHeader)
          ? role
          : FileRole.OTHER;
    } else if (SitePaths.isHtml(file.name())) {
      return its.htmlRole(file.path());
    }
    if (CollectionFiles.hasCells(file) && markdown.contains(SitePaths.bare(file.path()))) {
      return FileRole.OTHER;
    }
    FileRole role = its.role(file.path());
    return role == FileRole.PAGE && reads(file, its, ArticleFile::hasDatedAddress)
        ? FileRole.ARTICLE
        : role;
  }

  private static boolean reads(
      CollectionFolder.Found file, SiteLayout its, Predicate<ArticleFile> test) {
    return ArticleFile.read(file, its, new Problems()).filter(test).isPresent();
  }

  /** Counts a file that is not opened. */
  private void unread(CollectionFolder.Found file, FileRole role) {
    boolean isOutline = file.name().equals("SUMMARY.md") && !layout.outline().isEmpty();
    boolean isText =
        SitePaths.isMarkdown(file.name()) && !isOutline && !SitePaths.isAboutTheFolder(file.path())
            || CollectionFiles.isPlainText(file.name()) && folders.contains(file.folder())
            || layout.site().isNone() && CollectionFiles.isSavedPage(file);
    summary.leaveOut(role, isText ? file.path() : "");
  }

  /** HTML that does not say what it is may be a template, or something that is only linked to. */
  private boolean isArticle(ArticleFile file) {
    boolean post = SitePaths.isBelow(file.found().path(), "_posts");
    if (!file.isArticle() && post) {
      problems.add(
          Rule.OTHER_NOTATION,
          file.lines().source().whole(),
          "HTML without front matter is not read");
    }
    return file.isArticle();
  }

  private void countFile() {
    progress.accept(++filesRead);
  }

  private boolean isWanted(FileRole role) {
    return switch (role) {
      case ARTICLE, DRAFT -> true;
      case PAGE -> reader.wantsPages();
      case TRANSLATION, OTHER -> false;
    };
  }

  /** Names need not differ on a site, whose articles go by their addresses. */
  private String unique(ArticleFile file, Map<String, ArticleFile> byId) {
    String slug = file.slug();
    String id = slug;
    for (int number = 2; byId.containsKey(id); number++) {
      id = slug + "-" + number;
    }
    if (!id.equals(slug) && layout.site().isNone()) {
      String other = byId.get(slug).found().path();
      problems.add(
          Rule.DUPLICATE_ARTICLE,
          file.lines().source().whole(),
          "the article is called '" + slug + "' like " + other);
    }
    return id;
  }
}
