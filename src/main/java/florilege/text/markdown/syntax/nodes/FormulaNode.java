package florilege.text.markdown.syntax.nodes;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Represents a formula in a line: {@code $x^2$}. */
public final class FormulaNode extends Node {

  private final BasedSequence tex;

  public FormulaNode(BasedSequence tex) {
    this.tex = tex;
  }

  /** The formula without the signs around it. */
  public BasedSequence tex() {
    return tex;
  }

  @Override
  public BasedSequence[] getSegments() {
    return new BasedSequence[] {tex};
  }
}
