package florilege.pdf.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleLinesTest {

  private static List<String> lines(String title, double room) {
    return List.of(TitleLines.balance(title, room).replace('\u00A0', '_').split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "'Megaupload, la nuit et après', 9, 'Megaupload, / la_nuit_et_après'",
    "'Mega, un an après à la minute près', 14, 'Mega,_un_an_après / à_la_minute_près'",
    "'A Short History of the World', 11, 'A_Short_History / of_the_World'",
    "'Letters: a Life in Words', 10, 'Letters: / a_Life_in_Words'"
  })
  void aTitleIsBrokenBySense(String title, double room, String lines) {
    assertEquals(lines, String.join(" / ", lines(title, room)));
  }

  @Test
  void aTitleOfOneLineStaysAsItIs() {
    assertEquals("A short title", TitleLines.balance("A short title", 30));
  }

  @Test
  void linesAreOfAboutOneLength() {
    assertEquals(List.of("wood_wood_wood", "wood_wood_wood"), lines("wood ".repeat(6).strip(), 14));
  }

  @Test
  void aWordThatIsWiderThanTheLineIsLeftToBeDivided() {
    String title = "The Donaudampfschifffahrtsgesellschaft of Old";
    assertEquals(title, TitleLines.balance(title, 8));
  }
}
