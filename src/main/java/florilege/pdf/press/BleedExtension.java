package florilege.pdf.press;

import florilege.pdf.press.ContentRewriter.Instruction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Carries what is filled or clipped at the edge of a page on into its bleed, or a white line would
 * stand there wherever the knife is not quite right. Curves and pictures stay as they are.
 *
 * @param bleed in points
 */
record BleedExtension(float bleed) {

  /** How far from the edge a point may be to count as on it, in points. */
  private static final float NEAR = 0.5f;

  /** Extends the content of a page whose lower left corner is at 0, 0. */
  List<Instruction> extend(List<Instruction> content, PDRectangle page) {
    if (bleed == 0) {
      return content;
    }
    List<Instruction> extended = new ArrayList<>();
    Deque<Boolean> saved = new ArrayDeque<>();
    boolean moved = false;
    for (Instruction instruction : content) {
      switch (instruction.name()) {
        case "q" -> saved.push(moved);
        case "Q" -> moved = !saved.isEmpty() && saved.pop();
        case "cm" -> moved = true;
        default -> {}
      }
      extended.add(moved ? instruction : extend(instruction, page));
    }
    return extended;
  }

  private Instruction extend(Instruction instruction, PDRectangle page) {
    return switch (instruction.name()) {
      case "m", "l" ->
          new Instruction(
              List.of(
                  out(instruction.operands().get(0), page.getWidth()),
                  out(instruction.operands().get(1), page.getHeight())),
              instruction.operator());
      case "re" -> rectangle(instruction, page);
      default -> instruction;
    };
  }

  private Instruction rectangle(Instruction instruction, PDRectangle page) {
    float[] sides = new float[4];
    for (int i = 0; i < sides.length; i++) {
      sides[i] = ((COSNumber) instruction.operands().get(i)).floatValue();
    }
    float left = out(sides[0], page.getWidth());
    float low = out(sides[1], page.getHeight());
    float right = out(sides[0] + sides[2], page.getWidth());
    float high = out(sides[1] + sides[3], page.getHeight());
    return Instruction.of(
        "re",
        new COSFloat(left),
        new COSFloat(low),
        new COSFloat(right - left),
        new COSFloat(high - low));
  }

  private COSBase out(COSBase place, float side) {
    float at = ((COSNumber) place).floatValue();
    float out = out(at, side);
    return out == at ? place : new COSFloat(out);
  }

  private float out(float at, float side) {
    if (Math.abs(at) < NEAR) {
      return -bleed;
    }
    return Math.abs(at - side) < NEAR ? side + bleed : at;
  }
}
