package florilege.text.typography;

import java.util.Set;

/**
 * Holds what printers of one language do otherwise than those of another. The scanners are the same
 * for all.
 *
 * @param language the code of ISO 639-1; empty for a language of which nothing is known
 * @param quotes its quotation marks
 * @param elisions words that begin with an apostrophe, in small letters without it
 * @param beforeNumber words and signs that are not parted from a number behind them
 * @param beforeName words that are not parted from a name behind them
 * @param pairs abbreviations of more than one word, two neighbours at a time, with a space between
 * @param afterNumber units and other words that are not parted from a number before them
 * @param months that are not parted from the day, on either side
 * @param dialogue the dash with which a speaker begins, at the beginning of a paragraph
 * @param spacedThousands whether a space divides thousands
 * @param boundDash whether a dash between spaces stays on the line of the word before it
 * @param french whether the high signs and guillemets have spaces, and ordinals raised letters
 */
record TypographyTable(
    String language,
    QuoteMarks quotes,
    Set<String> elisions,
    Set<String> beforeNumber,
    Set<String> beforeName,
    Set<String> pairs,
    Set<String> afterNumber,
    Set<String> months,
    String dialogue,
    boolean spacedThousands,
    boolean boundDash,
    boolean french) {

  /**
   * The quotation marks of a language.
   *
   * @param open of a quotation, with the space that belongs to it
   * @param close of it
   * @param openInner of a quotation within, and of what was written between single marks
   * @param closeInner of it
   */
  record QuoteMarks(String open, String close, String openInner, String closeInner) {}
}
