package florilege.text;

import java.util.List;
import org.w3c.dom.Element;

/**
 * Records on an element the names by which links may ask for it, beside its id: programs of sites
 * make different ones of the same heading. The note is an attribute, which the pass that gives the
 * ids of the book takes away; no book has it.
 */
public final class AlternativeAnchors {

  /** The attribute, of names with spaces between. */
  public static final String ATTRIBUTE = "data-names";

  private AlternativeAnchors() {}

  /** Adds a name to those of an element. */
  public static void add(Element element, String name) {
    element.setAttribute(ATTRIBUTE, (element.getAttribute(ATTRIBUTE) + " " + name).strip());
  }

  /** The names of an element; none where nothing is noted. */
  public static List<String> of(Element element) {
    String names = element.getAttribute(ATTRIBUTE);
    return names.isEmpty() ? List.of() : List.of(names.split(" "));
  }

  /** Takes the note away. */
  public static void remove(Element element) {
    element.removeAttribute(ATTRIBUTE);
  }
}
