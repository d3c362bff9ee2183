package florilege.text.source;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * Holds a text made of another by taking out, putting in and keeping, which knows for each of its
 * characters where the first text, the one that somebody wrote, has it. Offsets are in UTF-16
 * units, from 0.
 */
public final class MappedText {

  private final String text;

  /** Where stretches begin, ascending. */
  private final int[] starts;

  /**
   * For each stretch: where the text before this one has it; or, for one that was put in, -1 minus
   * the offset at which it was.
   */
  private final int[] origins;

  /** Stretches that are mapped texts of their own, by number. */
  private final Map<Integer, MappedText> pieces;

  /** From an offset in the text before this one to one in the first. */
  private final IntUnaryOperator before;

  private MappedText(
      String text,
      int[] starts,
      int[] origins,
      Map<Integer, MappedText> pieces,
      IntUnaryOperator before) {
    this.text = text;
    this.starts = starts;
    this.origins = origins;
    this.pieces = pieces;
    this.before = before;
  }

  /** The first text, as it was written. */
  public static MappedText of(String written) {
    return of(written, 0);
  }

  /** A first text whose characters are counted from a number on. */
  public static MappedText of(String written, int from) {
    return new MappedText(written, new int[] {0}, new int[] {0}, Map.of(), offset -> from + offset);
  }

  /** The text as it is now. */
  public String text() {
    return text;
  }

  /** Where, in the text as it was first written, the character at an offset stands. */
  public int written(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    int stretch = found < 0 ? -found - 2 : found;
    while (stretch + 1 < starts.length && starts[stretch + 1] == offset) {
      stretch++;
    }
    if (pieces.containsKey(stretch)) {
      return pieces.get(stretch).written(offset - starts[stretch]);
    }
    int origin = origins[stretch];
    return before.applyAsInt(origin < 0 ? -1 - origin : origin + offset - starts[stretch]);
  }

  /** Begins another text that is made of this one, from its beginning to its end. */
  public Editor edit() {
    return new Editor(this);
  }

  /** Goes through a draft once, keeping and leaving out. */
  public static final class Editor {

    private final MappedText mapped;
    private final StringBuilder text = new StringBuilder();
    private int[] starts = new int[16];
    private int[] origins = new int[16];
    private final Map<Integer, MappedText> pieces = new HashMap<>();
    private int count;
    private int at;

    private Editor(MappedText mapped) {
      this.mapped = mapped;
    }

    /** Up to where the draft has been gone through. */
    public int at() {
      return at;
    }

    /** Keeps everything up to an offset of the draft. */
    public Editor keep(int to) {
      if (to > at) {
        stretch(at);
        text.append(mapped.text, at, to);
        at = to;
      }
      return this;
    }

    /** Leaves out everything up to an offset of the draft. */
    public Editor skip(int to) {
      at = Math.max(at, to);
      return this;
    }

    /** Puts something in. */
    public Editor put(String words) {
      if (!words.isEmpty()) {
        stretch(-1 - at);
        text.append(words);
      }
      return this;
    }

    /** Puts another text in, whose characters stay where they were written. */
    public Editor put(MappedText piece) {
      if (!piece.text.isEmpty()) {
        pieces.put(count, piece);
        stretch(-1 - at);
        text.append(piece.text);
      }
      return this;
    }

    /** Whether what has been made so far ends a line, or is nothing yet. */
    public boolean isAtLineStart() {
      return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    }

    /** Keeps the rest; gives the text that was made. */
    public MappedText done() {
      keep(mapped.text.length());
      stretch(at); // so that the end of the text is the end of the draft
      return new MappedText(
          text.toString(),
          Arrays.copyOf(starts, count),
          Arrays.copyOf(origins, count),
          Map.copyOf(pieces),
          mapped::written);
    }

    private void stretch(int origin) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, 2 * count);
        origins = Arrays.copyOf(origins, 2 * count);
      }
      starts[count] = text.length();
      origins[count++] = origin;
    }
  }
}
