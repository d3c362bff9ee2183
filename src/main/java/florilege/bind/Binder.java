package florilege.bind;

import florilege.bind.discussion.DiscussionSection;
import florilege.bind.links.ImageResolver;
import florilege.bind.links.LinkResolver;
import florilege.bind.names.DisplayNames;
import florilege.bind.names.NameReplacer;
import florilege.bind.rendered.IdAllocator;
import florilege.bind.rendered.RenderedArticle;
import florilege.bind.rendered.RenderedDiscussion;
import florilege.bind.rendered.RenderedText;
import florilege.bind.rendered.RenderedTexts;
import florilege.bind.rendered.SectionMarkup;
import florilege.bind.rendered.TextPass;
import florilege.book.Book;
import florilege.book.Chapter;
import florilege.book.LocalizedWords;
import florilege.book.Metadata;
import florilege.image.BookImage;
import florilege.image.CollectionImages;
import florilege.model.Article;
import florilege.model.ArticleCollection;
import florilege.model.ArticleCollection.Part;
import florilege.model.Comment;
import florilege.model.Settings;
import florilege.model.metadata.LocatedText;
import florilege.model.metadata.Person;
import florilege.model.metadata.Revision;
import florilege.parallel.Workers;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import florilege.sites.templates.IncludeFiles;
import florilege.text.BlockDirections;
import florilege.text.WritingDirection;
import florilege.text.dom.ElementBuilder;
import florilege.text.language.PartLanguages;
import florilege.text.math.FormulaSpeech;
import florilege.text.typography.Typography;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** Makes a book of a collection: front matter, parts and articles, back matter. */
public final class Binder {

  /** From how many comments on a discussion has a line of its own in the contents. */
  private static final int LONG_DISCUSSION = 50;

  private final ArticleCollection collection;
  private final Revision revision;
  private final Settings settings;
  private final LocalizedWords words;
  private final IdAllocator ids;
  private final DisplayNames names;
  private final List<RenderedArticle> manuscripts = new ArrayList<>();
  private final List<RenderedDiscussion> strays = new ArrayList<>();
  private final boolean isAnthology;
  private final List<Book.Entry> contents = new ArrayList<>();

  private Binder(ArticleCollection collection, Revision revision) {
    this.collection = collection;
    this.revision = revision;
    this.settings = collection.settings();
    this.words = LocalizedWords.of(settings.metadata().lang());
    this.names = DisplayNames.of(collection, words);
    this.ids = new IdAllocator(names::plain);
    this.isAnthology = collection.articles().stream().map(Article::authors).distinct().count() > 1;
  }

  /** Binds a collection, which has at least one article, as it first comes out. */
  public static Book bind(
      ArticleCollection collection,
      Optional<Instant> modified,
      IntConsumer bound,
      Problems problems) {
    try (Workers workers = new Workers(1)) {
      Revision first = new Revision(1, LocalDate.EPOCH);
      return bind(collection, first, modified, workers, bound, problems);
    }
  }

  /**
   * Binds a collection, which has at least one article.
   *
   * @param revision of an issue, which the imprint says if it is a correction
   * @param modified moment to date the book with, instead of that of its content
   * @param workers do what can be done to each text by itself
   * @param bound is told how many articles are, after each
   */
  public static Book bind(
      ArticleCollection collection,
      Revision revision,
      Optional<Instant> modified,
      Workers workers,
      IntConsumer bound,
      Problems problems) {
    Binder binder = new Binder(collection, revision);
    binder.render(bound, problems);
    ContributorsSection contributors = new ContributorsSection(binder.manuscripts, binder.names);
    Book.Census census = binder.texts().census(contributors.count());
    CollectionImages pictures = new CollectionImages(collection.assets(), collection.site());
    ImageResolver illustrations = new ImageResolver(pictures, problems);
    binder.refine(
        new LinkResolver(binder.manuscripts, collection, illustrations, problems), workers);
    Book book =
        binder.assemble(
            MetadataBuilder.describe(collection, modified, revision),
            census,
            contributors,
            pictures,
            illustrations,
            problems);
    return NameReplacer.of(book, binder.names, binder.texts().scopes(), binder.about(), problems);
  }

  /** Makes XHTML of all texts, with the ids that they have in the book. */
  private void render(IntConsumer bound, Problems problems) {
    IncludeFiles library = new IncludeFiles(collection.texts());
    for (Article article : collection.articles()) {
      manuscripts.add(RenderedArticle.of(article, collection, library, names, ids, problems));
      bound.accept(manuscripts.size());
    }
    strays.addAll(strays(problems));
  }

  /**
   * Takes every text through what can be done only when all are rendered: first its links, which
   * lead to others, and then, beside each other, what concerns it alone. Names that are not to be
   * read are replaced last, in the whole book ({@link NameReplacer}).
   */
  private void refine(LinkResolver links, Workers workers) {
    List<TextPass> alone =
        List.of(
            text -> PartLanguages.mark(text.root(), text.lang()),
            text -> FormulaSpeech.set(text.root(), text.lang()),
            text -> Typography.of(text.lang()).set(text.root()),
            text -> BlockDirections.mark(text.root(), WritingDirection.of(text.lang())),
            new GeneratedLabels(words));
    List<RenderedText> texts = texts().all().toList();
    texts.forEach(links::apply);
    workers.each(texts, text -> alone.forEach(pass -> pass.apply(text)));
  }

  private RenderedTexts texts() {
    return new RenderedTexts(manuscripts, strays);
  }

  private Book assemble(
      Metadata metadata,
      Book.Census census,
      ContributorsSection contributors,
      CollectionImages pictures,
      ImageResolver illustrations,
      Problems problems) {
    FrontMatterChapters front = new FrontMatterChapters(metadata, words, ids);
    DiscussionSection discussions = new DiscussionSection(words);
    List<Chapter> chapters = new ArrayList<>();
    chapters.add(front.cover(cover(pictures, problems)));
    chapters.add(front.titlePage());
    chapters.add(front.imprint(manuscripts, settings.comments().names(), census, revision));
    int here = chapters.size();
    DiscussionChapters apart =
        new DiscussionChapters(
            discussions, collection.elsewhere(), words, settings.metadata().lang(), ids);
    if (settings.issues().isPresent()) {
      apart.apart("letters", strays).ifPresent(made -> add(chapters, made));
    }
    body(
        chapters,
        new ArticleChapter(words, illustrations, discussions, settings.design().articleStart()));
    backMatter(chapters, apart, contributors);
    chapters.add(here, front.contents(contents));
    List<BookImage> shown =
        Stream.concat(pictures.used().stream(), discussions.drawn().stream()).toList();
    sayByName(problems);
    return new Book(
        settings.fileName(),
        metadata,
        chapters,
        contents,
        shown,
        words,
        census,
        settings.tocDepth(),
        settings.images());
  }

  /** Says how many comments bear the author's mark for their name alone. */
  private void sayByName(Problems problems) {
    long byName =
        manuscripts.stream()
            .flatMap(m -> m.conversation().all().stream())
            .filter(comment -> comment.own())
            .filter(comment -> comment.comment().authorship() == Comment.Authorship.UNKNOWN)
            .count();
    if (byName > 0) {
      problems.add(
          Rule.AUTHOR_BY_NAME,
          Source.named(collection.folder()).whole(),
          byName == 1
              ? "1 comment is marked as the author's for its name alone"
              : byName + " comments are marked as the author's for their names alone");
    }
  }

  /** What the editor says of the whole book. */
  private List<LocatedText> about() {
    return Stream.concat(
            Stream.of(
                settings.metadata().title(),
                settings.metadata().subtitle(),
                settings.metadata().publisher(),
                settings.metadata().rights(),
                settings.metadata().description(),
                settings.metadata().series()),
            settings.metadata().subjects().stream())
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private List<RenderedDiscussion> strays(Problems problems) {
    return collection.strays().stream()
        .map(
            stray ->
                RenderedDiscussion.of(
                    stray,
                    ids.claimPlain("about-" + stray.about().value()),
                    settings.metadata().lang(),
                    List.of(),
                    names,
                    ids,
                    problems))
        .filter(discussion -> !discussion.remarks().isEmpty())
        .toList();
  }

  private Optional<BookImage> cover(CollectionImages pictures, Problems problems) {
    return settings.design().cover().isEmpty()
        ? Optional.empty()
        : pictures.find(
            settings.design().cover().value(), "", "", settings.design().cover().place(), problems);
  }

  private void body(List<Chapter> chapters, ArticleChapter maker) {
    Iterator<RenderedArticle> next = manuscripts.iterator();
    for (Part part : collection.parts()) {
      List<Book.Entry> entries = part.title().isEmpty() ? contents : part(part, chapters);
      for (int i = 0; i < part.articles().size(); i++) {
        RenderedArticle m = next.next();
        Chapter chapter = maker.make(m);
        chapters.add(chapter);
        entries.add(entry(m, chapter));
      }
    }
  }

  /** Adds the title of a part, and gives the list that the lines of its articles go to. */
  private List<Book.Entry> part(Part part, List<Chapter> chapters) {
    String title = Typography.of(settings.metadata().lang()).set(part.title().value());
    String id = ids.claimPlain("part-" + title);
    ElementBuilder root =
        SectionMarkup.root("section", id, Chapter.Kind.PART, settings.metadata().lang());
    SectionMarkup.title(root, id, title);
    chapters.add(
        new Chapter(
            id, Chapter.Kind.PART, title, List.of(part.title().place().source()), root.document()));
    List<Book.Entry> entries = new ArrayList<>();
    contents.add(new Book.Entry(title, id, "", entries));
    return entries;
  }

  private Book.Entry entry(RenderedArticle m, Chapter chapter) {
    RenderedDiscussion discussion = m.conversation();
    List<String> authors =
        m.article().authors().stream().map(Person::name).map(Typography::name).toList();
    boolean lively =
        discussion.stands(Settings.Placement.AFTER_ARTICLE)
            && discussion.all().size() >= LONG_DISCUSSION;
    List<Book.Entry> below =
        lively
            ? List.of(new Book.Entry(words.say("discussion"), discussion.id(), "", List.of()))
            : List.of();
    return new Book.Entry(
        chapter.title(), chapter.id(), isAnthology ? words.list(authors) : "", below);
  }

  private void backMatter(
      List<Chapter> chapters, DiscussionChapters discussions, ContributorsSection contributors) {
    discussions
        .gathered(
            manuscripts.stream()
                .filter(m -> m.conversation().stands(Settings.Placement.AT_END))
                .toList())
        .ifPresent(made -> add(chapters, made));
    if (settings.issues().isEmpty()) {
      discussions.apart("strays", strays).ifPresent(made -> add(chapters, made));
    }
    if (contributors.count() > 1) {
      Chapter chapter =
          contributors.chapter(ids.claimPlain("contributors"), words, settings.metadata().lang());
      chapters.add(chapter);
      contents.add(new Book.Entry(chapter.title(), chapter.id(), "", List.of()));
    }
  }

  private void add(List<Chapter> chapters, DiscussionChapters.Made made) {
    chapters.add(made.chapter());
    contents.add(made.entry());
  }
}
