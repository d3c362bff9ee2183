package florilege.image.svg;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Represents an element of an SVG picture, and writes it with its attributes in the order of their
 * names, so that the same picture is always the same text.
 */
public final class SvgNode {

  public final String name;
  public final Map<String, String> attributes = new TreeMap<>();

  /** Elements and texts. */
  public final List<Object> children = new ArrayList<>();

  SvgNode(String name) {
    this.name = name;
  }

  /** The elements directly below. */
  public Stream<SvgNode> nodes() {
    return children.stream().filter(SvgNode.class::isInstance).map(SvgNode.class::cast);
  }

  /** Itself and all elements below, in document order. */
  public Stream<SvgNode> all() {
    return Stream.concat(Stream.of(this), nodes().flatMap(SvgNode::all));
  }

  public void write(StringBuilder out) {
    out.append('<').append(name);
    attributes.forEach(
        (key, value) ->
            out.append(' ').append(key).append("=\"").append(escape(value)).append('"'));
    if (children.isEmpty()) {
      out.append("/>");
      return;
    }
    out.append('>');
    for (Object child : children) {
      if (child instanceof SvgNode node) {
        node.write(out);
      } else {
        out.append(escape((String) child));
      }
    }
    out.append("</").append(name).append('>');
  }

  /** Escapes, and leaves out what XML 1.0 §2.2 forbids. */
  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .filter(
            c ->
                c >= 0x20 && (c < 0x7F || c > 0x9F) && c != 0xFFFE && c != 0xFFFF
                    || c == '\t'
                    || c == '\n')
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }
}
