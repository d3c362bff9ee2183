package florilege.pdf.paragraphs.content;

import florilege.pdf.fonts.Ligatures;
import java.util.OptionalDouble;
import java.util.function.ToDoubleBiFunction;

/** Holds the text of a paragraph with the width of each of its characters, summed up. */
public final class MeasuredText {

  private final ParagraphContent content;

  /** The chunk of each character. */
  private final InlineRun[] chunks;

  /** Of all characters before each: widths, and what of these are spaces and letters. */
  private final double[] widths;

  private final double[] spaces;
  private final double[] letters;

  /** Margins, borders and padding of elements that begin or end before each character. */
  private final double[] frames;

  private MeasuredText(ParagraphContent content) {
    this.content = content;
    int length = content.text().length();
    chunks = new InlineRun[length];
    widths = new double[length + 1];
    spaces = new double[length + 1];
    letters = new double[length + 1];
    frames = new double[length + 1];
  }

  /**
   * Measures a text.
   *
   * @param other measures a character that the font of its chunk does not have
   */
  public static MeasuredText of(
      ParagraphContent content, GlyphWidths glyphs, ToDoubleBiFunction<InlineRun, String> other) {
    MeasuredText measured = new MeasuredText(content);
    int pending = 0;
    for (InlineRun chunk : content.chunks()) {
      pending += chunk.before();
      if (chunk.isEmpty()) {
        pending += chunk.after();
      } else {
        measured.add(chunk, pending, glyphs, other);
        pending = 0;
      }
    }
    return measured;
  }

  private void add(
      InlineRun chunk, int left, GlyphWidths glyphs, ToDoubleBiFunction<InlineRun, String> other) {
    String text = content.text();
    for (int at = chunk.start(), next; at < chunk.end(); at = next) {
      int character = text.codePointAt(at);
      next = Math.min(chunk.end(), at + Character.charCount(character));
      String glyph = text.substring(at, next);
      OptionalDouble own =
          character == '\n' ? OptionalDouble.of(0) : glyphs.of(chunk.font(), character);
      double width = own.isPresent() ? own.getAsDouble() : other.applyAsDouble(chunk, glyph);
      width = ligated(text, at, chunk, glyphs, width);
      boolean gives = !chunk.rigid() && WordSpaces.givesWay(text, at);
      boolean letter = !chunk.rigid() && !WordSpaces.isSpace(character);
      for (int i = at; i < next; i++) {
        chunks[i] = chunk;
        widths[i + 1] = widths[i] + (i == at ? width : 0);
        spaces[i + 1] = spaces[i] + (i == at && gives ? width : 0);
        letters[i + 1] = letters[i] + (i == at && letter ? width : 0);
        frames[i + 1] = frames[i];
      }
      if (at == chunk.start()) {
        frames[next] += left;
      }
      if (next == chunk.end()) {
        frames[next] += chunk.after();
      }
    }
  }

  /** A ligature is as wide as its letters together are taken to be: the second has what is left. */
  private static double ligated(
      String text, int at, InlineRun chunk, GlyphWidths glyphs, double width) {
    char here = text.charAt(at);
    if (at == chunk.start() || !glyphs.joins(text.charAt(at - 1), here, chunk.font())) {
      return width;
    }
    return glyphs.of(chunk.font(), Ligatures.of(here)).orElse(0)
        - glyphs.of(chunk.font(), text.charAt(at - 1)).orElse(0);
  }

  public String text() {
    return content.text();
  }

  public ParagraphContent content() {
    return content;
  }

  public InlineRun chunk(int at) {
    return chunks[at];
  }

  /** All before a place. */
  public TextExtent before(int at) {
    return new TextExtent(widths[at] + frames[at], spaces[at], letters[at]);
  }

  /** The width of a character. */
  public double width(int at) {
    return widths[at + 1] - widths[at];
  }

  /** The width of a part in a line. */
  public double width(int start, int end, Justification fit) {
    double space = spaces[end] - spaces[start];
    double letter = letters[end] - letters[start];
    double rigid = widths[end] - widths[start] - space - letter;
    return rigid + space * fit.spaces() + letter * fit.letters();
  }
}
