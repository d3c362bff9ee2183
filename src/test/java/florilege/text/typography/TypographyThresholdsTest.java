package florilege.text.typography;

import static florilege.Threshold.from;
import static florilege.Threshold.upTo;

import florilege.Threshold;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which words are bound, parted and divided, by the numbers of their letters and figures. */
class TypographyThresholdsTest {

  static Stream<Threshold> thresholds() {
    return words().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thresholds")
  void holdsToItsLimitAlone(Threshold threshold) {
    threshold.verify();
  }

  private static List<Threshold> words() {
    return List.of(
        from(
            "words of five letters are divided",
            5,
            n -> !Hyphenation.of("fr").points("papapa".substring(0, n)).isEmpty()),
        upTo(
            "years have a dash between them up to 2199",
            2_199,
            n -> typeset("en", "1900-" + n).contains("–")),
        upTo(
            "years have a dash between them when the first is before 2200",
            2_198,
            n -> typeset("en", n + "-" + (n + 1)).contains("–")),
        from(
            "years have a dash between them from 1000 on",
            1_000,
            n -> typeset("en", "%04d-%d".formatted(n, n + 1)).contains("–")),
        from("years are no months from 13 on", 13, n -> typeset("en", "1901-" + n).contains("–")),
        upTo(
            "a number of sixteen figures keeps its unit",
            16,
            n -> typeset("fr", "a " + "1".repeat(n) + " km a").contains("1\u00A0km")),
        upTo(
            "a name of sixteen letters keeps its title",
            16,
            n -> typeset("fr", "a M. A" + "b".repeat(n - 1) + " a").contains("M.\u00A0A")));
  }

  private static String typeset(String lang, String text) {
    return Typography.of(lang).set(text);
  }
}
