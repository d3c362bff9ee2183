package florilege.pdf.document;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.book.Metadata;
import florilege.book.SampleBooks;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class XmpMetadataTest {

  @Test
  void anIssueNamesItsPeriodicalWithNumberAndIssn() {
    String xmp = packet(SampleBooks.issue());
    for (String said :
        List.of(
            ">2049-3630</prism:issn>",
            ">The Series</prism:publicationName>",
            ">3</prism:number>",
            "<pdfaSchema:prefix>prism</pdfaSchema:prefix>")) {
      assertTrue(xmp.contains(said), xmp);
    }
  }

  @Test
  void aBookWithoutIssnIsNoPeriodical() {
    assertFalse(packet(SampleBooks.metadata("T", "en")).contains("prism"));
  }

  private static String packet(Metadata about) {
    return packet(about, Standard.TAGGED);
  }

  private static String packet(Metadata about, Set<Standard> standards) {
    byte[] packet = new XmpMetadata(about, standards, new byte[] {1}).packet();
    return new String(packet, StandardCharsets.UTF_8);
  }

  @Test
  void aFileForAPrinterSaysSo() {
    String xmp = packet(SampleBooks.metadata("T", "en"), Standard.ALL);
    for (String said :
        List.of(
            "<pdfxid:GTS_PDFXVersion>PDF/X-4<",
            "<pdf:Trapped>False<",
            "<xmpMM:DocumentID>urn:uuid:",
            "<pdfaSchema:prefix>pdfxid<",
            "<pdfuaid:part>1<")) {
      assertTrue(xmp.contains(said), xmp);
    }
    assertFalse(packet(SampleBooks.metadata("T", "en")).contains("pdfxid:GTS"));
  }

  @Test
  void anUntaggedFileClaimsNoArchive() {
    String xmp = packet(SampleBooks.issue(), Set.of(Standard.PDFX_4));
    assertFalse(
        xmp.contains("<pdfaid:") || xmp.contains("<pdfuaid:") || xmp.contains("schemas"), xmp);
  }
}
