package florilege.pdf.normalize;

import florilege.text.dom.Dom;
import java.util.List;
import org.w3c.dom.Element;

/** Numbers the items of lists that count down, which the engine would count up. */
final class ListNumbers {

  private ListNumbers() {}

  static void settle(Element body) {
    for (Element list : Dom.elements(body, "ol")) {
      if (list.hasAttribute("reversed")) {
        countDown(list);
      }
    }
  }

  private static void countDown(Element list) {
    List<Element> items =
        Dom.children(list).stream().filter(item -> item.getNodeName().equals("li")).toList();
    int number = number(list.getAttribute("start"), items.size());
    for (Element item : items) {
      number = number(item.getAttribute("value"), number);
      item.setAttribute("value", Integer.toString(number--));
    }
  }

  private static int number(String written, int otherwise) {
    return written.isEmpty() ? otherwise : Integer.parseInt(written);
  }
}
