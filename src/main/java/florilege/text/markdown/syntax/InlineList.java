package florilege.text.markdown.syntax;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Holds what a text has been divided into so far: a list, linked both ways, of words and of nodes
 * that are ready.
 */
final class InlineList {

  /** Deeper nesting is refused: nobody reads it, and other parts of the program recurse. */
  private static final int DEEPEST = 100;

  /** Words, from an offset to another; or a node that is ready, which these words were. */
  static final class Piece {
    int from;
    int to;

    /** Null for words. */
    private final Node node;

    private final int depth;
    private final boolean alone;
    private Piece before;
    private Piece after;

    private Piece(int from, int to, Node node, int depth, boolean alone) {
      this.from = from;
      this.to = to;
      this.node = node;
      this.depth = depth;
      this.alone = alone;
    }
  }

  private final BasedSequence input;

  /** Stands before the first piece. */
  private final Piece head = new Piece(0, 0, null, 0, true);

  private Piece last = head;

  InlineList(BasedSequence input) {
    this.input = input;
  }

  /** Adds words; they join those before them. */
  void words(int from, int to) {
    if (last.node == null && !last.alone && last.to == from) {
      last.to = to;
    } else {
      insert(new Piece(from, to, null, 0, false), last);
    }
  }

  /** Adds words that may turn out to be markup, and so are kept alone. */
  Piece mark(int from, int to) {
    return insert(new Piece(from, to, null, 0, true), last);
  }

  /** Adds a node without children. */
  void node(Node node, int from, int to) {
    node.setChars(input.subSequence(from, to));
    insert(new Piece(from, to, node, 0, true), last);
  }

  /**
   * The offset at which white space at the end of the last words begins, which is taken away; or
   * the given one if there is none.
   */
  int trim(int end) {
    if (last == head || last.node != null) {
      return end;
    }
    int from = last.to;
    while (from > last.from && (input.charAt(from - 1) == ' ' || input.charAt(from - 1) == '\t')) {
      from--;
    }
    last.to = from;
    return from;
  }

  /**
   * Puts what stands between two pieces into a node, which takes its place.
   *
   * @param close the piece behind; {@link #end()} for all that follows
   */
  void wrap(Piece open, Piece close, Node node, int from, int to) {
    int depth = 1;
    Piece first = open.after;
    for (Piece piece = first; piece != close; piece = piece.after) {
      depth = Math.max(depth, piece.depth + 1);
    }
    if (depth > DEEPEST) {
      throw new ParseLimits.Exceeded(
          new ParseLimits.Excess(
              node(from), "emphasis or links nested more than " + DEEPEST + " deep"));
    }
    node.setChars(input.subSequence(from, to));
    append(first, close, node);
    Piece made = new Piece(from, to, node, depth, true);
    made.before = open;
    made.after = close;
    open.after = made;
    if (close == null) {
      last = made;
    } else {
      close.before = made;
    }
  }

  /** What stands behind the last piece. */
  Piece end() {
    return null;
  }

  void remove(Piece piece) {
    piece.before.after = piece.after;
    if (piece.after == null) {
      last = piece.before;
    } else {
      piece.after.before = piece.before;
    }
  }

  /** Appends everything to a block, and begins anew. */
  void flush(Node block) {
    append(head.after, null, block);
    head.after = null;
    last = head;
  }

  private Piece insert(Piece piece, Piece before) {
    piece.before = before;
    before.after = piece;
    last = piece;
    return piece;
  }

  private int node(int offset) {
    return input.getIndexOffset(offset);
  }

  /** Appends pieces as nodes; words that stand side by side become one. */
  private void append(Piece first, Piece close, Node parent) {
    Piece piece = first;
    while (piece != close) {
      if (piece.node != null) {
        parent.appendChild(piece.node);
        piece = piece.after;
        continue;
      }
      int from = piece.from;
      int to = piece.to;
      for (piece = piece.after;
          piece != close && piece.node == null && piece.from == to;
          piece = piece.after) {
        to = piece.to;
      }
      if (from < to) {
        parent.appendChild(new Text(input.subSequence(from, to)));
      }
    }
  }
}
