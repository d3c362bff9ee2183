package florilege.text.markdown.syntax;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import florilege.text.markdown.syntax.InlineList.Piece;
import florilege.text.markdown.syntax.LinkDefinitions.Target;
import florilege.text.markdown.syntax.nodes.HighlightNode;
import florilege.text.markdown.syntax.nodes.UnresolvedReference;
import florilege.text.markdown.syntax.scanners.LinkScanner;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * Parses links, images (CommonMark §6.3 and §6.4) and calls of notes: what stands between square
 * brackets.
 */
final class BracketParser {

  /** The start of a link or an image, on a stack of such. */
  private static final class Bracket {
    private final Piece piece;
    private final EmphasisParser.Run emphases;
    private final Bracket below;
    private final boolean image;
    private final int number;
    private boolean followed;

    private Bracket(
        Piece piece, boolean image, EmphasisParser.Run emphases, Bracket below, int number) {
      this.piece = piece;
      this.image = image;
      this.emphases = emphases;
      this.below = below;
      this.number = number;
    }
  }

  /** The longest name of a target or of a note, in UTF-16 units. */
  private static final int LONGEST_NAME = 1_000;

  private final BasedSequence input;
  private final LinkScanner links;
  private final InlineList pieces;
  private final EmphasisParser emphases;
  private final LinkDefinitions targets;
  private final int most;
  private final Function<BasedSequence, Optional<FootnoteBlock>> notes;
  private final IntPredicate attributes;
  private final UnresolvedReference unresolved;

  /** The innermost open bracket; null where none is open. */
  private Bracket innermost;

  /** How many brackets were opened so far; each has its number. */
  private int opened;

  /** Up to this number, no bracket may begin a link any more. */
  private int lastIdle;

  /**
   * Nothing is open.
   *
   * @param most how many links the whole text may have
   * @param notes the note of a name
   * @param attributes whether such begin at an offset
   * @param unresolved what is called and not there
   */
  BracketParser(
      BasedSequence input,
      LinkScanner links,
      InlineList pieces,
      EmphasisParser emphases,
      LinkDefinitions targets,
      int most,
      Function<BasedSequence, Optional<FootnoteBlock>> notes,
      IntPredicate attributes,
      UnresolvedReference unresolved) {
    this.input = input;
    this.links = links;
    this.pieces = pieces;
    this.emphases = emphases;
    this.targets = targets;
    this.most = most;
    this.notes = notes;
    this.attributes = attributes;
    this.unresolved = unresolved;
  }

  /** Whether a bracket is open. */
  boolean isOpen() {
    return innermost != null;
  }

  /**
   * A bracket, or an exclamation mark and a bracket, from an offset to the one behind it, which is
   * given.
   */
  int open(int at, int end) {
    if (innermost != null) {
      innermost.followed = true;
    }
    Piece piece = pieces.mark(at, end);
    innermost = new Bracket(piece, end - at == 2, emphases.mark(), innermost, ++opened);
    return end;
  }

  /** A closing bracket at an offset; gives the offset behind it or behind what it completes. */
  int close(int at) {
    Bracket open = innermost;
    if (open == null) {
      pieces.words(at, at + 1);
      return at + 1;
    }
    innermost = open.below;
    int end = open.image || open.number > lastIdle ? link(open, at) : -1;
    if (end < 0) {
      pieces.words(at, at + 1);
    }
    return end < 0 ? at + 1 : end;
  }

  /**
   * Makes a link, an image or a call of a note of what stands between two brackets; gives the
   * offset behind it, or -1.
   */
  private int link(Bracket open, int at) {
    int end = noteEnd(open, at);
    end = end >= 0 ? end : targetEnd(open, at);
    return end >= 0 || open.image || !attributes.test(at + 1) ? end : span(open, at + 1);
  }

  /** Words that only have attributes: {@code [words]{lang=fr}}. */
  private int span(Bracket open, int end) {
    emphases.settle(open.emphases);
    pieces.wrap(open.piece, pieces.end(), new HighlightNode("span"), open.piece.from, end);
    pieces.remove(open.piece);
    return end;
  }

  private int targetEnd(Bracket open, int at) {
    int end = links.has(at + 1, '(') ? addressEnd(open, at + 2) : -1;
    return end >= 0 ? end : nameEnd(open, at);
  }

  /** A link with its address: {@code (address "title")}, without the first parenthesis. */
  private int addressEnd(Bracket open, int at) {
    int from = links.space(at);
    int end = addressEnd(open, from, links.destination(from));
    return end >= 0 ? end : addressEnd(open, from, links.path(from));
  }

  private int addressEnd(Bracket open, int from, int to) {
    if (to < 0) {
      return -1;
    }
    int space = links.space(to);
    int title = space > to ? links.title(space) : -1;
    int end = links.space(Math.max(title, space));
    if (!links.has(end, ')')) {
      return -1;
    }
    BasedSequence words = title < 0 ? BasedSequence.EMPTY : input.subSequence(space + 1, title - 1);
    return make(open, new Target(LinkDefinitions.bare(input, from, to), words), end + 1);
  }

  /** A link that names its target: {@code [words][name]}, {@code [name][]} or {@code [name]}. */
  private int nameEnd(Bracket open, int at) {
    int label = links.label(at + 1);
    boolean collapsed = label < 0 && links.has(at + 1, '[') && links.has(at + 2, ']');
    boolean nameless = label < 0 && (open.followed || at - open.piece.to > LONGEST_NAME);
    int from = label >= 0 ? at + 2 : open.piece.to;
    Optional<Target> target =
        nameless
            ? Optional.empty()
            : targets.of(input.subSequence(from, label >= 0 ? label - 1 : at).toString());
    int end = label >= 0 ? label : collapsed ? at + 3 : at + 1;
    if (target.isEmpty() && label >= 0 && !isInWord(open)) {
      BasedSequence name = input.subSequence(from, label - 1);
      unresolved.label(name.toString(), name.getStartOffset());
    }
    return target.map(t -> make(open, t, end)).orElse(-1);
  }

  /** Whether a bracket follows a word at once, as in {@code a[i][j]}. */
  private boolean isInWord(Bracket open) {
    int before = open.piece.from - 1;
    return before >= 0
        && (Character.isLetterOrDigit(input.charAt(before))
            || "])_".indexOf(input.charAt(before)) >= 0);
  }

  private int make(Bracket open, Target target, int end) {
    count(open);
    emphases.settle(open.emphases);
    InlineLinkNode node = open.image ? new Image() : new Link();
    node.setUrl(target.address());
    node.setTitle(target.title());
    pieces.wrap(open.piece, pieces.end(), node, open.piece.from, end);
    pieces.remove(open.piece);
    if (!open.image) { // No links in links: brackets that are still open are words.
      lastIdle = opened;
    }
    return end;
  }

  private void count(Bracket open) {
    if (targets.count() > most) {
      int at = input.getIndexOffset(open.piece.from);
      throw new ParseLimits.Exceeded(new ParseLimits.Excess(at, "more than " + most + " links"));
    }
  }

  private int noteEnd(Bracket open, int at) {
    int from = open.piece.to;
    if (!links.has(from, '^') || open.image || at - from > LONGEST_NAME) {
      return -1;
    }
    BasedSequence name = input.subSequence(from + 1, at).trim();
    Optional<FootnoteBlock> note = notes.apply(name);
    if (note.isEmpty()) {
      unresolved.note(name.toString(), input.getIndexOffset(open.piece.from));
      return -1;
    }
    count(open);
    emphases.settle(open.emphases);
    Footnote call =
        new Footnote(input.subSequence(from - 1, from + 1), name, input.subSequence(at, at + 1));
    call.setFootnoteBlock(note.get());
    pieces.wrap(open.piece, pieces.end(), call, from - 1, at + 1);
    pieces.remove(open.piece);
    return at + 1;
  }
}
