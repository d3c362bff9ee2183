package florilege.pdf.paper;

import florilege.book.Chapter;
import florilege.book.Chapter.Kind;
import florilege.pdf.maths.Inked;
import florilege.pdf.normalize.Normalizer;
import florilege.pdf.paper.Footnotes.Note;
import florilege.problem.Problems;
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
 * A run of a book as a document to be printed: copies of its chapters, and what only paper needs.
 * Described in the text of {@link florilege.pdf}.
 */
public final class Paper {

  /** Chapters that have pages of their own kind and no running heads. */
  private static final Set<Kind> BARE = EnumSet.of(Kind.COVER, Kind.TITLE_PAGE, Kind.IMPRINT);

  /** Marks the chapter with which the arabic page numbers begin. */
  static final String BODY_START = "body-start";

  /** The number of an element's origin; when an element is divided, each part has it. */
  static final String ORIGIN = "data-origin";

  private final PrintedBook book;
  private final Run run;
  private final boolean startsLeft;
  private final Unprinted unprinted;
  private final Formulas formulas;
  private final List<Origin> origins = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private List<Element> images;
  private Set<String> ids;
  private Document document;

  private Paper(PrintedBook book, Run run, boolean startsLeft, Problems problems) {
    this.book = book;
    this.run = run;
    this.startsLeft = startsLeft;
    this.unprinted = book.unprinted();
    this.formulas = new Formulas(book.formulas(), problems);
  }

  /**
   * Makes the document for a run.
   *
   * @param startsLeft whether its first page is a verso: then one page stands before it that is not
   *     to be printed, so that the layout engine, whose first page is a recto, tells sides rightly
   */
  public static Paper of(PrintedBook book, Run run, boolean startsLeft, Problems problems) {
    Paper paper = new Paper(book, run, startsLeft, problems);
    paper.document = book.style().fonts().printable(paper.assemble());
    Normalizer.normalize(paper.document, ORIGIN, book.style().page());
    LongTexts.part(paper.document);
    Crowds.part(paper.document);
    paper.images = Xml.elements(paper.document, "img");
    paper.ids =
        Xml.elements(paper.document, "*").stream()
            .map(element -> element.getAttribute("id"))
            .collect(Collectors.toSet());
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

  /** The ids of its elements: those of the book, and those of what was added. */
  public Set<String> ids() {
    return ids;
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

  /** Whether its first page is that of the book. */
  public boolean beginsBook() {
    return run.before().isEmpty();
  }

  /** How many pages stand before the first that is to be printed: 0 or 1. */
  public int unprintedPages() {
    return startsLeft ? 1 : 0;
  }

  private Document assemble() {
    Tag html = Tag.root("html").with("lang", book.metadata().lang());
    html.with("style", "page: " + run.page());
    html.add("head").add("title").text(book.metadata().title());
    Tag body = html.add("body");
    if (startsLeft) {
      body.add("div").with("class", "recto-before");
    }
    run.before().ifPresent(before -> frame(before, body).with("style", "display: none !important"));
    run.chapters().forEach(chapter -> add(chapter, body));
    List<Element> all = Xml.children(body.element());
    Tag first = new Tag(all.get(all.size() - run.chapters().size()));
    first.with("style", "page-break-before: " + (startsLeft ? "always" : "auto") + " !important");
    return html.document();
  }

  /** Adds the element of a chapter without anything in it, by which style sheets know it. */
  static Tag frame(Chapter chapter, Tag body) {
    Element original = chapter.xhtml().getDocumentElement();
    return body.add(original.getLocalName())
        .with("class", original.getAttribute("class"))
        .with("lang", original.getAttribute("lang"))
        .with("dir", original.getAttribute("dir"));
  }

  private void add(Chapter chapter, Tag body) {
    Element copy = (Element) body.document().importNode(chapter.xhtml().getDocumentElement(), true);
    body.element().appendChild(copy);
    Xml.elements(copy, "*").stream()
        .filter(element -> !Xml.MATHML.equals(element.getNamespaceURI()))
        .forEach(Attributes::prune);
    List<Element> elements = number(chapter, copy);
    formulas.draw(copy, chapter);
    unprinted.replace(chapter, elements);
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
      RunningHeads.add(copy, book.metadata().title(), chapter.title(), book.words());
    }
    if (book.isFirstOfBody(chapter)) {
      Xml.addClass(copy, BODY_START);
    }
  }

  /** Marks each element with its origin; all elements, in the order of the chapter. */
  private List<Element> number(Chapter chapter, Element copy) {
    List<Element> elements = Xml.elements(copy, "*");
    int number = origins.size();
    origins.addAll(Origin.of(chapter));
    for (Element element : elements) {
      element.setAttribute(ORIGIN, Integer.toString(number++));
    }
    return elements;
  }

  /** Tells entries that lead to front matter, whose pages have other figures, from the rest. */
  private void markRoman(Element contents) {
    Xml.elements(contents, "a").stream()
        .filter(link -> book.isOfFrontMatter(link.getAttribute("href")))
        .forEach(link -> Xml.addClass(link, "roman"));
  }
}
