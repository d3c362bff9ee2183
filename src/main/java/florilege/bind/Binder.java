package florilege.bind;

import florilege.bind.readers.Concealment;
import florilege.bind.readers.Names;
import florilege.bind.readers.Scope;
import florilege.book.Book;
import florilege.book.Chapter;
import florilege.book.Metadata;
import florilege.book.Words;
import florilege.image.Picture;
import florilege.image.Pictures;
import florilege.model.Article;
import florilege.model.ArticleCollection;
import florilege.model.ArticleCollection.Part;
import florilege.model.Comment;
import florilege.model.Person;
import florilege.model.Settings;
import florilege.model.Text;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import florilege.sites.templates.IncludeFiles;
import florilege.text.Tag;
import florilege.text.Typography;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** Makes a book of a collection: front matter, parts and articles, back matter. */
public final class Binder {

  /** From how many comments on a discussion has a line of its own in the contents. */
  private static final int LONG_DISCUSSION = 50;

  private final ArticleCollection collection;
  private final Settings settings;
  private final Words words;
  private final Ids ids;
  private final Names names;
  private final List<Manuscript> manuscripts = new ArrayList<>();
  private final List<Conversation> strays;
  private final boolean isAnthology;
  private final List<Book.Entry> contents = new ArrayList<>();

  private Binder(ArticleCollection collection, IntConsumer bound, Problems problems) {
    this.collection = collection;
    this.settings = collection.settings();
    this.words = Words.of(settings.lang());
    this.names = Names.of(collection, words);
    this.ids = new Ids(names::plain);
    IncludeFiles library = new IncludeFiles(collection.texts());
    for (Article article : collection.articles()) {
      manuscripts.add(Manuscript.of(article, collection, library, names, ids, problems));
      bound.accept(manuscripts.size());
    }
    this.strays = strays(problems);
    this.isAnthology = collection.articles().stream().map(Article::authors).distinct().count() > 1;
  }

  /**
   * Binds a collection, which has at least one article.
   *
   * @param modified moment to date the book with, instead of that of its content
   * @param bound is told how many articles are, after each
   */
  public static Book bind(
      ArticleCollection collection,
      Optional<Instant> modified,
      IntConsumer bound,
      Problems problems) {
    return new Binder(collection, bound, problems)
        .bind(Catalogue.describe(collection, modified), problems);
  }

  private Book bind(Metadata metadata, Problems problems) {
    Pictures pictures = new Pictures(collection.assets(), collection.site());
    Illustrations illustrations = new Illustrations(pictures, problems);
    Links links = new Links(manuscripts, collection.site(), illustrations, problems);
    Contributors contributors = new Contributors(manuscripts, names);
    Book.Census census = census(contributors);
    FrontMatter front = new FrontMatter(metadata, words, ids);
    DiscussionSection discussions = new DiscussionSection(words);
    List<Chapter> chapters = new ArrayList<>();
    chapters.add(front.cover(cover(pictures, problems)));
    chapters.add(front.titlePage());
    chapters.add(front.imprint(manuscripts, settings.comments().names(), census));
    int here = chapters.size();
    body(chapters, new ArticleChapter(words, links, illustrations, discussions));
    backMatter(chapters, links, discussions, contributors);
    chapters.add(here, front.contents(contents));
    List<Picture> shown =
        Stream.concat(pictures.used().stream(), discussions.drawn().stream()).toList();
    sayByName(problems);
    Book book =
        new Book(
            settings.fileName(),
            metadata,
            chapters,
            contents,
            shown,
            words,
            census,
            settings.tocDepth());
    return Concealment.of(book, names, scopes(), about(), problems);
  }

  /** Says how many comments bear the author's mark for their name alone. */
  private void sayByName(Problems problems) {
    long byName =
        manuscripts.stream()
            .flatMap(m -> m.conversation().all().stream())
            .filter(remark -> remark.own())
            .filter(remark -> remark.comment().authorship() == Comment.Authorship.UNKNOWN)
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

  /** Who takes part where, by the ids of chapters and discussions. */
  private Map<String, Scope> scopes() {
    Map<String, Scope> scopes = new HashMap<>();
    for (Manuscript m : manuscripts) {
      scopes.put(m.id(), m.conversation().scope());
      scopes.put(m.conversation().id(), m.conversation().scope());
    }
    // Who took part in what they were about is not known.
    strays.forEach(stray -> scopes.put(stray.id(), Scope.ofAll(stray.lang())));
    return scopes;
  }

  /** What the editor says of the whole book. */
  private List<Text> about() {
    return Stream.concat(
            Stream.of(
                settings.title(),
                settings.subtitle(),
                settings.publisher(),
                settings.rights(),
                settings.description(),
                settings.series()),
            settings.subjects().stream())
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private List<Conversation> strays(Problems problems) {
    return collection.strays().stream()
        .map(
            stray ->
                Conversation.of(
                    stray,
                    ids.claimPlain("about-" + stray.about().value()),
                    settings.lang(),
                    List.of(),
                    names,
                    ids,
                    problems))
        .filter(conversation -> !conversation.remarks().isEmpty())
        .toList();
  }

  private Optional<Picture> cover(Pictures pictures, Problems problems) {
    return settings.cover().isEmpty()
        ? Optional.empty()
        : pictures.find(settings.cover().value(), "", "", settings.cover().place(), problems);
  }

  private void body(List<Chapter> chapters, ArticleChapter maker) {
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
    Conversation conversation = m.conversation();
    List<String> authors = m.article().authors().stream().map(Person::name).toList();
    boolean lively =
        conversation.stands(Settings.Placement.AFTER_ARTICLE)
            && conversation.all().size() >= LONG_DISCUSSION;
    List<Book.Entry> below =
        lively
            ? List.of(new Book.Entry(words.say("discussion"), conversation.id(), "", List.of()))
            : List.of();
    return new Book.Entry(
        chapter.title(), chapter.id(), isAnthology ? words.list(authors) : "", below);
  }

  private void backMatter(
      List<Chapter> chapters,
      Links links,
      DiscussionSection discussions,
      Contributors contributors) {
    List<Manuscript> gathered =
        manuscripts.stream()
            .filter(m -> m.conversation().stands(Settings.Placement.AT_END))
            .toList();
    if (!gathered.isEmpty()) {
      Tag root = discussionsRoot("discussions");
      gathered.forEach(m -> discussions.addGathered(root, m.conversation(), m.id()));
      add(chapters, root, "discussions", gathered.stream().map(Manuscript::conversation).toList());
    }
    if (!strays.isEmpty()) {
      Tag root = discussionsRoot("strays");
      strays.forEach(links::resolve);
      strays.forEach(conversation -> discussions.addGathered(root, conversation, ""));
      add(chapters, root, "strays", strays);
    }
    if (contributors.count() > 1) {
      Chapter chapter =
          contributors.chapter(ids.claimPlain("contributors"), words, settings.lang());
      chapters.add(chapter);
      contents.add(new Book.Entry(chapter.title(), chapter.id(), "", List.of()));
    }
  }

  private Tag discussionsRoot(String name) {
    String id = ids.claimPlain(name);
    Tag root = Section.root("section", id, Chapter.Kind.DISCUSSIONS, settings.lang());
    Section.title(root, id, words.say(name), words, settings.lang());
    return root;
  }

  /** Adds a chapter of discussions, with a line in the contents for each. */
  private void add(
      List<Chapter> chapters, Tag root, String name, List<Conversation> conversations) {
    String id = root.element().getAttribute("id");
    List<Source> sources =
        conversations.stream().flatMap(Conversation::sources).distinct().toList();
    chapters.add(
        new Chapter(id, Chapter.Kind.DISCUSSIONS, words.say(name), sources, root.document()));
    contents.add(
        new Book.Entry(
            words.say(name),
            id,
            "",
            conversations.stream()
                .map(each -> new Book.Entry(title(each), each.id(), "", List.of()))
                .toList()));
  }

  private static String title(Conversation conversation) {
    return Typography.of(conversation.lang()).set(conversation.about());
  }

  private Book.Census census(Contributors contributors) {
    List<Remark> remarks =
        Stream.concat(manuscripts.stream().map(Manuscript::conversation), strays.stream())
            .flatMap(conversation -> conversation.all().stream())
            .toList();
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
