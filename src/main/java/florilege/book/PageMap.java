package florilege.book;

import florilege.text.InvisibleCharacters;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Maps pages of the printed book to the places where they begin.
 *
 * @param pages in order; a page on which no text of a chapter begins or goes on (a blank verso) is
 *     not in it
 * @param count all pages, the blank ones too
 */
public record PageMap(List<Page> pages, int count) {

  /** The first half of a tone of skin. */
  private static final char EMOJI = Character.highSurrogate(0x1F3FB);

  /** Asked for each character of a chapter, and once more for each of its pages. */
  private static final BitSet COUNTED = counted();

  /** No printed book. */
  public static final PageMap NONE = new PageMap(List.of(), 0);

  /**
   * The beginning of a page.
   *
   * @param label the folio as printed: {@code iv}, {@code 12}
   * @param chapter id of the chapter whose text is first on the page
   * @param element position, from 0, of the element which holds the first text of the page among
   *     all elements of the chapter's document in document order (0 is the document element)
   * @param offset how many characters that {@linkplain #counts count} of that element (its
   *     descendants included) stand on earlier pages
   */
  public record Page(String label, String chapter, int element, int offset) {}

  /**
   * Whether a UTF-16 unit counts in {@link Page#offset}: not white space, which layout collapses,
   * nor what is never drawn (soft hyphens, joiners, marks of direction) or only chooses a shape or
   * a colour (variation selectors, tones of skin), which a medium may add or leave out. A pair
   * counts once.
   */
  public static boolean counts(char unit) {
    return COUNTED.get(unit);
  }

  private static BitSet counted() {
    BitSet counted = new BitSet(Character.MAX_VALUE + 1);
    IntStream.rangeClosed(0, Character.MAX_VALUE).filter(PageMap::isDrawn).forEach(counted::set);
    return counted;
  }

  private static boolean isDrawn(int unit) {
    return !Character.isWhitespace(unit)
        && !Character.isSpaceChar(unit)
        && !Character.isISOControl(unit)
        && Character.getType(unit) != Character.FORMAT
        && !Character.isHighSurrogate((char) unit)
        && !InvisibleCharacters.isIdle(unit)
        && !InvisibleCharacters.isTone(Character.toCodePoint(EMOJI, (char) unit));
  }

  /** The pages that begin in a chapter. */
  public List<Page> in(Chapter chapter) {
    return pages.stream().filter(page -> page.chapter().equals(chapter.id())).toList();
  }

  /** The first page of a chapter. */
  public Optional<Page> first(Chapter chapter) {
    return pages.stream().filter(page -> page.chapter().equals(chapter.id())).findFirst();
  }
}
