package florilege.book.reflow;

import florilege.text.dom.Dom;
import java.util.List;
import org.w3c.dom.Element;

/** Tells how wide a formula in MathML is: a guess in ems, rather too wide than too narrow. */
public final class FormulaWidth {

  private static final double SIGN = 0.7;
  private static final double SCRIPT = 0.75;

  /** Room on both sides of an operator, together. */
  private static final double OPERATOR = 0.5;

  private FormulaWidth() {}

  static double of(Element maths) {
    List<Element> parts = Dom.children(maths);
    return switch (maths.getLocalName()) {
      case "mi", "mn", "mtext", "ms" -> SIGN * letters(maths);
      case "mo" -> SIGN * letters(maths) + OPERATOR;
      case "mspace", "annotation", "annotation-xml" -> 0;
      case "mfrac", "munder", "mover", "munderover" -> widest(parts);
      case "msub", "msup", "msubsup", "mmultiscripts" -> first(parts) + SCRIPT * rest(parts);
      case "mtable" -> table(parts);
      default -> sum(parts);
    };
  }

  private static double table(List<Element> rows) {
    return rows.stream()
        .mapToDouble(row -> sum(Dom.children(row)) + Dom.children(row).size())
        .max()
        .orElse(0);
  }

  private static int letters(Element leaf) {
    String text = leaf.getTextContent().strip();
    return text.codePointCount(0, text.length());
  }

  private static double first(List<Element> parts) {
    return parts.isEmpty() ? 0 : of(parts.get(0));
  }

  private static double rest(List<Element> parts) {
    return parts.isEmpty() ? 0 : sum(parts.subList(1, parts.size()));
  }

  private static double widest(List<Element> parts) {
    return parts.stream().mapToDouble(FormulaWidth::of).max().orElse(0);
  }

  private static double sum(List<Element> parts) {
    return parts.stream().mapToDouble(FormulaWidth::of).sum();
  }
}
