package florilege.pdf.preflight;

import static florilege.pdf.preflight.PrinterFile.XMP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each requirement is broken by a file that is right but for it. */
class PreflightTest {

  private interface Break {
    void apply(PrinterFile file) throws IOException;
  }

  private static final Map<Requirement, Break> BREAKS = new EnumMap<>(Requirement.class);

  static {
    ofTheFile();
    ofTheIntent();
    ofPages();
    ofObjects();
    ofPaint();
  }

  private static void ofTheFile() {
    BREAKS.put(Requirement.PDFX, file -> file.saying(XMP.replace("PDF/X-4", "PDF/X-3:2003")));
    BREAKS.put(Requirement.VERSION, file -> file.document().setVersion(1.7f));
    BREAKS.put(
        Requirement.ENCRYPTED,
        file -> file.document().getDocument().getTrailer().setItem("Encrypt", new COSDictionary()));
    BREAKS.put(
        Requirement.FILE_ID,
        file -> file.document().getDocument().getTrailer().removeItem(COSName.ID));
    BREAKS.put(
        Requirement.FORM, file -> file.catalog().setItem(COSName.ACRO_FORM, new COSDictionary()));
    BREAKS.put(
        Requirement.ACTION, file -> file.page().getCOSObject().setItem("AA", new COSDictionary()));
    BREAKS.put(Requirement.XMP, file -> file.saying("<x:xmpmeta"));
    BREAKS.put(
        Requirement.XMP_PROPERTY, file -> file.saying(XMP.replace("RenditionClass", "Manager")));
    BREAKS.put(Requirement.TRAPPED, file -> file.saying(XMP.replace("\"False\"", "\"Unknown\"")));
    BREAKS.put(
        Requirement.INFO, file -> file.document().getDocumentInformation().setTitle("Another"));
  }

  private static void ofTheIntent() {
    BREAKS.put(
        Requirement.OUTPUT_INTENT,
        file -> file.document().getDocumentCatalog().setOutputIntents(List.of()));
    BREAKS.put(Requirement.PDFX_INTENT, file -> file.addIntent("GTS_PDFX", file.profile("prtr")));
    BREAKS.put(
        Requirement.INTENT_NAME,
        file -> file.intent().removeItem(COSName.OUTPUT_CONDITION_IDENTIFIER));
    BREAKS.put(
        Requirement.INTENT_PROFILE,
        file -> file.intent().setItem(COSName.DEST_OUTPUT_PROFILE, file.profile("mntr")));
    BREAKS.put(
        Requirement.INTENTS_DIFFER, file -> file.addIntent("GTS_PDFA1", file.profile("prtr")));
    BREAKS.put(
        Requirement.PROFILE_USED,
        file -> {
          COSArray space = new COSArray();
          space.add(COSName.ICCBASED);
          space.add(file.intent().getDictionaryObject(COSName.DEST_OUTPUT_PROFILE));
          COSDictionary spaces = new COSDictionary();
          spaces.setItem("Ours", space);
          file.page().getResources().getCOSObject().setItem(COSName.COLORSPACE, spaces);
        });
  }

  private static void ofPages() {
    BREAKS.put(
        Requirement.NO_TRIM_BOX, file -> file.page().getCOSObject().removeItem(COSName.TRIM_BOX));
    BREAKS.put(Requirement.BOXES, file -> file.page().setBleedBox(new PDRectangle(20, 20, 9, 9)));
    BREAKS.put(Requirement.ART_BOX, file -> file.page().setArtBox(new PDRectangle(9, 9, 9, 9)));
    BREAKS.put(
        Requirement.PAGE_SIZE, file -> file.addPage().setTrimBox(new PDRectangle(9, 9, 99, 200)));
    BREAKS.put(Requirement.BLEED, file -> file.page().setTrimBox(new PDRectangle(8, 9, 100, 200)));
    BREAKS.put(
        Requirement.PAGE_COUNT,
        file -> {
          file.addPage();
          file.addPage();
        });
    BREAKS.put(
        Requirement.ANNOTATION, file -> file.page().getAnnotations().add(new PDAnnotationLink()));
  }

  private static void ofObjects() {
    BREAKS.put(Requirement.POSTSCRIPT, file -> drawing(file).setName("Subtype2", "PS"));
    BREAKS.put(Requirement.OPI, file -> drawing(file).setItem("OPI", new COSDictionary()));
    BREAKS.put(Requirement.REFERENCE, file -> drawing(file).setItem("Ref", new COSDictionary()));
    BREAKS.put(
        Requirement.ALTERNATE,
        file -> {
          COSStream picture = file.stream("");
          picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
          picture.setItem("Alternates", new COSArray());
          file.put(COSName.XOBJECT, "I", picture);
        });
    BREAKS.put(Requirement.TRANSFER, file -> file.state("TR2", "Identity"));
    BREAKS.put(
        Requirement.HALFTONE,
        file -> {
          COSDictionary halftone = new COSDictionary();
          halftone.setName("HalftoneName", "Fine");
          file.state("HT", halftone);
        });
    BREAKS.put(Requirement.LZW, file -> drawing(file).setItem(COSName.FILTER, COSName.LZW_DECODE));
  }

  private static COSStream drawing(PrinterFile file) throws IOException {
    COSStream drawing = file.stream("");
    drawing.setItem(COSName.SUBTYPE, COSName.FORM);
    file.put(COSName.XOBJECT, "D", drawing);
    return drawing;
  }

  private static void ofPaint() {
    BREAKS.put(Requirement.FONT, file -> file.font().painting("BT /F 10 Tf (a) Tj ET"));
    BREAKS.put(
        Requirement.RGB_TEXT,
        file -> file.saying("<a/>").font().painting("BT 0 0 0 rg /F 10 Tf (a) Tj ET"));
    BREAKS.put(
        Requirement.TEXT_INKS, file -> file.font().painting("BT .1 .1 .1 0 k /F 10 Tf (a) Tj ET"));
    BREAKS.put(Requirement.RGB, file -> file.saying("<a/>").painting("1 0 0 rg 20 20 5 5 re f"));
    BREAKS.put(Requirement.DEVICE_RGB, file -> file.painting("1 0 0 RG 20 20 m 30 30 l S"));
    BREAKS.put(Requirement.INK, file -> file.painting("1 1 1 .06 k 20 20 5 5 re f"));
    BREAKS.put(Requirement.RESOLUTION, file -> file.picture(199, PDDeviceGray.INSTANCE, 0));
    BREAKS.put(Requirement.EDGE, file -> file.painting("9 20 30 30 re f"));
    BREAKS.put(
        Requirement.TRANSPARENCY,
        file -> {
          PDExtendedGraphicsState state = new PDExtendedGraphicsState();
          state.setNonStrokingAlphaConstant(0.5f);
          file.put(COSName.EXT_G_STATE, "G", state.getCOSObject());
          file.painting("/G gs 20 20 5 5 re f");
        });
  }

  /** What comes with a fault because a file that has the one cannot be without the other. */
  private static final Map<Requirement, String> COMPANIONS =
      Map.of(
          Requirement.XMP, "xmp pdfx",
          Requirement.TRAPPED, "trapped info",
          Requirement.OUTPUT_INTENT, "output-intent pdfx-intent",
          Requirement.RGB_TEXT, "pdfx font rgb-text rgb",
          Requirement.RGB, "pdfx rgb",
          Requirement.TEXT_INKS, "font text-inks");

  private static String found(PrinterFile file) throws IOException {
    try (var document = file.document()) {
      return String.join(
          " ", Preflight.check(document).stream().map(Preflight.Fault::code).toList());
    }
  }

  @Test
  void nothingIsFoundInARightFile() throws IOException {
    assertEquals("", found(PrinterFile.right().painting("0 g 20 20 5 5 re f 0 0 30 30 re f")));
    assertEquals("", found(PrinterFile.right().painting("0 0 0 1 k 20 20 5 5 re f")));
  }

  @ParameterizedTest
  @EnumSource(Requirement.class)
  void eachRequirementIsBrokenByAFile(Requirement broken) throws IOException {
    Break way = BREAKS.get(broken);
    assertNotNull(way, "there is a file that breaks " + broken);
    PrinterFile file = PrinterFile.right();
    way.apply(file);
    assertEquals(COMPANIONS.getOrDefault(broken, broken.code()), found(file));
  }

  @Test
  void aFileWithoutPdfxIsNotAskedForIt() throws IOException {
    PrinterFile file = PrinterFile.right().saying("<a/>");
    file.document().setVersion(1.7f);
    file.document().getDocument().getTrailer().removeItem(COSName.ID);
    assertEquals("pdfx", found(file));
  }

  @Test
  void anotherPdfxIsNamed() throws IOException {
    PrinterFile file = PrinterFile.right().saying("<a/>");
    file.document()
        .getDocumentInformation()
        .setCustomMetadataValue("GTS_PDFXVersion", "PDF/X-1:2001");
    try (var document = file.document()) {
      assertEquals(
          "the file does not say that it is PDF/X-4, but PDF/X-1:2001",
          Preflight.check(document).get(0).message());
    }
  }

  @Test
  void bleedIsMeasuredToATwentiethOfAMillimetre() throws IOException {
    assertEquals("", foundWithBleed(2.955));
    assertEquals("bleed", foundWithBleed(2.945));
  }

  private static String foundWithBleed(double millimetres) throws IOException {
    PrinterFile file = PrinterFile.right();
    float bleed = (float) (millimetres * 72 / 25.4);
    file.page().setTrimBox(new PDRectangle(bleed, 9, 100, 200));
    return found(file);
  }

  @Test
  void pagesAreAlikeToATwentiethOfAMillimetre() throws IOException {
    assertEquals("", foundWithSecondPage(0.045));
    assertEquals("page-size", foundWithSecondPage(0.055));
  }

  private static String foundWithSecondPage(double wider) throws IOException {
    PrinterFile file = PrinterFile.right();
    file.addPage().setTrimBox(new PDRectangle(9, 9, 100 - (float) (wider * 72 / 25.4), 200));
    return found(file);
  }

  @Test
  void pictureOfTooFewPixels() throws IOException {
    assertEquals("", found(PrinterFile.right().picture(200, PDDeviceGray.INSTANCE, 0)));
    assertEquals("device-rgb", found(PrinterFile.right().picture(201, PDDeviceRGB.INSTANCE, 0)));
  }

  @Test
  void inkIsMeasuredToAFewPercent() throws IOException {
    assertEquals("", found(PrinterFile.right().painting("1 1 1 .05 k 20 20 5 5 re f")));
    assertEquals("", found(PrinterFile.right().picture(200, PDDeviceCMYK.INSTANCE, 194)));
    assertEquals("ink", found(PrinterFile.right().picture(200, PDDeviceCMYK.INSTANCE, 195)));
  }

  @Test
  void whatGoesOnIntoTheBleedIsRight() throws IOException {
    for (String shape : List.of("0 20 30 30", "10 20 30 30", "0 0 118 218")) {
      assertEquals("", found(PrinterFile.right().painting(shape + " re f")), shape);
    }
    for (String shape : List.of("5 20 30 30", "20 8 30 30", "20 20 89 30", "20 20 30 189.2")) {
      assertEquals("edge", found(PrinterFile.right().painting(shape + " re f")), shape);
    }
  }

  @Test
  void obliqueShapeMayEndInTheBleed() throws IOException {
    assertEquals("", found(PrinterFile.right().painting("5 20 m 50 20 l 50 60 l h f")));
    assertEquals("edge", found(PrinterFile.right().painting("5 20 m 50 20 l 5 60 l h f")));
    assertEquals("", found(PrinterFile.right().painting("4 20 m 4 60 l 7 60 l h f")));
  }
}
