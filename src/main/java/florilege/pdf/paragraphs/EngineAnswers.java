package florilege.pdf.paragraphs;

import florilege.pdf.paragraphs.content.InlineRun;
import florilege.pdf.paragraphs.content.ParagraphContent;
import java.util.List;

/**
 * Answers the layout engine while it makes the lines of one paragraph. For each text that is left
 * in a chunk, the engine asks where it may be broken, and how wide each part up to there is, until
 * one does not fit: so it is told of the one break that is wanted, and that what follows is too
 * wide.
 */
final class EngineAnswers {

  private final String text;
  private final List<InlineRun> chunks;
  private final List<LinePiece> pieces;

  /** The piece that the engine asks for next. */
  private int next;

  /** Whether the engine has been told that the next piece does not fit in the line before. */
  private boolean opened;

  /** The chunk that the engine is at. */
  private int chunk = -1;

  private int[] widths = {};
  private int answered;
  private int[] breaks = {};
  private int broken;
  private String trimmed = "";
  private int trimmedWidth;

  EngineAnswers(ParagraphContent content, List<LinePiece> pieces) {
    this.text = content.text();
    this.chunks = content.chunks();
    this.pieces = pieces;
  }

  /** Goes on to the next chunk. */
  void nextChunk() {
    chunk++;
  }

  /** Whether a text is what is left of the chunk that the engine is at; then that is broken. */
  boolean takes(String rest) {
    while (next < pieces.size() && pieces.get(next).chunk() < chunk) {
      next++; // The engine makes forced ends of lines by itself.
    }
    if (next == pieces.size() || pieces.get(next).chunk() != chunk) {
      return false;
    }
    LinePiece piece = pieces.get(next);
    InlineRun its = chunks.get(chunk);
    int start = its.end() - rest.length();
    if (start < piece.start() || start >= piece.end() && start > piece.start()) {
      return false;
    }
    if (!text.startsWith(rest, start) || !text.substring(piece.start(), start).isBlank()) {
      return false;
    }
    answer(piece, start);
    return true;
  }

  private void answer(LinePiece piece, int start) {
    answered = 0;
    broken = 0;
    if (piece.opens() && !opened) {
      opened = true;
      int tooWide = Math.max(0, piece.roomBefore()) + 1;
      widths = new int[] {tooWide, tooWide};
      breaks = new int[] {};
      return;
    }
    opened = false;
    next++;
    int width = piece.width();
    if (piece.closes()) {
      int rest = piece.room() - width + 1;
      widths = piece.hyphen() ? new int[] {width, width, rest} : new int[] {width, rest};
      breaks = new int[] {piece.end() - start};
    } else {
      widths = new int[] {width};
      breaks = new int[] {};
    }
    String seen = text.substring(start, piece.end());
    if (!seen.isBlank() || seen.equals(" ")) {
      trimmed = seen.endsWith(" ") ? seen.substring(0, seen.length() - 1) : seen;
      trimmedWidth = width;
    }
  }

  /** Where the text may be broken next, from its start on; nothing more: {@code DONE}. */
  int nextBreak() {
    return broken < breaks.length ? breaks[broken++] : -1;
  }

  /** The width of a text that the engine measures; −1 if it is none of the paragraph's. */
  int width(String measured) {
    if (answered < widths.length) {
      return widths[answered++];
    }
    return measured.equals(trimmed) ? trimmedWidth : -1;
  }

  String text() {
    return text;
  }

  InlineRun chunk(LinePiece piece) {
    return chunks.get(piece.chunk());
  }

  List<LinePiece> pieces() {
    return pieces;
  }
}
