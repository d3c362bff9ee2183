package florilege.text.typography;

import java.util.BitSet;
import java.util.regex.Pattern;

/**
 * Finds in a text what is no prose though nothing marks it: addresses, paths, options of commands,
 * identifiers. Signs around them, such as quotation marks and full stops, are prose again.
 */
final class VerbatimRanges {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "[A-Za-z][A-Za-z0-9+.-]*://.*|www\\..+|[^\\s@]+@[^\\s@]+\\.[A-Za-z]{2,}"
              + "|(?i:mailto|doi|urn|arxiv|isbn):\\S+|(?:[A-Za-z0-9-]+\\.)+[A-Za-z]{2,12}/.*|[~.]{0,2}/[\\w.-]+/.*|[A-Za-z]:\\\\.*");

  private static final Pattern OPTION = Pattern.compile("--[a-z][\\w-]*(?:=.*)?");

  /** Letters joined by signs that no sentence has within a word. */
  private static final Pattern NAME =
      Pattern.compile(
          "[\\w$.:-]*\\w_\\w[\\w$.:-]*|\\w+(?:::|->)\\w.*|\\w[\\w.-]*--\\w[\\w.-]*\\.\\w+");

  private static final String BEFORE = "\"'([{<«“‘„‚‹";
  private static final String BEHIND = "\"')]}>»”’“‘›.,;:!?…";

  /** One of these is in each address, option and name; most words have none, and need no look. */
  private static final String JOINTS = ":/@._-";

  private VerbatimRanges() {}

  private static boolean hasJoint(CharSequence text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (JOINTS.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the last sign of a piece is no part of it; a mark whose partner is in it is one. */
  private static boolean isBehind(CharSequence text, int start, int end) {
    char last = text.charAt(end - 1);
    boolean mark = last == '"' || last == '\'';
    return BEHIND.indexOf(last) >= 0
        && (!mark || text.subSequence(start, end).chars().filter(c -> c == last).count() % 2 == 1);
  }

  /** Where the piece that begins at an offset ends. */
  private static int gap(CharSequence text, int from) {
    int at = from;
    while (at < text.length() && !isGap(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** White space as Unicode has it, and what stands for an element in a text. */
  private static boolean isGap(char c) {
    return Character.isSpaceChar(c)
        || c >= '\t' && c <= '\r'
        || c == '\u0085'
        || c == '\uFFFB'
        || c == '\uFFFC';
  }

  /** The offsets of a text that are to be left as they are. */
  static BitSet in(CharSequence text) {
    BitSet verbatim = new BitSet();
    for (int at = 0, next; at < text.length(); at = next + 1) {
      next = gap(text, at);
      int start = at;
      int end = next;
      while (start < end && BEFORE.indexOf(text.charAt(start)) >= 0) {
        start++;
      }
      while (end > start && isBehind(text, start, end)) {
        end--;
      }
      if (!hasJoint(text, start, end)) {
        continue;
      }
      String core = text.subSequence(start, end).toString();
      if (ADDRESS.matcher(core).matches()
          || OPTION.matcher(core).matches()
          || NAME.matcher(core).matches()) {
        verbatim.set(start, end);
      }
    }
    return verbatim;
  }
}
