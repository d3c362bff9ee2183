package florilege.text.language;

import florilege.text.dom.Dom;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Marks the paragraphs and quotations whose language is proved to be another than that of what is
 * around them. What an author or a reader says of the language himself counts.
 */
public final class PartLanguages {

  private static final Set<String> PARTS =
      Dom.names("p blockquote li dd dt td th h1 h2 h3 h4 h5 h6 figcaption caption summary");

  /** What has letters that say nothing of the language around them. */
  private static final Set<String> APART = Dom.names("pre code kbd samp var math svg");

  private PartLanguages() {}

  /**
   * The language that a text as a whole proves to be in.
   *
   * @param around that of what is around it
   * @return nothing where it is that, or nothing is proved
   */
  public static Optional<String> of(Element text, String around) {
    return proved(prose(text), around);
  }

  /** Marks the parts of a text that is itself in a language. */
  public static void mark(Element parent, String lang) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element && !APART.contains(element.getLocalName())) {
        mark(element, own(element, lang));
      }
    }
  }

  private static String own(Element element, String around) {
    String said = element.getAttribute("lang");
    if (!said.isEmpty() || !PARTS.contains(element.getLocalName())) {
      return said.isEmpty() ? around : said;
    }
    Optional<String> found = proved(prose(element), around);
    found.ifPresent(lang -> say(element, lang));
    return found.orElse(around);
  }

  private static void say(Element element, String lang) {
    element.setAttribute("lang", lang);
    Dom.set(element, "xml:lang", lang);
  }

  private static Optional<String> proved(String text, String around) {
    Optional<String> byScript = ScriptDetector.of(text, around);
    return byScript.isPresent()
        ? byScript
        : FunctionWordDetector.of(text)
            .filter(lang -> !lang.equals(Locale.forLanguageTag(around).getLanguage()));
  }

  /** The words in an element, but for those whose language is said and those that are none. */
  private static String prose(Element element) {
    StringBuilder text = new StringBuilder();
    collect(element, text);
    return text.toString();
  }

  private static void collect(Element parent, StringBuilder text) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeType() == Node.TEXT_NODE) {
        text.append(child.getNodeValue());
      } else if (child instanceof Element element
          && !APART.contains(element.getLocalName())
          && element.getAttribute("lang").isEmpty()) {
        collect(element, text);
        text.append(PARTS.contains(element.getLocalName()) ? "\n" : "");
      }
    }
  }
}
