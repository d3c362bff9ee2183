package florilege.pdf.raster;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Shows the pages of a PDF on a screen. Safe for use by several threads, one at a time. */
public final class PageImages implements Closeable {

  /** Points to the inch. */
  private static final float POINTS = 72;

  private final PDDocument document;

  private PageImages(PDDocument document) {
    this.document = document;
  }

  /**
   * Opens a PDF.
   *
   * @throws IOException if it cannot be read
   */
  public static PageImages of(Path pdf) throws IOException {
    return new PageImages(Loader.loadPDF(pdf.toFile()));
  }

  /** How many pages there are. */
  public synchronized int count() {
    return document.getNumberOfPages();
  }

  /**
   * A page as PNG.
   *
   * @param page from 0
   * @param width in pixels
   */
  public synchronized byte[] png(int page, int width) throws IOException {
    float points = document.getPage(page).getMediaBox().getWidth();
    BufferedImage picture =
        new PDFRenderer(document).renderImageWithDPI(page, POINTS * width / points, ImageType.RGB);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(png)) { // needs no file
      ImageIO.write(picture, "png", out);
    }
    return png.toByteArray();
  }

  /** A checksum of what is painted on each page, by which one that has changed is found. */
  public synchronized List<Long> checksums() throws IOException {
    List<Long> sums = new ArrayList<>();
    for (PDPage page : document.getPages()) {
      CRC32 sum = new CRC32();
      try (InputStream contents = new CheckedInputStream(page.getContents(), sum)) {
        contents.transferTo(OutputStream.nullOutputStream());
      }
      sums.add(sum.getValue());
    }
    return sums;
  }

  @Override
  public synchronized void close() throws IOException {
    document.close();
  }
}
