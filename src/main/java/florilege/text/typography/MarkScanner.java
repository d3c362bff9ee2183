package florilege.text.typography;

import florilege.text.typography.TextRun.Edit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * Puts printers' signs in the place of the typewriter's, in one pass over a text: quotation marks,
 * apostrophes, primes, dashes, ellipses.
 *
 * <p>A straight mark opens where words begin and closes where they end; what has no words, such as
 * the call of a note, does not count. A double mark at the beginning of words opens also without a
 * partner, since speech of several paragraphs opens each of them. A single one without a partner is
 * an apostrophe.
 */
final class MarkScanner {

  /** How far the partner of a single mark is looked for, in characters. */
  private static final int REACH = 3000;

  private static final String OPENING = "([{<¡¿–—-/“‘«„‚‹=" + TextRun.QUOTE_START;
  private static final int CENTURIES = 2200;

  private final CharSequence text;
  private final TypographyTable table;
  private final BitSet verbatim;
  private final List<Edit> edits = new ArrayList<>();

  /** Marks of quotations that are open, innermost first: straight ones, or a printer's. */
  private final Deque<Character> open = new ArrayDeque<>();

  private MarkScanner(CharSequence text, TypographyTable table) {
    this.text = text;
    this.table = table;
    this.verbatim = VerbatimRanges.in(text);
  }

  /** What is to be replaced, in order. */
  static List<Edit> scan(CharSequence text, TypographyTable table) {
    MarkScanner scanner = new MarkScanner(text, table);
    for (int at = 0; at < text.length(); at++) {
      if (!scanner.verbatim.get(at)) {
        at = scanner.mark(at);
      }
    }
    return scanner.edits;
  }

  /** The marks of the element {@code q} alone, in a language of which nothing else is known. */
  static List<Edit> quotes(CharSequence text, TypographyTable.QuoteMarks marks) {
    List<Edit> edits = new ArrayList<>();
    int depth = 0;
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) == TextRun.QUOTE_START) {
        edits.add(new Edit(at, at + 1, depth++ % 2 == 0 ? marks.open() : marks.openInner()));
      } else if (text.charAt(at) == TextRun.QUOTE_END) {
        edits.add(new Edit(at, at + 1, --depth % 2 == 0 ? marks.close() : marks.closeInner()));
      }
    }
    return edits;
  }

  /** Looks at one character; gives the last that was looked at. */
  private int mark(int at) {
    switch (text.charAt(at)) {
      case '"' -> twofold(at);
      case '\'' -> single(at);
      case TextRun.QUOTE_START -> open(at, TextRun.QUOTE_START);
      case TextRun.QUOTE_END -> close(at, TextRun.QUOTE_START);
      case '«', '„', '‹', '‚' -> open.push(text.charAt(at));
      case '“' -> raised();
      case '‘' -> open.removeFirstOccurrence('‚');
      case '»' -> open.removeFirstOccurrence('«');
      case '›' -> open.removeFirstOccurrence('‹');
      case '”' -> open.removeFirstOccurrence(open.contains('“') ? '“' : '„');
      case '.' -> {
        return dots(at);
      }
      case '-' -> {
        return hyphens(at);
      }
      default -> {}
    }
    return at;
  }

  /** In German it closes what is open, elsewhere it opens. */
  private void raised() {
    if (!open.removeFirstOccurrence('„')) {
      open.push('“');
    }
  }

  private void twofold(int at) {
    int before = before(at);
    boolean opens = begins(at);
    if (isDigit(before) && !opens) {
      if (!open.contains('"') || closesLater(at)) {
        put(at, at + 1, "″");
        return;
      }
    }
    if (open.contains('"') && ends(at) && !(opens && isAfterOpening(before))) {
      close(at, '"');
    } else if (opens) {
      open(at, '"');
    } else if (ends(at)) {
      put(at, at + 1, table.quotes().close());
    }
  }

  /** Whether the next double mark closes better than this one, which follows a number. */
  private boolean closesLater(int at) {
    for (int i = at + 1; i < text.length(); i++) {
      if (text.charAt(i) == '"' && !verbatim.get(i)) {
        return ends(i) && !isDigit(before(i)) && !(begins(i) && isAfterOpening(before(i)));
      }
    }
    return false;
  }

  private void single(int at) {
    int before = before(at);
    int after = after(at);
    if (isWord(before) && isWord(after)) {
      put(at, at + 1, isDigit(before) && isDigit(after) ? "′" : "’");
    } else if (isWord(after)) {
      opening(at, before, after);
    } else if (ends(at)) {
      closing(at, before, after);
    } else if (after < text.length() && !isSpace(after) && hasPartner(at)) {
      open(at, '\'');
    }
  }

  private void opening(int at, int before, int after) {
    if (isYear(after) || isElision(after)) {
      put(at, at + 1, "’");
    } else if (hasPartner(at) || before < 0 && Character.isUpperCase(text.charAt(after))) {
      open(at, '\'');
    } else {
      put(at, at + 1, "’");
    }
  }

  private void closing(int at, int before, int after) {
    boolean elided = isSign(at - 2, "'") && Character.toLowerCase(text.charAt(at - 1)) == 'n';
    if (elided) {
      put(at, at + 1, "’");
    } else if (open.contains('\'')) {
      boolean possessive =
          Character.toLowerCase(text.charAt(before)) == 's' && isSpace(after) && isWord(after + 1);
      if (possessive && hasPartner(at)) {
        put(at, at + 1, "’");
      } else {
        close(at, '\'');
      }
    } else if (isDigit(before)) {
      put(at, at + 1, "′");
    } else {
      put(at, at + 1, isWord(before) ? "’" : table.quotes().closeInner());
    }
  }

  /** Whether a number of a year follows of which the century is left out: ’70, ’90s. */
  private boolean isYear(int at) {
    return isDigit(at) && isDigit(at + 1) && !isDigit(at + 2);
  }

  private boolean isElision(int at) {
    int end = at;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    String word = text.subSequence(at, end).toString().toLowerCase(Locale.ROOT);
    boolean quoted = end < text.length() && text.charAt(end) == '\'' && !isWord(end + 1);
    return word.equals("n") || table.elisions().contains(word) && !quoted;
  }

  /** Whether a single mark closes what one at an offset would open. */
  private boolean hasPartner(int at) {
    int inner = 0;
    int limit = Math.min(text.length(), at + REACH);
    for (int i = at + 2; i < limit; i++) {
      char c = text.charAt(i);
      if (verbatim.get(i)) {
        continue;
      } else if (c == '\'' && ends(i)) {
        return true;
      } else if (c == '"' && begins(i) && isAfterOpening(before(i))) {
        inner++;
      } else if (c == '"' && ends(i) && --inner < 0) {
        return false;
      }
    }
    return false;
  }

  private void open(int at, char mark) {
    boolean inner = mark == '\'' || open.stream().filter(MarkScanner::isDouble).count() % 2 == 1;
    open.push(mark);
    put(at, at + 1, inner ? table.quotes().openInner() : table.quotes().open());
  }

  private void close(int at, char mark) {
    while (!open.isEmpty() && open.peek() != mark && open.contains(mark)) {
      open.pop();
    }
    open.removeFirstOccurrence(mark);
    boolean inner = mark == '\'' || open.stream().filter(MarkScanner::isDouble).count() % 2 == 1;
    put(at, at + 1, inner ? table.quotes().closeInner() : table.quotes().close());
  }

  private static boolean isDouble(char mark) {
    return mark != '\'' && mark != '‚' && mark != '‘' && mark != '‹';
  }

  private boolean begins(int at) {
    int after = after(at);
    return after < text.length() && !isSpace(after) && !isWord(before(at));
  }

  private boolean ends(int at) {
    int before = before(at);
    return before >= 0 && !isSpace(before) && !isWord(after(at));
  }

  private boolean isAfterOpening(int before) {
    return before < 0 || isSpace(before) || OPENING.indexOf(text.charAt(before)) >= 0;
  }

  /** Three dots and no more. */
  private int dots(int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) == '.') {
      end++;
    }
    boolean beside =
        at > 0 && text.charAt(at - 1) == '…' || end < text.length() && text.charAt(end) == '…';
    if (end - at == 3 && !beside) {
      put(at, end, "…");
    }
    return end - 1;
  }

  private int hyphens(int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) == '-') {
      end++;
    }
    int count = end - at;
    boolean speaks =
        at == 0
            && (isSpace(end) && isWord(after(end))
                || count > 1 && isWord(end) && !verbatim.get(end));
    boolean arrow =
        at > 0 && "!<".indexOf(text.charAt(at - 1)) >= 0
            || end < text.length() && text.charAt(end) == '>';
    if (speaks && count <= 3) {
      put(at, end, table.dialogue());
    } else if (count == 2 && !arrow) {
      put(at, end, "–");
    } else if (count == 3 && !arrow) {
      put(at, end, "—");
    } else if (count == 1 && (isBetweenWords(at) || isBetweenYears(at))) {
      put(at, end, "–");
    }
    return end - 1;
  }

  /** Whether a hyphen stands for a dash: between spaces, and not between numbers. */
  private boolean isBetweenWords(int at) {
    boolean spaced = at > 1 && isSpace(at - 1) && isSpace(at + 1) && at + 2 < text.length();
    return spaced
        && !isSpace(at - 2)
        && !isSpace(at + 2)
        && !(isDigit(at - 2) && isDigit(at + 2))
        && (isWord(at - 2) || isWord(at + 2));
  }

  /** Whether a hyphen joins two years of which the second is the later, such as 1914-1918. */
  private boolean isBetweenYears(int at) {
    int start = at;
    while (isDigit(start - 1)) {
      start--;
    }
    int end = at + 1;
    while (isDigit(end)) {
      end++;
    }
    int digits = end - at - 1;
    boolean apart = isApart(start - 1) && isApart(end) && !(isSign(end, ".,") && isDigit(end + 1));
    if (at - start != 4 || digits != 4 && digits != 2 || !apart) {
      return false;
    }
    int first = Integer.parseInt(text.subSequence(start, at).toString());
    int last = Integer.parseInt(text.subSequence(at + 1, end).toString());
    return first >= 1000
        && first < CENTURIES
        && last < CENTURIES
        && (digits == 4 ? last > first : last > first % 100 && last > 12);
  }

  private boolean isApart(int at) {
    return !isWord(at) && !isSign(at, "-–/:+#_");
  }

  private boolean isSign(int at, String signs) {
    return at >= 0 && at < text.length() && signs.indexOf(text.charAt(at)) >= 0;
  }

  /** The offset of the character before, or -1; what has no words does not count. */
  private int before(int at) {
    int before = at - 1;
    while (before >= 0 && isTransparent(before)) {
      before--;
    }
    return before;
  }

  /** The offset of the character behind, or that of the end. */
  private int after(int at) {
    int after = at + 1;
    while (after < text.length() && isTransparent(after)) {
      after++;
    }
    return after;
  }

  private boolean isTransparent(int at) {
    return text.charAt(at) == TextRun.TRANSPARENT;
  }

  private boolean isWord(int at) {
    return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }

  private boolean isDigit(int at) {
    return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
  }

  private boolean isSpace(int at) {
    return at >= 0
        && at < text.length()
        && (Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at)));
  }

  private void put(int start, int end, String replacement) {
    edits.add(new Edit(start, end, replacement));
  }
}
