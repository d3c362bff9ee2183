package florilege.epub.navigation;

import florilege.book.Book;
import florilege.book.Chapter;
import florilege.text.dom.Dom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Completes the table of contents for reading systems, which fold it: the headings within articles,
 * and each discussion, below the article.
 */
public final class Navigation {

  private final Map<String, Chapter> chapters;
  private final int depth;

  private Navigation(Book book) {
    this.chapters =
        book.chapters().stream().collect(Collectors.toMap(Chapter::id, Function.identity()));
    this.depth = book.tocDepth();
  }

  /** The contents of a book down to the levels that it asks for. */
  static List<Book.Entry> of(Book book) {
    return new Navigation(book).completed(book.contents());
  }

  private List<Book.Entry> completed(List<Book.Entry> entries) {
    return entries.stream()
        .map(entry -> new Book.Entry(entry.title(), entry.target(), entry.by(), below(entry)))
        .toList();
  }

  private List<Book.Entry> below(Book.Entry entry) {
    Chapter chapter = chapters.get(entry.target());
    if (chapter == null || chapter.kind() != Chapter.Kind.ARTICLE) {
      return completed(entry.entries());
    }
    Set<String> known =
        entry.entries().stream().map(Book.Entry::target).collect(Collectors.toSet());
    List<Book.Entry> below = new ArrayList<>();
    headings(chapter).stream().filter(each -> !known.contains(each.target())).forEach(below::add);
    below.addAll(entry.entries());
    discussions(chapter).stream()
        .filter(each -> !known.contains(each.target()))
        .forEach(below::add);
    return below;
  }

  private List<Book.Entry> headings(Chapter chapter) {
    List<Book.Entry> headings = new ArrayList<>();
    if (depth < 2) {
      return headings;
    }
    for (Element body : byClass(chapter, "div", "body")) {
      for (Element heading : Dom.elements(body, "*")) {
        boolean isSecond = heading.getLocalName().equals("h2");
        boolean isThird = heading.getLocalName().equals("h3") && depth > 2;
        if (isSecond || isThird && headings.isEmpty()) {
          entry(heading, heading).ifPresent(headings::add);
        } else if (isThird) {
          entry(heading, heading).ifPresent(headings.get(headings.size() - 1).entries()::add);
        }
      }
    }
    return headings;
  }

  private static List<Book.Entry> discussions(Chapter chapter) {
    return byClass(chapter, "section", "discussion").stream()
        .flatMap(
            section ->
                byClass(section, "h2", "title").stream()
                    .flatMap(
                        title ->
                            entry(section.hasAttribute("id") ? section : title, title).stream()))
        .toList();
  }

  private static Optional<Book.Entry> entry(Element target, Element title) {
    StringBuilder words = new StringBuilder();
    collect(title, words);
    String plain = words.toString().replace("\u00AD", "").strip().replaceAll("\\s+", " ");
    return plain.isEmpty() || !target.hasAttribute("id")
        ? Optional.empty()
        : Optional.of(new Book.Entry(plain, target.getAttribute("id"), "", new ArrayList<>()));
  }

  /** Collects the words of a heading, without the numbers of its notes. */
  private static void collect(Node node, StringBuilder words) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Text text) {
        words.append(text.getData());
      } else if (child instanceof Element inner && Dom.MATHML.equals(inner.getNamespaceURI())) {
        words.append(inner.getAttribute("alttext"));
      } else if (child instanceof Element inner && inner.getLocalName().equals("img")) {
        words.append(inner.getAttribute("alt"));
      } else if (child instanceof Element inner && !Dom.hasClass(inner, "noteref")) {
        collect(inner, words);
      }
    }
  }

  private static List<Element> byClass(Chapter chapter, String name, String cssClass) {
    return byClass(chapter.xhtml().getDocumentElement(), name, cssClass);
  }

  private static List<Element> byClass(Element root, String name, String cssClass) {
    return Dom.elements(root, name).stream().filter(e -> Dom.hasClass(e, cssClass)).toList();
  }
}
