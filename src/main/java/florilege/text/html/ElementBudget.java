package florilege.text.html;

import florilege.text.dom.Dom;
import org.w3c.dom.Document;

/**
 * Counts how much room markup takes, in elements: the layout engine holds each in 10 KB and more.
 */
public final class ElementBudget {

  /** A break stands for the line that it makes, and for what the engine makes of it, as well. */
  private static final int OF_A_BREAK = 3;

  private ElementBudget() {}

  /** Counts the elements of a whole text. */
  public static int of(Document text) {
    int breaks = Dom.elements(text, "br").size();
    return Dom.elements(text, "*").size() + (OF_A_BREAK - 1) * breaks;
  }

  /** Counts an element without what is in it. */
  static int of(String element) {
    return element.equals("br") ? OF_A_BREAK : 1;
  }
}
