package florilege.text.dom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.book.SampleBooks;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class XhtmlSerializerTest {

  private static String written(String body) {
    String xml =
        "<div xmlns='http://www.w3.org/1999/xhtml' xmlns:epub='http://www.idpf.org/2007/ops'>%s</div>";
    String all = XhtmlSerializer.write(SampleBooks.parse(xml.formatted(body)));
    assertTrue(all.startsWith("<!DOCTYPE html>\n<div xmlns=\"http://www.w3.org/1999/xhtml\""), all);
    assertTrue(all.endsWith("</div>\n"), all);
    return all.substring(all.indexOf('>', 16) + 1, all.length() - "</div>\n".length());
  }

  @Test
  void onlyVoidElementsEndInThemselves() {
    assertEquals("<br/><a></a><i></i>", written("<br></br><a/><i/>"));
  }

  @Test
  void markupCharactersAreEscaped() {
    assertEquals("a &lt; b &amp; c &gt; d \"", written("a &lt; b &amp; c &gt; d \""));
    assertEquals(
        "<i title=\"&quot;&lt;&amp;&#10;&#9;\"></i>", written("<i title='\"&lt;&amp;&#10;&#9;'/>"));
    assertEquals("a&#13;b", written("a&#13;b"));
  }

  @Test
  void linesBreakBetweenBlocksAlone() {
    assertEquals("\n<p>a</p>\n<ul>\n<li>b</li>\n</ul>\n", written("<p>a</p>  <ul><li>b</li></ul>"));
    assertEquals("<i>a</i> <b>b</b>", written("<i>a</i> <b>b</b>"));
    assertEquals("text<p>a</p>", written("text<p>a</p>"));
    assertEquals("\n<pre>a\n\n  b</pre>\n", written("<pre>a\n\n  b</pre>"));
  }

  @Test
  void aForeignVocabularyIsNamedWhereItBegins() {
    String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><g><path d=\"M0 0\"/></g></svg>";
    assertEquals(svg, written(svg));
  }

  @Test
  void prefixesAreDeclaredOnceAndOnlyIfUsed() {
    Document used = ElementBuilder.root("p").with("epub:type", "x").document();
    assertEquals(
        "<!DOCTYPE html>\n<p xmlns=\"http://www.w3.org/1999/xhtml\""
            + " xmlns:epub=\"http://www.idpf.org/2007/ops\" epub:type=\"x\"></p>\n",
        XhtmlSerializer.write(used));
    Document unused = ElementBuilder.root("p").with("xml:lang", "fr").document();
    assertEquals(
        "<!DOCTYPE html>\n<p xmlns=\"http://www.w3.org/1999/xhtml\" xml:lang=\"fr\"></p>\n",
        XhtmlSerializer.write(unused));
  }

  @Test
  void otherNamespacesAreWrittenAsPlainXml() {
    ElementBuilder root = ElementBuilder.root("urn:x", "a");
    root.add("b");
    root.add("urn:y", "y:c").text("ü");
    assertEquals(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <a xmlns="urn:x" xmlns:y="urn:y">
        <b/>
        <y:c>ü</y:c>
        </a>
        """,
        XhtmlSerializer.write(root.document()));
  }
}
