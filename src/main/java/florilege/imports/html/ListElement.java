package florilege.imports.html;

import florilege.imports.markdown.MarkdownBlock;
import florilege.imports.markdown.MarkdownBlock.Kind;
import florilege.imports.markdown.MarkdownEscaper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Converts a list to Markdown, CommonMark 0.31 §5.2 and §5.3. */
final class ListElement {

  private final Element list;
  private final BlockReader blocks;
  private final boolean numbered;

  ListElement(Element list, BlockReader blocks) {
    this.list = list;
    this.blocks = blocks;
    this.numbered = list.normalName().equals("ol");
  }

  /**
   * The list, unless it is empty.
   *
   * @param before what stands before it: a list of the same kind would swallow it, were its signs
   *     not others
   */
  Optional<MarkdownBlock> block(Kind before) {
    List<List<MarkdownBlock>> items = items();
    if (items.isEmpty()) {
      return Optional.empty();
    }
    boolean tight = items.stream().allMatch(ListElement::isTight);
    boolean other = before == (numbered ? Kind.NUMBERS : Kind.BULLETS);
    StringBuilder text = new StringBuilder();
    int number = start();
    for (List<MarkdownBlock> item : items) {
      String sign = numbered ? number++ + (other ? ")" : ".") : other ? "*" : "-";
      text.append(text.isEmpty() ? "" : tight ? "\n" : "\n\n").append(item(item, sign, tight));
    }
    Kind kind = numbered ? Kind.NUMBERS : Kind.BULLETS;
    return Optional.of(new MarkdownBlock(other ? Kind.OTHER : kind, text.toString()));
  }

  private int start() {
    String start = list.attr("start").strip();
    return start.matches("\\d{1,8}") ? Integer.parseInt(start) : 1;
  }

  /** What stands in a list and in no item belongs to the item before, or is one. */
  private List<List<MarkdownBlock>> items() {
    List<List<Node>> contents = new ArrayList<>();
    for (Node node : list.childNodes()) {
      if (node instanceof Element e && e.normalName().equals("li")) {
        contents.add(new ArrayList<>(e.childNodes()));
      } else if (!(node instanceof TextNode text && text.isBlank())) {
        if (contents.isEmpty()) {
          contents.add(new ArrayList<>());
        }
        contents.get(contents.size() - 1).add(node);
      }
    }
    return contents.stream().map(blocks::of).toList();
  }

  /** Words and a list below them, which can stand without an empty line between. */
  private static boolean isTight(List<MarkdownBlock> item) {
    for (int i = 1; i < item.size(); i++) {
      String text = item.get(i).text();
      if (!item.get(i).isList() || !text.startsWith("- ") && !text.startsWith("1. ")) {
        return false;
      }
    }
    return item.isEmpty() || item.get(0).kind() == Kind.WORDS || item.size() == 1;
  }

  private static String item(List<MarkdownBlock> item, String sign, boolean tight) {
    String text = MarkdownEscaper.item(MarkdownBlock.join(item, tight));
    return MarkdownBlock.prefixed(text, sign + " ", " ".repeat(sign.length() + 1));
  }
}
