package florilege.text.html;

import florilege.text.dom.Dom;
import florilege.text.html.policy.HtmlPolicy;
import florilege.text.html.policy.LossRules;
import florilege.text.html.policy.ValidUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * Copies to an element of a book those attributes of a written one that its policy lets stand.
 *
 * @param policy for who wrote them
 */
record AttributeCopier(HtmlPolicy policy) {

  private static final Pattern SIDE =
      Pattern.compile("(?i)(?:^|[;\\s])text-align\\s{0,5}:\\s{0,5}(left|center|right)\\b");

  /** The address of a link that became words, which it follows. */
  private static final String ADDRESS = "data-address";

  /**
   * Gives an element of the book the attributes of another that may stand in it.
   *
   * @return the others, as far as something is lost with them
   */
  List<String> copy(Element element, org.w3c.dom.Element made) {
    List<String> refused = new ArrayList<>();
    for (Attribute attribute : element.attributes()) {
      String name = attribute.getKey().toLowerCase(Locale.ROOT).replace("xml:lang", "lang");
      String value = attribute.getValue();
      if (!policy.hasAttribute(made.getLocalName(), name)) {
        if (!LossRules.isNone(name, value)) {
          refused.add(name);
        }
        continue;
      }
      Optional<String> kept = policy.value(name, value);
      if (kept.isPresent()) {
        Dom.set(made, name, kept.get());
      } else if (policy.isNamed(name, value)) {
        made.setAttribute(ADDRESS, Dom.legal(value.strip()));
      } else if (!LossRules.isNoneOf(name, value)) {
        refused.add(refused(name, value));
      }
    }
    side(element, made);
    policy.complete(element, made);
    if (!made.getAttribute("lang").isEmpty()) {
      Dom.set(made, "xml:lang", made.getAttribute("lang"));
    }
    return refused;
  }

  private static String refused(String name, String value) {
    boolean meant = Set.of("href", "src").contains(name) && ValidUrl.isMeantForWeb(value);
    String why = meant ? ", which is no URL" : "";
    return name + "=\"" + Sanitizer.shown(value) + "\"" + why;
  }

  /** Makes a class of the side that words stand at, which older HTML says in other ways. */
  private static void side(Element element, org.w3c.dom.Element made) {
    Matcher style = SIDE.matcher(element.attr("style"));
    String side = style.find() ? style.group(1) : element.attr("align");
    String name = side.toLowerCase(Locale.ROOT);
    if (Set.of("left", "center", "right").contains(name)) {
      made.setAttribute("class", (made.getAttribute("class") + " " + name).strip());
    }
  }

  /** Adds the address behind the words of what is no link any more. */
  static void addAddress(org.w3c.dom.Element element) {
    String address = element.getAttribute(ADDRESS);
    if (!address.isEmpty()) {
      element.removeAttribute(ADDRESS);
      String bare = address.replaceFirst("^[^:]*:/*", "");
      if (!element.getTextContent().contains(bare)) {
        element.appendChild(element.getOwnerDocument().createTextNode(" (" + address + ")"));
      }
    }
  }
}
