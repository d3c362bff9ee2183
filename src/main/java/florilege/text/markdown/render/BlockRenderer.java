package florilege.text.markdown.render;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.BulletListItem;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.parser.ListOptions;
import com.vladsch.flexmark.util.ast.NonRenderingInline;
import florilege.model.MarkdownVariant.Mark;
import florilege.text.Admonition;
import florilege.text.AlternativeAnchors;
import florilege.text.HeadingSlugs;
import florilege.text.code.CodeHighlighter;
import florilege.text.code.ListingInfo;
import florilege.text.html.policy.Trust;
import florilege.text.markdown.syntax.Alerts;
import florilege.text.markdown.syntax.MarkdownDialect;
import florilege.text.markdown.syntax.scanners.Escapes;
import florilege.text.markdown.syntax.tables.TableFoot;
import florilege.text.math.TexToMathml;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Renders each kind of block as HTML. */
public final class BlockRenderer {

  private final MarkdownRenderer markup;
  private final HtmlOutput html;
  private final ListOptions lists;

  /** The quotes that are boxes. */
  private final Set<BlockQuote> boxes = new HashSet<>();

  /** How often kramdown would have used a name. */
  private final Map<String, Integer> names = new HashMap<>();

  /** The sign of a task whose words have not begun yet; empty when there is none. */
  private String box = "";

  BlockRenderer(MarkdownRenderer markup) {
    this.markup = markup;
    this.html = markup.html;
    this.lists = ListOptions.get(markup.document);
  }

  void register() {
    markup.on(Paragraph.class, this::paragraph, node -> html.raw(isTight(node) ? "\n" : "</p>"));
    markup.on(
        Heading.class,
        node -> markup.open(node, "h" + node.getLevel(), AlternativeAnchors.ATTRIBUTE, name(node)),
        node -> html.close("h" + node.getLevel()));
    markup.on(BlockQuote.class, this::quote, this::quoteEnd);
    markup.leaf(ThematicBreak.class, node -> html.open("hr"));
    markup.leaf(
        IndentedCodeBlock.class,
        node ->
            code(
                node.getContentChars().trimTailBlankLines().normalizeEndWithEOL(),
                "",
                markup.with(node)));
    markup.leaf(FencedCodeBlock.class, this::fenced);
    markup.leaf(HtmlBlock.class, this::htmlBlock);
    markup.leaf(HtmlCommentBlock.class, node -> markup.raw(node, node.getChars()));
    lists();
    tables();
  }

  private void lists() {
    markup.element(BulletList.class, "ul");
    markup.on(OrderedList.class, this::ordered, node -> html.close("ol"));
    markup.element(BulletListItem.class, "li");
    markup.element(OrderedListItem.class, "li");
    markup.on(TaskListItem.class, this::task, node -> html.close("li"));
    markup.element(DefinitionList.class, "dl");
    markup.element(DefinitionTerm.class, "dt");
    markup.element(DefinitionItem.class, "dd");
  }

  private void tables() {
    markup.element(TableBlock.class, "table");
    markup.element(TableHead.class, "thead");
    markup.element(TableBody.class, "tbody");
    markup.element(TableRow.class, "tr");
    markup.element(TableFoot.class, "tfoot");
    markup.on(TableCell.class, this::cell, node -> html.close(node.isHeader() ? "th" : "td"));
  }

  /** What kramdown calls a heading, the second of a name with a number. */
  private String name(Heading heading) {
    String name = HeadingSlugs.kramdown(heading.getText().toString());
    int before = names.merge(name, 1, Integer::sum) - 1;
    return markup.trust == Trust.READER ? "" : before == 0 ? name : name + "-" + before;
  }

  private boolean paragraph(Paragraph node) {
    if (node.getFirstChildAnyNot(NonRenderingInline.class) == null) {
      html.open("p");
      return false;
    }
    if (!isTight(node)) {
      markup.open(node, "p");
    }
    box();
    return true;
  }

  /** A quote; or a box, if it begins as GitHub's do: {@code [!NOTE]}. */
  private boolean quote(BlockQuote node) {
    Optional<Admonition> alert =
        markup.trust == Trust.AUTHOR ? Alerts.take(node) : Optional.empty();
    if (alert.isEmpty()) {
      return markup.open(node, "blockquote");
    }
    boxes.add(node);
    Admonition box = alert.get();
    html.at(node.getStartOffset()).open("div", "class", "admonition " + box.kind(), "role", "note");
    if (!box.title().isEmpty()) {
      html.open("div", "class", "admonition-title").open("p").words(box.title());
      html.close("p").close("div");
    }
    return true;
  }

  private void quoteEnd(BlockQuote node) {
    html.close(boxes.contains(node) ? "div" : "blockquote");
  }

  private boolean isTight(Paragraph node) {
    return node.getParent() instanceof ListItem && lists.isInTightListItem(node);
  }

  private boolean ordered(OrderedList node) {
    String start = node.getStartNumber() == 1 ? "" : Integer.toString(node.getStartNumber());
    return markup.open(node, "ol", "start", start);
  }

  private boolean task(TaskListItem node) {
    markup.open(node, "li", "class", node.isItemDoneMarker() ? "task done" : "task");
    box = node.isItemDoneMarker() ? "☑ " : "☐ ";
    if (!(node.getFirstChild() instanceof Paragraph)) {
      box();
    }
    return true;
  }

  private void box() {
    if (!box.isEmpty()) {
      html.open("span", "class", "box").words(box).close("span");
      box = "";
    }
  }

  private boolean cell(TableCell node) {
    String side =
        node.getAlignment() == null ? "" : node.getAlignment().name().toLowerCase(Locale.ROOT);
    return markup.open(node, node.isHeader() ? "th" : "td", "class", side);
  }

  private void htmlBlock(HtmlBlock node) {
    if (markup.trust == Trust.READER) {
      html.open("p");
      markup.raw(node, node.getContentChars().trimEnd());
      html.close("p");
    } else {
      markup.raw(node, node.getContentChars());
    }
  }

  private void fenced(FencedCodeBlock node) {
    String info = Escapes.plain(node.getInfo()).strip();
    ListingInfo listing =
        ListingInfo.of(info, MarkdownDialect.of(markup.document).reads(Mark.LISTING_TITLES));
    String language = listing.language();
    if (language.equals("math") && markup.trust == Trust.AUTHOR) {
      html.open("pre", "class", TexToMathml.CLASS)
          .open("code")
          .words(node.getContentChars().normalizeEOL())
          .close("code")
          .close("pre");
    } else {
      if (!listing.title().isEmpty() && markup.trust == Trust.AUTHOR) {
        html.open("p", "class", "listing-title").words(listing.title()).close("p");
      }
      code(node.getContentChars().normalizeEOL(), language, markup.with(node));
    }
  }

  private void code(String code, String info, String... given) {
    CodeHighlighter listing = CodeHighlighter.of(info, code);
    String language = listing.language().isEmpty() ? "" : " language-" + listing.language();
    html.open("pre", withClass("code" + language, given)).open("code");
    for (CodeHighlighter.Token token : listing.tokens()) {
      if (token.kind().isEmpty()) {
        html.words(token.text());
      } else {
        html.open("span", "class", token.kind()).words(token.text()).close("span");
      }
    }
    html.close("code").close("pre");
  }

  private static String[] withClass(String names, String... given) {
    String[] all = new String[given.length + 2];
    all[0] = "class";
    all[1] = names;
    System.arraycopy(given, 0, all, 2, given.length);
    for (int i = 2; i < all.length; i += 2) {
      if (all[i].equals("class")) {
        all[1] = names + " " + all[i + 1];
        all[i] = "data-merged";
        all[i + 1] = "";
      }
    }
    return all;
  }
}
