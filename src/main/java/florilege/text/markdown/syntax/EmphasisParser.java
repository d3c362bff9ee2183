package florilege.text.markdown.syntax;

import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.util.ast.Node;
import florilege.model.MarkdownVariant;
import florilege.model.MarkdownVariant.Mark;
import florilege.text.UnicodePunctuation;
import florilege.text.markdown.syntax.InlineList.Piece;
import florilege.text.markdown.syntax.nodes.HighlightNode;
import java.util.Arrays;

/**
 * Parses emphasis, strong emphasis (CommonMark §6.2), GFM's strikethrough and marked words, by the
 * algorithm of the specification's appendix, which takes time in proportion to the text.
 */
final class EmphasisParser {

  /** A run of the same character that may open or close emphasis. */
  static final class Run {
    private final Piece piece;
    private final char sign;

    /** What it makes of words; empty for emphasis. */
    private final String element;

    /** Where the last blank before it stands that no backslash guards. */
    private final int blank;

    private final int length;
    private final boolean opens;
    private final boolean closes;
    private Run before;
    private Run after;

    private Run(Piece piece, char sign, String element, int blank, boolean opens, boolean closes) {
      this.piece = piece;
      this.sign = sign;
      this.element = element;
      this.blank = blank;
      this.length = left();
      this.opens = opens;
      this.closes = closes;
    }

    private int left() {
      return piece.to - piece.from;
    }

    /** Whether it pairs with a run of its own length only. */
    private boolean isWhole() {
      return !element.isEmpty();
    }

    /** Whether a run that opens may be closed by this one. */
    private boolean fits(Run opener) {
      if (isWhole()) {
        return opener.length == length && (!isIndex(element) || blank < opener.piece.from);
      }
      boolean odd =
          (opener.closes || opens) && length % 3 != 0 && (opener.length + length) % 3 == 0;
      return !odd;
    }

    /** What a search for an opener depends on. */
    private int kind() {
      return SIGNS.indexOf(sign) * 6 + (opens ? 3 : 0) + length % 3;
    }
  }

  private static final String SIGNS = "*_~=^+";

  private final String text;
  private final InlineList pieces;
  private final MarkdownVariant dialect;

  /** Up to where the last blank has been looked for, and where it stands; -1 for none. */
  private int looked;

  private int blank = -1;

  /** Stands below the first run. */
  private final Run floor;

  private Run top;

  EmphasisParser(String text, InlineList pieces, MarkdownVariant dialect) {
    this.text = text;
    this.pieces = pieces;
    this.dialect = dialect;
    this.floor = new Run(pieces.mark(0, 0), ' ', "", -1, false, false);
    this.top = floor;
  }

  /** The last run so far, for {@link #settle} to go back to. */
  Run mark() {
    return top;
  }

  /** Reads the run that begins at an offset; gives the offset behind it. */
  int read(int at) {
    char sign = text.charAt(at);
    int end = at;
    while (end < text.length() && text.charAt(end) == sign) {
      end++;
    }
    String element = "*_".indexOf(sign) >= 0 ? "" : element(sign, end - at);
    if (element.equals("none")) {
      pieces.words(at, end);
      return end;
    }
    int before = at == 0 ? '\n' : text.codePointBefore(at);
    int after = end == text.length() ? '\n' : text.codePointAt(end);
    boolean loose = isIndex(element) || element.isEmpty() && dialect.reads(Mark.LOOSE_EMPHASIS);
    boolean left = opens(before, after, loose);
    boolean right = opens(after, before, loose);
    boolean within = sign == '_' && left && right;
    boolean opens =
        left
            && (!within
                || !loose && UnicodePunctuation.contains(before)
                || loose && !isWord(before));
    boolean closes =
        right
            && (!within || !loose && UnicodePunctuation.contains(after) || loose && !isWord(after));
    Run run = new Run(pieces.mark(at, end), sign, element, blank(at), opens, closes);
    run.before = top;
    top.after = run;
    top = run;
    return end;
  }

  /** The element that a run of a sign makes of words, as the dialect has it; or {@code none}. */
  private String element(char sign, int length) {
    return switch (String.valueOf(sign).repeat(Math.min(length, 3))) {
      case "~~" -> dialect.reads(Mark.STRIKETHROUGH) ? "del" : "none";
      case "~" ->
          dialect.reads(Mark.SUBSCRIPT)
              ? "sub"
              : dialect.reads(Mark.SINGLE_TILDE_STRIKETHROUGH) ? "del" : "none";
      case "^" -> dialect.reads(Mark.SUPERSCRIPT) ? "sup" : "none";
      case "^^" -> dialect.reads(Mark.CARET_INSERTION) ? "ins" : "none";
      case "++" -> dialect.reads(Mark.PLUS_INSERTION) ? "ins" : "none";
      case "==" -> dialect.reads(Mark.HIGHLIGHT) ? "mark" : "none";
      default -> "none";
    };
  }

  /** Whether an element has no blank in it. */
  private static boolean isIndex(String element) {
    return element.equals("sub") || element.equals("sup");
  }

  /** Whether a run between two characters may begin emphasis. */
  private static boolean opens(int before, int after, boolean loose) {
    return !isSpace(after)
        && (loose
            || !UnicodePunctuation.contains(after)
            || isSpace(before)
            || UnicodePunctuation.contains(before));
  }

  /** Where the last blank before an offset stands; offsets are asked for in ascending order. */
  private int blank(int at) {
    for (; looked < at; looked++) {
      boolean guarded = looked > 0 && text.charAt(looked - 1) == '\\';
      blank = isSpace(text.charAt(looked)) && !guarded ? looked : blank;
    }
    return blank;
  }

  /** Makes emphasis of the runs above one, and forgets them. */
  void settle(Run bottom) {
    Run[] searched = new Run[6 * SIGNS.length()];
    Arrays.fill(searched, bottom);
    Run closer = bottom.after;
    while (closer != null) {
      Run opener = closer.closes ? opener(closer, searched[closer.kind()], bottom) : bottom;
      if (opener == bottom || opener == searched[closer.kind()]) {
        if (closer.closes) {
          searched[closer.kind()] = closer.before;
          if (!closer.opens) {
            remove(closer);
          }
        }
        closer = closer.after;
      } else {
        closer = pair(opener, closer);
      }
    }
    top = bottom;
    top.after = null;
  }

  /** The nearest opener below a closer; one of the two limits if there is none. */
  private static Run opener(Run closer, Run searched, Run bottom) {
    Run run = closer.before;
    while (run != searched && run != bottom) {
      if (run.opens && run.sign == closer.sign && closer.fits(run)) {
        return run;
      }
      run = run.before;
    }
    return run;
  }

  /** Makes a node of what stands between two runs; gives the run to go on with. */
  private Run pair(Run opener, Run closer) {
    boolean strong = opener.left() >= 2 && closer.left() >= 2;
    int used = closer.isWhole() ? closer.length : strong ? 2 : 1;
    Node node =
        closer.isWhole()
            ? new HighlightNode(closer.element)
            : strong ? new StrongEmphasis() : new Emphasis();
    opener.after = closer;
    closer.before = opener;
    opener.piece.to -= used;
    closer.piece.from += used;
    pieces.wrap(opener.piece, closer.piece, node, opener.piece.to, closer.piece.from);
    if (opener.left() == 0) {
      remove(opener);
      pieces.remove(opener.piece);
    }
    if (closer.left() > 0) {
      return closer;
    }
    Run next = closer.after;
    remove(closer);
    pieces.remove(closer.piece);
    return next;
  }

  private void remove(Run run) {
    run.before.after = run.after;
    if (run.after == null) {
      top = run.before;
    } else {
      run.after.before = run.before;
    }
  }

  private static boolean isWord(int c) {
    return Character.isLetterOrDigit(c);
  }

  private static boolean isSpace(int c) {
    return Character.getType(c) == Character.SPACE_SEPARATOR
        || c == '\t'
        || c == '\n'
        || c == '\f'
        || c == '\r';
  }
}
