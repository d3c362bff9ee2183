package florilege.bind.names;

import florilege.text.dom.Dom;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Goes through a chapter: its elements, and its texts as they are read. */
final class ChapterTexts {

  private static final Set<String> INLINE =
      Dom.names(
          "a abbr b bdi bdo big cite code del dfn em font i ins kbd mark nobr q rb ruby s samp"
              + " small span strike strong sub sup tt u var wbr");

  /** How a name is spoken stands apart from it. */
  private static final Set<String> APART = Set.of("rt", "rp", "rtc");

  /** What meets the elements and the texts. */
  interface Visitor {
    void element(Element element, MentionScope scope);

    void flow(TextFlow flow, MentionScope scope);
  }

  private final Map<String, MentionScope> scopes;
  private final MentionScope whole;
  private final Visitor visitor;
  private TextFlow flow = new TextFlow();

  private ChapterTexts(Map<String, MentionScope> scopes, MentionScope whole, Visitor visitor) {
    this.scopes = scopes;
    this.whole = whole;
    this.visitor = visitor;
  }

  /**
   * Goes through a chapter, which the visitor must not change meanwhile.
   *
   * @param scopes of elements with everything in them, by id
   * @param whole of all others
   */
  static void visit(
      Element chapter, Map<String, MentionScope> scopes, MentionScope whole, Visitor visitor) {
    ChapterTexts flows = new ChapterTexts(scopes, whole, visitor);
    flows.block(chapter, whole);
  }

  static boolean isInline(Element element) {
    return Dom.XHTML.equals(element.getNamespaceURI()) && INLINE.contains(element.getLocalName());
  }

  private void finish(MentionScope scope) {
    if (flow.length() > 0) {
      visitor.flow(flow, scope);
      flow = new TextFlow();
    }
  }

  private void block(Element element, MentionScope around) {
    MentionScope scope =
        scopes.getOrDefault(element.getAttribute("id"), around).in(element.getAttribute("lang"));
    visitor.element(element, scope);
    children(element, scope);
    finish(scope);
  }

  private void children(Element element, MentionScope scope) {
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Text text) {
        flow.add(text);
      } else if (node instanceof Element child) {
        child(child, scope);
      }
    }
  }

  private void child(Element element, MentionScope scope) {
    String name = element.getLocalName();
    String href = element.getAttribute("href");
    if (APART.contains(name) || Dom.MATHML.equals(element.getNamespaceURI())) {
      apart(element, scope);
    } else if (name.equals("time")) {
      visitor.element(element, scope);
      flow.add('\uFFFC');
    } else if (name.equals("br")) {
      flow.add('\u2028');
    } else if (scope == whole && href.startsWith("#") && scopes.containsKey(href.substring(1))) {
      finish(scope);
      block(element, scopes.get(href.substring(1)));
    } else if (isInline(element)) {
      visitor.element(element, scope);
      int since = flow.length();
      children(element, scope);
      if (!href.isEmpty() && flow.length() > since) {
        flow.addLink(since);
      }
    } else if (element.hasChildNodes()) {
      finish(scope);
      block(element, scope);
    } else {
      visitor.element(element, scope);
      flow.add('\uFFFC');
    }
  }

  /** A text between whose words the rest goes on. */
  private void apart(Element element, MentionScope scope) {
    TextFlow around = flow;
    flow = new TextFlow();
    if (Dom.MATHML.equals(element.getNamespaceURI())) {
      around.add('\uFFFC');
      formula(element, scope);
      finish(scope);
    } else {
      block(element, scope);
    }
    flow = around;
  }

  /** The letters of a formula that stand for themselves may together be a word. */
  private void formula(Element element, MentionScope scope) {
    visitor.element(element, scope);
    String name = element.getLocalName();
    boolean letter = name.equals("mi") && element.getTextContent().codePoints().count() == 1;
    if (!letter && Dom.children(element).isEmpty()) {
      finish(scope);
      children(element, scope);
      finish(scope);
      return;
    }
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Text text && letter) {
        flow.add(text);
      } else if (node instanceof Element child) {
        formula(child, scope);
      }
    }
  }
}
