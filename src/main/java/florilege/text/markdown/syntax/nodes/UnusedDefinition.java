package florilege.text.markdown.syntax.nodes;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Represents a definition of a link that nothing calls, where it stands: {@code [label]: address
 * "title"}. In a reader's text it holds the words that it was written with.
 */
public final class UnusedDefinition extends Block {

  private final BasedSequence label;
  private final BasedSequence address;
  private final BasedSequence title;
  private boolean called;

  /**
   * What a paragraph defines.
   *
   * @param whole all of it
   * @param label with its brackets
   * @param address as written, without angle brackets
   * @param title as written, without quotes; may be empty
   */
  public UnusedDefinition(
      BasedSequence whole, BasedSequence label, BasedSequence address, BasedSequence title) {
    super(whole);
    this.label = label;
    this.address = address;
    this.title = title;
  }

  /** The name of the link, with its brackets. */
  public BasedSequence label() {
    return label;
  }

  /** Where the link leads, as written, without angle brackets. */
  public BasedSequence address() {
    return address;
  }

  public BasedSequence title() {
    return title;
  }

  /** What stands behind the label. */
  public BasedSequence rest() {
    return getChars().subSequence(label.length());
  }

  /** A link, or a picture, leads where this says. */
  public void call() {
    called = true;
  }

  public boolean isCalled() {
    return called;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
