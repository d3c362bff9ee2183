package florilege.pdf.engine;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PageSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import florilege.pdf.drawing.DrawingCheck;
import florilege.pdf.drawing.ImageProvider;
import florilege.pdf.drawing.SvgDrawer;
import florilege.pdf.fonts.EmbeddedFonts;
import florilege.pdf.fonts.SvgFonts;
import florilege.pdf.paragraphs.ParagraphSetter;
import florilege.style.Style;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;

/**
 * Sets up the layout engine for a run: with the fonts of the book, the pictures of the run, and no
 * way to anything else.
 *
 * @param document in which it paints
 * @param style whose page and fonts it has
 * @param fonts of the document
 * @param namespace what elements mean
 */
record EngineSetup(
    PDDocument document, Style style, EmbeddedFonts fonts, PrintNamespaceHandler namespace) {

  /**
   * Makes a renderer.
   *
   * @param page number of the first page, from 1
   * @param sheets gives the pages to paint on
   * @param budget counts what the renderer does
   */
  PdfBoxRenderer renderer(
      Document xhtml,
      ImageProvider images,
      DrawingCheck proof,
      int page,
      PageSupplier sheets,
      LayoutBudget budget,
      ParagraphSetter paragraphs) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePDDocument(document);
    builder.useNamespaceHandler(namespace);
    builder.withW3cDocument(xhtml, null);
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
    builder.useDefaultPageSize(
        (float) style.page().width(), (float) style.page().height(), PageSizeUnits.MM);
    builder.useInitialPageNumber(page);
    builder.usePageSupplier(sheets);
    builder.withDiagnosticConsumer(proof::hear);
    admitOnly(images, builder);
    builder.useUnicodeLineBreaker(paragraphs.breaker());
    builder.useUnicodeCharacterBreaker(CountingBreaker.breaker(new GraphemeBreaker(), budget));
    builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
    builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
    fonts.register(builder);
    new SvgFonts(style.fonts().faces()).register(images.drawings(), builder);
    PdfBoxRenderer renderer = builder.buildPdfRenderer();
    renderer.getSharedContext().setTextRenderer(paragraphs.measuring());
    return renderer;
  }

  /**
   * The resolver maps what the book has to a scheme of our own and vetoes the rest; the two guards
   * hold even if it were by-passed.
   */
  private static void admitOnly(ImageProvider images, PdfRendererBuilder builder) {
    builder.useUriResolver((base, uri) -> images.address(uri));
    builder.useExternalResourceAccessControl(
        (uri, type) -> images.knows(uri), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.useExternalResourceAccessControl(
        (uri, type) -> images.knows(uri), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
    builder.useProtocolsStreamImplementation(images, ImageProvider.SCHEME);
    builder.useSVGDrawer(new SvgDrawer());
  }
}
