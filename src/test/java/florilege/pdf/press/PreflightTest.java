package florilege.pdf.press;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;

/** Each rule is broken by a file that is right but for it. */
class PreflightTest {

  /** A page that a printer takes. */
  private static PDDocument right(String content) throws IOException {
    PDDocument document = PageContent.document(content);
    document.getPage(0).setResources(new PDResources());
    new PageBoxes(3, false).set(document);
    document
        .getDocumentCatalog()
        .setOutputIntents(List.of(new PDOutputIntent(new COSDictionary())));
    return document;
  }

  private static void assertFound(String codes, PDDocument document) throws IOException {
    try (document) {
      assertEquals(
          codes,
          String.join(" ", Preflight.check(document).stream().map(Preflight.Fault::code).toList()));
    }
  }

  /** A font by its name alone. */
  private static COSDictionary fonts() {
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.SUBTYPE, COSName.TYPE1);
    font.setName(COSName.BASE_FONT, "Helvetica");
    COSDictionary fonts = new COSDictionary();
    fonts.setItem(COSName.getPDFName("F"), font);
    return fonts;
  }

  private static PDDocument picture(int pixels, PDColorSpace space) throws IOException {
    PDDocument document = right("q 72 0 0 72 10 10 cm /I Do Q");
    byte[] samples = new byte[pixels * pixels * space.getNumberOfComponents()];
    PDImageXObject image =
        new PDImageXObject(
            document, new ByteArrayInputStream(samples), null, pixels, pixels, 8, space);
    document.getPage(0).getResources().put(COSName.getPDFName("I"), image);
    return document;
  }

  @Test
  void nothingIsFoundInARightFile() throws IOException {
    assertFound("", right("0 g 1 1 5 5 re f"));
    assertFound("", right("0 0 0 1 k 1 1 5 5 re f"));
  }

  @Test
  void pageWithoutTrimBox() throws IOException {
    PDDocument document = right("");
    document.getPage(0).getCOSObject().removeItem(COSName.TRIM_BOX);
    assertFound("no-trim-box", document);
  }

  @Test
  void boxOutsideOfAnother() throws IOException {
    PDDocument document = right("");
    document.getPage(0).getCOSObject().setItem(COSName.BLEED_BOX, new PDRectangle(20, 20, 30, 30));
    assertFound("boxes", document);
  }

  @Test
  void bleedOfLessThanThreeMillimetres() throws IOException {
    PDDocument document = PageContent.document("");
    new PageBoxes(2.9, false).set(document);
    assertFound("bleed output-intent", document);
  }

  @Test
  void bleedIsMeasuredToATwentiethOfAMillimetre() throws IOException {
    assertFound("output-intent", bled(2.955));
    assertFound("bleed output-intent", bled(2.945));
  }

  private static PDDocument bled(double millimetres) throws IOException {
    PDDocument document = PageContent.document("");
    new PageBoxes(millimetres, false).set(document);
    return document;
  }

  @Test
  void pagesAreAlikeToATwentiethOfAMillimetre() throws IOException {
    assertFound("", wider(0.045));
    assertFound("page-size", wider(0.055));
  }

  /** Two pages, the second of which is so many millimetres wider. */
  private static PDDocument wider(double millimetres) throws IOException {
    PDDocument document = right("");
    PDRectangle trim = document.getPage(0).getTrimBox();
    float width = (float) (trim.getWidth() + millimetres * 72 / 25.4);
    PDPage other = new PDPage(new PDRectangle(-20, -20, width + 40, trim.getHeight() + 40));
    document.addPage(other);
    other.setTrimBox(new PDRectangle(0, 0, width, trim.getHeight()));
    other.setBleedBox(other.getMediaBox());
    return document;
  }

  @Test
  void pagesOfTwoSizes() throws IOException {
    PDDocument document = right("");
    PDPage other = new PDPage(new PDRectangle(101, 200));
    document.addPage(other);
    other.setTrimBox(new PDRectangle(10, 10, 80, 180));
    other.setBleedBox(other.getMediaBox());
    assertFound("page-size", document);
  }

  @Test
  void linkOnAPage() throws IOException {
    PDDocument document = right("");
    document.getPage(0).getAnnotations().add(new PDAnnotationLink());
    assertFound("annotation", document);
  }

  @Test
  void fontThatIsNotEmbedded() throws IOException {
    PDDocument document = right("BT /F 10 Tf (a) Tj ET");
    document.getPage(0).getResources().getCOSObject().setItem(COSName.FONT, fonts());
    assertFound("font", document);
  }

  @Test
  void textInRgb() throws IOException {
    PDDocument document = right("BT 0 0 0 rg /F 10 Tf (a) Tj ET");
    document.getPage(0).getResources().getCOSObject().setItem(COSName.FONT, fonts());
    assertFound("font rgb-text", document);
  }

  @Test
  void shapeInRgbIsANote() throws IOException {
    assertFound("rgb", right("1 0 0 rg 1 1 5 5 re f 1 1 5 5 re f"));
    assertFound("rgb", right("1 0 0 RG 1 1 m 5 5 l S"));
  }

  @Test
  void pictureOfTooFewPixels() throws IOException {
    assertFound("resolution", picture(199, PDDeviceGray.INSTANCE));
    assertFound("", picture(200, PDDeviceGray.INSTANCE));
    assertFound("rgb", picture(201, PDDeviceRGB.INSTANCE));
  }

  @Test
  void transparentShape() throws IOException {
    PDDocument document = right("/G gs 1 1 5 5 re f");
    PDExtendedGraphicsState state = new PDExtendedGraphicsState();
    state.setNonStrokingAlphaConstant(0.5f);
    document.getPage(0).getResources().put(COSName.getPDFName("G"), state);
    assertFound("transparency", document);
  }

  @Test
  void fileWithoutOutputIntent() throws IOException {
    PDDocument document = right("");
    document.getDocumentCatalog().setOutputIntents(List.of());
    assertFound("output-intent", document);
  }
}
