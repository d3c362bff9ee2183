package florilege.pdf.press;

import florilege.pdf.press.ContentRewriter.Instruction;
import florilege.pdf.press.InkConversion.Purpose;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;

/**
 * Converts the colours of one content stream. A colour is only known to be that of text or of a
 * shape when it is used, so it is written there: before a text is shown, or where a path begins,
 * within which no colour may be set (PDF 1.7 §8.2).
 */
final class InkedContent {

  private static final Set<String> SHOW = Set.of("Tj", "TJ", "'", "\"");
  private static final Set<String> BEGIN = Set.of("m", "re", "Do", "sh", "BI");
  private static final Set<String> PAINT =
      Set.of("f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "n");
  private static final Set<String> OTHER_FILLS = Set.of("g", "k", "cs", "sc", "scn");
  private static final Set<String> OTHER_STROKES = Set.of("G", "K", "CS", "SC", "SCN");

  /**
   * Holds the colour of fills or of strokes.
   *
   * @param space the colour space that was chosen, where it is RGB
   * @param wanted in RGB; none where it is in another space, or has not been set
   * @param written what has been written for it: operands and operator
   */
  private record Colour(boolean space, Optional<float[]> wanted, String written) {
    static final Colour INITIAL = new Colour(false, Optional.empty(), "");
  }

  private record State(Colour fill, Colour stroke) {}

  private final InkConversion inks;
  private final Deque<State> saved = new ArrayDeque<>();
  private final List<Instruction> converted = new ArrayList<>();
  private State state = new State(Colour.INITIAL, Colour.INITIAL);
  private boolean inPath;

  InkedContent(InkConversion inks) {
    this.inks = inks;
  }

  List<Instruction> convert(List<Instruction> content) {
    content.forEach(this::convert);
    return converted;
  }

  private void convert(Instruction instruction) {
    String name = instruction.name();
    if (OTHER_FILLS.contains(name) || name.equals("rg")) {
      Optional<Colour> next = next(instruction, name.toUpperCase(Locale.ROOT), state.fill());
      state = new State(next.orElse(Colour.INITIAL), state.stroke());
      if (next.isPresent()) {
        return;
      }
    } else if (OTHER_STROKES.contains(name) || name.equals("RG")) {
      Optional<Colour> next = next(instruction, name, state.stroke());
      state = new State(state.fill(), next.orElse(Colour.INITIAL));
      if (next.isPresent()) {
        return;
      }
    }
    if (name.equals("q")) {
      saved.push(state);
    } else if (name.equals("Q") && !saved.isEmpty()) {
      state = saved.pop();
    } else if (SHOW.contains(name)) {
      write(Purpose.TEXT);
    } else if (BEGIN.contains(name) && !inPath) {
      write(Purpose.SHAPE);
      inPath = name.equals("m") || name.equals("re");
    } else if (PAINT.contains(name)) {
      inPath = false;
    }
    converted.add(instruction);
  }

  /** The colour after an operator, if that sets one in RGB, and is to be written later. */
  private static Optional<Colour> next(Instruction instruction, String operator, Colour before) {
    boolean rgb =
        operator.equals("RG")
            || before.space() && operator.startsWith("SC") && instruction.operands().size() == 3;
    if (rgb) {
      float[] colour = new float[3];
      for (int i = 0; i < colour.length; i++) {
        colour[i] = ((COSNumber) instruction.operands().get(i)).floatValue();
      }
      return Optional.of(new Colour(before.space(), Optional.of(colour), before.written()));
    }
    boolean space =
        operator.equals("CS") && COSName.DEVICERGB.equals(instruction.operands().get(0));
    return space
        ? Optional.of(new Colour(true, Optional.of(new float[3]), before.written()))
        : Optional.empty();
  }

  private void write(Purpose purpose) {
    state = new State(write(state.fill(), purpose, false), write(state.stroke(), purpose, true));
  }

  private Colour write(Colour colour, Purpose purpose, boolean isStroke) {
    if (colour.wanted().isEmpty()) {
      return colour;
    }
    float[] inked = inks.convert(colour.wanted().get(), purpose);
    Instruction set = instruction(inked, isStroke);
    String written = set.operands() + set.name();
    if (!written.equals(colour.written())) {
      converted.add(set);
    }
    return new Colour(colour.space(), colour.wanted(), written);
  }

  /** In grey, RGB or CMYK, by the number of components (PDF 1.7 §8.6.8). */
  private static Instruction instruction(float[] colour, boolean isStroke) {
    String operator = colour.length == 1 ? "g" : colour.length == 3 ? "rg" : "k";
    COSBase[] operands = new COSBase[colour.length];
    for (int i = 0; i < operands.length; i++) {
      operands[i] = new COSFloat(colour[i]);
    }
    return Instruction.of(isStroke ? operator.toUpperCase(Locale.ROOT) : operator, operands);
  }
}
