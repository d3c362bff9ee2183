package florilege.text.math;

import florilege.problem.Rule;
import florilege.text.ProblemCollector;
import florilege.text.dom.Dom;
import florilege.text.math.TexTokenizer.Unreadable;
import florilege.text.source.SourceOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Sets the formulas of a text. Until then they are code of the class {@link #CLASS}; then MathML
 * (MathML Core, with the columns of tables as MathML 3 has them), whose {@code alttext} is the TeX
 * until {@link FormulaSpeech} says it in words. One that cannot be read stays the code that it is,
 * and is remarked upon.
 */
public final class TexToMathml {

  /** The class of {@code code}, in a line, and of {@code pre}, for a display, that hold TeX. */
  public static final String CLASS = "maths";

  private static final int LONGEST = 10_000;

  /** Formulas of one text: each is a drawing in print. */
  private static final int MOST = 5_000;

  /** A backslash that Markdown takes away. */
  private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\{}_*\\[\\]()#+.!|-])");

  private static final Pattern TAG = Pattern.compile("\\\\tag\\*?\\s{0,9}\\{([^{}]{1,100})\\}");

  private static final Pattern LABEL = Pattern.compile("\\\\label\\s{0,9}\\{([^{}]{1,200})\\}");

  private TexToMathml() {}

  /** Sets all formulas of a text that has been cleaned. */
  public static void set(Document text, ProblemCollector remarks) {
    List<Element> formulas =
        Stream.of("code", "pre")
            .flatMap(name -> Dom.elements(text, name).stream())
            .filter(element -> Dom.hasClass(element, CLASS))
            .toList();
    Map<String, String> numbers = numbers(formulas);
    formulas.stream()
        .limit(MOST)
        .forEach(code -> replace(code, code.getLocalName().equals("pre"), numbers, remarks));
    if (formulas.size() > MOST) {
      remarks.add(
          Rule.TOO_MUCH,
          SourceOffset.of(formulas.get(MOST)).orElse(0),
          "the text has more than " + MOST + " formulas; from here on they stay as written");
    }
  }

  /** The numbers that formulas are given by {@code \\tag}, by the labels on the same line. */
  private static Map<String, String> numbers(List<Element> formulas) {
    Map<String, String> numbers = new HashMap<>();
    for (Element formula : formulas) {
      for (String line : formula.getTextContent().split("\\\\\\\\")) {
        Matcher tag = TAG.matcher(line);
        Matcher label = LABEL.matcher(line);
        while (tag.find() && label.find()) {
          numbers.putIfAbsent(label.group(1).strip(), tag.group(1).strip());
        }
      }
    }
    return numbers;
  }

  private static void replace(
      Element code, boolean display, Map<String, String> numbers, ProblemCollector remarks) {
    String tex = code.getTextContent().strip();
    try {
      Element maths = formula(tex, display, numbers, code.getOwnerDocument());
      if (!display) {
        code.getParentNode().replaceChild(maths, code);
        return;
      }
      Element holder = code.getOwnerDocument().createElementNS(Dom.XHTML, "div");
      holder.setAttribute("class", CLASS);
      holder.appendChild(maths);
      code.getParentNode().replaceChild(holder, code);
    } catch (Unreadable e) {
      String why = e.getMessage();
      remarks.add(
          Rule.FORMULA,
          SourceOffset.of(code).orElse(0),
          "the formula stays as it was written: " + why);
    }
  }

  /** The element {@code math} of a formula. */
  private static Element formula(
      String tex, boolean display, Map<String, String> numbers, Document document) {
    if (tex.length() > LONGEST) {
      throw new Unreadable("it is longer than " + LONGEST + " characters");
    } else if (tex.isEmpty()) {
      throw new Unreadable("it is empty");
    }
    Element maths = read(tex, display, numbers, document);
    if (maths.getTextContent().isBlank() && Dom.elements(maths, "mspace").isEmpty()) {
      throw new Unreadable("nothing of it would show");
    }
    for (String name : List.of("mi", "mover", "munder")) {
      Dom.elements(maths, name).forEach(e -> e.removeAttribute("movablelimits"));
    }
    maths.setAttribute("display", display ? "block" : "inline");
    maths.setAttribute("alttext", tex.replaceAll("\\s+", " "));
    return maths;
  }

  /**
   * Reads a formula as it is; or else, since some programs that make sites took Markdown's escapes
   * out of formulas and authors got used to it, without these.
   */
  private static Element read(
      String tex, boolean display, Map<String, String> numbers, Document document) {
    try {
      return new TexParser(tex, display, numbers, document).whole();
    } catch (Unreadable e) {
      String plain = ESCAPE.matcher(tex).replaceAll("$1");
      if (plain.equals(tex)) {
        throw e;
      }
      try {
        return new TexParser(plain, display, numbers, document).whole();
      } catch (Unreadable stillUnreadable) {
        throw e;
      }
    }
  }
}
