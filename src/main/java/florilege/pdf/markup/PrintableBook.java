package florilege.pdf.markup;

import florilege.book.Book;
import florilege.book.Chapter;
import florilege.book.LocalizedWords;
import florilege.book.Metadata;
import florilege.pdf.math.MathTypesetter;
import florilege.style.Style;
import florilege.text.Dom;
import florilege.text.ElementBuilder;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Holds a book as it is to be printed: what all its {@linkplain ChapterRun runs} have in common.
 *
 * @param book what is printed
 * @param style in which it is printed
 * @param unprinted what of it cannot be printed in its form
 * @param formulas sets the formulas of all runs
 * @param ids of all elements of the chapters
 * @param front those of them that are in the front matter
 */
public record PrintableBook(
    Book book,
    Style style,
    PrintLosses unprinted,
    MathTypesetter formulas,
    Set<String> ids,
    Set<String> front) {

  /** Prepares a book for print in a style. */
  public static PrintableBook of(Book book, Style style, PrintLosses unprinted) {
    Set<String> ids = new HashSet<>();
    Set<String> front = new HashSet<>();
    for (Chapter chapter : book.chapters()) {
      for (Element element : Dom.elements(chapter.xhtml(), "*")) {
        String id = element.getAttribute("id");
        if (!id.isEmpty()) {
          ids.add(id);
          if (chapter.kind().isFrontMatter()) {
            front.add(id);
          }
        }
      }
    }
    MathTypesetter formulas = new MathTypesetter(style.fonts().textFaces(), style.fonts().faces());
    return new PrintableBook(book, style, unprinted, formulas, ids, front);
  }

  /** The same for trials, whose results are not kept. */
  public PrintableBook forTrial() {
    return with(unprinted.forTrial());
  }

  /** The same with what is known now to be unprinted. */
  public PrintableBook snapshot() {
    return with(unprinted.snapshot());
  }

  private PrintableBook with(PrintLosses other) {
    return new PrintableBook(book, style, other, formulas, ids, front);
  }

  Metadata metadata() {
    return book.metadata();
  }

  LocalizedWords words() {
    return book.words();
  }

  /** Whether a chapter is the one with which the arabic page numbers begin. */
  public boolean isFirstOfBody(Chapter chapter) {
    return firstOfBody().filter(chapter::equals).isPresent();
  }

  private Optional<Chapter> firstOfBody() {
    return book.chapters().stream().filter(chapter -> !chapter.kind().isFrontMatter()).findFirst();
  }

  /** Whether a link leads to the front matter. */
  boolean isOfFrontMatter(String href) {
    return href.startsWith("#") && front.contains(href.substring(1));
  }

  /**
   * Makes a document of all chapters without anything in them, from which the styles of the
   * chapters themselves can be known.
   */
  public Document frames() {
    ElementBuilder html = ElementBuilder.root("html").with("lang", metadata().lang());
    html.add("head").add("title").text(metadata().title());
    ElementBuilder body = html.add("body");
    for (Chapter chapter : book.chapters()) {
      ElementBuilder frame = PrintDocument.frame(chapter, body);
      if (isFirstOfBody(chapter)) {
        frame.with(
            "class",
            (frame.element().getAttribute("class") + " " + PrintDocument.BODY_START).strip());
      }
    }
    return html.document();
  }

  /** The chapters of {@link #frames}, in the same order. */
  public List<Chapter> chapters() {
    return book.chapters();
  }
}
