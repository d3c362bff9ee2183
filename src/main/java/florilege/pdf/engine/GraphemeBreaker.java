package florilege.pdf.engine;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * Finds where a word may be torn that no line can hold: between what Unicode takes for one
 * character on the page (UAX #29). That has no bound: emoji and joiners may go on for a million
 * signs, of which the engine would put each on a line of its own, so that what is longer than any
 * such character is torn too.
 */
final class GraphemeBreaker implements FSTextBreaker {

  /** UTF-16 units: a family of four with the colours of their skins has 19. */
  private static final int LONGEST = 32;

  private final BreakIterator clusters = BreakIterator.getCharacterInstance(ULocale.ROOT);
  private String text = "";
  private int at;
  private int end;

  @Override
  public void setText(String newText) {
    text = newText;
    clusters.setText(newText);
    at = 0;
    end = 0;
  }

  @Override
  public int next() {
    if (at >= end) {
      at = end;
      end = clusters.next();
    }
    if (end == BreakIterator.DONE) {
      return BreakIterator.DONE;
    }
    at = end - at <= LONGEST ? end : withoutHalves(at + LONGEST);
    return at;
  }

  /** A place that is not within a surrogate pair. */
  private int withoutHalves(int place) {
    return Character.isLowSurrogate(text.charAt(place)) ? place - 1 : place;
  }
}
