package florilege.epub.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.book.Book;
import florilege.book.Chapter;
import florilege.book.ElementAddresses;
import florilege.book.PageMap;
import florilege.book.SampleBooks;
import florilege.epub.OpenedEpub;
import florilege.text.dom.Dom;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class PageBreakMarkersTest {

  private static final String XHTML =
      """
      <p>Some <em>quite</em> long text.</p>
      <h2><a href='#a'>Two</a></h2>
      <pre><code>int x;
        int y;</code></pre>
      <ul><li><a href='#a'>item</a></li></ul>
      <table><tbody><tr><td>cell</td></tr></tbody></table>
      <p><img src='images/x.png' alt='x'/></p>
      <dl><dt>term</dt><dd>its meaning</dd></dl>
      <blockquote><p>a\u00ADb \u202F 😀c</p></blockquote>
      <p>See <a href='#a'>there</a>.</p>""";

  private static final Chapter ARTICLE =
      SampleBooks.chapter(Chapter.Kind.ARTICLE, "a", "Title", "en", XHTML);

  private static final Book BOOK =
      SampleBooks.with(
          SampleBooks.of(SampleBooks.metadata("The Book", "en"), List.of(ARTICLE)),
          SampleBooks.png("images/x.png", 1, 1));

  @TempDir Path folder;

  /** The place of the first element of a name, of which some characters are on earlier pages. */
  private static PageMap.Page page(String label, Chapter chapter, String element, int offset) {
    List<Element> all = Dom.elements(chapter.xhtml(), "*");
    int index = all.indexOf(Dom.elements(chapter.xhtml(), element).get(0));
    return new PageMap.Page(label, chapter.id(), index, offset);
  }

  private OpenedEpub write(PageMap.Page... pages) throws IOException {
    return OpenedEpub.of(BOOK, new PageMap(List.of(pages), pages.length), folder);
  }

  private static final String MARK =
      "<span aria-label=\"1\" epub:type=\"pagebreak\" id=\"page-1\" role=\"doc-pagebreak\"></span>";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "p          | 0  | <p>^Some <em>",
        "p          | 2  | <p>^Some <em>",
        "p          | 4  | <p>Some ^<em>quite</em>",
        "em         | 0  | <p>Some ^<em>quite</em>",
        "em         | 3  | Some ^<em>quite</em>",
        "p          | 9  | <em>quite</em> ^long",
        "article    | 0  | ^<h1 class=\"title\"",
        "h2         | 0  | ^<h2><a href=\"#a\">Two</a></h2>",
        "h2         | 1  | ^<h2><a href=\"#a\">Two</a></h2>",
        "pre        | 0  | ^<pre><code>int x;",
        "code       | 5  | ^int y;</code></pre>",
        "ul         | 0  | <li>^<a href=\"#a\">item</a></li>",
        "table      | 2  | <td>^cell</td>",
        "tr         | 0  | <td>^cell</td>",
        "img        | 0  | <p>^<img",
        "dl         | 4  | <dd>^its meaning</dd>",
        "blockquote | 1  | <p>^a\u00ADb \u202F 😀c</p>",
        "blockquote | 2  | <p>a\u00ADb \u202F ^😀c</p>",
        "blockquote | 3  | <p>a\u00ADb \u202F 😀^c</p>",
      })
  void theMarkStandsBeforeTheFirstWordOfThePage(String element, int offset, String around)
      throws IOException {
    OpenedEpub epub = write(page("1", ARTICLE, element, offset));
    assertEquals(List.of(), epub.judgement());
    String page = epub.text("a.xhtml").replace("\n", "");
    assertTrue(page.contains(MARK), page);
    assertTrue(page.replace(MARK, "^").contains(around), page.replace(MARK, "^"));
  }

  @Test
  void severalPagesMayBeginInOneText() throws IOException {
    OpenedEpub epub =
        write(
            page("1", ARTICLE, "p", 1),
            page("2", ARTICLE, "p", 2),
            page("3", ARTICLE, "em", 1),
            page("4", ARTICLE, "p", 15));
    String marked =
        epub.text("a.xhtml").replaceAll("<span [^>]*id=\"page-(\\d)\"[^>]*></span>", "[$1]");
    assertTrue(marked.contains("<p>[1][2]Some [3]<em>quite</em> long [4]text.</p>"), marked);
  }

  @Test
  void aTextThatFillsThousandsOfPagesHasAllTheirMarks() {
    String text = "😀 word ".repeat(100_000);
    Chapter chapter =
        SampleBooks.chapter(Chapter.Kind.ARTICLE, "a", "A", "en", "<p>" + text + "</p>");
    Book book = SampleBooks.of(SampleBooks.metadata("T", "en"), List.of(chapter));
    List<PageMap.Page> pages =
        IntStream.range(0, 6_000).mapToObj(i -> page("" + i, chapter, "p", 82 * i)).toList();
    PageBreakMarkers breaks =
        PageBreakMarkers.of(
            new PageMap(pages, pages.size()), ElementAddresses.of(book, "", ".xhtml"));
    Element copy = Dom.copy(chapter.xhtml()).getDocumentElement();
    breaks.insert(chapter, copy);
    int next = 0;
    int count = 0;
    Element p = Dom.elements(copy, "p").get(0);
    for (Node node = p.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element) {
        assertEquals(82 * next++ / 5, count / 5);
      } else {
        count += (int) node.getNodeValue().chars().filter(c -> PageMap.counts((char) c)).count();
      }
    }
    assertEquals(6_000, next);
  }

  @Test
  void inTheContentsMarksStandInLinks() throws IOException {
    Chapter contents = BOOK.chapters().get(0);
    OpenedEpub epub = write(page("1", contents, "a", 0), page("ii", contents, "h1", 0));
    assertEquals(List.of(), epub.judgement());
    assertTrue(epub.text("contents.xhtml").contains("<a href=\"a.xhtml\">" + MARK + "x</a>"));
  }

  @Test
  void pageListAndNcxNameEveryPage() throws IOException {
    OpenedEpub epub =
        write(
            page("iii", BOOK.chapters().get(0), "h1", 0),
            page("iv", ARTICLE, "h1", 0),
            page("", ARTICLE, "p", 0),
            page("9", ARTICLE, "h2", 0),
            page("10", ARTICLE, "td", 0));
    assertEquals(List.of(), epub.judgement());
    List<String> list =
        Dom.elements(epub.xml("nav.xhtml"), "nav").stream()
            .filter(nav -> nav.getAttributeNS(Dom.EPUB, "type").equals("page-list"))
            .flatMap(nav -> Dom.elements(nav, "a").stream())
            .map(a -> a.getTextContent() + " " + a.getAttribute("href"))
            .toList();
    assertEquals(
        List.of(
            "iii contents.xhtml#page-iii",
            "iv a.xhtml#page-iv",
            "9 a.xhtml#page-9",
            "10 a.xhtml#page-10"),
        list);
    List<String> ncx =
        Dom.elements(epub.xml("toc.ncx"), "pageTarget").stream()
            .map(target -> target.getAttribute("type") + " " + target.getTextContent().strip())
            .toList();
    assertEquals(List.of("front iii", "front iv", "normal 9", "normal 10"), ncx);
    assertTrue(epub.text("toc.ncx").contains("content=\"10\" name=\"dtb:maxPageNumber\""));
    assertTrue(
        epub.text("package.opf").contains("\"pageBreakSource\">The Book (PDF)</meta>"),
        epub.text("package.opf"));
  }

  /** A text that fills thousands of pages is counted once: what is gone cannot have been. */
  @Test
  void aPageIsLookedForFromTheOneBeforeIt() {
    Chapter chapter =
        SampleBooks.chapter(Chapter.Kind.ARTICLE, "a", "A", "en", "<p>0123 45 6789</p>");
    Element p = Dom.elements(Dom.copy(chapter.xhtml()), "p").get(0);
    PageBreakPosition first = PageBreakPosition.of(p, 4, Optional.empty());
    p.removeChild(p.getFirstChild());
    PageBreakPosition second = PageBreakPosition.of(p, 6, Optional.of(first));
    assertEquals("6789", second.node().getNodeValue());
    assertEquals("45 ", second.node().getPreviousSibling().getNodeValue());
  }

  @Test
  void marksTakeNoIdOfTheBookNorOfEachOther() throws IOException {
    Chapter chapter =
        SampleBooks.chapter(
            Chapter.Kind.ARTICLE, "a", "A", "en", "<p id='page-1'>one</p><p>two</p>");
    Book book = SampleBooks.of(SampleBooks.metadata("T", "en"), List.of(chapter));
    PageMap pages = new PageMap(List.of(page("1", chapter, "p", 0), page("1", chapter, "p", 2)), 2);
    OpenedEpub epub = OpenedEpub.of(book, pages, folder);
    assertEquals(List.of(), epub.judgement());
    assertTrue(epub.text("a.xhtml").contains("id=\"page-1_\""));
    assertTrue(epub.text("a.xhtml").contains("id=\"page-1__\""));
  }

  @Test
  void theCoverHasItsPageWhateverStoodThere() throws IOException {
    Book rich = SampleBooks.rich();
    PageMap pages = new PageMap(List.of(page("i", rich.chapters().get(0), "h1", 2)), 1);
    OpenedEpub epub = OpenedEpub.of(rich, pages, folder);
    assertEquals(List.of(), epub.judgement());
    assertTrue(epub.text("cover.xhtml").contains("id=\"page-i\""));
  }

  @Test
  void theTextItselfIsNotTouched() throws IOException {
    String before = Dom.copy(ARTICLE.xhtml()).getDocumentElement().getTextContent();
    OpenedEpub epub = write(page("1", ARTICLE, "p", 7), page("2", ARTICLE, "pre", 2));
    assertEquals(before, ARTICLE.xhtml().getDocumentElement().getTextContent());
    String after = Dom.elements(epub.xml("a.xhtml"), "article").get(0).getTextContent();
    assertEquals(letters(before), letters(after));
  }

  private static String letters(String text) {
    return text.replaceAll("\\s", "");
  }

  @Test
  void withoutAPrintedBookNothingIsSaidOfPages() throws IOException {
    OpenedEpub epub = OpenedEpub.of(BOOK, PageMap.NONE, folder);
    Stream.of("package.opf", "contents.xhtml", "nav.xhtml", "toc.ncx", "a.xhtml")
        .forEach(
            part ->
                assertFalse(epub.text(part).matches("(?s).*[pP]age-?([lL]ist|[bB]reak).*"), part));
  }
}
