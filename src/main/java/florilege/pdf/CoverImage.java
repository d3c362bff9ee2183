package florilege.pdf;

import florilege.book.Book;
import florilege.book.Chapter.Kind;
import florilege.image.MediaType;
import florilege.image.Picture;
import florilege.style.Page;
import florilege.style.Style;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * The cover of a book as shops and shelves show it: its cover chapter, typeset in the book's style.
 */
public final class CoverImage {

  private static final int WIDTH = 1600;
  private static final int HEIGHT = 2560;

  /** Rows painted at a time. */
  private static final int BAND = 640;

  /** How many times larger than the picture, each way, it is painted. */
  private static final int FINE = 3;

  private CoverImage() {}

  /**
   * Draws the cover chapter.
   *
   * @return {@code images/cover.png}, 1600 × 2560 pixels
   * @throws IllegalArgumentException if the book has no cover chapter
   */
  public static Picture draw(Book book, Style style) {
    Page page = new Page(style.page().width(), style.page().width() * HEIGHT / WIDTH);
    Style tall = style.on(page);
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    try {
      PdfWriter.print(coverOf(book), tall, pdf);
      byte[] png = rasterise(pdf.toByteArray());
      return new Picture("images/cover.png", MediaType.PNG, WIDTH, HEIGHT, png::clone);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Book coverOf(Book book) {
    if (book.chapters().isEmpty() || book.chapters().get(0).kind() != Kind.COVER) {
      throw new IllegalArgumentException("a book without a cover: " + book.name());
    }
    return new Book(
        book.name(),
        book.metadata(),
        book.chapters().subList(0, 1),
        List.of(),
        book.pictures(),
        book.words(),
        book.census());
  }

  /**
   * Paints hard-edged and large, in bands that fit in memory, and takes averages: the soft edges
   * that Java paints differ between its versions, the hard ones do not.
   */
  private static byte[] rasterise(byte[] pdf) throws IOException {
    BufferedImage cover = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (int top = 0; top < HEIGHT; top += BAND) {
        average(band(document, top), cover, top);
      }
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(cover, "png", png);
      return png.toByteArray();
    }
  }

  private static BufferedImage band(PDDocument document, int top) throws IOException {
    BufferedImage band = new BufferedImage(WIDTH * FINE, BAND * FINE, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = band.createGraphics();
    canvas.setBackground(Color.WHITE);
    canvas.translate(0, -top * FINE);
    PDFRenderer renderer = new PDFRenderer(document);
    renderer.setRenderingHints(
        new RenderingHints(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF));
    renderer.renderPageToGraphics(
        0, canvas, WIDTH * FINE / document.getPage(0).getMediaBox().getWidth());
    canvas.dispose();
    return band;
  }

  /** Makes each pixel of the cover the mean of a square of fine ones. */
  private static void average(BufferedImage band, BufferedImage cover, int top) {
    int[] fine = ((DataBufferInt) band.getRaster().getDataBuffer()).getData();
    for (int y = 0; y < BAND; y++) {
      for (int x = 0; x < WIDTH; x++) {
        cover.setRGB(
            x, top + y, mean(fine, y * FINE * band.getWidth() + x * FINE, band.getWidth()));
      }
    }
  }

  private static int mean(int[] pixels, int corner, int stride) {
    int red = 0;
    int green = 0;
    int blue = 0;
    for (int row = 0; row < FINE; row++) {
      for (int i = corner + row * stride; i < corner + row * stride + FINE; i++) {
        red += pixels[i] >> 16 & 0xFF;
        green += pixels[i] >> 8 & 0xFF;
        blue += pixels[i] & 0xFF;
      }
    }
    int count = FINE * FINE;
    return red / count << 16 | green / count << 8 | blue / count;
  }
}
