package florilege.pdf;

import florilege.book.Book;
import florilege.book.Chapter;
import florilege.book.Chapter.Kind;
import florilege.image.BookImage;
import florilege.image.format.MediaType;
import florilege.pdf.raster.PageRasterizer;
import florilege.problem.Problems;
import florilege.style.PageGeometry;
import florilege.style.Style;
import florilege.text.dom.Dom;
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

  /** A book of a copy of the cover chapter and nothing else. */
  private final Book cover;

  private CoverImage(Book cover) {
    this.cover = cover;
  }

  /**
   * Draws the cover chapter; the book may be read by others meanwhile.
   *
   * @param problems to which is added what cannot be drawn as it should be
   * @return {@code images/cover.png}, 1600 × 2560 pixels
   */
  public BookImage draw(Style style, Problems problems) {
    PageGeometry page =
        new PageGeometry(style.page().width(), style.page().width() * HEIGHT / WIDTH);
    Style tall = style.on(page);
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    try {
      PdfWriter.print(cover, tall, pdf, chapters -> {}, problems);
      byte[] png = new PageRasterizer(WIDTH, HEIGHT).png(pdf.toByteArray());
      return new BookImage("images/cover.png", MediaType.PNG, WIDTH, HEIGHT, png::clone);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The cover of a book; there are no pictures in one that the style draws.
   *
   * @throws IllegalArgumentException if the book has no cover chapter
   */
  public static CoverImage of(Book book) {
    if (book.chapters().isEmpty() || book.chapters().get(0).kind() != Kind.COVER) {
      throw new IllegalArgumentException("a book without a cover: " + book.name());
    }
    Chapter chapter = book.chapters().get(0);
    return new CoverImage(
        new Book(
            book.name(),
            book.metadata(),
            List.of(
                new Chapter(
                    chapter.id(),
                    chapter.kind(),
                    chapter.title(),
                    chapter.sources(),
                    Dom.copy(chapter.xhtml()))),
            List.of(),
            List.of(),
            book.words(),
            book.census(),
            book.tocDepth(),
            book.limits()));
  }
}
