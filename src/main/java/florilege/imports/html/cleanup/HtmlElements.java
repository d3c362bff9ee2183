package florilege.imports.html.cleanup;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Classifies the elements of HTML by what Markdown can make of them. */
public final class HtmlElements {

  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "center",
          "dd",
          "details",
          "dialog",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "legend",
          "li",
          "main",
          "markdown",
          "menu",
          "nav",
          "noscript",
          "ol",
          "optgroup",
          "option",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "caption",
          "colgroup",
          "col",
          "tbody",
          "thead",
          "tfoot",
          "tr",
          "td",
          "th",
          "ul");

  /** Elements of which nothing is for reading. */
  private static final Set<String> UNREADABLE =
      Set.of("script", "style", "template", "title", "select", "svg", "math", "canvas");

  /** What shows something that lies elsewhere. */
  private static final Set<String> EMBEDDED =
      Set.of("iframe", "video", "audio", "embed", "object", "frame");

  private HtmlElements() {}

  public static boolean isBlock(Node node) {
    return node instanceof Element e && BLOCKS.contains(e.normalName());
  }

  static boolean isUnreadable(Node node) {
    return node instanceof Element e
        ? UNREADABLE.contains(e.normalName())
        : !(node instanceof TextNode);
  }

  public static boolean isEmbedded(Element element) {
    return EMBEDDED.contains(element.normalName());
  }

  /** Whether any element below this one, or itself, is a block. */
  public static boolean holdsBlock(Element element) {
    return element.stream().anyMatch(HtmlElements::isBlock);
  }
}
