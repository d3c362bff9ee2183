package florilege.pdf.paragraphs;

import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.InlineLayoutBox;
import com.openhtmltopdf.render.InlineText;
import com.openhtmltopdf.render.LineBox;
import florilege.pdf.paragraphs.content.GlyphWidths;
import florilege.pdf.paragraphs.content.InlineRun;
import java.util.List;

/**
 * Puts into the lines of a paragraph, when the layout engine has made them, texts that are painted
 * as wide as they were chosen to be.
 */
final class JustifiedLines {

  private final EngineAnswers script;
  private final GlyphWidths glyphs;
  private int next;

  JustifiedLines(EngineAnswers script, GlyphWidths glyphs) {
    this.script = script;
    this.glyphs = glyphs;
  }

  /** Sets them; whether they are as they were chosen. */
  boolean set(BlockBox block) {
    for (Box child : block.getChildren()) {
      if (!(child instanceof LineBox line) || !set(line)) {
        return false;
      }
    }
    return true;
  }

  private boolean set(LineBox line) {
    return line.getChildren().stream()
        .filter(InlineLayoutBox.class::isInstance)
        .allMatch(box -> set((InlineLayoutBox) box));
  }

  private boolean set(InlineLayoutBox box) {
    List<Object> children = box.getInlineChildren();
    for (int i = 0; i < children.size(); i++) {
      Object child = children.get(i);
      if (child instanceof InlineLayoutBox inner) {
        if (!set(inner)) {
          return false;
        }
      } else if (child instanceof InlineText text) {
        LinePiece piece = piece(text);
        if (piece == null) {
          return false;
        }
        children.set(i, JustifiedText.of(text, piece, script, glyphs));
      }
    }
    return true;
  }

  /** The piece that a text is; null if there is none. */
  private LinePiece piece(InlineText text) {
    List<LinePiece> pieces = script.pieces();
    while (next < pieces.size()) {
      LinePiece piece = pieces.get(next++);
      InlineRun chunk = script.chunk(piece);
      int start = chunk.start() + text.getStart();
      int end = chunk.start() + text.getEnd();
      if (text.getMasterText() == chunk.box().getText()
          && start >= piece.start()
          && end <= piece.end()
          && script.text().substring(piece.start(), start).isBlank()
          && script.text().substring(end, piece.end()).isBlank()) {
        return piece;
      }
      if (!script.text().substring(piece.start(), piece.end()).isBlank()) {
        return null;
      }
    }
    return null;
  }
}
