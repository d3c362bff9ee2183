package florilege.text.html.structure;

import florilege.text.dom.Dom;
import java.util.List;
import java.util.Locale;
import org.w3c.dom.Element;

/**
 * Marks lists by the kind of their numbers and by the room that these take, so that style sheets,
 * which cannot count, give each list the indent that it needs, on either side.
 *
 * <p>An {@code ol} whose longest number has two characters or more gets the class {@code marker-N},
 * at most {@code marker-12}; one that says its own kind (HTML §4.4.5, {@code type}) gets the name
 * that CSS has for it.
 */
public final class ListMarkers {

  private static final int MOST = 12;

  private static final int LETTERS = 26;

  /** CSS Counter Styles 3 §6.1: Roman numbers go as far as this, then they are decimal. */
  private static final int MOST_ROMAN = 3999;

  private ListMarkers() {}

  /** Marks the lists of a text. */
  public static void mark(org.w3c.dom.Document document) {
    for (Element list : Dom.elements(document, "ol")) {
      String kind = kind(list);
      if (list.hasAttribute("type")) {
        Dom.addClass(list, kind);
      }
      int longest = longest(list, kind);
      if (longest > 1) {
        Dom.addClass(list, "marker-" + Math.min(MOST, longest));
      }
    }
  }

  private static String kind(Element list) {
    return switch (list.getAttribute("type")) {
      case "a" -> "lower-alpha";
      case "A" -> "upper-alpha";
      case "i" -> "lower-roman";
      case "I" -> "upper-roman";
      default -> "decimal";
    };
  }

  private static int longest(Element list, String kind) {
    List<Element> items =
        Dom.children(list).stream().filter(item -> item.getNodeName().equals("li")).toList();
    int step = list.hasAttribute("reversed") ? -1 : 1;
    int number = number(list.getAttribute("start"), step < 0 ? items.size() : 1);
    int longest = 0;
    for (Element item : items) {
      number = number(item.getAttribute("value"), number);
      longest = Math.max(longest, length(number, kind));
      number += step;
    }
    return longest;
  }

  private static int number(String written, int otherwise) {
    return written.isEmpty() ? otherwise : Integer.parseInt(written);
  }

  /** How many characters a number has when it is written in a kind. */
  static int length(int number, String kind) {
    if (kind.endsWith("alpha") && number > 0) {
      int length = 0;
      for (int left = number; left > 0; left = (left - 1) / LETTERS) {
        length++;
      }
      return length;
    } else if (kind.endsWith("roman") && number > 0 && number <= MOST_ROMAN) {
      return roman(number);
    }
    return String.format(Locale.ROOT, "%d", number).length();
  }

  /** Letters of a Roman number: of each digit as many as its figure takes, I II III IV V …. */
  private static int roman(int number) {
    int[] letters = {0, 1, 2, 3, 2, 1, 2, 3, 4, 2};
    int length = 0;
    for (int left = number; left > 0; left /= 10) {
      length += letters[left % 10];
    }
    return length;
  }
}
