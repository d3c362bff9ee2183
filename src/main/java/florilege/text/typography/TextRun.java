package florilege.text.typography;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.w3c.dom.Node;

/**
 * Joins running text that may be spread over several text nodes into one string while it is
 * rewritten.
 */
final class TextRun {

  /** Stands for what has no words of the sentence, such as the call of a note. */
  static final char TRANSPARENT = '\uFFFB';

  /** Where an element {@code q} begins and ends; no text has these (Unicode: noncharacters). */
  static final char QUOTE_START = '\uFDD0';

  static final char QUOTE_END = '\uFDD1';

  /** Stands for what is not prose: code, a phrase in another language. */
  private static final String ISLAND = "\uFFFC";

  /**
   * A replacement.
   *
   * @param start of what is replaced
   * @param end behind it
   * @param text in its place
   */
  record Edit(int start, int end, String text) {}

  /** A text node and where its text ends in the whole; null for text that is in no node. */
  private record Piece(Node node, int end) {}

  /** Null until it is asked for. */
  private BitSet addresses;

  private StringBuilder text = new StringBuilder();
  private List<Piece> pieces = new ArrayList<>();

  void add(Node node) {
    addresses = null;
    text.append(node.getNodeValue());
    pieces.add(new Piece(node, text.length()));
  }

  void add(String alone) {
    addresses = null;
    text.append(alone);
    pieces.add(new Piece(null, text.length()));
  }

  void addIsland() {
    add(ISLAND);
  }

  void addTransparent() {
    add(Character.toString(TRANSPARENT));
  }

  /** The text as it is now. */
  CharSequence text() {
    return text;
  }

  /** Which characters belong to addresses, in which no sign means what it does in prose. */
  BitSet addresses() {
    if (addresses == null) {
      addresses = PrintedAddress.in(text);
    }
    return addresses;
  }

  void clear() {
    addresses = null;
    text.setLength(0);
    pieces.clear();
  }

  /**
   * Makes replacements, which are sorted and do not overlap. New text belongs to the node in which
   * the old began.
   */
  void apply(List<Edit> edits) {
    if (edits.isEmpty()) {
      return;
    }
    StringBuilder rewritten = new StringBuilder(text.length() + edits.size());
    List<Piece> moved = new ArrayList<>(pieces.size());
    int from = 0;
    int piece = 0;
    for (Edit edit : edits) {
      for (; piece < pieces.size() - 1 && pieces.get(piece).end() <= edit.start(); piece++) {
        moved.add(
            new Piece(
                pieces.get(piece).node(),
                rewritten.length() + Math.max(0, pieces.get(piece).end() - from)));
      }
      rewritten.append(text, from, edit.start()).append(edit.text());
      from = edit.end();
    }
    for (; piece < pieces.size(); piece++) {
      moved.add(
          new Piece(
              pieces.get(piece).node(),
              rewritten.length() + Math.max(0, pieces.get(piece).end() - from)));
    }
    rewritten.append(text, from, text.length());
    text = rewritten;
    pieces = moved;
    addresses = null;
  }

  /** Puts the text back into its nodes. */
  void write() {
    int start = 0;
    for (Piece piece : pieces) {
      String own = text.substring(start, piece.end());
      if (piece.node() != null && !own.equals(piece.node().getNodeValue())) {
        piece.node().setNodeValue(own);
      }
      start = piece.end();
    }
  }
}
