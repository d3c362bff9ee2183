package florilege.text.markdown.syntax;

import florilege.text.MappedText;

/** What is done with an author's text before it is read line by line as Markdown. */
public final class Preprocessor {

  private Preprocessor() {}

  /** The text with the marks that a parser of blocks does not know put in such as it does. */
  public static MappedText of(MappedText text) {
    return AdmonitionParser.rewrite(
        AttributeLists.rewrite(DisplayMath.rewrite(MarkdownInHtml.rewrite(text))));
  }
}
