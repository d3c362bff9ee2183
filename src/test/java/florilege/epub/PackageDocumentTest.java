package florilege.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.book.Book;
import florilege.book.Chapter;
import florilege.book.Metadata;
import florilege.book.SampleBooks;
import florilege.model.metadata.Cataloguing;
import florilege.model.metadata.Cataloguing.Conformance;
import florilege.model.metadata.Cataloguing.SubjectCode;
import florilege.model.metadata.Person;
import florilege.text.dom.Dom;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Titles, languages, dates and what catalogues ask, as the package document has them. */
class PackageDocumentTest extends EpubFixture {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Quoted\" & <b>bold</b> 'and' ]]> --> &amp;",
        "שלום \u202Eעולם‏ — and English",
        "😀👩‍👩‍👧 \uD835\uDD18",
        "a\u0000b\u001Fc\uFFFEd\uD800e\uDC00",
        "two\nlines\tand a tab",
        "e\u0301 \u00A0 \u202F \u2028 %41 #x ?y=z \\"
      })
  void anyTitleIsValidAndWhole(String title) throws IOException {
    Book book =
        SampleBooks.of(SampleBooks.metadata(title, "en"), List.of(article("a", title, "<p>x</p>")));
    OpenedEpub epub = write(book);
    assertEquals(List.of(), epub.judgement());
    String legal = Dom.legal(title);
    assertEquals(legal, text(epub, "a.xhtml", "title"));
    assertEquals(legal, text(epub, "package.opf", "title"));
    assertEquals(legal, text(epub, "toc.ncx", "text"));
  }

  @Test
  void aLongTitleIsWhole() throws IOException {
    anyTitleIsValidAndWhole("a very long title ".repeat(20).strip());
  }

  private static String text(OpenedEpub epub, String part, String element) {
    return Dom.elements(epub.xml(part), element).get(0).getTextContent();
  }

  @Test
  void aBookOfAnRtlLanguageRunsThatWay() throws IOException {
    Chapter chapter = SampleBooks.chapter(Chapter.Kind.ARTICLE, "a", "שלום", "he", "<p>עולם</p>");
    Book book = SampleBooks.of(SampleBooks.metadata("ספר", "he"), List.of(chapter));
    OpenedEpub epub = write(book);
    assertEquals(List.of(), epub.judgement());
    assertEquals("rtl", epub.xml("a.xhtml").getDocumentElement().getAttribute("dir"));
    assertEquals("rtl", epub.xml("package.opf").getDocumentElement().getAttribute("dir"));
    Element spine = Dom.elements(epub.xml("package.opf"), "spine").get(0);
    assertEquals("rtl", spine.getAttribute("page-progression-direction"));
  }

  @Test
  void formulasAndDrawingsAreAnnounced() throws IOException {
    String svg = "<svg xmlns='http://www.w3.org/2000/svg'><title>t</title><path d='M0 0'/></svg>";
    String math = "<math xmlns='http://www.w3.org/1998/Math/MathML' alttext='x'><mi>x</mi></math>";
    OpenedEpub epub = write(of(article("a", "A", "<p>" + svg + math + "</p>")));
    assertEquals(List.of(), epub.judgement());
    assertTrue(epub.text("package.opf").contains("properties=\"svg mathml\""));
    assertTrue(epub.text("a.xhtml").contains(svg.replace('\'', '"')), epub.text("a.xhtml"));
  }

  @Test
  void everyChangeIsAnotherReleaseOfTheSameDay() throws IOException {
    String first = modified("<p>x</p>", false);
    assertEquals(first, modified("<p>x</p>", false));
    String second = modified("<p>y</p>", false);
    assertNotEquals(first, second);
    assertEquals("2012-01-21T", first.substring(0, 11));
    assertEquals("2012-01-21T", second.substring(0, 11));
    assertEquals("2012-01-21T08:40:00Z", modified("<p>x</p>", true));
  }

  private String modified(String xhtml, boolean given) throws IOException {
    Metadata about = SampleBooks.metadata("T", "en");
    Metadata dated =
        new Metadata(
            about.identifier(),
            about.title(),
            about.subtitle(),
            about.lang(),
            about.creators(),
            about.contributors(),
            about.publisher(),
            about.date(),
            about.modified(),
            given,
            about.rights(),
            about.description(),
            about.subjects(),
            about.cataloguing(),
            about.series(),
            about.position(),
            "",
            1);
    OpenedEpub epub = write(SampleBooks.of(dated, List.of(article("a", "A", xhtml))));
    return Dom.elements(epub.xml("package.opf"), "meta").stream()
        .filter(meta -> meta.getAttribute("property").equals("dcterms:modified"))
        .findFirst()
        .orElseThrow()
        .getTextContent();
  }

  @Test
  void whatCataloguesAskIsInThePackageDocument() throws IOException {
    Metadata about = SampleBooks.metadata("The Book", "en");
    Metadata catalogued =
        new Metadata(
            "urn:isbn:9782070360024",
            about.title(),
            about.subtitle(),
            about.lang(),
            List.of(new Person("Ada Lovelace", "aut"), new Person("Ann Lee", "aut", "Ann Lee")),
            about.contributors(),
            about.publisher(),
            about.date(),
            about.modified(),
            true,
            about.rights(),
            about.description(),
            about.subjects(),
            new Cataloguing(
                "",
                "urn:isbn:9780306406157",
                List.of(new SubjectCode("tests", "Thema", "UMZ")),
                new Conformance(
                    "EPUB Accessibility 1.1 - WCAG 2.2 Level AA",
                    "The Checkers",
                    "Checker",
                    "https://example.org/report")),
            about.series(),
            about.position(),
            "",
            1);
    OpenedEpub epub = write(SampleBooks.of(catalogued, List.of(article("a", "A", "<p>x</p>"))));
    assertEquals(List.of(), epub.judgement());
    String opf = epub.text("package.opf");
    for (String part :
        List.of(
            "<meta property=\"file-as\" refines=\"#title\">Book, The</meta>",
            "<meta property=\"file-as\" refines=\"#creator-1\">Lovelace, Ada</meta>",
            "<meta property=\"file-as\" refines=\"#creator-2\">Ann Lee</meta>",
            "<dc:source>urn:isbn:9780306406157</dc:source>",
            "<meta property=\"term\" refines=\"#subject-1\">UMZ</meta>",
            "<meta property=\"dcterms:conformsTo\">EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta>",
            "<meta id=\"certifiedBy\" property=\"a11y:certifiedBy\">The Checkers</meta>",
            "href=\"https://example.org/report\"")) {
      assertTrue(opf.contains(part), () -> part + " is not in " + opf);
    }
  }

  @Test
  void everyLanguageOfAnArticleIsNamed() throws IOException {
    List<String> languages =
        Dom.elements(write(SampleBooks.rich()).xml("package.opf"), "language").stream()
            .map(Element::getTextContent)
            .toList();
    assertEquals(List.of("en", "fr"), languages);
  }
}
