package florilege.pdf.barcode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Ean13Test {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9782070360024", "9780306406157", "9791234567896", "4006381333931", "0012345678905",
        "1234567890128", "2345678901234", "3210987654326", "5901234123457", "6912345678902",
        "7351353000005", "8711253001202"
      })
  void aScannerReadsTheDigits(String digits) {
    String modules = new Ean13(digits, "", "").modules();
    assertEquals(Ean13.MODULES, modules.length());
    assertEquals(digits, ScannedBars.read(modules));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9782070360025", "978207036002", "97820703600244", "978207036002X", ""})
  void aNumberThatIsNotRightIsRefused(String digits) {
    assertThrows(IllegalArgumentException.class, () -> new Ean13(digits, "", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "urn:isbn:9782070360024, '', '', 9782070360024, '', ISBN 9782070360024",
    "urn:isbn:0306406152, '', '', 9780306406157, '', ISBN 9780306406157",
    "urn:uuid:x, 0317-8471, 7, 9770317847001, 07, ISSN 0317-8471",
    "urn:uuid:x, 0317-8471, 112, 9770317847001, 12, ISSN 0317-8471",
    "urn:uuid:x, 0317-8471, '', 9770317847001, '', ISSN 0317-8471"
  })
  void booksAndPeriodicalsHaveTheirNumbers(
      String identifier, String issn, String issue, String digits, String addOn, String label) {
    assertEquals(new Ean13(digits, addOn, label), Ean13.of(identifier, issn, issue).orElseThrow());
  }

  @Test
  void whatHasNoNumberHasNoBars() {
    assertTrue(Ean13.of("urn:uuid:6f1c7a52", "", "3").isEmpty());
  }

  /** By hand: 07 is 4 times something and 3: both digits of set B. */
  @Test
  void theAddOnSaysItsRestByItsSets() {
    assertEquals("1011" + "0100111" + "01" + "0010001", addOn("07"));
    assertEquals("1011" + "0011001" + "01" + "0010011", addOn("12"));
  }

  private static String addOn(String digits) {
    return new Ean13("9770317847001", digits, "").addOnModules();
  }
}
