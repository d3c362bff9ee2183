package florilege.pdf.normalize;

import static florilege.Threshold.upTo;

import org.junit.jupiter.api.Test;

class NormalizeThresholdsTest {

  @Test
  void titleOfFortyWordsIsBalanced() {
    upTo("words", 40, n -> TitleLines.balance("wood ".repeat(n).strip(), 40).contains("\u00A0"))
        .verify();
  }

  @Test
  void wordOfThreeLettersEndsNoLine() {
    upTo("letters", 3, NormalizeThresholdsTest::isAtTheBeginning).verify();
  }

  /** Whether a word in the middle of a title goes to the second line. */
  private static boolean isAtTheBeginning(int letters) {
    String word = "o".repeat(letters);
    String title = "mmmmmmmm " + word + " mmmmmmmmmm";
    return TitleLines.balance(title, 14).contains(" " + word + "\u00A0");
  }
}
