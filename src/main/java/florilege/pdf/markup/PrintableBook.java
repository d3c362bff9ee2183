package florilege.pdf.markup;

import florilege.book.Book;
import florilege.book.Chapter;
import florilege.book.LocalizedWords;
import florilege.book.Metadata;
import florilege.pdf.math.MathTypesetter;
import florilege.style.Style;
import florilege.text.dom.Dom;
import florilege.text.dom.ElementBuilder;
import java.util.ArrayList;
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
 * @param links what is printed of the addresses to which links lead
 * @param ids of all elements of the chapters
 * @param front those of them that are in the front matter
 * @param runningOn of the chapters that begin below the ones before them
 */
public record PrintableBook(
    Book book,
    Style style,
    PrintLosses unprinted,
    MathTypesetter formulas,
    PrintedLinks links,
    Set<String> ids,
    Set<String> front,
    Set<String> runningOn) {

  /** Prepares a book for print in a style. */
  public static PrintableBook of(
      Book book, Style style, PrintedLinks links, PrintLosses unprinted) {
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
    Set<String> runningOn = ArticleStarts.runningOn(book.chapters(), style.page());
    return new PrintableBook(book, style, unprinted, formulas, links, ids, front, runningOn);
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
    return new PrintableBook(book, style, other, formulas, links, ids, front, runningOn);
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
      PrintDocument.frame(chapter, classes(chapter), body);
    }
    return html.document();
  }

  /** The classes of a chapter's element in print. */
  String classes(Chapter chapter) {
    List<String> classes =
        new ArrayList<>(
            List.of(chapter.xhtml().getDocumentElement().getAttribute("class").split("\\s+")));
    classes.remove(ArticleStarts.RUN_ON);
    if (runningOn.contains(chapter.id())) {
      classes.add(ArticleStarts.RUN_ON);
    }
    if (isFirstOfBody(chapter)) {
      classes.add(PrintDocument.BODY_START);
    }
    return String.join(" ", classes);
  }

  /** The chapters of {@link #frames}, in the same order. */
  public List<Chapter> chapters() {
    return book.chapters();
  }
}
