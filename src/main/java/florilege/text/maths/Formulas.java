package florilege.text.maths;

import florilege.problem.Rule;
import florilege.text.Xml;
import florilege.text.html.Remarks;
import florilege.text.maths.Reader.Unreadable;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Sets the formulas of a text. Until then they are code of the class {@link #CLASS}; then MathML
 * (MathML Core, with the columns of tables as MathML 3 has them), whose {@code alttext} is the TeX.
 * One that cannot be read stays the code that it is, and is remarked upon.
 */
public final class Formulas {

  /** Of {@code code}, in a line, and of {@code pre}, for a display, that hold TeX. */
  public static final String CLASS = "maths";

  private static final int LONGEST = 10_000;

  private Formulas() {}

  /** Sets all formulas of a text that has been cleaned. */
  public static void set(Document text, Remarks remarks) {
    for (Element code : Xml.elements(text, "code")) {
      if (Xml.hasClass(code, CLASS)) {
        replace(code, false, remarks);
      }
    }
    for (Element pre : Xml.elements(text, "pre")) {
      if (Xml.hasClass(pre, CLASS)) {
        replace(pre, true, remarks);
      }
    }
  }

  private static void replace(Element code, boolean display, Remarks remarks) {
    String tex = code.getTextContent().strip();
    try {
      Element maths = formula(tex, display, code.getOwnerDocument());
      if (!display) {
        code.getParentNode().replaceChild(maths, code);
        return;
      }
      Element holder = code.getOwnerDocument().createElementNS(Xml.XHTML, "div");
      holder.setAttribute("class", CLASS);
      holder.appendChild(maths);
      code.getParentNode().replaceChild(holder, code);
    } catch (Unreadable e) {
      String at = code.getAttribute("data-at");
      int place = at.isEmpty() ? 0 : Integer.parseInt(at) - remarks.inSource(0);
      remarks.add(Rule.FORMULA, place, "the formula stays as it was written: " + e.getMessage());
    }
  }

  /** The element {@code math} of a formula. */
  private static Element formula(String tex, boolean display, Document document) {
    if (tex.length() > LONGEST) {
      throw new Unreadable("it is longer than " + LONGEST + " characters");
    } else if (tex.isEmpty()) {
      throw new Unreadable("it is empty");
    }
    Parser parser = new Parser(tex, display, document);
    Element maths = parser.make("math", parser.formula());
    for (String name : List.of("mi", "mover", "munder")) {
      Xml.elements(maths, name).forEach(e -> e.removeAttribute("movablelimits"));
    }
    maths.setAttribute("display", display ? "block" : "inline");
    maths.setAttribute("alttext", tex.replaceAll("\\s+", " "));
    return maths;
  }
}
