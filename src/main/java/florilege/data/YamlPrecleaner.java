package florilege.data;

import florilege.problem.Place;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.text.dom.Dom;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * Replaces the characters of a text that no text may have, so that a YAML parser can read it: every
 * other character keeps its place, and each one replaced can be reported.
 *
 * @param written as it is in the file
 * @param text with other characters for the forbidden ones
 */
record YamlPrecleaner(String written, String text) {

  /** Stands for a forbidden character; itself forbidden in XML. */
  private static final char FORBIDDEN = '\uFDD0';

  private static final int MOST_LINES = 50;

  static YamlPrecleaner of(String written) {
    if (written.codePoints().allMatch(Dom::isLegal)) {
      return new YamlPrecleaner(written, written);
    }
    StringBuilder text = new StringBuilder(written.length());
    written
        .codePoints()
        .forEach(
            c -> {
              if (Dom.isLegal(c)) {
                text.appendCodePoint(c);
              } else {
                text.append(String.valueOf(FORBIDDEN).repeat(Character.charCount(c)));
              }
            });
    return new YamlPrecleaner(written, text.toString());
  }

  /** Whether a value that was read held a forbidden character, which has been named. */
  static boolean isIn(String value) {
    return value.indexOf(FORBIDDEN) >= 0;
  }

  /** Names the first forbidden character of each line; many lines of them are no text at all. */
  void report(IntFunction<Place> places, Problems problems) {
    int at = text.indexOf(FORBIDDEN);
    for (int reported = 0; at >= 0 && reported < MOST_LINES; reported++) {
      String detail =
          String.format(Locale.ROOT, "U+%04X is not a character of text", written.codePointAt(at));
      problems.add(Rule.ILLEGAL_CHARACTER, places.apply(at), detail);
      int end = text.indexOf('\n', at);
      at = end < 0 ? -1 : text.indexOf(FORBIDDEN, end);
    }
  }
}
