package florilege.text.markdown.syntax;

import florilege.model.MarkdownDialect;
import florilege.model.MarkdownDialect.Mark;
import florilege.text.Draft;

/** What is done with an author's text before it is read line by line as Markdown. */
public final class Preparation {

  private Preparation() {}

  /** The text with the marks that a parser of blocks does not know put in such as it does. */
  public static Draft of(Draft text, MarkdownDialect dialect) {
    Draft read = MarkdownInHtml.rewrite(text);
    read = dialect.reads(Mark.CRITIC) ? Critic.rewrite(read) : read;
    read = Kramdown.rewrite(DisplayMaths.rewrite(read));
    read = dialect.reads(Mark.KRAMDOWN_BREAKS) ? BlockEnds.rewrite(read) : read;
    return Boxes.rewrite(read, dialect.reads(Mark.TABS));
  }
}
