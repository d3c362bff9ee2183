package florilege.text.markdown.syntax;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import florilege.text.markdown.syntax.nodes.UnusedDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses headings (CommonMark §4.2 and §4.3). It stands in for flexmark's own parser, which gathers
 * the whole paragraph so far for each line of it, and takes definitions of links for a part of the
 * heading below them.
 */
final class HeadingParser extends AbstractBlockParser {

  private static final Pattern NUMBER_SIGNS = Pattern.compile("(#{1,6})(?:[ \t]+|$)");
  private static final Pattern UNDERLINE = Pattern.compile("(?:=+|-+)[ \t]*");

  private final Heading heading = new Heading();

  /** What is defined above it in the paragraph that became the heading. */
  private final List<UnusedDefinition> definitions;

  private HeadingParser(
      int level,
      BasedSequence opening,
      BasedSequence text,
      BasedSequence closing,
      List<UnusedDefinition> definitions) {
    this.definitions = definitions;
    heading.setLevel(level);
    heading.setOpeningMarker(opening);
    heading.setText(text);
    heading.setClosingMarker(closing);
    heading.setCharsFromContent();
  }

  @Override
  public Block getBlock() {
    return heading;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return BlockContinue.none();
  }

  @Override
  public void parseInlines(InlineParser inlines) {
    definitions.forEach(heading::insertBefore);
    inlines.parse(heading.getText(), heading);
  }

  @Override
  public void closeBlock(ParserState state) {}

  /** A heading that begins with number signs. */
  private static Optional<HeadingParser> signed(BasedSequence line) {
    Matcher signs = NUMBER_SIGNS.matcher(line);
    if (!signs.lookingAt()) {
      return Optional.empty();
    }
    BasedSequence text = line.subSequence(signs.end());
    int end = text.length();
    int at = end;
    while (at > 0 && " \t".indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    int signsFrom = at;
    while (signsFrom > 0 && text.charAt(signsFrom - 1) == '#') {
      signsFrom--;
    }
    boolean closed =
        signsFrom < at && (signsFrom == 0 || " \t".indexOf(text.charAt(signsFrom - 1)) >= 0);
    int to = closed ? signsFrom : end;
    return Optional.of(
        new HeadingParser(
            signs.end(1),
            line.subSequence(0, signs.end(1)),
            text.subSequence(0, to).trim(),
            text.subSequence(to, end).trim(),
            List.of()));
  }

  /**
   * A paragraph that is underlined; what is left of it when its definitions of links are taken
   * away, if something is.
   */
  private static Optional<HeadingParser> underlined(
      BasedSequence line, ParserState state, MatchedBlockParser paragraph) {
    if (!paragraph.getBlockParser().isParagraphParser() || !UNDERLINE.matcher(line).matches()) {
      return Optional.empty();
    }
    BasedSequence whole = paragraph.getParagraphContent();
    List<UnusedDefinition> definitions = new ArrayList<>();
    int from = ((MarkdownInlineParser) state.getInlineParser()).define(whole, definitions::add);
    BasedSequence text = whole.subSequence(from).trim();
    int level = line.charAt(0) == '=' ? 1 : 2;
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(new HeadingParser(level, BasedSequence.NULL, text, line.trim(), definitions));
  }

  /** Tries each line. */
  static final class Factory implements CustomBlockParserFactory {

    @Override
    public Set<Class<?>> getAfterDependents() {
      return Set.of(BlockQuoteParser.Factory.class);
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
      return Set.of(
          FencedCodeBlockParser.Factory.class,
          HtmlBlockParser.Factory.class,
          ThematicBreakParser.Factory.class,
          ListBlockParser.Factory.class,
          IndentedCodeBlockParser.Factory.class);
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
      return new Starts(options);
    }
  }

  private static final class Starts extends AbstractBlockParserFactory {

    Starts(DataHolder options) {
      super(options);
    }

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      if (state.getIndent() >= 4 || state.getActiveBlockParser() instanceof FencedCodeBlockParser) {
        return BlockStart.none();
      }
      BasedSequence line = state.getLine().subSequence(state.getNextNonSpaceIndex());
      Optional<HeadingParser> signed = signed(line);
      int end = state.getLine().length();
      return signed.isPresent()
          ? BlockStart.of(signed.get()).atIndex(end)
          : underlined(line, state, matched)
              .map(h -> BlockStart.of(h).atIndex(end).replaceActiveBlockParser())
              .orElse(BlockStart.none());
    }
  }
}
