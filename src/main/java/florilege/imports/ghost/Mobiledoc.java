package florilege.imports.ghost;

import florilege.data.DataNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Writes a text in Mobiledoc, which Ghost kept before Lexical, as HTML.
 *
 * @see <a href="https://github.com/bustle/mobiledoc-kit/blob/master/MOBILEDOC.md">Mobiledoc</a>
 */
final class Mobiledoc {

  private final DataNode document;

  private Mobiledoc(DataNode document) {
    this.document = document;
  }

  static String html(String json) {
    Mobiledoc mobiledoc = new Mobiledoc(Lexical.tree(json));
    StringBuilder html = new StringBuilder();
    for (DataNode section : mobiledoc.document.at("sections").items()) {
      html.append(mobiledoc.section(section)).append('\n');
    }
    return html.toString();
  }

  private static DataNode item(List<DataNode> list, int index) {
    return index >= 0 && index < list.size() ? list.get(index) : new DataNode(null);
  }

  private String section(DataNode section) {
    List<DataNode> parts = section.items();
    String second = item(parts, 1).text();
    return switch (item(parts, 0).text()) {
      case "1" -> {
        String tag = second.matches("h[1-6]|p|blockquote|aside|pull-quote") ? second : "p";
        yield element(
            tag.contains("quote") || tag.equals("aside") ? "blockquote" : tag, item(parts, 2));
      }
      case "2" -> "<img src=\"" + GhostCards.escaped(second) + "\">";
      case "3" -> list(second.equals("ol") ? "ol" : "ul", item(parts, 2));
      case "10" -> card(item(parts, 1).number());
      default -> "";
    };
  }

  private String list(String tag, DataNode items) {
    StringBuilder html = new StringBuilder("<" + tag + ">");
    items.items().forEach(markers -> html.append(element("li", markers)));
    return html.append("</").append(tag).append('>').toString();
  }

  private String card(int index) {
    List<DataNode> card = item(document.at("cards").items(), index).items();
    return GhostCards.html(item(card, 0).text(), item(card, 1));
  }

  private String element(String tag, DataNode markers) {
    StringBuilder html = new StringBuilder("<" + tag + ">");
    Deque<String> open = new ArrayDeque<>();
    for (DataNode marker : markers.items()) {
      List<DataNode> parts = marker.items();
      for (DataNode markup : item(parts, 1).items()) {
        List<DataNode> named = item(document.at("markups").items(), markup.number()).items();
        open.push(item(named, 0).text().replaceAll("[^a-z0-9]", ""));
        html.append('<').append(open.peek()).append(href(item(named, 1).items())).append('>');
      }
      html.append(words(item(parts, 0).text(), item(parts, 3)));
      for (int closed = item(parts, 2).number(); closed > 0 && !open.isEmpty(); closed--) {
        html.append("</").append(open.pop()).append('>');
      }
    }
    open.forEach(each -> html.append("</").append(each).append('>'));
    return html.append("</").append(tag).append('>').toString();
  }

  private static String href(List<DataNode> attributes) {
    for (int i = 0; i + 1 < attributes.size(); i += 2) {
      if (attributes.get(i).text().equals("href")) {
        return " href=\"" + GhostCards.escaped(attributes.get(i + 1).text()) + "\"";
      }
    }
    return "";
  }

  /** A text, or an atom, of which Ghost has one that breaks the line. */
  private String words(String type, DataNode value) {
    if (!type.equals("1")) {
      return GhostCards.escaped(value.text());
    }
    List<DataNode> atom = item(document.at("atoms").items(), value.number()).items();
    return item(atom, 0).text().equals("soft-return")
        ? "<br>"
        : GhostCards.escaped(item(atom, 1).text());
  }
}
