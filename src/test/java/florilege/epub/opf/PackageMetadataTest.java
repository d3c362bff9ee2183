package florilege.epub.opf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import florilege.book.SampleBooks;
import florilege.text.dom.Dom;
import florilege.text.dom.ElementBuilder;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackageMetadataTest {

  @Test
  void anIssueNamesItsPeriodicalWithNumberAndIssn() {
    ElementBuilder metadata = ElementBuilder.root("metadata");
    new PackageMetadata(metadata)
        .describe(SampleBooks.of(SampleBooks.issue(), List.of()), Instant.EPOCH);
    List<String> said =
        Dom.elements(metadata.element(), "meta").stream()
            .filter(meta -> meta.getAttribute("refines").equals("#series"))
            .map(meta -> meta.getAttribute("property") + " " + meta.getTextContent())
            .toList();
    assertEquals(
        List.of(
            "collection-type series", "dcterms:identifier urn:issn:2049-3630", "group-position 3"),
        said);
  }
}
