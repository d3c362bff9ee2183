package florilege.pdf.pagination.filling;

import org.w3c.dom.Element;

/**
 * Describes a piece of a text that no page divides: a line, a picture, a table. Lengths are in dots
 * of the layout engine.
 *
 * @param element that begins with it, or the paragraph in which it is a line
 * @param line its number in that, from 0
 * @param height without what is above it
 * @param gap between it and the unit before, where both are on one page
 * @param stretch how much wider the gap may become
 * @param notes the height of the notes that it calls
 * @param before whether a page may end before it
 */
record PageUnit(
    Element element, int line, int height, int gap, double stretch, int notes, Break before) {

  /** Whether a page may end before a unit. */
  enum Break {
    /** Never. */
    AVOIDED,
    /** Where the unit does not fit any more: the engine cannot be told to break there. */
    WHERE_FULL,
    /** Anywhere on a page. */
    ALLOWED
  }
}
