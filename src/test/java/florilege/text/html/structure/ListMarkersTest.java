package florilege.text.html.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import florilege.text.dom.ElementBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListMarkersTest {

  private static ElementBuilder list(String attributes) {
    ElementBuilder list = ElementBuilder.root("div").add("ol");
    for (String attribute : attributes.split(" ")) {
      String[] parts = (attribute + "=" + attribute).split("=");
      list = attribute.isEmpty() ? list : list.with(parts[0], parts[1]);
    }
    return list;
  }

  private static String marked(ElementBuilder list) {
    ListMarkers.mark(list.document());
    return list.element().getAttribute("class");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 9, ''",
    "'', 10, marker-2",
    "'', 99, marker-2",
    "'', 100, marker-3",
    "start=9, 1, ''",
    "start=9, 2, marker-2",
    "start=999999999, 1, marker-9",
    "start=-3, 2, marker-2",
    "reversed, 9, ''",
    "reversed, 10, marker-2",
    "reversed start=100, 2, marker-3",
    "type=a, 26, lower-alpha",
    "type=a, 27, lower-alpha marker-2",
    "type=A start=702, 1, upper-alpha marker-2",
    "type=A start=703, 1, upper-alpha marker-3",
    "type=i start=38, 1, lower-roman marker-7",
    "type=I, 1, upper-roman",
    "type=1, 1, decimal",
  })
  void listSaysItsKindAndTheRoomForItsNumbers(String attributes, int items, String expected) {
    ElementBuilder list = list(attributes);
    for (int i = 0; i < items; i++) {
      list.add("li");
    }
    assertEquals(expected, marked(list));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "3, 3", "4, 2", "8, 4", "9, 2", "38, 7", "1888, 13", "4000, 4"})
  void romanNumberHasALength(int number, int letters) {
    assertEquals(letters, ListMarkers.length(number, "lower-roman"));
  }

  @Test
  void valueOfAnItemCounts() {
    ElementBuilder list = list("");
    list.add("li");
    list.add("li").with("value", "1000");
    list.add("li");
    assertEquals("marker-4", marked(list));
  }
}
