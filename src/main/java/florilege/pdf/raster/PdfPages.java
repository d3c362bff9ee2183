package florilege.pdf.raster;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Shows the pages of a finished PDF on a screen. One may be asked by several threads. */
public final class PdfPages implements Closeable {

  private final PDDocument document;
  private final List<Integer> digests = new ArrayList<>();

  private PdfPages(PDDocument document) throws IOException {
    this.document = document;
    for (PDPage page : document.getPages()) {
      try (InputStream content = page.getContents()) {
        digests.add(Arrays.hashCode(content.readAllBytes()));
      }
    }
  }

  /**
   * Opens a file.
   *
   * @throws IOException if it is no PDF
   */
  public static PdfPages open(byte[] file) throws IOException {
    return new PdfPages(Loader.loadPDF(file));
  }

  /** How many there are. */
  public int count() {
    return digests.size();
  }

  /** The first page, from 1, that another PDF has otherwise or not at all; 0 if there is none. */
  public int firstChange(PdfPages before) {
    for (int i = 0; i < digests.size(); i++) {
      if (i >= before.digests.size() || !digests.get(i).equals(before.digests.get(i))) {
        return i + 1;
      }
    }
    return 0;
  }

  /**
   * A page as PNG.
   *
   * @param page from 1
   * @param width in pixels
   */
  public synchronized byte[] png(int page, int width) throws IOException {
    float points = document.getPage(page - 1).getCropBox().getWidth();
    return PngEncoder.encode(
        new PDFRenderer(document).renderImage(page - 1, width / points, ImageType.RGB));
  }

  @Override
  public synchronized void close() throws IOException {
    document.close();
  }
}
