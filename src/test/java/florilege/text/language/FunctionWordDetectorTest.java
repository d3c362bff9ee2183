package florilege.text.language;

import static florilege.Threshold.from;
import static florilege.Threshold.upTo;

import florilege.Threshold;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FunctionWordDetectorTest {

  static Stream<Threshold> thresholds() {
    return Stream.of(
        from(
            "a language is told by forty letters",
            40,
            n -> isEnglish("the ".repeat(13) + "z".repeat(n - 39))),
        upTo(
            "three of ten words are small ones",
            100,
            n -> isEnglish("the ".repeat(30) + "zq ".repeat(n - 30))),
        from(
            "a language has three small words more than another",
            7,
            n -> isEnglish("the ".repeat(n) + "les ".repeat(4) + "zqzqzqzqzqzq")),
        from(
            "a language has half as many small words again as another",
            30,
            n -> isEnglish("the ".repeat(n) + "les ".repeat(20))),
        upTo(
            "five thousand characters are looked at",
            5_000,
            n -> isEnglish(" ".repeat(n - 53) + "the ".repeat(14))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thresholds")
  void languageIsToldAtItsLimits(Threshold threshold) {
    threshold.verify();
  }

  private static boolean isEnglish(String text) {
    return FunctionWordDetector.of(text).equals(Optional.of("en"));
  }
}
