package florilege.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;

import florilege.book.SampleBooks;
import florilege.text.dom.XhtmlSerializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

class SelfLinksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<h2 id='a'>Two <a href='#a'>¶</a></h2>      | <h2 id='a'>Two </h2>",
        "<h2 id='a'><a href='#a'>Two</a></h2>        | <h2 id='a'><span>Two</span></h2>",
        "<p><a id='b' href='#b' class='c'>x</a></p>  | <p><span class='c' id='b'>x</span></p>",
        "<p id='a'>x</p><p><a href='#a'>x</a></p>    | <p id='a'>x</p><p><a href='#a'>x</a></p>",
        "<p><a href='#top'>top</a></p>               | <p><a href='#top'>top</a></p>",
        "<section id='s'><p><a href='#s'>x</a></p></section> | <section id='s'><p><a href='#s'>x</a></p></section>",
        "<h2 id='a'><a href='https://a.org/#a'>x</a></h2>    | <h2 id='a'><a href='https://a.org/#a'>x</a></h2>",
      })
  void onlyLinksToWhereOneIsBecomeWords(String markup, String left) {
    Document page =
        SampleBooks.parse(
            "<article xmlns='http://www.w3.org/1999/xhtml' id='top'>" + markup + "</article>");
    SelfLinks.drop(page.getDocumentElement());
    String text = XhtmlSerializer.write(page).replace("\n", "").replace('"', '\'');
    assertEquals(left, text.replaceAll("^.*?id='top'[^>]*>|</article>$", ""));
  }
}
