package florilege.text.html;

import florilege.text.Dom;
import org.w3c.dom.Document;

/**
 * Counts how much room markup takes, in elements: the layout engine holds each in 10 KB and more.
 */
public final class ElementBudget {

  private static final int MOST = 40_000;
  private static final int MOST_OF_A_COMMENT = 10_000;

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

  /** What a text may have of it. */
  static int most(Trust trust) {
    return trust == Trust.AUTHOR ? MOST : MOST_OF_A_COMMENT;
  }
}
