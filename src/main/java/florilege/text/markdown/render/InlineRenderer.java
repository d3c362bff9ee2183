package florilege.text.markdown.render;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ext.attributes.AttributesDelimiter;
import com.vladsch.flexmark.ext.attributes.AttributesNode;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import florilege.model.MarkdownVariant.Mark;
import florilege.text.html.policy.Trust;
import florilege.text.markdown.syntax.Abbreviations;
import florilege.text.markdown.syntax.MarkdownDialect;
import florilege.text.markdown.syntax.nodes.FormulaNode;
import florilege.text.markdown.syntax.nodes.HighlightNode;
import florilege.text.markdown.syntax.nodes.KeyboardKeys;
import florilege.text.markdown.syntax.nodes.WikiLink;
import florilege.text.markdown.syntax.scanners.Emoji;
import florilege.text.markdown.syntax.scanners.Escapes;
import florilege.text.math.TexToMathml;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Renders each kind of inline node as HTML. */
public final class InlineRenderer {

  private static final Pattern SCRIPT =
      Pattern.compile("<(script|style)\\b", Pattern.CASE_INSENSITIVE);

  /** Obsidian: words, then the width in pixels, with or without a height. */
  private static final Pattern SIZED =
      Pattern.compile("([^|]*)\\|\\s*(\\d{1,4})(?:x\\d{1,4})?\\s*", Pattern.DOTALL);

  private final MarkdownRenderer markup;
  private final HtmlOutput html;
  private final Abbreviations abbreviations;

  /** Whether a bar in code parts no cells of a table, so that a backslash before it is meant. */
  private final boolean barsInCode;

  /** A block in which the end of a script was looked for in vain; itself at first. */
  private Node endless;

  /** How many links are open. */
  private int links;

  InlineRenderer(MarkdownRenderer markup) {
    this.markup = markup;
    this.html = markup.html;
    this.endless = markup.document;
    this.barsInCode = MarkdownDialect.of(markup.document).reads(Mark.BARS_IN_CODE);
    this.abbreviations = Abbreviations.OF.get(markup.document);
  }

  void register() {
    markup.leaf(Text.class, this::words);
    markup.leaf(SoftLineBreak.class, node -> html.raw("\n"));
    markup.leaf(HardLineBreak.class, node -> html.open("br").raw("\n"));
    markup.leaf(
        Code.class,
        node ->
            html.open("code", markup.with(node))
                .words(code(inCell(node, node.getText().toString())))
                .close("code"));
    markup.leaf(HtmlInline.class, this::tag);
    markup.element(Emphasis.class, "em");
    markup.element(StrongEmphasis.class, "strong");
    markup.on(
        HighlightNode.class,
        node -> markup.open(node, node.element()),
        node -> html.close(node.element()));
    markup.leaf(Emoji.class, node -> html.words(node.sign()));
    markup.leaf(KeyboardKeys.class, this::keys);
    markup.leaf(
        FormulaNode.class,
        node ->
            html.open("code", "class", TexToMathml.CLASS)
                .words(inCell(node, node.tex().toString()))
                .close("code"));
    markup.leaf(WikiLink.class, this::wiki);
    markup.on(
        TextBase.class,
        this::textBase,
        node -> html.raw(markup.with(node).length > 0 ? "</span>" : ""));
    markup.nothing(AttributesNode.class);
    markup.nothing(AttributesDelimiter.class);
    links();
  }

  private void links() {
    markup.on(Link.class, this::link, this::linkEnd);
    markup.leaf(AutoLink.class, this::autoLink);
    markup.leaf(
        MailLink.class,
        node ->
            link(node, "mailto:" + Escapes.plain(node.getText()), Escapes.plain(node.getText())));
    markup.leaf(Image.class, node -> image(node, node.getUrl(), node.getTitle()));
  }

  /** Raw HTML; what stands between the tags of a script or a style goes with them. */
  private void tag(HtmlInline node) {
    markup.raw(node, node.getChars());
    Matcher opening = SCRIPT.matcher(node.getChars());
    if (markup.trust == Trust.READER || !opening.lookingAt() || node.getParent() == endless) {
      return;
    }
    String tag = "</" + opening.group(1).toLowerCase(Locale.ROOT);
    Node end = node.getNext();
    while (end != null && !end.getChars().toString().toLowerCase(Locale.ROOT).startsWith(tag)) {
      end = end.getNext();
    }
    endless = end == null ? node.getParent() : endless;
    while (end != null && node.getNext() != end) {
      node.getNext().unlink();
    }
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

  /**
   * In the cell of a table a backslash only guards a bar, wherever that is, unless bars in code
   * part no cells (GFM §4.10).
   */
  private String inCell(Node node, String words) {
    boolean guards = !barsInCode && words.contains("\\|");
    return guards && node.getAncestorOfType(TableCell.class) != null
        ? words.replace("\\|", "|")
        : words;
  }

  private void keys(KeyboardKeys node) {
    String plus = "";
    for (String label : node.labels()) {
      html.words(plus).open("kbd").words(label).close("kbd");
      plus = "+";
    }
  }

  private boolean textBase(TextBase node) {
    return markup.with(node).length == 0 || markup.open(node, "span");
  }

  private void words(Text node) {
    for (Abbreviations.Stretch stretch : abbreviations.find(Escapes.plain(node.getChars()))) {
      if (stretch.meaning().isEmpty()) {
        html.words(stretch.words());
      } else {
        html.open("abbr", "title", stretch.meaning()).words(stretch.words()).close("abbr");
      }
    }
  }

  private boolean link(Link node) {
    links++;
    String address = Escapes.plain(node.getUrl());
    return markup.open(node, "a", "href", address, "title", Escapes.plain(node.getTitle()));
  }

  private void linkEnd(Link node) {
    links--;
    html.close("a");
  }

  /** An address as it is; within a link, just words. */
  private void autoLink(AutoLink node) {
    String words = inCell(node, Escapes.references(node.getText()));
    if (links > 0) {
      html.words(words);
    } else {
      link(node, address(words), words);
    }
  }

  private void link(Node node, String address, String words) {
    html.open("a", markup.with(node, "href", address)).words(words).close("a");
  }

  /** What a wiki names is looked for in the book; if it is not there, the link is undone. */
  private void wiki(WikiLink node) {
    if (node.isImage()) {
      Matcher size = SIZED.matcher(node.words().contains("|") ? node.words() : "|" + node.words());
      boolean sized = size.matches();
      String words = node.words().equals(node.target()) ? "" : node.words();
      String alt = sized ? size.group(1) : words;
      String width = sized ? size.group(2) : "";
      html.open("img", "class", "wiki", "src", node.target(), "alt", alt, "width", width);
    } else {
      html.open("a", "class", "wiki", "href", node.target()).words(node.words()).close("a");
    }
  }

  private static String address(String written) {
    return written.startsWith("www.") ? "https://" + written : written;
  }

  private void image(Node node, BasedSequence source, BasedSequence title) {
    Matcher sized = SIZED.matcher(words(node));
    boolean width = sized.matches() && markup.trust == Trust.AUTHOR;
    html.open(
        "img",
        markup.with(
            node,
            "src",
            Escapes.plain(source),
            "alt",
            width ? sized.group(1) : words(node),
            "title",
            Escapes.plain(title),
            "width",
            width ? sized.group(2) : ""));
  }

  /** The words in a node, as they sound when nothing can be seen. */
  private String words(Node root) {
    StringBuilder words = new StringBuilder();
    Node node = root.getFirstChild();
    while (node != null) {
      if (node instanceof Text) {
        words.append(Escapes.plain(node.getChars()));
      } else if (node instanceof Emoji emoji) {
        words.append(emoji.sign());
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
