package florilege.text.html.structure;

import florilege.text.AlternativeAnchors;
import florilege.text.HeadingSlugs;
import florilege.text.dom.Dom;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Assigns ids that are unique in the document and names in the sense of XML (NCName). A heading
 * without one is named by its words, as GitHub does: lower case, hyphens for spaces, {@code -1},
 * {@code -2} … for the second and third of a name. What other programs would call it are its {@link
 * AlternativeAnchors}.
 */
public final class DocumentIds {

  private final Set<String> taken = new HashSet<>();

  private final Map<String, Integer> repeats = new HashMap<>();

  /** From ids as authors write them to those given. */
  private final Map<String, String> given = new HashMap<>();

  private DocumentIds() {}

  /** Gives the ids, and leads the document's links to its own ids to them. */
  public static void assign(Document document) {
    DocumentIds ids = new DocumentIds();
    List<Element> elements = Dom.elements(document, "*");
    elements.stream()
        .filter(e -> e.hasAttribute("id"))
        .forEach(e -> ids.give(e, e.getAttribute("id")));
    HeadingLevels.all(document).stream()
        .filter(e -> !e.hasAttribute("id"))
        .forEach(e -> ids.give(e, HeadingSlugs.github(words(e))));
    for (Element heading : HeadingLevels.all(document)) {
      name(heading, HeadingSlugs.ascii(words(heading)));
      name(heading, HeadingSlugs.kramdown(words(heading)));
    }
    elements.stream().filter(e -> !AlternativeAnchors.of(e).isEmpty()).forEach(ids::named);
    elements.stream().filter(e -> e.getAttribute("href").startsWith("#")).forEach(ids::lead);
  }

  /** The words of a heading without the numbers of notes. */
  private static String words(Element heading) {
    Element copy = (Element) heading.cloneNode(true);
    for (Element link : Dom.elements(copy, "a")) {
      if (Dom.hasClass(link, "noteref")) {
        link.setTextContent("");
      }
    }
    return copy.getTextContent();
  }

  private void give(Element element, String wish) {
    String name = name(wish);
    String free = name;
    while (!taken.add(free)) {
      free = name + "-" + repeats.merge(name, 1, Integer::sum);
    }
    String repeated = wish + free.substring(name.length());
    given.putIfAbsent(repeated, free);
    element.setAttribute("id", free);
    if (!free.equals(repeated)) {
      name(element, repeated);
    }
  }

  /** Gives an element one more name, if it is one. */
  static void name(Element element, String name) {
    if (!name.isEmpty() && !name.equals(element.getAttribute("id"))) {
      AlternativeAnchors.add(element, name);
    }
  }

  /** An element that has names has an id too, which they mean unless another has it. */
  private void named(Element element) {
    List<String> names = AlternativeAnchors.of(element);
    if (!element.hasAttribute("id")) {
      give(element, names.get(0));
    }
    for (String name : names) {
      given.putIfAbsent(name, element.getAttribute("id"));
    }
  }

  private void lead(Element link) {
    String fragment = link.getAttribute("href").substring(1);
    String decoded = URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
    String target =
        given.getOrDefault(decoded, given.getOrDefault(decoded.toLowerCase(Locale.ROOT), decoded));
    if (taken.contains(target)) {
      link.setAttribute("href", "#" + target);
    }
  }

  /** The nearest NCName (Namespaces in XML §3). */
  private static String name(String wish) {
    StringBuilder name = new StringBuilder();
    wish.codePoints().map(c -> inName(c) ? c : '-').forEach(name::appendCodePoint);
    boolean starts = !name.isEmpty() && startsName(name.codePointAt(0));
    return starts ? name.toString() : "_" + name;
  }

  private static boolean startsName(int c) {
    return c == '_'
        || c >= 'A' && c <= 'Z'
        || c >= 'a' && c <= 'z'
        || c >= 0xC0 && c <= 0xD6
        || c >= 0xD8 && c <= 0xF6
        || c >= 0xF8 && c <= 0x2FF
        || c >= 0x370 && c <= 0x37D
        || c >= 0x37F && c <= 0x1FFF
        || c >= 0x200C && c <= 0x200D
        || c >= 0x2070 && c <= 0x218F
        || c >= 0x2C00 && c <= 0x2FEF
        || c >= 0x3001 && c <= 0xD7FF
        || c >= 0xF900 && c <= 0xFDCF
        || c >= 0xFDF0 && c <= 0xFFFD
        || c >= 0x10000 && c <= 0xEFFFF;
  }

  private static boolean inName(int c) {
    return startsName(c)
        || c == '-'
        || c == '.'
        || c >= '0' && c <= '9'
        || c == 0xB7
        || c >= 0x300 && c <= 0x36F
        || c >= 0x203F && c <= 0x2040;
  }
}
