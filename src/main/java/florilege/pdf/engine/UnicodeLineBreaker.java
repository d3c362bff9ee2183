package florilege.pdf.engine;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * Finds where a line may end: Unicode line breaking (UAX #14) by ICU, whose tables do not change
 * with the JDK, and besides before the signs within an address ({@code . _ ? & = # % ~ @}), so that
 * it need not be torn anywhere (Chicago Manual of Style §7.46).
 */
final class UnicodeLineBreaker implements FSTextBreaker {

  private static final String SIGNS = "._?&=#%~@";

  /**
   * A piece without spaces must be at least so long to be taken for an address: {@code U.S.A.} is
   * none.
   */
  private static final int ADDRESS = 12;

  private final BreakIterator lines = BreakIterator.getLineInstance(ULocale.ROOT);
  private String text = "";
  private int at;
  private int end;
  private boolean address;

  @Override
  public void setText(String newText) {
    text = newText;
    lines.setText(newText);
    at = 0;
    end = 0;
    address = false;
  }

  @Override
  public int next() {
    if (at >= end && !advance()) {
      return BreakIterator.DONE;
    }
    at = address ? sign(at + 1) : end;
    return at;
  }

  private boolean advance() {
    at = end;
    end = lines.next();
    address = end != BreakIterator.DONE && end - at >= ADDRESS && isAddress();
    return end != BreakIterator.DONE;
  }

  private boolean isAddress() {
    boolean letter = false;
    boolean sign = false;
    for (int i = at; i < end; i++) {
      letter |= Character.isLetter(text.charAt(i));
      sign |= i > at && isBreakableSign(i);
    }
    return letter && sign;
  }

  /** The next place before a sign, or the end of the piece. */
  private int sign(int from) {
    for (int i = from; i < end; i++) {
      if (isBreakableSign(i)) {
        return i;
      }
    }
    return end;
  }

  private boolean isBreakableSign(int i) {
    return SIGNS.indexOf(text.charAt(i)) >= 0
        && i + 1 < end
        && Character.isLetterOrDigit(text.charAt(i + 1));
  }
}
