package florilege.text.dom;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Builds an element, XHTML unless said otherwise, so that code which makes markup reads like the
 * markup.
 *
 * <pre>{@code
 * Tag header = article.add("header");
 * header.add("h1").with("id", id).text(title);
 * }</pre>
 *
 * @param element what is being made
 */
public record ElementBuilder(Element element) {

  /** The root of a new document. */
  public static ElementBuilder root(String name) {
    return root(Dom.XHTML, name);
  }

  /** The root of a new document in another vocabulary than XHTML. */
  public static ElementBuilder root(String namespace, String name) {
    Document document = Dom.document();
    Element root = document.createElementNS(namespace, name);
    document.appendChild(root);
    return new ElementBuilder(root);
  }

  /** A new last child in the namespace of its parent, which is returned. */
  public ElementBuilder add(String name) {
    return add(element.getNamespaceURI(), name);
  }

  /** A new last child in any namespace, which is returned. */
  public ElementBuilder add(String namespace, String name) {
    Element child = element.getOwnerDocument().createElementNS(namespace, name);
    element.appendChild(child);
    return new ElementBuilder(child);
  }

  /**
   * Sets an attribute; an empty value sets none, and what XML forbids is left out. Prefixes {@code
   * xml:} and {@code epub:} are known.
   */
  public ElementBuilder with(String attribute, String value) {
    if (!value.isEmpty()) {
      Dom.set(element, attribute, Dom.legal(value));
    }
    return this;
  }

  /** Appends text; what XML forbids is left out. */
  public ElementBuilder text(String text) {
    element.appendChild(element.getOwnerDocument().createTextNode(Dom.legal(text)));
    return this;
  }

  /** Appends copies of the children of another element, of whatever document. */
  public ElementBuilder copy(Element content) {
    for (Node child = content.getFirstChild(); child != null; child = child.getNextSibling()) {
      element.appendChild(element.getOwnerDocument().importNode(child, true));
    }
    return this;
  }

  /** The document that it is part of. */
  public Document document() {
    return element.getOwnerDocument();
  }
}
