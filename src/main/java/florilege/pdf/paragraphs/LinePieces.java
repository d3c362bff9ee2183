package florilege.pdf.paragraphs;

import florilege.pdf.paragraphs.Breakpoint.Kind;
import florilege.pdf.paragraphs.LineBreaker.Line;
import florilege.pdf.paragraphs.content.InlineRun;
import florilege.pdf.paragraphs.content.MeasuredText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Divides the lines of a paragraph among its chunks, and reckons as the layout engine does how much
 * room it has left for each piece.
 */
final class LinePieces {

  private final MeasuredText measured;
  private final LineMeasure measure;
  private final List<Line> lines;
  private final List<LinePiece> pieces = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private int line;
  private int remaining;
  private int left;
  private int right;

  /** An element that has begun. */
  private static final class Open {
    final int left;
    int line = -1;

    Open(int left) {
      this.left = left;
    }
  }

  private LinePieces(MeasuredText measured, LineMeasure measure, List<Line> lines) {
    this.measured = measured;
    this.measure = measure;
    this.lines = lines;
    remaining = (int) measure.width() - (int) measure.indent();
  }

  static List<LinePiece> of(MeasuredText measured, LineMeasure measure, List<Line> lines) {
    LinePieces all = new LinePieces(measured, measure, lines);
    List<InlineRun> chunks = measured.content().chunks();
    for (int i = 0; i < chunks.size(); i++) {
      all.add(i, chunks.get(i));
    }
    return all.pieces;
  }

  private void add(int number, InlineRun chunk) {
    if (chunk.box().isStartsHere()) {
      left += chunk.left();
      right += chunk.right();
      open.push(new Open(chunk.left()));
    }
    for (int at = chunk.start(); at < chunk.end(); ) {
      at = add(number, chunk, at);
    }
    if (chunk.box().isEndsHere()) {
      right -= chunk.right();
      remaining -= chunk.right();
      open.poll();
    }
  }

  private int add(int number, InlineRun chunk, int at) {
    int frames = at == chunk.start() ? left + right : 0;
    boolean opens = false;
    int room = remaining - frames;
    if (line + 1 < lines.size() && at >= lines.get(line).to().position()) {
      opens = at == chunk.start() && lines.get(line).to().kind() != Kind.FORCED;
      line++;
      remaining = (int) measure.width();
    }
    Breakpoint to = lines.get(line).to();
    int end = Math.min(chunk.end(), to.position());
    int width = width(at, end, remaining - frames);
    pieces.add(
        new LinePiece(
            number,
            at,
            end,
            opens,
            end < chunk.end(),
            to.end() <= end && to.isSoft(),
            width,
            remaining - frames,
            room,
            hangs(at),
            lines.get(line).fit()));
    remaining -= width;
    takeFrames();
    return end;
  }

  /** The width of a piece, less what hangs; so that the engine finds that it fits. */
  private int width(int start, int end, int room) {
    Line all = lines.get(line);
    int seen = Math.max(start, Math.min(end, all.to().end()));
    double width = measured.width(start, seen, all.fit()) - hangs(start);
    if (end >= all.to().end() && start < all.to().end()) {
      width += all.to().added();
    }
    return Math.max(0, Math.min((int) Math.round(width), room - 1));
  }

  private double hangs(int start) {
    Breakpoint from = lines.get(line).from();
    return line > 0 && start == from.position() ? from.hangs() : 0;
  }

  /** The engine takes the frame of an element off at each text in it, in the line it begins in. */
  private void takeFrames() {
    for (Open element : open) {
      if (element.line < 0) {
        element.line = line;
      }
    }
    Open inner = open.peek();
    if (inner != null && inner.line == line) {
      left -= inner.left;
      remaining -= inner.left;
    }
  }
}
