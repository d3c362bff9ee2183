package florilege.text.html;

import florilege.text.Dom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * The attributes that elements of a book may have, after the {@link AllowList}.
 *
 * @param trust in who wrote them
 */
record AllowedAttributes(Trust trust) {

  /** Schemes of addresses that a book cannot lead to, but can name. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)(?:ftps?|sftp|gopher|ircs?|news|tel|sms|xmpp|git|ssh):[^\\s\\p{Cntrl}]{1,300}");

  private static final Pattern SIDE =
      Pattern.compile("(?i)(?:^|[;\\s])text-align\\s{0,5}:\\s{0,5}(left|center|right)\\b");

  /** The address of a link that became words, which it follows. */
  private static final String ADDRESS = "data-address";

  /**
   * Gives an element of the book those attributes of another that may stand in it.
   *
   * @return the others, as far as something is lost with them
   */
  List<String> copy(Element element, org.w3c.dom.Element made) {
    List<String> refused = new ArrayList<>();
    for (Attribute attribute : element.attributes()) {
      String name = attribute.getKey().toLowerCase(Locale.ROOT).replace("xml:lang", "lang");
      String value = attribute.getValue();
      if (AllowList.attribute(made.getLocalName(), name, trust)) {
        AllowList.value(name, value, trust)
            .ifPresentOrElse(
                kept -> Dom.set(made, name, kept),
                () -> {
                  if (!isNamed(made, name, value) && !LossRules.isNoneOf(name, value)) {
                    refused.add(refused(name, value));
                  }
                });
      } else if (!LossRules.isNone(name, value)) {
        refused.add(name);
      }
    }
    form(element, made);
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

  /** What older HTML says in other attributes: the side that words stand at, and ids of places. */
  private void form(Element element, org.w3c.dom.Element made) {
    Matcher style = SIDE.matcher(element.attr("style"));
    String side = style.find() ? style.group(1) : element.attr("align");
    String name = side.toLowerCase(Locale.ROOT);
    if (Set.of("left", "center", "right").contains(name)) {
      made.setAttribute("class", (made.getAttribute("class") + " " + name).strip());
    }
    if (trust == Trust.AUTHOR && element.normalName().equals("a") && !made.hasAttribute("id")) {
      AllowList.value("id", element.attr("name"), trust)
          .ifPresent(id -> made.setAttribute("id", id));
    }
  }

  /** Takes note of an address that can be named, though nothing may lead to it. */
  private boolean isNamed(org.w3c.dom.Element made, String name, String value) {
    boolean named =
        trust == Trust.AUTHOR && name.equals("href") && NAMED.matcher(value.strip()).matches();
    if (named) {
      made.setAttribute(ADDRESS, Dom.legal(value.strip()));
    }
    return named;
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
