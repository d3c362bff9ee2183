package florilege.text.markdown.syntax;

import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Node;
import florilege.text.markdown.syntax.InlineList.Piece;
import java.util.Arrays;

/**
 * Emphasis, strong emphasis (CommonMark §6.2), GFM's strikethrough and marked words, by the
 * algorithm of the specification's appendix, which takes time in proportion to the text.
 */
final class EmphasisParser {

  /** A run of the same character that may open or close emphasis. */
  static final class Run {
    private final Piece piece;
    private final char sign;
    private final int length;
    private final boolean opens;
    private final boolean closes;
    private Run before;
    private Run after;

    private Run(Piece piece, char sign, boolean opens, boolean closes) {
      this.piece = piece;
      this.sign = sign;
      this.length = left();
      this.opens = opens;
      this.closes = closes;
    }

    private int left() {
      return piece.to - piece.from;
    }

    /** Whether it pairs with a run of its own length only. */
    private boolean isWhole() {
      return sign == '~' || sign == '=';
    }

    /** What a search for an opener depends on. */
    private int kind() {
      return (sign == '*' ? 0 : sign == '_' ? 6 : sign == '~' ? 12 : 18)
          + (opens ? 3 : 0)
          + length % 3;
    }
  }

  private final String text;
  private final InlineList pieces;

  /** Stands below the first run. */
  private final Run floor;

  private Run top;

  EmphasisParser(String text, InlineList pieces) {
    this.text = text;
    this.pieces = pieces;
    this.floor = new Run(pieces.mark(0, 0), ' ', false, false);
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
    if (sign == '~' && end - at > 2 || sign == '=' && end - at != 2) {
      pieces.words(at, end);
      return end;
    }
    int before = at == 0 ? '\n' : text.codePointBefore(at);
    int after = end == text.length() ? '\n' : text.codePointAt(end);
    boolean left =
        !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
    boolean right =
        !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
    boolean opens = sign == '_' ? left && (!right || isPunctuation(before)) : left;
    boolean closes = sign == '_' ? right && (!left || isPunctuation(after)) : right;
    Run run = new Run(pieces.mark(at, end), sign, opens, closes);
    run.before = top;
    top.after = run;
    top = run;
    return end;
  }

  /** Makes emphasis of the runs above one, and forgets them. */
  void settle(Run bottom) {
    Run[] searched = new Run[24];
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
      boolean odd =
          (run.closes || closer.opens)
              && closer.length % 3 != 0
              && (run.length + closer.length) % 3 == 0;
      boolean fits = closer.isWhole() ? run.length == closer.length : !odd;
      if (run.opens && run.sign == closer.sign && fits) {
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
        switch (closer.sign) {
          case '~' -> new Strikethrough();
          case '=' -> new HighlightNode();
          default -> strong ? new StrongEmphasis() : new Emphasis();
        };
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

  private static boolean isSpace(int c) {
    return Character.getType(c) == Character.SPACE_SEPARATOR
        || c == '\t'
        || c == '\n'
        || c == '\f'
        || c == '\r';
  }

  /** A punctuation character of CommonMark §2.1: of one of Unicode's general categories P and S. */
  private static boolean isPunctuation(int c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          true;
      default -> false;
    };
  }
}
