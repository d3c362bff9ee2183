package florilege.text.markdown.syntax.tables;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Represents the rows that close a table (kramdown). */
public final class TableFoot extends Node {

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
