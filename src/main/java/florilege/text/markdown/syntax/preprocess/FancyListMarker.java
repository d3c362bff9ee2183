package florilege.text.markdown.syntax.preprocess;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Represents what an item of an ordered list begins with where that is no number of CommonMark:
 * {@code a.}, {@code (iv)}, {@code B)}, {@code #.}, {@code (@)}. See pandoc.org/MANUAL, fancy_lists
 * and example_lists.
 *
 * @param type as the attribute of {@code ol} has it; empty for numbers
 * @param number that it says; 0 where it says none
 * @param example whether it counts on through the text
 * @param delimiter behind it: a full stop or a parenthesis; two of these around it
 * @param width up to the words of the item
 */
record FancyListMarker(String type, int number, boolean example, String delimiter, int width) {

  private static final Pattern MARKER =
      Pattern.compile(
          "(?:\\(([A-Za-z]|[ivxlc]{2,7}|[IVXLC]{2,7}|\\d{1,5}|@[\\w-]{0,40})\\)"
              + "|([A-Za-z]|[ivxlc]{2,7}|[IVXLC]{2,7}|#)([.)]))( {1,4})(?=\\S)");

  private static final String ROMAN = "ivxlc";
  private static final int[] VALUES = {1, 5, 10, 50, 100};

  /** The marker at the beginning of a line. */
  static Optional<FancyListMarker> of(String line) {
    Matcher marker = MARKER.matcher(line);
    if (!marker.lookingAt()) {
      return Optional.empty();
    }
    String word = marker.group(1) == null ? marker.group(2) : marker.group(1);
    boolean initial =
        word.length() == 1
            && Character.isUpperCase(word.charAt(0))
            && ".".equals(marker.group(3))
            && marker.group(4).length() < 2; // B. Russell
    return initial
        ? Optional.empty()
        : Optional.of(of(word, marker.group(1) == null ? marker.group(3) : "()", marker.end()));
  }

  private static FancyListMarker of(String word, String delimiter, int width) {
    char c = word.charAt(0);
    if (c == '#' || c == '@') {
      return new FancyListMarker("", 0, c == '@', delimiter, width);
    } else if (Character.isDigit(c)) {
      return new FancyListMarker("", Integer.parseInt(word), false, delimiter, width);
    }
    boolean roman = word.length() > 1 || c == 'i' || c == 'I';
    String type = roman ? "i" : "a";
    int number = roman ? roman(word) : Character.toLowerCase(c) - 'a' + 1;
    boolean upper = Character.isUpperCase(c);
    return new FancyListMarker(
        upper ? type.toUpperCase(Locale.ROOT) : type, number, false, delimiter, width);
  }

  private static int roman(String word) {
    int sum = 0;
    int last = 0;
    for (int i = word.length() - 1; i >= 0; i--) {
      int value = VALUES[ROMAN.indexOf(Character.toLowerCase(word.charAt(i)))];
      sum += value < last ? -value : value;
      last = Math.max(last, value);
    }
    return sum;
  }

  /** Whether an item may go on the list of another: a letter may be a Roman number too. */
  boolean goesOn(FancyListMarker first) {
    boolean letters = !type.isEmpty() && type.toLowerCase(Locale.ROOT).equals(type);
    boolean before =
        !first.type.isEmpty() && first.type.toLowerCase(Locale.ROOT).equals(first.type);
    return example == first.example
        && delimiter.equals(first.delimiter)
        && type.isEmpty() == first.type.isEmpty()
        && letters == before;
  }
}
