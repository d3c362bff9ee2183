package florilege.pdf.paragraphs.content;

import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.InlineBox;

/**
 * Represents a piece of a paragraph in one element, as the layout engine has it.
 *
 * @param box that holds the text
 * @param start where it begins in the text of the paragraph, in UTF-16 units
 * @param end where it ends
 * @param font in which it is set
 * @param rigid whether nothing in it gives way: code
 * @param left margin, border and padding at the left of its element, in dots
 * @param right margin, border and padding at the right of its element
 */
public record InlineRun(
    InlineBox box, int start, int end, FSFont font, boolean rigid, int left, int right) {

  /** What stands before it in a line. */
  int before() {
    return box.isStartsHere() ? left : 0;
  }

  /** What stands after it in a line. */
  int after() {
    return box.isEndsHere() ? right : 0;
  }

  boolean isEmpty() {
    return start == end;
  }
}
