package florilege.pdf.preflight;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** A file in PDF/X-4 that a printer takes, with one page of 100 by 200 points and a bleed of 9. */
record PrinterFile(PDDocument document) {

  static final String XMP =
      """
      <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
        xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"
        xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" pdf:Trapped="False" xmpMM:VersionID="1">
      <pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">A title</rdf:li></rdf:Alt></dc:title>
      <xmp:CreateDate>2012-01-20T10:00:00+01:00</xmp:CreateDate>
      <xmp:ModifyDate>2012-01-20T09:00:00Z</xmp:ModifyDate>
      <xmp:MetadataDate>2012-01-20T09:00:00Z</xmp:MetadataDate>
      <xmpMM:DocumentID>urn:uuid:1</xmpMM:DocumentID>
      <xmpMM:RenditionClass>default</xmpMM:RenditionClass>
      </rdf:Description></rdf:RDF></x:xmpmeta>
      """;

  static PrinterFile right() throws IOException {
    PrinterFile file = new PrinterFile(new PDDocument());
    file.addPage();
    file.saying(XMP);
    PDDocumentInformation information = new PDDocumentInformation();
    Calendar date =
        GregorianCalendar.from(Instant.parse("2012-01-20T09:00:00Z").atZone(ZoneOffset.UTC));
    information.setTitle("A title");
    information.setCreationDate(date);
    information.setModificationDate(date);
    information.setTrapped("False");
    file.document.setDocumentInformation(information);
    COSArray id = new COSArray();
    id.add(new COSString("a"));
    id.add(new COSString("a"));
    file.document.getDocument().getTrailer().setItem(COSName.ID, id);
    file.document.setVersion(1.6f);
    file.addIntent("GTS_PDFX", file.profile("prtr"));
    return file;
  }

  PDPage addPage() {
    PDPage page = new PDPage(new PDRectangle(118, 218));
    page.setTrimBox(new PDRectangle(9, 9, 100, 200));
    page.setBleedBox(page.getMediaBox());
    page.setResources(new PDResources());
    document.addPage(page);
    return page;
  }

  PDPage page() {
    return document.getPage(0);
  }

  PrinterFile painting(String content) throws IOException {
    PDStream stream = new PDStream(document);
    try (OutputStream out = stream.createOutputStream()) {
      out.write(content.getBytes(StandardCharsets.US_ASCII));
    }
    page().setContents(stream);
    return this;
  }

  PrinterFile saying(String xmp) throws IOException {
    PDMetadata metadata = new PDMetadata(document);
    metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
    document.getDocumentCatalog().setMetadata(metadata);
    return this;
  }

  /** The beginning of a profile, as far as it tells of which class it is. */
  COSStream profile(String kind) throws IOException {
    return stream("0123abcd0200" + kind + "CMYKLab ");
  }

  COSStream stream(String content) throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream()) {
      out.write(content.getBytes(StandardCharsets.US_ASCII));
    }
    return stream;
  }

  void addIntent(String kind, COSStream profile) {
    COSDictionary intent = new COSDictionary();
    intent.setName(COSName.S, kind);
    intent.setString(COSName.OUTPUT_CONDITION_IDENTIFIER, "FOGRA39");
    intent.setItem(COSName.DEST_OUTPUT_PROFILE, profile);
    document.getDocumentCatalog().addOutputIntent(new PDOutputIntent(intent));
  }

  COSDictionary intent() {
    return document.getDocumentCatalog().getOutputIntents().get(0).getCOSObject();
  }

  COSDictionary catalog() {
    return document.getDocumentCatalog().getCOSObject();
  }

  /** Adds a resource of the page. */
  void put(COSName kind, String name, COSDictionary resource) {
    COSDictionary resources = page().getResources().getCOSObject();
    COSDictionary named = resources.getCOSDictionary(kind);
    if (named == null) {
      named = new COSDictionary();
      resources.setItem(kind, named);
    }
    named.setItem(COSName.getPDFName(name), resource);
  }

  void state(String key, Object value) {
    COSDictionary state = new COSDictionary();
    if (value instanceof COSDictionary dictionary) {
      state.setItem(COSName.getPDFName(key), dictionary);
    } else {
      state.setName(COSName.getPDFName(key), value.toString());
    }
    put(COSName.EXT_G_STATE, "G", state);
  }

  /** An inch in the square, of so many pixels on a side, all of one value. */
  PrinterFile picture(int pixels, PDColorSpace space, int value) throws IOException {
    byte[] samples = new byte[pixels * pixels * space.getNumberOfComponents()];
    Arrays.fill(samples, (byte) value);
    PDImageXObject image =
        new PDImageXObject(
            document, new ByteArrayInputStream(samples), null, pixels, pixels, 8, space);
    put(COSName.XOBJECT, "I", image.getCOSObject());
    return painting("q 72 0 0 72 20 20 cm /I Do Q");
  }

  /** A font by its name alone. */
  PrinterFile font() {
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.SUBTYPE, COSName.TYPE1);
    font.setName(COSName.BASE_FONT, "Helvetica");
    put(COSName.FONT, "F", font);
    return this;
  }
}
