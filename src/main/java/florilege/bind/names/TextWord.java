package florilege.bind.names;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Represents a word of a text: a run of letters and figures; in scripts that part no words, each
 * letter is one. Invisible characters do not end it.
 *
 * @param start offset of its first letter
 * @param end offset behind its last letter
 * @param letters in one case, without accents and invisible characters
 * @param gap what stands between it and the word before
 * @param shape of its first letter
 */
record TextWord(int start, int end, String letters, Gap gap, Shape shape) {

  /** What stands between two words. */
  enum Gap {
    /** Nothing, or what may stand within a name: blanks, hyphens, quotation marks. */
    NARROW,
    /** Punctuation that stands within some names. */
    PUNCTUATION,
    /** The end of a sentence, or anything else. */
    WIDE
  }

  /** What the first letter is. */
  enum Shape {
    /** A capital, or a letter of a script without them. */
    CAPITAL,
    /** A small letter. */
    SMALL,
    /** A figure. */
    FIGURE
  }

  /** Marks that may be left out in writing. Those of other scripts are vowels. */
  private static final Set<Character.UnicodeScript> BARE =
      EnumSet.of(
          Character.UnicodeScript.INHERITED,
          Character.UnicodeScript.LATIN,
          Character.UnicodeScript.HEBREW,
          Character.UnicodeScript.ARABIC);

  private static final Set<Character.UnicodeScript> UNPARTED =
      EnumSet.of(
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA,
          Character.UnicodeScript.THAI,
          Character.UnicodeScript.LAO,
          Character.UnicodeScript.KHMER,
          Character.UnicodeScript.MYANMAR);

  /** Letters that have no decomposition in Unicode. */
  private static final Map<String, String> PLAIN =
      Map.of(
          "ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı",
          "i", "ς", "σ");

  private static final String WITHIN = "'’‘ʼʻ`´\"“”„«»~+*\\{}()[]/%·|$^&";
  private static final String PUNCTUATION = ",;:!?";

  /** All words of a text, in order. */
  static List<TextWord> in(String text) {
    List<TextWord> words = new ArrayList<>();
    int last = 0;
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (!isLetter(c)) {
        at += Character.charCount(c);
        continue;
      }
      int end = end(text, at);
      String letters = letters(text.substring(at, end));
      if (!letters.isEmpty()) {
        int before = words.isEmpty() ? 0 : words.get(words.size() - 1).letters().length();
        Gap gap = words.isEmpty() ? Gap.WIDE : gap(text, last, at, before);
        words.add(new TextWord(at, end, letters, gap, shape(c)));
        last = end;
      }
      at = end;
    }
    return words;
  }

  /** All letters of a text, with nothing between them. */
  static String lettersOf(String text) {
    return in(text).stream().map(TextWord::letters).collect(Collectors.joining());
  }

  /** The letters of each word of some texts. */
  static Set<String> lettersIn(Stream<String> texts) {
    return texts
        .flatMap(text -> in(text).stream())
        .map(TextWord::letters)
        .collect(Collectors.toSet());
  }

  private static int end(String text, int start) {
    int at = start + Character.charCount(text.codePointAt(start));
    int end = at;
    boolean alone = isUnparted(text.codePointAt(start));
    while (at < text.length()) {
      int c = text.codePointAt(at);
      boolean part = isMark(c) || !alone && isLetter(c) && !isUnparted(c);
      if (!part && !isInvisible(c)) {
        break;
      }
      at += Character.charCount(c);
      end = part ? at : end;
    }
    return end;
  }

  private static boolean isLetter(int c) {
    return c < 0x80
        ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
        : (Character.isLetterOrDigit(c) || Character.isAlphabetic(c))
            && !(c >= 0x2B9 && c <= 0x2BF)
            && !isInvisible(c);
  }

  private static boolean isMark(int c) {
    int type = c < 0x300 ? 0 : Character.getType(c);
    return (type == Character.NON_SPACING_MARK
            || type == Character.COMBINING_SPACING_MARK
            || type == Character.ENCLOSING_MARK)
        && !isInvisible(c);
  }

  /** Whether nothing is seen of a character, and it parts no words. */
  static boolean isInvisible(int c) {
    return c >= 0xAD
        && (UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
            || Character.getType(c) == Character.FORMAT);
  }

  static boolean isUnparted(int c) {
    return c >= 0xE00 && UNPARTED.contains(Character.UnicodeScript.of(c));
  }

  static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x2800;
  }

  private static Shape shape(int c) {
    return Character.isLowerCase(c)
        ? Shape.SMALL
        : Character.isDigit(c) ? Shape.FIGURE : Shape.CAPITAL;
  }

  /**
   * A point ends a sentence where a blank follows, but not behind an initial.
   *
   * @param letters of the word before
   */
  private static Gap gap(String text, int from, int to, int letters) {
    Gap gap = Gap.NARROW;
    for (int at = from; at < to; at += Character.charCount(text.codePointAt(at))) {
      int c = text.codePointAt(at);
      int type = Character.getType(c);
      boolean within =
          isBlank(c)
              || isInvisible(c)
              || type == Character.DASH_PUNCTUATION
              || type == Character.CONNECTOR_PUNCTUATION
              || WITHIN.indexOf(c) >= 0
              || c == '.' && (letters <= 2 || at + 1 == to);
      if (PUNCTUATION.indexOf(c) >= 0) {
        gap = Gap.PUNCTUATION;
      } else if (!within) {
        return Gap.WIDE;
      }
    }
    return gap;
  }

  /** Letters as they are compared. */
  static String letters(String written) {
    boolean ascii = written.chars().allMatch(c -> c < 0x80);
    if (ascii) {
      return written.toLowerCase(Locale.ROOT);
    }
    StringBuilder letters = new StringBuilder();
    Normalizer.normalize(written, Normalizer.Form.NFKD)
        .codePoints()
        .filter(c -> !isInvisible(c) && !isBare(c))
        .map(Character::toLowerCase)
        .forEach(
            c -> {
              String one = Character.toString(c);
              letters.append(PLAIN.getOrDefault(one, one));
            });
    return letters.toString();
  }

  private static boolean isBare(int c) {
    return isMark(c) && c != 0x3099 && c != 0x309A && BARE.contains(Character.UnicodeScript.of(c));
  }

  /** Whether it is a letter of a script that parts no words. */
  boolean isUnparted() {
    return isUnparted(letters.codePointAt(0));
  }

  boolean isCapital() {
    return shape == Shape.CAPITAL;
  }

  boolean isSmall() {
    return shape == Shape.SMALL;
  }
}
