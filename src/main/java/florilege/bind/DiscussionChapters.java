package florilege.bind;

import florilege.bind.discussion.DiscussionSection;
import florilege.bind.rendered.IdAllocator;
import florilege.bind.rendered.RenderedArticle;
import florilege.bind.rendered.RenderedDiscussion;
import florilege.bind.rendered.SectionMarkup;
import florilege.book.Book;
import florilege.book.Chapter;
import florilege.book.LocalizedWords;
import florilege.model.ArticleCollection.Elsewhere;
import florilege.problem.Place;
import florilege.problem.Source;
import florilege.text.dom.ElementBuilder;
import florilege.text.html.policy.ValidUrl;
import florilege.text.typography.Typography;
import java.util.List;
import java.util.Optional;

/**
 * Makes chapters of discussions that do not stand below their articles.
 *
 * @param sections writes each discussion
 * @param elsewhere articles of other issues
 * @param words of the book
 * @param lang of the book
 * @param ids gives the chapters theirs
 */
record DiscussionChapters(
    DiscussionSection sections,
    List<Elsewhere> elsewhere,
    LocalizedWords words,
    String lang,
    IdAllocator ids) {

  /** A chapter, and its line in the contents with one for each discussion. */
  record Made(Chapter chapter, Book.Entry entry) {}

  /** The discussions of articles, gathered at the end; none where there is none. */
  Optional<Made> gathered(List<RenderedArticle> articles) {
    if (articles.isEmpty()) {
      return Optional.empty();
    }
    ElementBuilder root = root("discussions");
    articles.forEach(m -> sections.addGathered(root, m.conversation(), "#" + m.id(), ""));
    List<RenderedDiscussion> all = articles.stream().map(RenderedArticle::conversation).toList();
    return Optional.of(made(root, "discussions", all));
  }

  /**
   * What readers said about what is not in the book: in an issue, of articles in others.
   *
   * @param name of the chapter: {@code strays} or {@code letters}
   */
  Optional<Made> apart(String name, List<RenderedDiscussion> strays) {
    if (strays.isEmpty()) {
      return Optional.empty();
    }
    ElementBuilder root = root(name);
    for (RenderedDiscussion discussion : strays) {
      Optional<Elsewhere> other = elsewhere(discussion.place());
      String url = other.map(each -> each.article().url().value()).orElse("");
      sections.addGathered(
          root, discussion, ValidUrl.web(url).orElse(""), other.map(Elsewhere::issue).orElse(""));
    }
    return Optional.of(made(root, name, strays));
  }

  /** The article of another issue whose title stands at a place. */
  private Optional<Elsewhere> elsewhere(Place title) {
    return elsewhere.stream()
        .filter(other -> other.article().discussion().about().place().equals(title))
        .findFirst();
  }

  private ElementBuilder root(String name) {
    String id = ids.claimPlain(name);
    ElementBuilder root = SectionMarkup.root("section", id, Chapter.Kind.DISCUSSIONS, lang);
    SectionMarkup.title(root, id, words.say(name), words, lang);
    return root;
  }

  private Made made(ElementBuilder root, String name, List<RenderedDiscussion> discussions) {
    String id = root.element().getAttribute("id");
    List<Source> sources =
        discussions.stream().flatMap(RenderedDiscussion::sources).distinct().toList();
    List<Book.Entry> entries =
        discussions.stream()
            .map(each -> new Book.Entry(title(each), each.id(), "", List.of()))
            .toList();
    return new Made(
        new Chapter(id, Chapter.Kind.DISCUSSIONS, words.say(name), sources, root.document()),
        new Book.Entry(words.say(name), id, "", entries));
  }

  private static String title(RenderedDiscussion discussion) {
    return Typography.of(discussion.lang()).set(discussion.about());
  }
}
