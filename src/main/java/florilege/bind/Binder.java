package florilege.bind;

import florilege.book.Book;
import florilege.book.Chapter;
import florilege.book.Metadata;
import florilege.book.Words;
import florilege.image.Picture;
import florilege.image.Pictures;
import florilege.model.Article;
import florilege.model.ArticleCollection;
import florilege.model.ArticleCollection.Part;
import florilege.model.Person;
import florilege.model.Settings;
import florilege.problem.Problems;
import florilege.text.Tag;
import florilege.text.Typography;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Makes a book of a collection: front matter, parts and articles, back matter. */
public final class Binder {

  /** From how many comments on a discussion has a line of its own in the contents. */
  private static final int LONG_DISCUSSION = 50;

  private final ArticleCollection collection;
  private final Settings settings;
  private final Words words;
  private final Ids ids = new Ids();
  private final List<Manuscript> manuscripts;
  private final boolean isAnthology;
  private final List<Book.Entry> contents = new ArrayList<>();

  private Binder(ArticleCollection collection, Problems problems) {
    this.collection = collection;
    this.settings = collection.settings();
    this.words = Words.of(settings.lang());
    this.manuscripts =
        collection.articles().stream()
            .map(a -> Manuscript.of(a, settings.lang(), ids, problems))
            .toList();
    this.isAnthology = collection.articles().stream().map(Article::authors).distinct().count() > 1;
  }

  /**
   * Binds a collection, which has at least one article.
   *
   * @param modified moment to date the book with, instead of that of its content
   */
  public static Book bind(
      ArticleCollection collection, Optional<Instant> modified, Problems problems) {
    return new Binder(collection, problems)
        .bind(Catalogue.describe(collection, modified), problems);
  }

  private Book bind(Metadata metadata, Problems problems) {
    Pictures pictures = new Pictures(collection.assets());
    Links links = new Links(manuscripts, pictures, problems);
    Contributors contributors = new Contributors(manuscripts, isDiscussed());
    Book.Census census = census(contributors);
    FrontMatter front = new FrontMatter(metadata, words, ids);
    List<Chapter> chapters = new ArrayList<>();
    chapters.add(front.cover(cover(pictures, problems)));
    chapters.add(front.titlePage());
    chapters.add(front.imprint(manuscripts, census));
    int here = chapters.size();
    body(chapters, links);
    backMatter(chapters, links, contributors);
    chapters.add(here, front.contents(contents));
    return new Book(
        settings.fileName(), metadata, chapters, contents, pictures.used(), words, census);
  }

  private boolean isDiscussed() {
    return settings.comments().place() != Settings.Placement.NONE;
  }

  private Optional<Picture> cover(Pictures pictures, Problems problems) {
    return settings.cover().isEmpty()
        ? Optional.empty()
        : pictures.find(settings.cover().value(), "", settings.cover().place(), problems);
  }

  private void body(List<Chapter> chapters, Links links) {
    ArticleChapter maker = new ArticleChapter(words, links, settings.comments());
    Iterator<Manuscript> next = manuscripts.iterator();
    for (Part part : collection.parts()) {
      List<Book.Entry> entries = part.title().isEmpty() ? contents : part(part, chapters);
      for (int i = 0; i < part.articles().size(); i++) {
        Manuscript m = next.next();
        Chapter chapter = maker.make(m);
        chapters.add(chapter);
        entries.add(entry(m, chapter));
      }
    }
  }

  /** Adds the title of a part, and gives the list that the lines of its articles go to. */
  private List<Book.Entry> part(Part part, List<Chapter> chapters) {
    String title = Typography.of(settings.lang()).set(part.title().value());
    String id = ids.claimPlain("part-" + title);
    Tag root = Section.root("section", id, Chapter.Kind.PART, settings.lang());
    Section.title(root, id, title);
    chapters.add(
        new Chapter(
            id, Chapter.Kind.PART, title, List.of(part.title().place().source()), root.document()));
    List<Book.Entry> entries = new ArrayList<>();
    contents.add(new Book.Entry(title, id, "", entries));
    return entries;
  }

  private Book.Entry entry(Manuscript m, Chapter chapter) {
    boolean here = settings.comments().place() == Settings.Placement.AFTER_ARTICLE;
    List<String> names = m.article().authors().stream().map(Person::name).toList();
    boolean lively = here && Manuscript.Remark.all(m.remarks()).size() >= LONG_DISCUSSION;
    List<Book.Entry> below =
        lively
            ? List.of(
                new Book.Entry(words.say("discussion"), DiscussionSection.id(m), "", List.of()))
            : List.of();
    return new Book.Entry(
        chapter.title(), chapter.id(), isAnthology ? words.list(names) : "", below);
  }

  private void backMatter(List<Chapter> chapters, Links links, Contributors contributors) {
    if (settings.comments().place() == Settings.Placement.AT_END) {
      discussions(chapters, links);
    }
    if (contributors.count() > 1) {
      add(chapters, contributors.chapter(ids.claimPlain("contributors"), words, settings.lang()));
    }
  }

  private void discussions(List<Chapter> chapters, Links links) {
    List<Manuscript> discussed = manuscripts.stream().filter(m -> !m.remarks().isEmpty()).toList();
    if (!discussed.isEmpty()) {
      String id = ids.claimPlain("discussions");
      Tag root = Section.root("section", id, Chapter.Kind.DISCUSSIONS, settings.lang());
      Section.title(root, id, words.say("discussions"));
      DiscussionSection section = new DiscussionSection(words, links, settings.comments());
      discussed.forEach(m -> section.addGathered(root, m));
      var sources = discussed.stream().flatMap(m -> m.sources().stream()).distinct().toList();
      add(
          chapters,
          new Chapter(
              id, Chapter.Kind.DISCUSSIONS, words.say("discussions"), sources, root.document()));
    }
  }

  private void add(List<Chapter> chapters, Chapter chapter) {
    chapters.add(chapter);
    contents.add(new Book.Entry(chapter.title(), chapter.id(), "", List.of()));
  }

  private Book.Census census(Contributors contributors) {
    List<Manuscript.Remark> remarks =
        isDiscussed()
            ? manuscripts.stream()
                .flatMap(m -> Manuscript.Remark.all(m.remarks()).stream())
                .toList()
            : List.of();
    int inArticles =
        manuscripts.stream()
            .mapToInt(m -> wordsIn(m.body().getDocumentElement().getTextContent()))
            .sum();
    int inComments =
        remarks.stream()
            .mapToInt(r -> wordsIn(r.body().getDocumentElement().getTextContent()))
            .sum();
    return new Book.Census(
        manuscripts.size(), remarks.size(), contributors.count(), inArticles + inComments);
  }

  private static int wordsIn(String text) {
    String stripped = text.strip();
    return stripped.isEmpty() ? 0 : stripped.split("\\s+").length;
  }
}
