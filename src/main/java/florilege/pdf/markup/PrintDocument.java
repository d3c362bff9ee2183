package florilege.pdf.markup;

import florilege.book.Chapter;
import florilege.book.Chapter.Kind;
import florilege.pdf.markup.elements.FigureAlternatives;
import florilege.pdf.markup.elements.FootnotePlacement;
import florilege.pdf.markup.elements.FootnotePlacement.Note;
import florilege.pdf.markup.elements.InlineGrouper;
import florilege.pdf.markup.elements.InlineStructureSpans;
import florilege.pdf.markup.elements.KeepTogether;
import florilege.pdf.markup.elements.LongTextSplitter;
import florilege.pdf.markup.elements.PrintAttributes;
import florilege.pdf.markup.elements.SoftHyphens;
import florilege.pdf.markup.elements.WideTables;
import florilege.pdf.math.MathBox;
import florilege.pdf.normalize.PrintNormalizer;
import florilege.problem.Problems;
import florilege.text.dom.Dom;
import florilege.text.dom.ElementBuilder;
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
 * Makes a run of a book a document to be printed: copies of its chapters, and what only paper
 * needs. Described in the text of {@link florilege.pdf}.
 */
public final class PrintDocument {

  /** Chapters that have pages of their own kind and no running heads. */
  private static final Set<Kind> BARE = EnumSet.of(Kind.COVER, Kind.TITLE_PAGE, Kind.IMPRINT);

  /** Marks the chapter with which the arabic page numbers begin. */
  static final String BODY_START = "body-start";

  /** The number of an element's origin; when an element is divided, each part has it. */
  static final String ORIGIN = "data-origin";

  private final PrintableBook book;
  private final ChapterRun run;
  private final boolean startsLeft;
  private final PrintLosses unprinted;
  private final FormulaPlaceholders formulas;
  private final List<ChapterSource> origins = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private List<Element> images;
  private Set<String> ids;
  private Document document;

  private PrintDocument(PrintableBook book, ChapterRun run, boolean startsLeft, Problems problems) {
    this.book = book;
    this.run = run;
    this.startsLeft = startsLeft;
    this.unprinted = book.unprinted();
    this.formulas = new FormulaPlaceholders(book.formulas(), problems);
  }

  /**
   * Makes the document for a run.
   *
   * @param startsLeft whether its first page is a verso: then one page stands before it that is not
   *     to be printed, so that the layout engine, whose first page is a recto, tells sides rightly
   */
  public static PrintDocument of(
      PrintableBook book, ChapterRun run, boolean startsLeft, Problems problems) {
    PrintDocument paper = new PrintDocument(book, run, startsLeft, problems);
    paper.document = book.style().fonts().printable(paper.assemble());
    PrintNormalizer.normalize(paper.document, ORIGIN, book.style().page());
    if (book.style().hasDrawings()) {
      Dom.elements(paper.document, "section").stream()
          .filter(section -> Dom.hasClass(section, "cover"))
          .forEach(
              cover ->
                  CoverDrawing.draw(cover, book.metadata().title(), book.metadata().creators()));
    }
    LongTextSplitter.part(paper.document);
    InlineGrouper.part(paper.document);
    paper.images = Dom.elements(paper.document, "img");
    paper.ids =
        Dom.elements(paper.document, "*").stream()
            .map(element -> element.getAttribute("id"))
            .collect(Collectors.toSet());
    return paper;
  }

  /** The document that the layout engine lays out. */
  public Document document() {
    return document;
  }

  /** Where an element comes from; none for what was added here. */
  public Optional<ChapterSource> origin(Element element) {
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
  public Optional<MathBox> formula(Element image) {
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
    ElementBuilder html = ElementBuilder.root("html").with("lang", book.metadata().lang());
    html.with("style", "page: " + run.page());
    html.add("head").add("title").text(book.metadata().title());
    ElementBuilder body = html.add("body");
    if (startsLeft) {
      body.add("div").with("class", "recto-before");
    }
    run.before()
        .ifPresent(
            before ->
                frame(before, book.classes(before), body)
                    .with("style", "display: none !important"));
    run.chapters().forEach(chapter -> add(chapter, body));
    List<Element> all = Dom.children(body.element());
    ElementBuilder first = new ElementBuilder(all.get(all.size() - run.chapters().size()));
    first.with("style", "page-break-before: " + (startsLeft ? "always" : "auto") + " !important");
    return html.document();
  }

  /** Adds the element of a chapter without anything in it, by which style sheets know it. */
  static ElementBuilder frame(Chapter chapter, String classes, ElementBuilder body) {
    Element original = chapter.xhtml().getDocumentElement();
    return body.add(original.getLocalName())
        .with("class", classes)
        .with("lang", original.getAttribute("lang"))
        .with("dir", original.getAttribute("dir"));
  }

  private void add(Chapter chapter, ElementBuilder body) {
    Element copy = (Element) body.document().importNode(chapter.xhtml().getDocumentElement(), true);
    body.element().appendChild(copy);
    Dom.elements(copy, "*").stream()
        .filter(element -> !Dom.MATHML.equals(element.getNamespaceURI()))
        .forEach(PrintAttributes::prune);
    List<Element> elements = number(chapter, copy);
    formulas.draw(copy, chapter);
    unprinted.replace(chapter, elements);
    InlineStructureSpans.wrap(copy);
    WideTables.mark(copy);
    KeepTogether.mark(copy);
    SoftHyphens.place(copy, book.metadata().lang());
    book.links().place(chapter, copy);
    new FigureAlternatives(book.words()).describe(copy);
    notes.addAll(FootnotePlacement.place(copy));
    if (chapter.kind() == Kind.CONTENTS) {
      markRoman(copy);
    }
    if (!BARE.contains(chapter.kind())) {
      RunningHeads.add(copy, book.metadata().title(), chapter.title(), book.words());
    }
    copy.setAttribute("class", book.classes(chapter));
  }

  /** Marks each element with its origin; all elements, in the order of the chapter. */
  private List<Element> number(Chapter chapter, Element copy) {
    List<Element> elements = Dom.elements(copy, "*");
    int number = origins.size();
    origins.addAll(ChapterSource.of(chapter));
    for (Element element : elements) {
      element.setAttribute(ORIGIN, Integer.toString(number++));
    }
    return elements;
  }

  /** Tells entries that lead to front matter, whose pages have other figures, from the rest. */
  private void markRoman(Element contents) {
    Dom.elements(contents, "a").stream()
        .filter(link -> book.isOfFrontMatter(link.getAttribute("href")))
        .forEach(link -> Dom.addClass(link, "roman"));
  }
}
