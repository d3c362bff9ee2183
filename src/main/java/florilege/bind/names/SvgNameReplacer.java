package florilege.bind.names;

import florilege.bind.names.NameMentions.Found;
import florilege.text.dom.Dom;
import florilege.text.dom.XhtmlSerializer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Puts other names in the place of those of readers in a drawing: in its texts, in what is read
 * aloud of it, in the names of its parts and classes.
 */
final class SvgNameReplacer {

  /** Texts as they are read, whatever {@code tspan} they are divided among. */
  private static final Set<String> TEXTS = Set.of("text", "title", "desc");

  /** Attributes with which a text begins at another place. */
  private static final List<String> POSITIONS = List.of("x", "y", "dy");

  /** A part or a class where an attribute or a style sheet speaks of it. */
  private static final Pattern REFERENCE = Pattern.compile("(?<=[#.])[\\p{L}_][\\p{L}\\p{N}_-]*+");

  /**
   * A drawing with other names.
   *
   * @param bytes of the file; the same object if there are no names in it
   * @param isDoubtful whether a word is left in it that is a name too
   */
  record Replaced(byte[] bytes, boolean isDoubtful) {}

  private final NameMentions mentions;
  private final MentionScope scope;
  private final UnaryOperator<String> plain;
  private final Map<String, String> renamed = new HashMap<>();
  private boolean changed;
  private boolean doubtful;

  private SvgNameReplacer(NameMentions mentions, MentionScope scope, UnaryOperator<String> plain) {
    this.mentions = mentions;
    this.scope = scope;
    this.plain = plain;
  }

  /**
   * Replaces the names in a drawing.
   *
   * @param svg a well-formed file
   * @param scope of those whose names may stand in it
   * @param plain what an id is to be instead
   */
  static Replaced replace(
      byte[] svg, NameMentions mentions, MentionScope scope, UnaryOperator<String> plain) {
    Document document = Dom.parse(svg);
    SvgNameReplacer replacer = new SvgNameReplacer(mentions, scope, plain);
    List<Element> elements = Dom.elements(document.getDocumentElement(), "*");
    elements.forEach(replacer::names);
    elements.forEach(replacer::references);
    elements.stream()
        .filter(element -> TEXTS.contains(element.getLocalName()))
        .forEach(replacer::texts);
    byte[] bytes = replacer.changed ? XhtmlSerializer.bytes(document) : svg;
    return new Replaced(bytes, replacer.doubtful);
  }

  /** Parts and classes are called by numbers, since two may not become one. */
  private void names(Element element) {
    for (String attribute : List.of("id", "class")) {
      for (String name : element.getAttribute(attribute).split("\\s+")) {
        if (!name.isEmpty() && !plain.apply(name).equals(name)) {
          renamed.putIfAbsent(name, "part-" + (renamed.size() + 1));
        }
      }
    }
  }

  private void references(Element element) {
    if (renamed.isEmpty()) {
      return;
    }
    changed = true;
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Attr attribute = (Attr) element.getAttributes().item(i);
      String value = attribute.getValue();
      attribute.setValue(
          switch (attribute.getName()) {
            case "id" -> renamed.getOrDefault(value, value);
            case "class" -> String.join(" ", classes(value));
            default -> referring(value);
          });
    }
    if (element.getLocalName().equals("style")) {
      element.setTextContent(referring(element.getTextContent()));
    }
  }

  private List<String> classes(String value) {
    return List.of(value.split("\\s+")).stream()
        .map(name -> renamed.getOrDefault(name, name))
        .toList();
  }

  private String referring(String value) {
    return REFERENCE
        .matcher(value)
        .replaceAll(
            name -> Matcher.quoteReplacement(renamed.getOrDefault(name.group(), name.group())));
  }

  /** A name may be divided among lines, and two lines may be read as one word. */
  private void texts(Element element) {
    flow(element, false);
    flow(element, true);
  }

  private void flow(Element element, boolean inLines) {
    TextFlow flow = new TextFlow();
    for (Text text : texts(element, new ArrayList<>())) {
      if (inLines && begins(text)) {
        flow.add('\u2028');
      }
      flow.add(text);
    }
    Found found = mentions.in(flow.toString(), scope, flow::isLink);
    doubtful |= !found.doubtful().isEmpty();
    changed |= !found.mentions().isEmpty();
    flow.replace(found.mentions());
  }

  private static boolean begins(Text text) {
    Element around = (Element) text.getParentNode();
    return around.getLocalName().equals("tspan")
        && text == around.getFirstChild()
        && POSITIONS.stream().anyMatch(around::hasAttribute);
  }

  private static List<Text> texts(Node node, List<Text> into) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Text text) {
        into.add(text);
      } else {
        texts(child, into);
      }
    }
    return into;
  }
}
