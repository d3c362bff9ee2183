package florilege.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EpubContentCheckTest {

  @TempDir Path folder;

  private List<String> codes(SmallEpub book) throws IOException {
    return EpubContentCheck.check(book.write(folder.resolve("book.epub"))).stream()
        .map(Finding::code)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        " JaVa&#x9;Script:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "vbscript:x"
      })
  void findsLinksThatRun(String address) throws IOException {
    assertEquals(
        List.of("script-link"),
        codes(new SmallEpub().text("<p><a href=\"" + address + "\">x</a></p>")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/",
        "mailto:a@example.org",
        "#x",
        "text.xhtml",
        "a:b",
        "images/javascript:x.png"
      })
  void leavesOrdinaryLinksAlone(String address) throws IOException {
    assertEquals(
        List.of(), codes(new SmallEpub().text("<p><a href=\"" + address + "\">x</a></p>")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../evil.txt", "OEBPS/../../evil", "/etc/passwd", "C:/evil", "OEBPS\\..\\evil"})
  void findsPathsThatLeadOut(String name) throws IOException {
    assertEquals(List.of("path-outside"), codes(new SmallEpub().file(name, "x")));
  }

  @Test
  void acceptsDotsInNames() throws IOException {
    assertEquals(List.of(), codes(new SmallEpub().file("OEBPS/a..b", "x").file("OEBPS/...", "x")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>a\u202Eb</p>",
        "<p>a\u2067b</p><p>c</p>",
        "<p>\u202Bא<em>b</em></p>",
        "<p>a\u202Db\u202C</p>"
      })
  void findsTextThatReadsBackwards(String body) throws IOException {
    assertEquals(List.of("bidi-control"), codes(new SmallEpub().text(body)));
  }

  @Test
  void acceptsDirectionsThatEnd() throws IOException {
    assertEquals(
        List.of(), codes(new SmallEpub().text("<p>a \u2067א<em>ב</em>\u2069 b \u200F</p>")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p><img src=\"https://example.org/x.png\" alt=\"x\"/></p>",
        "<p><img src=\"//example.org/x.png\" alt=\"x\"/></p>",
        "<p style=\"background: url( 'http://example.org/x.png' )\">x</p>",
        "<style>@import 'https://example.org/x.css';</style>"
      })
  void findsWhatIsFetched(String body) throws IOException {
    assertEquals(List.of("remote-reference"), codes(new SmallEpub().text(body)));
  }

  @Test
  void findsStyleSheetsThatFetch() throws IOException {
    assertEquals(
        List.of("remote-reference"),
        codes(new SmallEpub().file("OEBPS/book.css", "p{background:URL(https://x/y)}")));
  }

  @Test
  void findsScripts() throws IOException {
    assertEquals(List.of("script"), codes(new SmallEpub().text("<script>x()</script>")));
    assertEquals(List.of("script"), codes(new SmallEpub().text("<p onclick=\"x()\">x</p>")));
  }
}
