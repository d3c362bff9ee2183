package florilege.text.markdown.syntax.nodes;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Represents words between two signs that HTML has an element for: {@code ~~old~~}, {@code
 * ==words==}.
 */
public final class HighlightNode extends Node {

  private final String element;

  public HighlightNode(String element) {
    this.element = element;
  }

  /** The name of the element in HTML. */
  public String element() {
    return element;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
