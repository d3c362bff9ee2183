package florilege.text.typography;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HyphenationTest {

  @ParameterizedTest
  @CsvSource({
    "fr, téléchargement, té-lé-char-ge-ment",
    "fr-CA, CONSTITUTION, CONSTI-TU-TION",
    "en, hyphenation, hy-phen-ation",
    "en-US, table, ta-ble",
    "en, reformation, ref-or-ma-tion",
    "de, Silbentrennung, Sil-ben-tren-nung",
    "es, alojamiento, alo-ja-mien-to",
    "it, discussione, di-scus-sio-ne",
    "pt, comentários, co-men-tá-rios",
    "nl, boekdrukkunst, boek-druk-kunst",
    "fr, oui, oui",
    "zh, pinyinwords, pinyinwords",
    "xx, whatever, whatever"
  })
  void divides(String lang, String word, String expected) {
    assertEquals(expected, divided(word, Hyphenation.of(lang).points(word)));
  }

  private static String divided(String word, List<Integer> points) {
    StringBuilder divided = new StringBuilder(word);
    for (int i = points.size() - 1; i >= 0; i--) {
      divided.insert((int) points.get(i), '-');
    }
    return divided.toString();
  }
}
