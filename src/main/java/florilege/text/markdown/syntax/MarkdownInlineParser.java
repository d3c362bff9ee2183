package florilege.text.markdown.syntax;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import florilege.model.MarkdownVariant;
import florilege.model.MarkdownVariant.Mark;
import florilege.text.markdown.syntax.nodes.KeyboardKeys;
import florilege.text.markdown.syntax.nodes.UnresolvedReference;
import florilege.text.markdown.syntax.nodes.UnusedDefinition;
import florilege.text.markdown.syntax.nodes.WikiLink;
import florilege.text.markdown.syntax.scanners.AngleBracketScanner;
import florilege.text.markdown.syntax.scanners.CodeSpans;
import florilege.text.markdown.syntax.scanners.Emoji;
import florilege.text.markdown.syntax.scanners.Escapes;
import florilege.text.markdown.syntax.scanners.ExtendedAutolink;
import florilege.text.markdown.syntax.scanners.LinkScanner;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Divides the text of a block into words, emphasis, links and so on (CommonMark §6). It stands in
 * for flexmark's own, which follows an older edition of the specification and takes quadratic time,
 * or the whole stack, for texts that are made for it.
 */
final class MarkdownInlineParser extends InlineParserImpl {

  /**
   * Links, pictures and calls of notes in a text of any length, and how many characters allow one
   * more.
   */
  private static final int MOST_LINKS = 10_000;

  private static final int CHARACTERS_PER_LINK = 100;

  private final LinkDefinitions targets;
  private final MarkdownVariant dialect;
  private final boolean bareAddresses;

  /** Whether the text is an author's, who has more to say than a stranger. */
  private final boolean authored;

  private static final Pattern RAW_LINK = Pattern.compile("(?i)<a\\s[^>]{0,2000}?href");

  private final boolean declared;
  private final boolean notes;

  private String text = "";
  private InlineList pieces;
  private EmphasisParser emphases;
  private EmphasisParser.Run floor;
  private LinkScanner links;
  private AngleBracketScanner tags;
  private InlineMath dollars;
  private CodeSpans spans;
  private BracketParser brackets;
  private Braces braces;

  /** Whether a link in HTML is open, in which an address is no link of its own. */
  private boolean inRawLink;

  MarkdownInlineParser(
      DataHolder options,
      BitSet specialCharacters,
      BitSet delimiterCharacters,
      Map<Character, DelimiterProcessor> delimiters,
      LinkRefProcessorData references,
      List<InlineParserExtensionFactory> extensions) {
    super(options, specialCharacters, delimiterCharacters, delimiters, references, extensions);
    this.dialect = MarkdownDialect.MARKS.get(options);
    this.bareAddresses = MarkdownDialect.BARE_ADDRESSES.get(options);
    this.authored = MarkdownDialect.ABBREVIATIONS.get(options);
    this.targets = new LinkDefinitions(authored);
    this.declared = MarkdownDialect.MATHS.get(options);
    this.notes = !references.processors.isEmpty();
  }

  @Override
  public int preProcessBlock(Paragraph paragraph, ParserState state) {
    return define(paragraph.getChars(), paragraph::insertBefore);
  }

  /**
   * Reads the definitions at the beginning of a paragraph; gives the offset of what follows them.
   *
   * @param place puts those of links where they stand
   */
  int define(BasedSequence paragraph, Consumer<UnusedDefinition> place) {
    int at = targets.define(paragraph, place);
    return authored ? Abbreviations.OF.get(document).define(paragraph, at) : at;
  }

  /**
   * What links have called has said what it says. A reader who wrote something else that looks like
   * a definition meant it to be read.
   */
  @Override
  public void finalizeDocument(Document document) {
    super.finalizeDocument(document);
    for (UnusedDefinition definition : targets.definitions()) {
      if (definition.isCalled()) {
        definition.unlink();
      } else if (!authored && definition.getParent() != null) {
        definition.appendChild(new Text(definition.label()));
        parse(definition.rest(), definition);
      }
    }
  }

  @Override
  public void parse(BasedSequence content, Node block) {
    this.block = block;
    begin(content.trim(c -> c == ' ' || c == '\t' || c == '\n' || c == '\r'));
    while (index < text.length()) {
      index = next(index);
    }
    emphases.settle(floor);
    pieces.flush(block);
    braces.settle(block);
  }

  private void begin(BasedSequence content) {
    input = content;
    text = content.toString();
    index = 0;
    inRawLink = false;
    pieces = new InlineList(content);
    links = new LinkScanner(text, authored);
    tags = new AngleBracketScanner(text);
    dollars = new InlineMath(input, text, declared);
    spans = new CodeSpans(input, text);
    braces = new Braces(input, text, dialect);
    emphases = new EmphasisParser(text, pieces, dialect);
    floor = emphases.mark();
    brackets =
        new BracketParser(
            input,
            links,
            pieces,
            emphases,
            targets,
            mostLinks(),
            this::note,
            authored ? braces::has : at -> false,
            UnresolvedReference.OF.get(document));
  }

  private int mostLinks() {
    return MOST_LINKS + document.getChars().length() / CHARACTERS_PER_LINK;
  }

  private Optional<FootnoteBlock> note(BasedSequence name) {
    return Optional.ofNullable(
        notes ? FootnoteExtension.FOOTNOTES.get(document).get(name.toString()) : null);
  }

  /** Reads what begins at an offset; gives the offset behind it. */
  private int next(int at) {
    char c = text.charAt(at);
    return switch (c) {
      case '\n' -> lineEnd(at);
      case '\\' -> backslash(at);
      case '`' -> code(at);
      case '*', '_', '~', '^', '=' -> emphases.read(at);
      case '+' -> keys(at);
      case ':' -> emoji(at);
      case '!' -> links.has(at + 1, '[') ? bracket(at, at + 2) : words(at, at + 1);
      case '[' -> bracket(at, at + 1);
      case ']' -> brackets.close(at);
      case '<' -> tag(at);
      case '{' -> attributes(at);
      case '$' -> authored ? formula(at).orElseGet(() -> words(at, at + 1)) : words(at, at + 1);
      default -> plain(at);
    };
  }

  private int bracket(int at, int end) {
    Optional<WikiLink> wiki = authored ? WikiLink.at(input, text, at) : Optional.empty();
    if (wiki.isEmpty() || targets.has(wiki.get().target())) {
      return brackets.open(at, end);
    }
    pieces.node(wiki.get(), at, wiki.get().end(at));
    return wiki.get().end(at);
  }

  private Optional<Integer> formula(int at) {
    Optional<InlineMath.Found> found = dollars.at(at);
    found.ifPresent(f -> pieces.node(f.formula(), at, f.end()));
    return found.map(InlineMath.Found::end);
  }

  private int words(int from, int to) {
    pieces.words(from, to);
    return to;
  }

  private int plain(int at) {
    int address = addressEnd(at);
    if (address >= 0) {
      BasedSequence none = input.subSequence(at, at);
      pieces.node(new AutoLink(none, input.subSequence(at, address), none), at, address);
      return address;
    }
    int end = at + 1;
    while (end < text.length() && isPlain(text.charAt(end)) && addressEnd(end) < 0) {
      end++;
    }
    return words(at, end);
  }

  private boolean isPlain(char c) {
    return "\n\\`*_~^![]<{=$+:".indexOf(c) < 0;
  }

  private int addressEnd(int at) {
    boolean may = bareAddresses && !inRawLink && "hHwW".indexOf(text.charAt(at)) >= 0;
    return may ? ExtendedAutolink.end(text, at, brackets.isOpen()) : -1;
  }

  private int lineEnd(int at) {
    int from = pieces.trim(at);
    boolean hard =
        dialect.reads(Mark.HARD_WRAPS) || at - from >= 2 && text.startsWith("  ", at - 2);
    pieces.node(hard ? new HardLineBreak() : new SoftLineBreak(), from, at + 1);
    return indent(at + 1);
  }

  private int indent(int at) {
    int end = at;
    while (links.has(end, ' ') || links.has(end, '\t')) {
      end++;
    }
    return end;
  }

  private int backslash(int at) {
    Optional<Integer> formula = authored ? formula(at) : Optional.empty();
    if (formula.isPresent()) {
      return formula.get();
    }
    if (links.has(at + 1, '\n')) {
      pieces.node(new HardLineBreak(), at, at + 2);
      return indent(at + 2);
    }
    int end = indent(at + 2);
    if (dialect.reads(Mark.KRAMDOWN_BREAKS) && links.has(at + 1, '\\') && links.has(end, '\n')) {
      pieces.node(new HardLineBreak(), at, end + 1);
      return indent(end + 1);
    }
    boolean escapes = at + 1 < text.length() && Escapes.isPunctuation(text.charAt(at + 1));
    return words(at, escapes ? at + 2 : at + 1);
  }

  private int code(int at) {
    Optional<CodeSpans.Found> found = spans.at(at);
    found.ifPresent(f -> pieces.node(f.code(), at, f.end()));
    return found.map(CodeSpans.Found::end).orElseGet(() -> words(at, spans.run(at)));
  }

  private int tag(int at) {
    int address = tags.address(at);
    int mailbox = address < 0 ? tags.mailbox(at) : -1;
    int html = address < 0 && mailbox < 0 ? tags.html(at) : -1;
    int end = Math.max(address, Math.max(mailbox, html));
    if (end < 0) {
      return words(at, at + 1);
    }
    inRawLink = html > 0 && RAW_LINK.matcher(text).region(at, end).lookingAt() || inRawLink;
    inRawLink &= !text.regionMatches(true, at, "</a", 0, 3);
    BasedSequence inside = input.subSequence(at + 1, end - 1);
    BasedSequence left = input.subSequence(at, at + 1);
    BasedSequence right = input.subSequence(end - 1, end);
    Node node =
        html > 0
            ? new HtmlInline()
            : address > 0 ? new AutoLink(left, inside, right) : new MailLink(left, inside, right);
    pieces.node(node, at, end);
    return end;
  }

  private int attributes(int at) {
    return authored
        ? leaf(braces.at(at), at).orElseGet(() -> words(at, at + 1))
        : words(at, at + 1);
  }

  private int keys(int at) {
    return dialect.reads(Mark.KEYS)
        ? leaf(KeyboardKeys.at(input, text, at), at).orElseGet(() -> emphases.read(at))
        : emphases.read(at);
  }

  private int emoji(int at) {
    return dialect.reads(Mark.EMOJI)
        ? leaf(Emoji.at(input, text, at), at).orElseGet(() -> words(at, at + 1))
        : words(at, at + 1);
  }

  /** Adds what was found at an offset; gives the offset behind it. */
  private Optional<Integer> leaf(Optional<? extends Node> found, int at) {
    return found.map(
        node -> {
          int end = at + node.getChars().length();
          pieces.node(node, at, end);
          return end;
        });
  }
}
