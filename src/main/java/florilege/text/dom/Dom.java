package florilege.text.dom;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.DOMImplementation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Creates and edits DOM documents, and lists their elements. */
public final class Dom {

  /** Namespace of XHTML. */
  public static final String XHTML = "http://www.w3.org/1999/xhtml";

  /** Namespace of SVG. */
  public static final String SVG = "http://www.w3.org/2000/svg";

  /** Namespace of {@code epub:type}, EPUB 3.3 §6.1.3. */
  public static final String EPUB = "http://www.idpf.org/2007/ops";

  /** Namespace of MathML 3 and MathML Core. */
  public static final String MATHML = "http://www.w3.org/1998/Math/MathML";

  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  /** Kept, because finding one searches all jars. */
  private static final DOMImplementation DOM = dom();

  private Dom() {}

  /** A new, empty document. */
  public static Document document() {
    return DOM.createDocument(null, null, null);
  }

  /**
   * Reads XML that the program itself wrote.
   *
   * @throws IllegalArgumentException if it is not well-formed
   */
  public static Document parse(byte[] xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalArgumentException("not well-formed", e);
    }
  }

  private static DOMImplementation dom() {
    try {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().getDOMImplementation();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("this JDK has no XML parser", e);
    }
  }

  /** A deep copy. */
  public static Document copy(Document original) {
    Document copy = document();
    copy.appendChild(copy.importNode(original.getDocumentElement(), true));
    return copy;
  }

  /** Sets an attribute in the namespace of its prefix. */
  public static void set(Element element, String name, String value) {
    String namespace = name.startsWith("xml:") ? XML : name.startsWith("epub:") ? EPUB : null;
    element.setAttributeNS(namespace, name, legal(value));
  }

  /** The text without the characters that may not be in a book; lone surrogates are among them. */
  public static String legal(String text) {
    int checked = 0;
    while (checked < text.length() && isLegal(text.charAt(checked))) {
      checked++;
    }
    if (checked == text.length() || text.substring(checked).codePoints().allMatch(Dom::isLegal)) {
      return text;
    }
    StringBuilder legal = new StringBuilder(text.length());
    text.codePoints().filter(Dom::isLegal).forEach(legal::appendCodePoint);
    return legal.toString();
  }

  /**
   * Whether a character may be in a book: XML 1.0 §2.2 allows it, it is no noncharacter, and no
   * control that turns the direction of writing (Unicode UAX #9 §2), with which a line can be made
   * to read as something else; markup says the direction.
   */
  public static boolean isLegal(int c) {
    return isXml(c) && !(c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069);
  }

  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0x20 && c < 0x7F
        || c >= 0xA0 && c <= 0xD7FF
        || c >= 0xE000 && c < 0xFDD0
        || c > 0xFDEF && c <= 0xFFFD
        || c >= 0x10000 && c <= 0x10FFFF && (c & 0xFFFE) != 0xFFFE;
  }

  /** The elements directly in another, in order. */
  public static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  /**
   * All elements below a node, or itself, of a name ({@code *}: of any) in document order, as a
   * list that does not change.
   */
  public static List<Element> elements(Node root, String name) {
    List<Element> elements = new ArrayList<>();
    for (Node node = root; node != null; node = following(node, root)) {
      if (node instanceof Element e && (name.equals("*") || e.getLocalName().equals(name))) {
        elements.add(e);
      }
    }
    return elements;
  }

  /** The node after this one in document order, within a root; null at the end. */
  private static Node following(Node node, Node root) {
    if (node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    Node at = node;
    while (at != root && at.getNextSibling() == null) {
      at = at.getParentNode();
    }
    return at == root ? null : at.getNextSibling();
  }

  /** A set of names that are written in one text, parted by white space. */
  public static Set<String> names(String names) {
    return Set.of(names.split("\\s+"));
  }

  /** Adds a name to the {@code class} of an element, unless it has it. */
  public static void addClass(Element element, String name) {
    if (!hasClass(element, name)) {
      element.setAttribute("class", (element.getAttribute("class") + " " + name).strip());
    }
  }

  /** Whether the class attribute has a name. */
  public static boolean hasClass(Element element, String name) {
    StringTokenizer names = new StringTokenizer(element.getAttribute("class"));
    while (names.hasMoreTokens()) {
      if (names.nextToken().equals(name)) {
        return true;
      }
    }
    return false;
  }
}
