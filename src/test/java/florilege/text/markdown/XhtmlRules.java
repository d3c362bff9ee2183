package florilege.text.markdown;

import florilege.text.dom.Dom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * What is promised of every tree, written down a second time: whoever makes the trees has no part
 * in this. Element names, where they may stand, attributes, addresses, ids, heading levels, the
 * shape of tables, and every single character.
 */
final class XhtmlRules {

  private static final Pattern SIZE =
      Pattern.compile(
          "(?:(?:max-)?(?:width|height): [0-9.]+(?:px|%|em|pt|pc|mm|cm|in)|zoom: [0-9.]+)");

  private static final Set<String> FLOW =
      words("p h2 h3 h4 h5 h6 pre hr blockquote ul ol dl div section figure details table");

  private static final Set<String> INLINE =
      words(
          "em strong b i u s del ins mark small sub sup q cite dfn abbr time code kbd samp var span bdi bdo ruby rt rp a img br wbr math");

  private static final Set<String> MIXED =
      words("div li dd td th blockquote section details figure");

  private static final Set<String> LINES =
      words(
          "p h2 h3 h4 h5 h6 pre dt summary figcaption caption em strong b i u s del ins mark small sub sup q cite dfn abbr time code kbd samp"
              + " var span bdi bdo a ruby rt rp");

  private static final Set<String> ATTRIBUTES =
      words(
          "id class lang xml:lang dir title role epub:type href hreflang rel src alt width height start reversed type value colspan rowspan"
              + " scope datetime cite open data-at data-names");

  private static final String MATHML = "http://www.w3.org/1998/Math/MathML";

  private static final Set<String> MATHS =
      words(
          "math mrow mi mn mo mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover mtable mtr mtd mphantom mstyle");

  private static final Set<String> MATHS_ATTRIBUTES =
      words(
          "display alttext mathvariant stretchy minsize maxsize movablelimits accent accentunder width columnalign linethickness displaystyle");

  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?://|mailto:|#|[^:]*$|[^:]*[/?#]).*", Pattern.CASE_INSENSITIVE);

  private final List<String> faults = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final boolean article;
  private int level = 1;

  private XhtmlRules(boolean article) {
    this.article = article;
  }

  /** Everything that is wrong; empty when nothing is. */
  static List<String> faults(Document document, boolean article) {
    XhtmlRules legality = new XhtmlRules(article);
    Element root = document.getDocumentElement();
    legality.check(root.getLocalName().equals("div"), "the root is " + root.getLocalName());
    legality.element(root, 0);
    return legality.faults;
  }

  private void element(Element element, int depth) {
    String name = element.getLocalName();
    if (name.equals("math")) {
      maths(element);
      return;
    }
    check(Dom.XHTML.equals(element.getNamespaceURI()), "namespace of " + name);
    check(depth < 200, "too deep");
    attributes(element);
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        check(
            mayHold(element, inner.getLocalName(), depth == 0),
            name + " holds " + inner.getLocalName());
        element(inner, depth + 1);
      } else {
        check(child.getNodeType() == Node.TEXT_NODE, "a node of type " + child.getNodeType());
        check(child.getNodeValue().codePoints().allMatch(Dom::isLegal), "a character in " + name);
        boolean blank = child.getNodeValue().isBlank();
        check(
            blank || !words("ul ol dl table thead tbody tfoot tr").contains(name),
            "words in " + name);
        check(blank || depth > 0, "words in the root");
      }
    }
    special(element);
  }

  private static boolean mayHold(Element parent, String child, boolean root) {
    String name = parent.getLocalName();
    return switch (name) {
      case "ul", "ol" -> child.equals("li");
      case "dl" -> child.equals("dt") || child.equals("dd");
      case "table" -> words("caption thead tbody tfoot").contains(child);
      case "thead", "tbody", "tfoot" -> child.equals("tr");
      case "tr" -> child.equals("td") || child.equals("th");
      case "ruby" -> INLINE.contains(child);
      case "br", "img", "hr", "wbr" -> false;
      default -> {
        boolean block = FLOW.contains(child) && (root || MIXED.contains(name));
        boolean caption =
            child.equals("figcaption") && name.equals("figure")
                || child.equals("summary") && name.equals("details");
        boolean inline =
            INLINE.contains(child) && (LINES.contains(name) || MIXED.contains(name)) && !root;
        yield block || caption || inline;
      }
    };
  }

  /** MathML without anything that leads or calls elsewhere. */
  private void maths(Element math) {
    check(article, "a comment has a formula");
    check(!math.getAttribute("alttext").isBlank(), "a formula without words");
    for (Element element : Dom.elements(math, "*")) {
      check(MATHML.equals(element.getNamespaceURI()), "namespace of " + element.getLocalName());
      check(MATHS.contains(element.getLocalName()), "a formula has " + element.getLocalName());
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        String name = element.getAttributes().item(i).getNodeName();
        check(MATHS_ATTRIBUTES.contains(name), "a formula has the attribute " + name);
      }
    }
    check(math.getTextContent().codePoints().allMatch(Dom::isLegal), "a character in a formula");
  }

  private void attributes(Element element) {
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      String name = attributes.item(i).getNodeName();
      String value = attributes.item(i).getNodeValue();
      boolean size = element.getNodeName().equals("img") && name.equals("style");
      check(
          size ? SIZE.matcher(value).matches() : ATTRIBUTES.contains(name),
          "attribute " + name + " of " + value);
      check(value.codePoints().allMatch(Dom::isLegal), "a character in attribute " + name);
      if (words("href src cite").contains(name)) {
        check(
            (ADDRESS.matcher(value).matches() || article && isPicture(value))
                && (value.startsWith("#") || value.chars().allMatch(c -> c > 0x20 && c < 0x7F)),
            "address " + value);
      }
      check(article || !words("id dir role epub:type src").contains(name), "a comment has " + name);
    }
    String id = element.getAttribute("id");
    check(
        id.isEmpty() && !element.hasAttribute("id")
            || id.matches("[\\p{L}_][\\p{L}\\p{M}\\p{N}\\p{Pc}·.-]*") && ids.add(id),
        "id " + id);
    check(element.getAttribute("lang").equals(element.getAttribute("xml:lang")), "lang");
  }

  private void special(Element element) {
    String name = element.getLocalName();
    if (name.matches("h[2-6]")) {
      int own = name.charAt(1) - '0';
      check(own <= level + 1, "level " + own + " after " + level);
      check(
          !element.getTextContent().isBlank() || !Dom.elements(element, "img").isEmpty(),
          "an empty heading");
      check(
          element.hasAttribute("id") && element.hasAttribute("data-at"),
          "a heading without id or place");
      level = own;
    }
    check(article || !name.matches("h\\d|img|figure|section|details"), "a comment has " + name);
    switch (name) {
      case "p", "ul", "ol", "dl", "blockquote" ->
          check(element.hasChildNodes(), "an empty " + name);
      case "ruby" ->
          check(Dom.children(element).stream().anyMatch(XhtmlRules::isReading), "ruby without rt");
      case "img" ->
          check(
              element.hasAttribute("alt")
                  && element.hasAttribute("src")
                  && element.hasAttribute("data-at"),
              "img");
      case "a" -> link(element);
      case "table" -> table(element);
      case "dt" -> check(element.getNextSibling() != null, "a term without a meaning");
      case "time" -> check(element.hasAttribute("datetime"), "time");
      default -> {}
    }
  }

  private void link(Element link) {
    check(
        link.hasAttribute("href") ? link.hasAttribute("data-at") : link.hasAttribute("id"),
        "a link without a target or place");
    check(Dom.elements(link, "a").size() == 1, "a link in a link");
    boolean remoteOrOnSite =
        link.getAttribute("href").toLowerCase(Locale.ROOT).matches("(https?|mailto):.*|/(?!/).*");
    check(
        article || remoteOrOnSite && link.getAttribute("rel").equals("nofollow ugc"),
        "a reader's link to " + link.getAttribute("href"));
  }

  /** Every row of a section has cells for every column, spans counted. */
  private void table(Element table) {
    Set<Integer> widths = new HashSet<>();
    for (Node section = table.getFirstChild();
        section != null;
        section = section.getNextSibling()) {
      if (section.getLocalName().equals("caption")) {
        continue;
      }
      List<Integer> above = new ArrayList<>();
      for (Node row = section.getFirstChild(); row != null; row = row.getNextSibling()) {
        widths.add(width(row, above));
      }
      check(above.stream().allMatch(rows -> rows == 0), "a cell reaches out of its section");
    }
    check(widths.size() == 1, "widths of rows " + widths);
  }

  private int width(Node row, List<Integer> above) {
    int column = 0;
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNextSibling()) {
      while (column < above.size() && above.get(column) > 0) {
        column++;
      }
      for (int i = 0; i < span(cell, "colspan"); i++, column++) {
        while (above.size() <= column) {
          above.add(0);
        }
        check(above.get(column) == 0, "overlapping cells");
        above.set(column, span(cell, "rowspan"));
      }
    }
    int width = (int) above.stream().filter(rows -> rows > 0).count();
    check(width == above.size(), "a hole in a row");
    above.replaceAll(rows -> Math.max(0, rows - 1));
    return width;
  }

  private static int span(Node cell, String name) {
    String value = ((Element) cell).getAttribute(name);
    return value.isEmpty() ? 1 : Integer.parseInt(value);
  }

  private void check(boolean holds, String fault) {
    if (!holds) {
      faults.add(fault);
    }
  }

  private static Set<String> words(String words) {
    return Set.of(words.split("\\s+"));
  }

  private static boolean isReading(Element element) {
    return element.getLocalName().equals("rt");
  }

  /** Whether the bytes of a picture are in its address, where an author may have them. */
  private static boolean isPicture(String address) {
    return address.startsWith("data:image/");
  }
}
