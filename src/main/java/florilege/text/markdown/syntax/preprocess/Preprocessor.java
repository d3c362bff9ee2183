package florilege.text.markdown.syntax.preprocess;

import florilege.model.MarkdownVariant;
import florilege.model.MarkdownVariant.Mark;
import florilege.text.source.MappedText;

/** Rewrites an author's text before it is read line by line as Markdown. */
public final class Preprocessor {

  private Preprocessor() {}

  /** The text with the marks that a parser of blocks does not know put in such as it does. */
  public static MappedText of(MappedText text, MarkdownVariant dialect) {
    MappedText read = MarkdownInHtml.rewrite(AdmonitionFences.rewrite(text));
    read = dialect.reads(Mark.PANDOC_BLOCKS) ? PandocBlocks.rewrite(read) : read;
    read = dialect.reads(Mark.INLINE_NOTES) ? InlineNotes.rewrite(read) : read;
    read = dialect.reads(Mark.CRITIC) ? CriticMarkup.rewrite(read) : read;
    read = AttributeLists.rewrite(DisplayMath.rewrite(read));
    read = dialect.reads(Mark.KRAMDOWN_BREAKS) ? KramdownBlockEnds.rewrite(read) : read;
    read = dialect.reads(Mark.SMART_SYMBOLS) ? SmartSymbols.rewrite(read) : read;
    return AdmonitionParser.rewrite(read, dialect.reads(Mark.TABS), dialect.reads(Mark.BLOCKS));
  }
}
