package florilege.pdf.press;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import florilege.pdf.makeup.Joints;
import florilege.pdf.makeup.Layout;
import florilege.pdf.makeup.Makeup;
import florilege.pdf.makeup.VisualOrder;
import florilege.pdf.paper.Paper;
import florilege.style.Face;
import florilege.style.Style;
import florilege.text.Xml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.w3c.dom.Document;

/**
 * The layout engine, set up for one printing: with the style's fonts, the book's pictures, and no
 * way to anything else.
 */
public final class Press implements AutoCloseable {

  static {
    XRLog.setLoggerImpl(new Silence());
  }

  /** Mending a line can tear another; after so many times what is torn stays torn. */
  private static final int MOST_MENDS = 3;

  private final PDDocument document = new PDDocument();
  private final List<PDFont> fonts = new ArrayList<>();
  private final PdfBoxRenderer renderer;
  private final PageLimit limit;
  private final BitSet used;

  public Press(Paper paper, Plates plates, Style style, Proof proof) {
    used = paper.characters();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePDDocument(document);
    builder.withW3cDocument(paper.document(), null);
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
    builder.useDefaultPageSize(
        (float) style.page().width(), (float) style.page().height(), PageSizeUnits.MM);
    builder.withDiagnosticConsumer(proof::hear);
    admitOnly(plates, builder);
    setType(style, builder);
    new DrawnType(style.fonts().faces()).register(plates.drawings(), builder);
    renderer = builder.buildPdfRenderer();
    DrawnFormulas.register(paper, renderer.getSharedContext());
    limit = PageLimit.set(renderer.getSharedContext(), paper.document());
  }

  /**
   * Lays out the pages, until no line is torn where it must not be, and figures leave little of
   * them empty.
   */
  public Layout layOut() {
    Layout layout = layOutOnce();
    Makeup makeup = new Makeup();
    for (int i = 0; i < MOST_MENDS && mend(layout, makeup, i == 0); i++) {
      forget(renderer.getDocument());
      layout = layOutOnce();
    }
    if (VisualOrder.isNeeded(used, renderer.getDocument())) {
      new VisualOrder(renderer.getSharedContext()).arrange(layout);
    }
    return layout;
  }

  /** After the first time, figures alone are no reason to lay out a whole book again. */
  private static boolean mend(Layout layout, Makeup makeup, boolean first) {
    boolean torn = new Joints().mend(layout);
    return (first || torn) && makeup.mend(layout) || torn;
  }

  private Layout layOutOnce() {
    limit.reset();
    renderer.layout();
    return new Layout(renderer);
  }

  /** Takes out the elements that the engine made for notes when it last laid them out. */
  private static void forget(Document document) {
    Xml.elements(document, "*").stream()
        .filter(element -> element.getTagName().startsWith("fs-"))
        .forEach(element -> element.getParentNode().removeChild(element));
  }

  /** Paints the pages that were laid out; of the fonts, what was used is in the document. */
  public PDDocument print() {
    try {
      PDDocument painted = renderer.createPDFKeepOpen();
      for (PDFont font : fonts) {
        font.subset();
      }
      return painted;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    renderer.close();
    try {
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The resolver maps what the book has to a scheme of our own and vetoes the rest; the two guards
   * hold even if it were by-passed.
   */
  private static void admitOnly(Plates plates, PdfRendererBuilder builder) {
    builder.useUriResolver((base, uri) -> plates.address(uri));
    builder.useExternalResourceAccessControl(
        (uri, type) -> plates.knows(uri), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.useExternalResourceAccessControl(
        (uri, type) -> plates.knows(uri), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
    builder.useProtocolsStreamImplementation(plates, Plates.SCHEME);
    builder.useSVGDrawer(new Draughtsman());
  }

  private void setType(Style style, PdfRendererBuilder builder) {
    builder.useUnicodeLineBreaker(new TextBreaker());
    builder.useUnicodeCharacterBreaker(new ClusterBreaker());
    builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
    builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
    for (Face face : style.fonts().faces()) {
      FontStyle slope = face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL;
      builder.useFont(new Type(face), face.family(), face.weight(), slope, true);
    }
  }

  /** A face, read when the first text is set in it. */
  private final class Type extends PDFontSupplier {
    private final Face face;

    Type(Face face) {
      super(null);
      this.face = face;
    }

    @Override
    public PDFont supply() {
      try (InputStream in = face.data().get()) {
        TrueTypeFont font =
            new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in));
        // Ligatures would be made in unjustified lines only, and be extracted as other characters.
        font.setEnableGsub(false);
        if (!face.feature().isEmpty()) {
          font.enableGsubFeature(face.feature());
        }
        Characters.prefer(used, font);
        PDFont loaded = PDType0Font.load(document, font, true);
        fonts.add(loaded);
        return loaded;
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the font " + face.family(), e);
      }
    }
  }
}
