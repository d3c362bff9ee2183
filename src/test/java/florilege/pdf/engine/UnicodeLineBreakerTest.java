package florilege.pdf.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnicodeLineBreakerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "l’ouvrage est là; l’ouvrage |est |là",
        "aujourd’hui même; aujourd’hui |même",
        "quoi\u202F? Oui\u202F!; quoi\u202F? |Oui\u202F!",
        "«\u00A0Non\u00A0»; «\u00A0Non\u00A0»",
        "peut-être; peut-|être",
        "U.S.A. et 3.14; U.S.A. |et |3.14",
        "https://www.example.org/a?b=c; https://|www|.example|.org/|a?|b=c",
      })
  void breaks(String text, String expected) {
    UnicodeLineBreaker breaker = new UnicodeLineBreaker();
    breaker.setText(text);
    StringBuilder broken = new StringBuilder();
    int from = 0;
    for (int at = breaker.next(); at >= 0; at = breaker.next()) {
      broken.append(from > 0 ? "|" : "").append(text, from, at);
      from = at;
    }
    assertEquals(expected, broken.toString());
  }
}
