package florilege.imports.html.cleanup;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Finds code of several lines that is marked as words are, and keeps its lines. */
public final class CodeListings {

  private static final Set<String> PLACES =
      Set.of("pre", "h1", "h2", "h3", "h4", "h5", "h6", "caption", "summary");

  private static final Pattern INDENT = Pattern.compile("\\n([ \\t]+)");

  private CodeListings() {}

  /**
   * Makes listings of code that breaks lines.
   *
   * @param lines whether line ends count in this text; else breaks alone do
   */
  public static void mark(Element body, boolean lines) {
    for (Element code : List.copyOf(body.select("code, tt, samp"))) {
      boolean words = code.select("p, div, table, ul, ol, img, pre").isEmpty();
      boolean inside = code.parents().stream().anyMatch(e -> PLACES.contains(e.normalName()));
      if (words && !inside && hasLines(code, lines)) {
        listing(code);
      }
    }
  }

  private static boolean hasLines(Element code, boolean lines) {
    boolean broken = code.selectFirst("br") != null;
    return (lines || broken) && broken(code).strip().indexOf('\n') >= 0;
  }

  private static String broken(Element code) {
    Element copy = code.clone();
    for (Element br : copy.select("br")) {
      // A break and the line end behind it are one.
      if (br.nextSibling() instanceof TextNode next) {
        next.text(next.getWholeText().replaceFirst("^\r?\n", ""));
      }
      br.replaceWith(new TextNode("\n"));
    }
    return copy.wholeText();
  }

  private static void listing(Element code) {
    String text = broken(code).replace("\r", "");
    String trimmed = text.replaceFirst("^[ \\t]*\\n", "").replaceFirst("\\s+$", "");
    Element pre = new Element("pre");
    pre.attr("class", code.className());
    pre.appendChild(new TextNode(trimmed));
    code.replaceWith(pre);
  }

  /** Keeps the blanks that begin a line of verse, which HTML outside of it takes for one. */
  public static void keepIndents(Element verse) {
    verse.traverse(
        (node, depth) -> {
          if (node instanceof TextNode text) {
            boolean first = text.previousSibling() == null && text.parent() == verse;
            boolean behindBreak = isBreak(text.previousSibling());
            String words = (first || behindBreak ? "\n" : "") + text.getWholeText();
            Matcher indents = INDENT.matcher(words);
            String kept =
                indents.replaceAll(
                    indent ->
                        "\n" + "\u00A0".repeat(indent.group(1).replace("\t", "    ").length()));
            text.text(first || behindBreak ? kept.substring(1) : kept);
          }
        });
  }

  private static boolean isBreak(Node node) {
    return node instanceof Element e && e.normalName().equals("br");
  }
}
