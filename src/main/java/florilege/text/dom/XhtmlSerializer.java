package florilege.text.dom;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Writes a DOM as XML 1.0 in UTF-8. XHTML comes out so that an HTML parser reads the same tree from
 * it: a doctype and no XML declaration, void elements as {@code <br/>} and no other element
 * self-closed (HTML Standard §13.1.2, HTML-compatible XHTML). Lines are broken where only blocks
 * meet, so that a person can read the file, and nowhere else.
 */
public final class XhtmlSerializer {

  /** HTML Standard §13.1.2, void elements. */
  private static final Set<String> VOID =
      Dom.names("area base br col embed hr img input link meta source track wbr");

  private static final Set<String> BLOCK =
      Dom.names(
          """
          html head title meta link body main section article header footer nav aside
          div address p h1 h2 h3 h4 h5 h6 hr pre blockquote ul ol li dl dt dd figure
          figcaption details summary table caption colgroup col thead tbody tfoot tr th
          td""");

  /** Vocabularies in which white space between elements may show, or costs more than it gives. */
  private static final Set<String> DENSE = Set.of(Dom.SVG, "http://www.w3.org/1998/Math/MathML");

  private final StringBuilder out = new StringBuilder();

  private XhtmlSerializer() {}

  /** The document as text. */
  public static String write(Document document) {
    Element root = document.getDocumentElement();
    XhtmlSerializer serializer = new XhtmlSerializer();
    serializer.out.append(
        isXhtml(root) ? "<!DOCTYPE html>\n" : "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    serializer.element(root, "", prefixes(root));
    return serializer.out.append('\n').toString();
  }

  /** The document as the bytes of a file. */
  public static byte[] bytes(Document document) {
    return write(document).getBytes(StandardCharsets.UTF_8);
  }

  private void element(Element element, String defaultNamespace, Map<String, String> prefixes) {
    String name = element.getTagName();
    String namespace = element.getPrefix() == null ? element.getNamespaceURI() : defaultNamespace;
    out.append('<').append(name);
    if (!namespace.equals(defaultNamespace)) {
      attribute("xmlns", namespace);
    }
    prefixes.forEach((prefix, uri) -> attribute("xmlns:" + prefix, uri));
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      if (!isDeclaration(attribute)) {
        attribute(attribute.getName(), attribute.getValue());
      }
    }
    if (element.hasChildNodes() || isXhtml(element) && !VOID.contains(name)) {
      out.append('>');
      children(element, namespace);
      out.append("</").append(name).append('>');
    } else {
      out.append("/>");
    }
  }

  private void children(Element element, String namespace) {
    boolean loose = isLoose(element);
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element e) {
        out.append(loose ? "\n" : "");
        element(e, namespace, Map.of());
      } else if (child instanceof Text text && !loose) {
        escape(text.getData(), false);
      }
    }
    out.append(loose ? "\n" : "");
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    escape(value, true);
    out.append('"');
  }

  private void escape(String text, boolean inAttribute) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '\r' -> out.append("&#13;");
        case '"' -> out.append(inAttribute ? "&quot;" : "\"");
        case '\n', '\t' -> out.append(inAttribute ? "&#" + (int) c + ";" : c);
        default -> out.append(c);
      }
    }
  }

  /** Whether an element holds blocks alone, between which white space means nothing. */
  private static boolean isLoose(Element element) {
    boolean any = false;
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Text text && !text.getData().isBlank()
          || child instanceof Element e && !isBlock(e)) {
        return false;
      }
      any |= child instanceof Element;
    }
    return any;
  }

  /** Whether white space beside an element means nothing. */
  public static boolean isBlock(Element element) {
    return isXhtml(element)
        ? BLOCK.contains(element.getLocalName())
        : !DENSE.contains(element.getNamespaceURI());
  }

  private static boolean isXhtml(Element element) {
    return Dom.XHTML.equals(element.getNamespaceURI());
  }

  private static boolean isDeclaration(Attr attribute) {
    return attribute.getName().equals("xmlns") || attribute.getName().startsWith("xmlns:");
  }

  /** Every prefix in the document but {@code xml}, to be declared once at the root. */
  private static Map<String, String> prefixes(Element root) {
    Map<String, String> prefixes = new TreeMap<>();
    for (Element element : Dom.elements(root, "*")) {
      declare(element, prefixes);
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        declare(element.getAttributes().item(i), prefixes);
      }
    }
    return prefixes;
  }

  private static void declare(Node node, Map<String, String> prefixes) {
    String prefix = node.getPrefix();
    if (prefix != null && !prefix.startsWith("xml")) {
      prefixes.put(prefix, node.getNamespaceURI());
    }
  }
}
