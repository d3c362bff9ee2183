package florilege.pdf.paper;

import florilege.book.Book;
import florilege.book.Book.Entry;
import florilege.book.Chapter;
import florilege.book.Chapter.Kind;
import florilege.pdf.maths.Inked;
import florilege.pdf.normalize.Normalizer;
import florilege.pdf.paper.Footnotes.Note;
import florilege.problem.Problems;
import florilege.style.Style;
import florilege.text.Tag;
import florilege.text.Xml;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A book as one document to be printed: copies of its chapters, and what only paper needs.
 * Described in the text of {@link florilege.pdf}.
 */
public final class Paper {

  /** Chapters that have pages of their own kind and no running heads. */
  private static final Set<Kind> BARE = EnumSet.of(Kind.COVER, Kind.TITLE_PAGE, Kind.IMPRINT);

  /** The number of an element's origin; when an element is divided, each part has it. */
  static final String ORIGIN = "data-origin";

  private final Book book;
  private final Unprinted unprinted;
  private final Formulas formulas;
  private final List<Origin> origins = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private List<Element> images;
  private Document document;

  private Paper(Book book, Unprinted unprinted, Formulas formulas) {
    this.book = book;
    this.unprinted = unprinted;
    this.formulas = formulas;
  }

  /** The document for a book, with style sheets in the order in which they apply. */
  public static Paper of(
      Book book, List<String> styleSheets, Style style, Unprinted unprinted, Problems problems) {
    Paper paper = new Paper(book, unprinted, new Formulas(style.fonts(), problems));
    paper.document = style.fonts().printable(paper.assemble(styleSheets));
    Normalizer.normalize(paper.document, ORIGIN, style.page());
    LongTexts.part(paper.document);
    Crowds.part(paper.document);
    paper.images = Xml.elements(paper.document, "img");
    return paper;
  }

  /** What the press lays out. */
  public Document document() {
    return document;
  }

  /** Where an element comes from; none for what was added here. */
  public Optional<Origin> origin(Element element) {
    String number = element.getAttribute(ORIGIN);
    return number.isEmpty() ? Optional.empty() : Optional.of(origins.get(Integer.parseInt(number)));
  }

  /** The pictures in it, as elements. */
  public List<Element> images() {
    return images;
  }

  /** The formula that stands in the place of a picture. */
  public Optional<Inked> formula(Element image) {
    return formulas.drawn(image);
  }

  /** The characters of its text. */
  public BitSet characters() {
    BitSet characters = new BitSet();
    document.getDocumentElement().getTextContent().codePoints().forEach(characters::set);
    return characters;
  }

  /** The notes at the foot of pages. */
  public List<Note> notes() {
    return notes;
  }

  /** The chapter with which the arabic page numbers begin. */
  public Optional<Chapter> firstOfBody() {
    return book.chapters().stream().filter(chapter -> !chapter.kind().isFrontMatter()).findFirst();
  }

  private Document assemble(List<String> styleSheets) {
    Tag html = Tag.root("html").with("lang", book.metadata().lang());
    Tag head = html.add("head");
    head.add("title").text(book.metadata().title());
    styleSheets.forEach(css -> head.add("style").with("type", "text/css").text(css));
    Tag bookmarks = head.add("bookmarks");
    book.contents().forEach(entry -> bookmark(bookmarks, entry));
    Tag body = html.add("body");
    book.chapters().forEach(chapter -> add(chapter, body));
    return html.document();
  }

  private static void bookmark(Tag parent, Entry entry) {
    Tag bookmark =
        parent.add("bookmark").with("name", entry.title()).with("href", "#" + entry.target());
    entry.entries().forEach(inner -> bookmark(bookmark, inner));
  }

  private void add(Chapter chapter, Tag body) {
    Element copy = (Element) body.document().importNode(chapter.xhtml().getDocumentElement(), true);
    body.element().appendChild(copy);
    Xml.elements(copy, "*").stream()
        .filter(element -> !Xml.MATHML.equals(element.getNamespaceURI()))
        .forEach(Attributes::prune);
    number(chapter, copy);
    formulas.draw(copy, chapter);
    unprinted.replace(copy);
    Islands.wrap(copy);
    Tables.mark(copy);
    Short.mark(copy);
    Hyphens.place(copy, book.metadata().lang());
    new Figures(book.words()).describe(copy);
    notes.addAll(Footnotes.place(copy));
    if (chapter.kind() == Kind.CONTENTS) {
      markRoman(copy);
    }
    if (!BARE.contains(chapter.kind())) {
      RunningHeads.add(copy, book.metadata().title(), chapter.title());
    }
    if (firstOfBody().filter(chapter::equals).isPresent()) {
      addClass(copy, "body-start");
    }
  }

  private void number(Chapter chapter, Element copy) {
    int number = origins.size();
    origins.addAll(Origin.of(chapter));
    for (Element element : Xml.elements(copy, "*")) {
      element.setAttribute(ORIGIN, Integer.toString(number++));
    }
  }

  /** Tells entries that lead to front matter, whose pages have other figures, from the rest. */
  private void markRoman(Element contents) {
    Set<String> front =
        book.chapters().stream()
            .filter(chapter -> chapter.kind().isFrontMatter())
            .flatMap(chapter -> Xml.elements(chapter.xhtml(), "*").stream())
            .map(element -> "#" + element.getAttribute("id"))
            .collect(Collectors.toSet());
    Xml.elements(contents, "a").stream()
        .filter(link -> front.contains(link.getAttribute("href")))
        .forEach(link -> addClass(link, "roman"));
  }

  private static void addClass(Element element, String name) {
    element.setAttribute("class", (element.getAttribute("class") + " " + name).strip());
  }
}
