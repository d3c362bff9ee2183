package florilege.text.markdown.syntax;

import florilege.text.Draft;

/** What is done with an author's text before it is read line by line as Markdown. */
public final class Preparation {

  private Preparation() {}

  /** The text with the marks that a parser of blocks does not know put in such as it does. */
  public static Draft of(Draft text) {
    return Boxes.rewrite(Kramdown.rewrite(DisplayMaths.rewrite(MarkdownInHtml.rewrite(text))));
  }
}
