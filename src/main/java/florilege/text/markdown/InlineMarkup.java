package florilege.text.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ext.abbreviation.Abbreviation;
import com.vladsch.flexmark.ext.abbreviation.AbbreviationBlock;
import com.vladsch.flexmark.ext.attributes.AttributesDelimiter;
import com.vladsch.flexmark.ext.attributes.AttributesNode;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** What each piece of running text becomes. */
final class InlineMarkup {

  private final Markup markup;
  private final Html html;

  InlineMarkup(Markup markup) {
    this.markup = markup;
    this.html = markup.html;
  }

  void register() {
    markup.leaf(Text.class, node -> html.words(node.getChars().unescape()));
    markup.leaf(HtmlEntity.class, node -> html.words(node.getChars().unescape()));
    markup.leaf(SoftLineBreak.class, node -> html.raw("\n"));
    markup.leaf(HardLineBreak.class, node -> html.open("br").raw("\n"));
    markup.leaf(
        Code.class,
        node ->
            html.open("code", markup.with(node))
                .words(code(node.getText().toString()))
                .close("code"));
    markup.leaf(HtmlInline.class, node -> markup.raw(node.getChars()));
    markup.leaf(HtmlInlineComment.class, node -> markup.raw(node.getChars()));
    markup.element(Emphasis.class, "em");
    markup.element(StrongEmphasis.class, "strong");
    markup.element(Strikethrough.class, "del");
    markup.on(
        TextBase.class,
        this::textBase,
        node -> html.raw(markup.with(node).length > 0 ? "</span>" : ""));
    markup.leaf(Abbreviation.class, this::abbreviation);
    markup.nothing(AbbreviationBlock.class);
    markup.nothing(AttributesNode.class);
    markup.nothing(AttributesDelimiter.class);
    links();
  }

  private void links() {
    markup.on(
        Link.class,
        node ->
            markup.open(
                node, "a", "href", node.getUrl().unescape(), "title", node.getTitle().unescape()),
        node -> html.close("a"));
    markup.on(LinkRef.class, this::linkRef, this::linkRefEnd);
    markup.leaf(
        AutoLink.class,
        node -> link(node, address(node.getText().toString()), node.getText().toString()));
    markup.leaf(
        MailLink.class,
        node -> link(node, "mailto:" + node.getText().unescape(), node.getText().unescape()));
    markup.leaf(Image.class, node -> image(node, node.getUrl(), node.getTitle()));
    markup.leaf(ImageRef.class, this::imageRef);
  }

  /**
   * CommonMark §6.1: line ends are spaces; one space at each end is taken away if both are there
   * and something else is too.
   */
  private static String code(String content) {
    String line = content.replace("\r\n", "\n").replace('\n', ' ');
    boolean padded = line.startsWith(" ") && line.endsWith(" ") && !line.isBlank();
    return padded ? line.substring(1, line.length() - 1) : line;
  }

  private boolean textBase(TextBase node) {
    return markup.with(node).length == 0 || markup.open(node, "span");
  }

  private void abbreviation(Abbreviation node) {
    html.open("abbr", "title", node.getAbbreviation().unescape())
        .words(node.getChars().unescape())
        .close("abbr");
  }

  private void link(Node node, String address, String words) {
    html.open("a", markup.with(node, "href", address)).words(words).close("a");
  }

  private static String address(String written) {
    return written.startsWith("www.") ? "https://" + written : written;
  }

  private boolean linkRef(LinkRef node) {
    if (isDefined(node)) {
      Reference reference = node.getReferenceNode(markup.document);
      return markup.open(
          node,
          "a",
          "href",
          reference.getUrl().unescape(),
          "title",
          reference.getTitle().unescape());
    }
    boolean simple = !node.hasChildren();
    html.at(node.getStartOffset())
        .words(
            (simple ? node.getChars() : node.getChars().prefixOf(node.getChildChars())).unescape());
    return !simple;
  }

  private void linkRefEnd(LinkRef node) {
    if (isDefined(node)) {
      html.close("a");
    } else if (node.hasChildren()) {
      html.words(node.getChars().suffixOf(node.getChildChars()).unescape());
    }
  }

  private void imageRef(ImageRef node) {
    if (isDefined(node)) {
      Reference reference = node.getReferenceNode(markup.document);
      image(node, reference.getUrl(), reference.getTitle());
    } else {
      html.words(node.getChars().unescape());
    }
  }

  private boolean isDefined(RefNode node) {
    return node.getReferenceNode(markup.document) != null;
  }

  private void image(Node node, BasedSequence source, BasedSequence title) {
    html.open(
        "img",
        markup.with(node, "src", source.unescape(), "alt", words(node), "title", title.unescape()));
  }

  /** The words in a node, as they sound when nothing can be seen. */
  private String words(Node root) {
    StringBuilder words = new StringBuilder();
    Node node = root.getFirstChild();
    while (node != null) {
      if (node instanceof Text || node instanceof HtmlEntity) {
        words.append(node.getChars().unescape());
      } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
        words.append('\n');
      }
      if (node.getFirstChild() != null) {
        node = node.getFirstChild();
        continue;
      }
      while (node.getNext() == null && node.getParent() != root) {
        node = node.getParent();
      }
      node = node.getNext();
    }
    return words.toString();
  }
}
