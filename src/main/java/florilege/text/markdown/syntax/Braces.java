package florilege.text.markdown.syntax;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.attributes.AttributeNode;
import com.vladsch.flexmark.ext.attributes.AttributesNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import florilege.model.MarkdownVariant;
import florilege.model.MarkdownVariant.Mark;
import florilege.text.markdown.syntax.nodes.FormulaNode;
import florilege.text.markdown.syntax.nodes.HighlightNode;
import florilege.text.markdown.syntax.nodes.WikiLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses attributes in braces. Braces are words unless what is in them reads as attributes and they
 * stand directly behind what can bear these, or at the end of a paragraph or a heading; with a
 * colon ({@code {: .wide}}, as kramdown has it) they stand where the author put them.
 */
final class Braces {

  /** A longer list is words. */
  private static final int LONGEST = 1_000;

  private static final Pattern ITEM =
      Pattern.compile(
          "\\s*+(?:(\\.)([\\p{L}_-][^\\s{}\"'=#.,]*+)|(#)([\\p{L}\\p{N}_-][^\\s{}\"'=#,]*+)"
              + "|([A-Za-z][\\w:-]*+)(=)(?:\"([^\"{}]*+)\"|'([^'{}]*+)'|([^\\s\"'{},;]++)))");

  /** Attributes that an author may mean where no element shows that there are any. */
  private static final Pattern KNOWN =
      Pattern.compile(
          "[.#]|lang|xml:lang|dir|id|class|title|alt|width|height|start|type|value|reversed|style"
              + "|align|target|rel|role|loading|markdown|(?:data|aria)-.*");

  private static final Set<Class<?>> BEARERS =
      Set.of(
          Emphasis.class,
          StrongEmphasis.class,
          HighlightNode.class,
          Code.class,
          Link.class,
          Image.class,
          AutoLink.class,
          MailLink.class,
          FormulaNode.class,
          WikiLink.class);

  private final BasedSequence input;
  private final String text;
  private final MarkdownVariant dialect;
  private final List<AttributesNode> found = new ArrayList<>();

  Braces(BasedSequence input, String text, MarkdownVariant dialect) {
    this.input = input;
    this.text = text;
    this.dialect = dialect;
  }

  /** Whether attributes begin at an offset. */
  boolean has(int at) {
    return at < text.length() && text.charAt(at) == '{' && parse(at).isPresent();
  }

  /** The attributes that begin at an offset; whether they are any is seen when all is read. */
  Optional<AttributesNode> at(int at) {
    Optional<AttributesNode> node = parse(at);
    node.ifPresent(found::add);
    return node;
  }

  private Optional<AttributesNode> parse(int at) {
    int limit = Math.min(text.length(), at + LONGEST);
    int from = at + (text.startsWith("{:", at) ? 2 : 1);
    int end = from;
    List<AttributeNode> items = new ArrayList<>();
    Matcher item = ITEM.matcher(text).region(end, limit);
    while (item.lookingAt()) {
      items.add(node(item));
      end = item.end();
      item.region(end, limit);
    }
    while (end < limit && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    if (items.isEmpty() || end == limit || text.charAt(end) != '}') {
      return Optional.empty();
    }
    AttributesNode node =
        new AttributesNode(
            input.subSequence(at, from),
            input.subSequence(from, end),
            input.subSequence(end, end + 1));
    items.forEach(node::appendChild);
    node.setCharsFromSegments();
    return Optional.of(node);
  }

  private AttributeNode node(Matcher item) {
    BasedSequence none = BasedSequence.NULL;
    for (int name : new int[] {1, 3}) {
      if (item.group(name) != null) {
        return new AttributeNode(group(item, name), none, none, group(item, name + 1), none);
      }
    }
    int value = item.group(7) != null ? 7 : item.group(8) != null ? 8 : 9;
    return new AttributeNode(group(item, 5), group(item, 6), none, group(item, value), none);
  }

  private BasedSequence group(Matcher item, int number) {
    return input.subSequence(item.start(number), item.end(number));
  }

  /** Makes words of what turned out to stand where there are no attributes. */
  void settle(Node block) {
    for (AttributesNode node : found) {
      if (!stands(node, block)) {
        node.insertBefore(new Text(node.getChars()));
        node.unlink();
      }
    }
    found.clear();
  }

  private boolean stands(AttributesNode node, Node block) {
    if (node.getOpeningMarker().length() == 2) {
      return true;
    }
    Node before = node.getPrevious();
    boolean borne =
        before != null
            && (BEARERS.contains(before.getClass()) || before instanceof AttributesNode)
            && before.getEndOffset() == node.getStartOffset();
    if (borne && dialect.reads(Mark.ATTRIBUTES)) {
      return true;
    }
    boolean last = before != null && node.getNext() == null && node.getParent() == block;
    boolean may =
        block instanceof Heading && dialect.reads(Mark.HEADING_ATTRIBUTES)
            || block instanceof Paragraph && dialect.reads(Mark.ATTRIBUTES);
    return last && may && isApart(node) && isKnown(node);
  }

  /** Whether a blank or a line's end stands before it. */
  private static boolean isApart(AttributesNode node) {
    BasedSequence text = node.getChars().getBaseSequence();
    return Character.isWhitespace(text.charAt(node.getStartOffset() - 1));
  }

  private static boolean isKnown(AttributesNode node) {
    for (Node child : node.getChildren()) {
      if (!KNOWN.matcher(((AttributeNode) child).getName()).matches()) {
        return false;
      }
    }
    return true;
  }
}
