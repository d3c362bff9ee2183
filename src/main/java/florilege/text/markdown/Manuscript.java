package florilege.text.markdown;

import florilege.problem.Rule;
import florilege.text.Xml;
import florilege.text.html.Remarks;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text without the characters that may not be in a book, which still knows where it was written.
 *
 * @param text every character of which is legal
 * @param gaps offsets in {@code text}, ascending, before which a UTF-16 unit was taken out; one
 *     entry for each
 */
record Manuscript(String text, int[] gaps) {

  /** Takes out what may not be in a book, and says so. */
  static Manuscript of(String written, Remarks remarks) {
    if (written.codePoints().allMatch(Xml::isLegal)) {
      return new Manuscript(written, new int[0]);
    }
    StringBuilder text = new StringBuilder(written.length());
    int[] gaps = new int[16];
    int count = 0;
    for (int i = 0; i < written.length(); ) {
      int c = written.codePointAt(i);
      if (Xml.isLegal(c)) {
        text.appendCodePoint(c);
      } else {
        remarks.add(
            Rule.ILLEGAL_CHARACTER,
            i,
            String.format(Locale.ROOT, "U+%04X may not be in a book, taken out", c));
        for (int unit = 0; unit < Character.charCount(c); unit++) {
          gaps = count == gaps.length ? Arrays.copyOf(gaps, 2 * count) : gaps;
          gaps[count++] = text.length();
        }
      }
      i += Character.charCount(c);
    }
    return new Manuscript(text.toString(), Arrays.copyOf(gaps, count));
  }

  /** Where, in the passage as it was written, the character at an offset of the text stands. */
  int written(int offset) {
    int found = Arrays.binarySearch(gaps, offset);
    int before = found < 0 ? -found - 1 : found;
    while (before < gaps.length && gaps[before] <= offset) {
      before++;
    }
    return offset + before;
  }
}
