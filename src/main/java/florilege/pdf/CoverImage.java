package florilege.pdf;

import florilege.book.Book;
import florilege.book.Chapter.Kind;
import florilege.image.BookImage;
import florilege.image.format.MediaType;
import florilege.pdf.raster.PageRasterizer;
import florilege.problem.Problems;
import florilege.style.PageGeometry;
import florilege.style.Style;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Draws the cover of a book as shops and shelves show it: its cover chapter, typeset in the book's
 * style.
 */
public final class CoverImage {

  private static final int WIDTH = 1600;
  private static final int HEIGHT = 2560;

  private CoverImage() {}

  /**
   * Draws the cover chapter.
   *
   * @param problems to which is added what cannot be drawn as it should be
   * @return {@code images/cover.png}, 1600 × 2560 pixels
   * @throws IllegalArgumentException if the book has no cover chapter
   */
  public static BookImage draw(Book book, Style style, Problems problems) {
    PageGeometry page =
        new PageGeometry(style.page().width(), style.page().width() * HEIGHT / WIDTH);
    Style tall = style.on(page);
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    try {
      PdfWriter.print(coverOf(book), tall, pdf, chapters -> {}, problems);
      byte[] png = new PageRasterizer(WIDTH, HEIGHT).png(pdf.toByteArray());
      return new BookImage("images/cover.png", MediaType.PNG, WIDTH, HEIGHT, png::clone);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A book of nothing else; there are no pictures in a cover that the style draws. */
  private static Book coverOf(Book book) {
    if (book.chapters().isEmpty() || book.chapters().get(0).kind() != Kind.COVER) {
      throw new IllegalArgumentException("a book without a cover: " + book.name());
    }
    return new Book(
        book.name(),
        book.metadata(),
        book.chapters().subList(0, 1),
        List.of(),
        List.of(),
        book.words(),
        book.census(),
        book.tocDepth(),
        book.limits());
  }
}
