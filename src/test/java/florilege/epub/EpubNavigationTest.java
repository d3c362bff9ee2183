package florilege.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.book.Book;
import florilege.book.Chapter;
import florilege.book.SampleBooks;
import florilege.text.dom.Dom;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The navigation document, notes and links. */
class EpubNavigationTest extends EpubFixture {

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
  void aBookWithoutContentsHasThemOutOfSight() throws IOException {
    Book with = of(article("nav", "A & B", "<p>x</p>"));
    Book book = SampleBooks.without(with, Chapter.Kind.CONTENTS);
    OpenedEpub epub = write(book);
    assertEquals(List.of(), epub.judgement());
    assertTrue(epub.text("_nav.xhtml").contains("<a href=\"nav.xhtml\">A &amp; B</a>"));
    assertEquals(1, Dom.elements(epub.xml("package.opf"), "itemref").size());
  }
}
