package florilege.pdf.document;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.book.Metadata;
import florilege.book.SampleBooks;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
    return new String(new XmpMetadata(about).packet(), StandardCharsets.UTF_8);
  }
}
