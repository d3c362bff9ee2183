package florilege.pdf.paragraphs;

import florilege.pdf.paragraphs.content.Justification;
import florilege.pdf.paragraphs.content.TextExtent;

/**
 * Represents a place where a line may end.
 *
 * @param position where the next line begins, in UTF-16 units of the text
 * @param end where what is seen of the line ends: before the spaces at the break
 * @param before all text up to {@code end}
 * @param after all text up to {@code position}
 * @param kind what is broken there
 * @param added how much wider a line is that ends there: by its hyphen, less what hangs in the
 *     margin
 * @param hangs how much of a line that begins there hangs in the margin
 */
record Breakpoint(
    int position,
    int end,
    TextExtent before,
    TextExtent after,
    Kind kind,
    double added,
    double hangs) {

  /** Whether a hyphen is added there. */
  boolean isSoft() {
    return kind == Kind.HYPHEN || kind == Kind.RARE_HYPHEN;
  }

  /** What is broken at a place. */
  enum Kind {
    /** Words are parted. */
    SPACE(0, false),
    /** After a hyphen or dash that is written. */
    WRITTEN_HYPHEN(220, true),
    /** After a written hyphen near which are few letters. */
    RARE_WRITTEN_HYPHEN(350, true),
    /** Within a word, where a hyphen is added. */
    HYPHEN(280, true),
    /** Within a word that begins with a capital, or beside a written hyphen. */
    RARE_HYPHEN(380, true),
    /** Within an address. */
    ADDRESS(100, false),
    /** Within what no line can hold. */
    TORN(2000, false),
    /** The line must end there, and is not justified; so at the end of the paragraph. */
    FORCED(0, false);

    /** What it costs to break there, in the unit of {@link Justification#badness}. */
    final double cost;

    /** Whether the line seems to end with a hyphen. */
    final boolean hyphenated;

    Kind(double cost, boolean hyphenated) {
      this.cost = cost;
      this.hyphenated = hyphenated;
    }
  }
}
