package florilege.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.book.PageMap;
import florilege.book.SampleBooks;
import florilege.text.dom.ElementBuilder;
import florilege.text.dom.XhtmlSerializer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

class KoboSpansTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>One. Two!</p>              | <p>[1.1 One. ][1.2 Two!]</p>",
        "<p>«\u00A0One\u202F?\u00A0» Two</p> | <p>[1.1 «\u00A0One\u202F?\u00A0» ][1.2 Two]</p>",
        "<p>3.14 is it</p>             | <p>[1.1 3.14 is it]</p>",
        "<p>One <em>two. Three</em> four</p> | <p>[1.1 One ]<em>[1.2 two. ][1.3 Three]</em>[1.4  four]</p>",
        "<p>a</p><ul><li>b<p>c</p>d</li></ul> | <p>[1.1 a]</p><ul><li>[2.1 b]<p>[3.1 c]</p>[4.1 d]</li></ul>",
        "<pre>a. b</pre><p>c</p>       | <pre>a. b</pre><p>[1.1 c]</p>",
        "<p>一。二。</p>                 | <p>[1.1 一。][1.2 二。]</p>",
        "<p>a<img src='x' alt=''/>b</p> | <p>[1.1 a][2.1 <img alt=\"\" src=\"x\"/>][3.1 b]</p>",
      })
  void everySentenceHasItsSpan(String markup, String marked) {
    Document page =
        SampleBooks.parse("<body xmlns='http://www.w3.org/1999/xhtml'>" + markup + "</body>");
    KoboSpans.add(new ElementBuilder(page.getDocumentElement()));
    String inner =
        XhtmlSerializer.write(page)
            .replaceAll("(?s)^.*<div id=\"book-columns\">\\s*<div id=\"book-inner\">", "")
            .replaceAll("(?s)</div>\\s*</div>\\s*</body>\\s*$", "")
            .replace("\n", "");
    assertEquals(
        marked,
        inner
            .replaceAll("<span class=\"koboSpan\" id=\"kobo\\.([^\"]*)\">", "[$1 ")
            .replace("</span>", "]"));
  }

  @Test
  void aBookForKoboIsValidAndHasEveryWord() throws IOException {
    OpenedEpub plain = OpenedEpub.of(SampleBooks.rich(), PageMap.NONE, folder);
    OpenedEpub kobo = OpenedEpub.of(SampleBooks.rich(), PageMap.NONE, true, folder);
    assertEquals(List.of(), kobo.judgement());
    for (String name : List.of("one.xhtml", "deux.xhtml", "people.xhtml")) {
      assertTrue(kobo.text(name).contains("class=\"koboSpan\""), name);
      assertEquals(words(plain, name), words(kobo, name));
    }
  }

  private static String words(OpenedEpub epub, String name) {
    return epub.xml(name).getDocumentElement().getTextContent().replaceAll("\\s+", "");
  }
}
