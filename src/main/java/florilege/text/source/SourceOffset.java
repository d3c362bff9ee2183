package florilege.text.source;

import java.util.OptionalInt;
import org.w3c.dom.Element;

/**
 * Records on an element where it was written, for a later pass that has to name the place: the
 * offset as a {@link SourceMap} counts it. The note is an attribute, which the pass that resolves
 * links takes away; no book has it.
 */
public final class SourceOffset {

  private static final String ATTRIBUTE = "data-at";

  private SourceOffset() {}

  /** Notes the offset of an element. */
  public static void write(Element element, int offset) {
    element.setAttribute(ATTRIBUTE, Integer.toString(offset));
  }

  /** The offset of an element, if one is noted. */
  public static OptionalInt of(Element element) {
    String offset = element.getAttribute(ATTRIBUTE);
    return offset.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(offset));
  }

  /** Takes the note away. */
  public static void remove(Element element) {
    element.removeAttribute(ATTRIBUTE);
  }
}
