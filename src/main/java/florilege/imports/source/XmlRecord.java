package florilege.imports.source;

import florilege.text.dom.Dom;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Holds a record of an export and the parts within it. Names are written with their prefixes. */
public final class XmlRecord {

  private final Element element;

  XmlRecord(Element element) {
    this.element = element;
  }

  /** Its name, such as {@code wp:comment}. */
  public String name() {
    return element.tagName();
  }

  /** The line of the file, from 1, on which it begins. */
  public int line() {
    return element.sourceRange().isTracked() ? element.sourceRange().start().lineNumber() : 0;
  }

  /** Whether its end was found in the file, or it holds nothing. */
  public boolean isWhole() {
    return element.childNodeSize() == 0 || !element.endSourceRange().isImplicit();
  }

  /** What the first part of a name says, without white space around it; empty without one. */
  public String text(String part) {
    for (Node child : element.childNodes()) {
      if (child instanceof Element inner && inner.tagName().equals(part)) {
        return new XmlRecord(inner).value();
      }
    }
    return "";
  }

  /** An attribute, or empty. */
  public String attribute(String attribute) {
    return element.attr(attribute).strip();
  }

  /** The first part of a name that says something, of several names in order; else empty. */
  public String first(String... names) {
    for (String name : names) {
      if (!text(name).isEmpty()) {
        return text(name);
      }
    }
    return "";
  }

  /** The parts of a name, in order. */
  public List<XmlRecord> parts(String part) {
    return element.children().stream()
        .filter(child -> child.tagName().equals(part))
        .map(XmlRecord::new)
        .toList();
  }

  /** What it says itself; markup that somebody forgot to escape is given back as it was written. */
  public String value() {
    StringBuilder value = new StringBuilder();
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text) {
        value.append(text.getWholeText());
      } else if (child instanceof Element inner) {
        value.append(inner.outerHtml());
      }
    }
    return Dom.legal(value.toString()).strip();
  }
}
