package florilege.imports.ghost;

import florilege.data.DataNode;
import florilege.data.JsonReader;
import florilege.data.LineIndex;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a text of the editor Lexical, which is a tree in JSON, as HTML.
 *
 * @see <a href="https://github.com/TryGhost/Koenig/tree/main/packages/kg-default-nodes">Ghost,
 *     kg-default-nodes</a>
 */
final class Lexical {

  /** Bits of the format of a text, from the lowest, each with its element. */
  private static final List<String> FORMATS =
      List.of("strong", "em", "s", "u", "code", "sub", "sup", "mark");

  private Lexical() {}

  static String html(String json) {
    return tree(json).at("root", "children").items().stream()
        .map(Lexical::node)
        .collect(Collectors.joining("\n"));
  }

  /** The value of JSON in a field; nothing where it is none. */
  static DataNode tree(String json) {
    LineIndex lines = LineIndex.of(new Source(Path.of(""), json));
    return JsonReader.data(lines, Rule.EXPORT, new Problems())
        .map(DataNode::new)
        .orElse(new DataNode(null));
  }

  private static String node(DataNode node) {
    String type = node.at("type").text().replaceFirst("^extended-", "");
    return switch (type) {
      case "paragraph" -> element("p", node);
      case "heading" -> element(tag(node, "h2", "h[1-6]"), node);
      case "quote", "aside" -> "<blockquote>" + element("p", node) + "</blockquote>";
      case "list" ->
          element(
              tag(node, node.at("listType").text().equals("number") ? "ol" : "ul", "[uo]l"), node);
      case "listitem" -> element("li", node);
      case "text", "hashtag" -> text(node);
      case "linebreak" -> "<br>";
      case "tab" -> " ";
      case "link", "autolink", "at-link" -> link(node);
      default -> node.at("children").isList() ? inside(node) : GhostCards.html(type, node);
    };
  }

  private static String tag(DataNode node, String usual, String possible) {
    String tag = node.at("tag").text();
    return tag.matches(possible) ? tag : usual;
  }

  private static String element(String tag, DataNode node) {
    String start = node.at("start").text();
    String attribute =
        tag.equals("ol") && start.matches("\\d{1,8}") ? " start=\"" + start + "\"" : "";
    return "<" + tag + attribute + ">" + inside(node) + "</" + tag + ">";
  }

  private static String inside(DataNode node) {
    return node.at("children").items().stream().map(Lexical::node).collect(Collectors.joining());
  }

  private static String link(DataNode node) {
    String address = node.at("url").text();
    return "<a href=\"" + GhostCards.escaped(address) + "\">" + inside(node) + "</a>";
  }

  private static String text(DataNode node) {
    String html = GhostCards.escaped(node.at("text").text());
    int format = node.at("format").number();
    for (int bit = FORMATS.size() - 1; bit >= 0; bit--) {
      if ((format >> bit & 1) == 1) {
        html = "<" + FORMATS.get(bit) + ">" + html + "</" + FORMATS.get(bit) + ">";
      }
    }
    return html;
  }
}
