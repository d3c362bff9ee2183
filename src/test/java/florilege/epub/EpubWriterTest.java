package florilege.epub;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.book.Book;
import florilege.book.Chapter;
import florilege.book.PageMap;
import florilege.book.SampleBooks;
import florilege.image.BookImage;
import florilege.image.format.MediaType;
import florilege.text.dom.Dom;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of an EPUB: their order, names and bytes. */
class EpubWriterTest extends EpubFixture {

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
}
