package florilege.epub;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.book.Book;
import florilege.book.Chapter;
import florilege.book.Metadata;
import florilege.book.PageMap;
import florilege.book.SampleBooks;
import florilege.image.BookImage;
import florilege.image.format.MediaType;
import florilege.model.metadata.Cataloguing;
import florilege.model.metadata.Cataloguing.Conformance;
import florilege.model.metadata.Cataloguing.SubjectCode;
import florilege.model.metadata.Person;
import florilege.text.dom.Dom;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class EpubWriterTest {

  @TempDir Path folder;

  private OpenedEpub write(Book book) throws IOException {
    return OpenedEpub.of(book, PageMap.NONE, folder);
  }

  private static Book of(Chapter... chapters) {
    return SampleBooks.of(SampleBooks.metadata("The Book", "en"), List.of(chapters));
  }

  private static Chapter article(String id, String title, String xhtml) {
    return SampleBooks.chapter(Chapter.Kind.ARTICLE, id, title, "en", xhtml);
  }

  @Test
  void aBookOfEverythingIsValid() throws IOException {
    assertEquals(List.of(), write(SampleBooks.rich()).judgement());
  }

  @Test
  void theTypeComesFirstAsPlainBytes() throws IOException {
    byte[] start = new byte[58];
    System.arraycopy(Files.readAllBytes(write(SampleBooks.rich()).file()), 0, start, 0, 58);
    String text = new String(start, StandardCharsets.US_ASCII);
    assertEquals("mimetypeapplication/epub+zip", text.substring(30), "no extra field between");
    assertEquals(0, start[8], "stored");
  }

  @Test
  void partsStandInReadingOrder() throws IOException {
    assertEquals(
        List.of(
            "mimetype",
            "META-INF/container.xml",
            "EPUB/cover.xhtml",
            "EPUB/title-page.xhtml",
            "EPUB/contents.xhtml",
            "EPUB/one.xhtml",
            "EPUB/deux.xhtml",
            "EPUB/people.xhtml",
            "EPUB/colours.css",
            "EPUB/cover.png",
            "EPUB/images/plan.svg",
            "EPUB/images/pot.png",
            "EPUB/nav.xhtml",
            "EPUB/style.css",
            "EPUB/tables.css",
            "EPUB/toc.ncx",
            "EPUB/package.opf"),
        List.copyOf(write(SampleBooks.rich()).parts().keySet()));
  }

  @Test
  void theSameBookGivesTheSameBytesWhateverTheMachine() throws IOException {
    byte[] here = Files.readAllBytes(write(SampleBooks.rich()).file());
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      assertArrayEquals(here, Files.readAllBytes(write(SampleBooks.rich()).file()));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void everyLinkLeadsToAFileAndAnIdOfIt() throws IOException {
    OpenedEpub epub = write(SampleBooks.rich());
    List<String> links = new ArrayList<>();
    for (String name : epub.names(".xhtml")) {
      for (Element a : Dom.elements(epub.xml(name), "a")) {
        links.add(name + " → " + a.getAttribute("href"));
      }
    }
    assertTrue(links.contains("one.xhtml → deux.xhtml#deux-titre"), links::toString);
    assertTrue(links.contains("one.xhtml → #comment-1"), links::toString);
    assertTrue(links.contains("deux.xhtml → one.xhtml"), links::toString);
    assertTrue(links.contains("one.xhtml → https://example.org/?a=1&b=2"), links::toString);
    // That all others lead somewhere too is what EPUBCheck looks at first.
  }

  @Test
  void aLongChapterIsSeveralFilesWithAllTheirLinksAndPages() throws IOException {
    String text = "<p>" + "a word ".repeat(25_000) + "</p>";
    Chapter chapter =
        article(
            "a",
            "Long",
            """
            <div class='body'>%1$s<p id='p'>x <a href='#a-two'>on</a></p><h2 id='a-two'>Two</h2>
            <p><a href='#p'>back</a><a class='noteref' role='doc-noteref' href='#n' id='r'>1</a></p>%1$s
            <section class='footnotes'><ol><li id='n'><p>Note <a class='backref' href='#r'>b</a></p></li></ol></section>
            </div>
            <section class='discussion' id='d' vocab='https://schema.org/' typeof='Article' resource='#a'>
            <h2 class='title' id='d-title'>Talk</h2><article class='comment' property='comment' typeof='Comment'
            id='c' resource='#c'><div class='text'>%1$s</div></article></section>"""
                .formatted(text));
    int last = Dom.elements(chapter.xhtml(), "*").size() - 1;
    PageMap.Page page = new PageMap.Page("7", "a", last, 0);
    OpenedEpub epub = OpenedEpub.of(of(chapter), new PageMap(List.of(page), 7), folder);
    assertEquals(List.of(), epub.judgement());
    assertTrue(epub.text("a.xhtml").contains("href=\"a-2.xhtml#a-two\""));
    assertTrue(epub.text("a-2.xhtml").contains("href=\"a.xhtml#p\""));
    assertTrue(epub.text("a-2.xhtml").contains("role=\"doc-footnote\""));
    assertTrue(epub.text("a-3.xhtml").contains("resource=\"a.xhtml\""));
    assertTrue(epub.text("a-3.xhtml").contains("id=\"page-7\""));
    String nav = epub.text("nav.xhtml");
    assertTrue(nav.contains("href=\"a-2.xhtml#a-two\"") && nav.contains("href=\"a-3.xhtml#d\""));
    assertTrue(nav.contains("href=\"a-3.xhtml#page-7\""), nav);
    assertTrue(epub.text("toc.ncx").contains("src=\"a-3.xhtml#page-7\""));
    assertTrue(epub.text("package.opf").contains("idref=\"chapter-a-2\""));
  }

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
  void threeHundredChaptersAreValid() throws IOException {
    List<Chapter> chapters = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String next = "<p>See <a href='#c%d'>the next</a>.</p>".formatted((i + 1) % 300);
      chapters.add(article("c" + i, "Chapter " + i, next));
    }
    OpenedEpub epub = write(SampleBooks.of(SampleBooks.metadata("Long", "en"), chapters));
    assertEquals(List.of(), epub.judgement());
    assertEquals(301, Dom.elements(epub.xml("package.opf"), "itemref").size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../evil", "a/b", "/etc/passwd", ".hidden", "a b", "é", "", "a\\b", "C:x"})
  void anIdThatIsNoFileNameIsRefused(String id) {
    Chapter harmless = article("x", "X", "<p>x</p>");
    Chapter hostile = new Chapter(id, harmless.kind(), "X", List.of(), harmless.xhtml());
    assertThrows(IllegalArgumentException.class, () -> write(SampleBooks.with(of(), hostile)));
  }

  @Test
  void namesThatSomeSystemsTakeForOneAreToldApart() throws IOException {
    Book book =
        of(
            article("Talk", "A", "<p>x</p>"),
            article("talk", "B", "<p>x</p>"),
            article("con", "C", "<p><a href='#talk'>B</a></p>"));
    OpenedEpub epub = write(book);
    assertEquals(
        List.of("contents.xhtml", "Talk.xhtml", "talk_.xhtml", "_con.xhtml", "nav.xhtml"),
        epub.names(".xhtml"));
    assertTrue(epub.text("_con.xhtml").contains("href=\"talk_.xhtml\""));
    assertEquals(List.of(), epub.judgement());
  }

  @Test
  void aLinkToNothingIsOurMistake() {
    Book book = of(article("a", "A", "<p><a href='#gone'>x</a></p>"));
    assertThrows(IllegalArgumentException.class, () -> write(book));
  }

  @Test
  void aFailureIsNotPassedOver() {
    BookImage broken =
        new BookImage(
            "images/x.png",
            MediaType.PNG,
            1,
            1,
            () -> {
              throw new UncheckedIOException(new IOException("gone"));
            });
    Book book = SampleBooks.with(of(article("a", "A", "<p>x</p>")), broken);
    assertThrows(UncheckedIOException.class, () -> write(book));
  }

  @Test
  void twoPicturesOfOneNameAreOurMistake() {
    Book book = of(article("a", "A", "<p>x</p>"));
    Book twice =
        SampleBooks.with(
            SampleBooks.with(book, SampleBooks.png("images/x.png", 1, 1)),
            SampleBooks.png("images/x.png", 2, 2));
    assertThrows(IllegalArgumentException.class, () -> write(twice));
  }

  @Test
  void aCoverThatIsAPictureOfTheBookIsThereOnce() throws IOException {
    OpenedEpub epub = write(SampleBooks.with(SampleBooks.rich(), SampleBooks.COVER));
    assertFalse(epub.parts().containsKey("EPUB/cover.png"));
    assertTrue(epub.text("package.opf").contains("href=\"images/cover.png\" id=\"cover-image\""));
    assertTrue(epub.text("cover.xhtml").contains("src=\"images/cover.png\""));
    assertEquals(List.of(), epub.judgement());
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
  void theNavigationStandsBesideThePages() throws IOException {
    OpenedEpub epub = write(SampleBooks.rich());
    List<String> types =
        Dom.elements(epub.xml("nav.xhtml"), "nav").stream()
            .map(nav -> nav.getAttributeNS(Dom.EPUB, "type"))
            .toList();
    assertEquals(List.of("toc", "landmarks"), types);
    assertEquals(1, Dom.elements(epub.xml("contents.xhtml"), "nav").size());
    String spine = epub.text("package.opf").replaceFirst("(?s).*<spine", "");
    assertFalse(spine.contains("\"nav\""), spine);
  }

  @Test
  void theNavigationHasHeadingsAndDiscussions() throws IOException {
    OpenedEpub epub = write(SampleBooks.rich());
    List<String> links =
        Dom.elements(Dom.elements(epub.xml("nav.xhtml"), "nav").get(0), "a").stream()
            .map(a -> a.getTextContent() + " " + a.getAttribute("href"))
            .toList();
    assertEquals(
        List.of(
            "One, first one.xhtml",
            "A part of it one.xhtml#one-part",
            "Comments one.xhtml#one-talk",
            "Deux deux.xhtml",
            "Où l’on revient deux.xhtml#deux-titre",
            "The people people.xhtml"),
        links);
    assertTrue(epub.text("toc.ncx").contains("deux.xhtml#deux-titre"));
  }

  @Test
  void notesPopUpWhereTheirCallsAre() throws IOException {
    OpenedEpub epub = write(SampleBooks.rich());
    Element note = Dom.elements(epub.xml("one.xhtml"), "aside").get(0);
    assertEquals("one-fn-1", note.getAttribute("id"));
    assertEquals("footnote", note.getAttributeNS(Dom.EPUB, "type"));
    assertEquals("doc-footnote", note.getAttribute("role"));
    assertEquals("1. The note. ↩", note.getTextContent().strip());
  }

  @Test
  void aNoteThatNothingCallsIsNotHidden() throws IOException {
    String notes = "<section class='footnotes'><ol><li id='n'><p>Lost.</p></li></ol></section>";
    OpenedEpub epub = write(of(article("a", "A", "<p>x</p>" + notes)));
    assertTrue(Dom.elements(epub.xml("a.xhtml"), "aside").isEmpty());
    assertTrue(epub.text("a.xhtml").contains("<span class=\"note-number\">1.</span> Lost."));
  }

  @Test
  void linksNeverLeadToTheirOwnPlace() throws IOException {
    String comment =
        "<article id='c1'><p><a class='permalink' href='#c1'><time datetime='2012'>then</time></a>"
            + "</p></article>";
    OpenedEpub epub = write(of(article("a", "A", comment)));
    assertTrue(Dom.elements(epub.xml("a.xhtml"), "a").isEmpty());
    assertEquals("then", Dom.elements(epub.xml("a.xhtml"), "time").get(0).getTextContent());
  }

  @Test
  void aPictureWithoutWordsIsNotCalledDecoration() throws IOException {
    String pictures =
        "<p><img src='images/x.png' alt=''/><img src='images/x.png' alt='' role='presentation'/></p>";
    Book book =
        SampleBooks.with(of(article("a", "A", pictures)), SampleBooks.png("images/x.png", 1, 1));
    List<String> alternatives =
        Dom.elements(write(book).xml("a.xhtml"), "img").stream()
            .map(img -> img.getAttribute("alt"))
            .toList();
    assertEquals(List.of("Picture", ""), alternatives);
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

  @Test
  void aBookWithoutContentsHasThemOutOfSight() throws IOException {
    Book with = of(article("nav", "A & B", "<p>x</p>"));
    Book book = SampleBooks.without(with, Chapter.Kind.CONTENTS);
    OpenedEpub epub = write(book);
    assertEquals(List.of(), epub.judgement());
    assertTrue(epub.text("_nav.xhtml").contains("<a href=\"nav.xhtml\">A &amp; B</a>"));
    assertEquals(1, Dom.elements(epub.xml("package.opf"), "itemref").size());
  }
}
