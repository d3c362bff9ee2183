package florilege.text.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls of notes, raised figures, and what stands between. */
class NoteCallsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Two.[^a][^b] | Two.1,2",
        "Two.[^a]*[^b]* | Two.1,2",
        "**x[^a]**[^b] | x1,2",
        "x<sup>2</sup>[^a][^b] | x2,1,2",
        "x²[^a][^b] | x²,1,2",
        "10[^a] [^b] | 101 2",
        "x[^a]2[^b] | x122",
        "x[^a]<br>[^b] | x12",
        "<p>x[^a]</p><p>[^b]</p> | x12",
      })
  void aCommaDividesACallFromARaisedFigure(String text, String expected) {
    String page = text + "\n\n[^a]: one\n\n[^b]: two\n";
    assertEquals(
        expected,
        ParsedMarkdown.article(page)
            .document()
            .getDocumentElement()
            .getTextContent()
            .replaceAll("(?s)\\s*one.*", "")
            .replaceAll("[\\n\\s]+", " ")
            .strip());
  }
}
