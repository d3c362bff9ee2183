package florilege.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.book.Book;
import florilege.book.Book.Entry;
import florilege.book.Chapter;
import florilege.book.PageMap;
import florilege.book.PageMap.Page;
import florilege.text.dom.Dom;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** One book with something of everything, looked at from all sides. */
class PdfWriterTest {

  private static Book book;
  private static PrintedPages printed;

  @BeforeAll
  static void print() {
    book = SmallBook.ofEverything().build();
    printed = PrintedPages.of(book);
  }

  @Test
  void conformsToBothStandards() throws IOException {
    String xmp =
        new String(
            printed.document().getDocumentCatalog().getMetadata().toByteArray(),
            StandardCharsets.UTF_8);
    assertTrue(
        xmp.contains("<pdfaid:part>2</pdfaid:part>")
            && xmp.contains("<pdfaid:conformance>A</pdfaid:conformance>"),
        xmp);
    assertTrue(xmp.contains("<pdfuaid:part>1</pdfuaid:part>"), xmp);
    assertEquals(List.of(), printed.findings());
  }

  /** PDF 1.7 §7.5.5, table 15: one more than the highest number, and that is listed. */
  @Test
  void countsAllItsObjects() {
    COSDocument objects = printed.document().getDocument();
    long highest =
        objects.getXrefTable().keySet().stream().mapToLong(COSObjectKey::getNumber).max().orElse(0);
    assertEquals(highest + 1, objects.getTrailer().getLong(COSName.SIZE));
  }

  @Test
  void sameBookGivesTheSamePdf() {
    assertArrayEquals(printed.bytes(), PrintedPages.of(SmallBook.ofEverything().build()).bytes());
  }

  @Test
  void frontMatterIsNumberedInRoman() {
    int body = printed.labels().indexOf("1");
    assertEquals(0, body % 2, "the first page from 0 is a right one");
    assertEquals("i", printed.labels().get(0));
    assertEquals("2", printed.labels().get(body + 1));
    assertTrue(printed.body(body).startsWith("Article number 1"), printed.body(body));
  }

  @Test
  void printsTheLabelAsFolio() {
    for (Page page : printed.pageMap().pages()) {
      String text = printed.text(printed.labels().indexOf(page.label()));
      boolean bare = page.chapter().equals("cover") || page.chapter().equals("title-page");
      assertEquals(!bare, text.lines().anyMatch(page.label()::equals), page + "\n" + text);
    }
  }

  @Test
  void printsInTheContentsThePagesWhereTheTitlesStand() {
    String contents = printed.text(printed.labels().indexOf("v"));
    for (Entry entry : book.contents()) {
      String line =
          contents.lines().filter(l -> l.startsWith(entry.title() + " ")).findFirst().orElseThrow();
      String label = line.substring(line.lastIndexOf(' ') + 1);
      String page = printed.body(printed.labels().indexOf(label));
      assertTrue(page.startsWith(entry.title()), line + " leads to: " + page);
    }
  }

  @Test
  void knowsWhereEachPageBegins() {
    assertEquals(printed.document().getNumberOfPages(), printed.pageMap().count());
    int checked = 0;
    for (Page page : printed.pageMap().pages()) {
      String expected = start(textAt(page, book));
      String repeatedTableHead = "^a b\\s";
      String seen =
          printed.body(printed.labels().indexOf(page.label())).replaceFirst(repeatedTableHead, "");
      if (!expected.isEmpty()) {
        assertEquals(expected, start(seen), page.toString());
        checked++;
      }
    }
    assertTrue(checked > 15, "only " + checked + " pages were compared");
  }

  @Test
  void knowsItAmongSignsOfWhichPrintHasFewerCharacters() {
    StringBuilder text = new StringBuilder("<p>");
    for (int i = 0; i < 1_000; i++) {
      text.append("❤\uFE0F 👍\uD83C\uDFFD \uDB80\uDC00 word").append(i).append(' ');
    }
    Book signs = new SmallBook("en").article("signs", "Signs", text + "</p>").build();
    PrintedPages pages = PrintedPages.of(signs);
    assertFalse(pages.text().contains("\uD83C\uDFFD"), "a tone of skin is a box in print");
    List<Page> begun = pages.pageMap().pages();
    assertTrue(begun.size() > 5, begun.toString());
    for (Page page : begun.subList(1, begun.size())) {
      String seen = pages.body(pages.labels().indexOf(page.label()));
      assertEquals(start(seen), start(textAt(page, signs)), page.toString());
    }
  }

  /** The text of a chapter from where a page begins. */
  private static String textAt(Page page, Book book) {
    Chapter chapter =
        book.chapters().stream()
            .filter(c -> c.id().equals(page.chapter()))
            .findFirst()
            .orElseThrow();
    Element root = chapter.xhtml().getDocumentElement();
    Element first = Dom.elements(root, "*").get(page.element());
    String text = first.getTextContent();
    int at = 0;
    for (int left = page.offset(); left > 0; at++) {
      left -= PageMap.counts(text.charAt(at)) ? 1 : 0;
    }
    return text.substring(at) + textAfter(first, root);
  }

  private static String textAfter(Node element, Element root) {
    StringBuilder text = new StringBuilder();
    for (Node at = element; at != root; at = at.getParentNode()) {
      for (Node next = at.getNextSibling(); next != null; next = next.getNextSibling()) {
        boolean notes = next instanceof Element e && Dom.hasClass(e, "footnotes");
        text.append(notes ? "" : next.getTextContent());
      }
    }
    return text.toString();
  }

  /** The first letters, which are enough to know a place by, however they are spaced. */
  private static String start(String text) {
    String letters = text.replaceAll("[^\\p{L}\\p{N}]", "");
    return letters.substring(0, Math.min(12, letters.length()));
  }

  @Test
  void leavesBlankPagesBlank() {
    List<String> seen = printed.pageMap().pages().stream().map(Page::label).toList();
    List<String> blank = printed.labels().stream().filter(label -> !seen.contains(label)).toList();
    assertFalse(blank.isEmpty());
    blank.forEach(label -> assertEquals("", printed.text(printed.labels().indexOf(label)), label));
  }

  @Test
  void headsPagesByBookAndArticleButNotWhereOneOpens() {
    int body = printed.labels().indexOf("1");
    assertFalse(printed.text(body).contains("Chapter a1"));
    assertEquals("A Small Book", printed.text(body + 1).lines().findFirst().orElseThrow());
    assertEquals("Chapter a1", printed.text(body + 2).lines().findFirst().orElseThrow());
  }

  @Test
  void hasAnOutlineThatLeadsWhereTheContentsLead() throws IOException {
    PDOutlineItem item =
        printed.document().getDocumentCatalog().getDocumentOutline().getFirstChild();
    for (Entry entry : book.contents()) {
      assertEquals(entry.title(), item.getTitle());
      int page = ((PDPageDestination) item.getDestination()).retrievePageNumber();
      assertTrue(printed.body(page).startsWith(entry.title()), entry.title());
      item = item.getNextSibling();
    }
  }

  @Test
  void linksOnlyIntoTheBookAndToTheWeb() throws IOException {
    int links = 0;
    for (PDPage page : printed.document().getPages()) {
      for (PDAnnotation annotation : page.getAnnotations()) {
        PDAnnotationLink link = (PDAnnotationLink) annotation;
        String action = link.getAction().getSubType();
        assertTrue(action.equals("GoTo") || action.equals("URI"), action);
        if (link.getAction() instanceof PDActionURI uri) {
          assertEquals(
              "https://www.example.org/a/very/long/path?with=query&and=more", uri.getURI());
          links++;
        }
      }
    }
    assertTrue(links > 0);
  }

  @Test
  void putsEachNoteAtTheFootOfThePageOfItsCall() {
    int notes = 0;
    for (int i = 0; i < printed.document().getNumberOfPages(); i++) {
      String text = printed.body(i);
      for (int n = 1; n <= SmallBook.NOTES; n++) {
        if (text.contains("called" + n + "x" + n)) {
          assertTrue(text.contains("Note number " + n + " says"), n + " on " + text);
          notes++;
        }
      }
    }
    assertEquals(SmallBook.NOTES, notes);
  }

  @Test
  void copiedTextKeepsItsCharacters() {
    String page = printed.body(printed.labels().indexOf("2"));
    assertTrue(page.contains("l’administration"), page);
  }

  @Test
  void saysWhatItIs() {
    assertEquals("A Small Book", printed.document().getDocumentInformation().getTitle());
    assertEquals("Ada, Ben & Co", printed.document().getDocumentInformation().getAuthor());
    assertEquals("fr", printed.document().getDocumentCatalog().getLanguage());
    assertTrue(printed.document().getDocumentCatalog().getViewerPreferences().displayDocTitle());
  }
}
