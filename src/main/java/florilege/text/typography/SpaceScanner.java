package florilege.text.typography;

import florilege.text.typography.TextRun.Edit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Sets the spaces at which no line is to be broken, in one pass over a text: between numbers and
 * what they count, abbreviations and what follows, initials and names, days and months; and the
 * spaces and raised letters of French. Spaces are made others; none is taken away or put in, but at
 * the high signs of French.
 */
final class SpaceScanner {

  static final String NARROW = "\u202F";
  static final String WIDE = "\u00A0";

  /** A number with a fraction of one sign. */
  private static final Pattern MIXED = Pattern.compile("\\d+[.,]?\\d*[½¼¾]");

  private static final String FRACTIONS = "½¼¾";

  private static final String SPACES = " \u00A0\u202F";

  /** What stands around a word and is no part of it. */
  private static final String BEFORE_WORD = "([{«“‘„‚‹¿¡—–" + SPACES;

  private static final String BEHIND_WORD = ")]}»”’“‘›,;:!?…" + SPACES;

  /** What may not stand before a high sign for it to be punctuation. */
  private static final String NO_WORD = ";:!?([{/¿¡«“‘.,…";

  /** What may stand behind high signs; anything else is the rest of an address. */
  private static final String END = ";:!?)]»”’\"'.,…*_–—";

  private static final String HIGH = ";!?";

  /** A longer word is bound to no other, in UTF-16 units. */
  private static final int LONGEST = 16;

  private final CharSequence text;
  private final TypographyTable table;
  private final BitSet verbatim;
  private final List<Edit> edits = new ArrayList<>();

  private SpaceScanner(CharSequence text, TypographyTable table) {
    this.text = text;
    this.table = table;
    this.verbatim = VerbatimRanges.in(text);
  }

  /** What is to be replaced, in order. */
  static List<Edit> scan(CharSequence text, TypographyTable table) {
    SpaceScanner scanner = new SpaceScanner(text, table);
    for (int at = 0; at < text.length(); at++) {
      if (!scanner.verbatim.get(at)) {
        at = scanner.look(at);
      }
    }
    return scanner.edits;
  }

  /** Looks at one character, and at the spaces from it on; gives the last that was looked at. */
  private int look(int at) {
    char c = text.charAt(at);
    if (SPACES.indexOf(c) >= 0) {
      int end = at;
      while (is(end, SPACES)) {
        end++;
      }
      spaces(at, end);
      return end - 1;
    }
    if (table.french()) {
      if (HIGH.indexOf(c) >= 0 || c == ':' || c == '»') {
        String space = before(at, at);
        put(at, at, space);
      }
      if (c == 'e' || c == 'r') {
        ordinal(at);
      }
      if (c == '«' && at + 1 < text.length() && !isSpace(at + 1)) {
        edits.add(new Edit(at + 1, at + 1, WIDE));
      }
    }
    return at;
  }

  private void spaces(int start, int end) {
    String french = table.french() ? french(start, end) : "";
    if (!french.isEmpty()) {
      put(start, end, french);
    } else if (end - start == 1 && text.charAt(start) == ' ' && start > 0 && end < text.length()) {
      put(start, end, between(start));
    }
  }

  private String french(int start, int end) {
    return start > 0 && text.charAt(start - 1) == '«' && !isSpace(end) && end < text.length()
        ? WIDE
        : before(start, end);
  }

  /**
   * The space of French before a sign.
   *
   * @param start behind the word
   * @param end at the sign, behind the spaces that there are
   */
  private String before(int start, int end) {
    char sign = end < text.length() ? text.charAt(end) : ' ';
    boolean word = start > 0 && !isSpace(start - 1) && !is(start - 1, NO_WORD);
    if (sign == '»') {
      return start > 0 && !isSpace(start - 1) ? WIDE : "";
    } else if (sign == ':') {
      boolean ends = end + 1 >= text.length() || isSpace(end + 1) || is(end + 1, "«");
      return word && ends ? WIDE : "";
    } else if (HIGH.indexOf(sign) >= 0) {
      int behind = end;
      while (is(behind, HIGH)) {
        behind++;
      }
      boolean ends = behind >= text.length() || isSpace(behind) || is(behind, END);
      boolean ellipsis = end > start && is(start - 1, "….”");
      return word && ends || ellipsis ? NARROW : "";
    }
    return "";
  }

  /** 1er, 1re, 2e, XIXe: the letters are raised. */
  private void ordinal(int at) {
    String letters = word(at, at + 2);
    if (letters.isEmpty() || !isDigit(at - 1) && !is(at - 1, "IVX")) {
      return;
    }
    int start = at;
    while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    String number = text.subSequence(start, at).toString();
    boolean apart = !is(start - 1, ".,") && at > start && !verbatim.get(start);
    if (apart && (letters.equals("er") || letters.equals("re")) && number.matches("[1I]")) {
      edits.add(new Edit(at, at + 2, letters.equals("er") ? "ᵉʳ" : "ʳᵉ"));
    } else if (apart && letters.equals("e") && number.matches("\\d{1,3}|[IVX]{2,6}")) {
      edits.add(new Edit(at, at + 1, "ᵉ"));
    }
  }

  /** The letters from an offset to the end of their word, if they are no more than to another. */
  private String word(int from, int to) {
    int end = from;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end <= to ? text.subSequence(from, end).toString() : "";
  }

  /** What one plain space between two words is to be; empty if it stays. */
  private String between(int at) {
    String before = wordBefore(at);
    String after = wordBehind(at);
    if (is(at + 1, "–—") && (is(at + 2, ",;.") || is(at + 2, SPACES) && is(at + 3, ",;."))) {
      return WIDE; // a dash that closes stays with the words
    } else if (isDash(at)) {
      return table.boundDash() && isDashBound(at) ? WIDE : "";
    } else if (is(at - 1, "–—") && at - 1 == 0) {
      return WIDE; // a speaker’s dash stays with the words
    } else if (before.isEmpty() || after.isEmpty()) {
      return "";
    }
    String bare = trimmed(after);
    if (table.spacedThousands() && isThousands(at)) {
      return NARROW;
    }
    boolean joined =
        endsWithDigit(before) && isOf(table.afterNumber(), after, bare)
            || table.months().contains(bare) && isDay(before)
            || table.months().contains(before) && isDay(bare)
            || table.beforeNumber().contains(before) && isNumber(bare)
            || table.beforeName().contains(before) && startsWithCapital(bare)
            || table.pairs().contains(before + " " + bare)
            || table.pairs().contains(before + " " + after)
            || isInitial(before)
                && startsWithCapital(bare)
                && (isInitial(bare) || bare.length() > 1)
            || isRoman(bare) && startsWithCapital(before) && before.length() > 2
            || isCentury(before, bare);
    return joined ? WIDE : "";
  }

  private boolean isDash(int at) {
    return is(at + 1, "–—") && at + 2 < text.length() && SPACES.indexOf(text.charAt(at + 2)) >= 0;
  }

  private boolean isDashBound(int at) {
    return text.charAt(at + 1) == '–' && !isSpace(at - 1);
  }

  /** Three figures behind one to three, with nothing of a number around them. */
  private boolean isThousands(int at) {
    int start = at;
    while (isDigit(start - 1)) {
      start--;
    }
    boolean whole =
        at - start >= 1 && at - start <= 3 && !is(start - 1, ".,") && !isLetter(start - 1);
    return whole
        && isDigit(at + 1)
        && isDigit(at + 2)
        && isDigit(at + 3)
        && !isDigit(at + 4)
        && !isLetter(at + 4);
  }

  private String wordBefore(int at) {
    int start = at;
    while (start > 0 && at - start <= LONGEST && !is(start - 1, BEFORE_WORD)) {
      start--;
    }
    return at - start > LONGEST ? "" : text.subSequence(start, at).toString();
  }

  private String wordBehind(int at) {
    int start = at + 1;
    int end = start;
    while (end < text.length() && end - start <= LONGEST && !is(end, SPACES)) {
      end++;
    }
    return end - start > LONGEST ? "" : text.subSequence(start, end).toString();
  }

  /** Without the signs that end a part of a sentence; a full stop may be a part of the word. */
  private static String trimmed(String word) {
    int end = word.length();
    while (end > 0 && BEHIND_WORD.indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(0, end);
  }

  private static boolean isOf(Set<String> words, String word, String bare) {
    boolean stop = bare.endsWith(".");
    return words.contains(word)
        || words.contains(bare)
        || stop && words.contains(bare.substring(0, bare.length() - 1));
  }

  private boolean isDay(String word) {
    String day = word.replaceFirst("(?:\\.|º|er|ᵉʳ|st|nd|rd|th|°)$", "");
    return day.matches("[0-3]?\\d");
  }

  private static boolean isNumber(String word) {
    return startsWithDigit(word) || word.matches("[IVXLC]+\\.?|[ivxl]+");
  }

  private static boolean isRoman(String word) {
    return !word.isEmpty() && "IVX".indexOf(word.charAt(0)) >= 0 && isRomanNumber(word);
  }

  private static boolean isRomanNumber(String word) {
    return word.matches("[IVX]{2,6}(?:ᵉ|\\.|er)?") || word.matches("I(?:er|re|ᵉʳ|ʳᵉ)");
  }

  /** The nineteenth century of those languages that name it behind its number. */
  private boolean isCentury(String before, String bare) {
    return table.afterNumber().contains(bare)
        && before.matches("[IVX]{1,6}[ᵉe]|\\d{1,2}ᵉ|\\d{1,2}\\.|[IVX]{1,6}|\\d{1,2}e")
        && bare.matches("siècles?|Jahrhunderts?|Jhs?\\.|secolo|século|siglo|eeuw");
  }

  private static boolean isInitial(String word) {
    return word.endsWith(".") && word.matches("(?:\\p{Lu}\\.-?){1,3}");
  }

  private static boolean startsWithCapital(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
  }

  private static boolean startsWithDigit(String word) {
    return !word.isEmpty() && Character.isDigit(word.charAt(0));
  }

  private static boolean endsWithDigit(String word) {
    if (word.isEmpty()) {
      return false;
    }
    char last = word.charAt(word.length() - 1);
    return (Character.isDigit(last)
            || FRACTIONS.indexOf(last) >= 0 && MIXED.matcher(word).matches())
        && Character.isDigit(word.replaceFirst("^[-+−±~≈<>≤≥$€£¥]+", " ").strip().codePointAt(0));
  }

  private boolean is(int at, String signs) {
    return at >= 0 && at < text.length() && signs.indexOf(text.charAt(at)) >= 0;
  }

  private boolean isLetter(int at) {
    return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
  }

  private boolean isDigit(int at) {
    return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
  }

  private boolean isSpace(int at) {
    return at >= 0
        && at < text.length()
        && (Character.isWhitespace(text.charAt(at)) || SPACES.indexOf(text.charAt(at)) >= 0);
  }

  private void put(int start, int end, String replacement) {
    if (!replacement.isEmpty()) {
      edits.add(new Edit(start, end, replacement));
    }
  }
}
