package florilege.text.typography;

import florilege.text.typography.TextRun.Edit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The quotation marks of a language, put in the place of the typewriter's.
 *
 * @param open of a quotation, with the space that belongs to it
 * @param close of it
 * @param openInner of a quotation within
 * @param closeInner of it
 */
record QuotationMarks(String open, String close, String openInner, String closeInner) {

  /**
   * How far the end of a quotation is looked for, in characters; further off, the marks are left as
   * they are.
   */
  private static final int REACH = 3000;

  /**
   * Replaces straight marks that stand in pairs; a straight single mark without a partner is an
   * apostrophe at a word, or stays.
   */
  void set(TextRun sentence) {
    CharSequence text = sentence.text();
    List<Edit> edits = new ArrayList<>();
    boolean[] closed = new boolean[text.length()];
    for (int at = 0; at < text.length(); at++) {
      char mark = text.charAt(at);
      if (mark != '"' && mark != '\'' || closed[at]) {
        continue;
      }
      int end = opens(text, at) ? closing(text, at, mark, closed) : -1;
      if (end > 0) {
        closed[end] = true;
        edits.add(new Edit(at, at + 1, mark == '"' ? open : openInner));
        edits.add(new Edit(end, end + 1, mark == '"' ? close : closeInner));
      } else if (mark == '\'' && isApostrophe(text, at)) {
        edits.add(new Edit(at, at + 1, "’"));
      }
    }
    edits.sort(Comparator.comparingInt(Edit::start));
    sentence.apply(edits);
  }

  private static boolean isApostrophe(CharSequence text, int at) {
    return at > 0 && Character.isLetter(text.charAt(at - 1)) || isWord(text, at + 1);
  }

  private static boolean opens(CharSequence text, int at) {
    boolean open = at + 1 < text.length() && !isSpace(text.charAt(at + 1));
    return open && !isWord(text, at - 1);
  }

  private static int closing(CharSequence text, int at, char mark, boolean[] closed) {
    int limit = Math.min(text.length(), at + REACH);
    for (int i = at + 2; i < limit; i++) {
      if (text.charAt(i) == mark
          && !closed[i]
          && !isSpace(text.charAt(i - 1))
          && !isWord(text, i + 1)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isWord(CharSequence text, int at) {
    return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
