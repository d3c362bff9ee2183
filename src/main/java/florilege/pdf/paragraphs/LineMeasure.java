package florilege.pdf.paragraphs;

/**
 * Describes the widths that the lines of a paragraph may have.
 *
 * @param width of a line, in dots of the layout engine
 * @param indent of the first line
 * @param shortest the width that a last line should at least have
 * @param runt the width that it must have where that can be had at all
 * @param hanging the most that may hang in both margins
 * @param pageEnd the number of the line, from 0, that is the last of its page; −1 if none is
 */
record LineMeasure(
    double width, double indent, double shortest, double runt, double hanging, int pageEnd) {

  double width(int line) {
    return line == 0 ? width - indent : width;
  }

  boolean endsPage(int line) {
    return line == pageEnd;
  }
}
