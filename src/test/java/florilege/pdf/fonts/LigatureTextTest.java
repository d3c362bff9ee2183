package florilege.pdf.fonts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LigatureTextTest {

  @ParameterizedTest
  @CsvSource({
    "<0012> <0012> <FB01>,<0012> <0012> [<00660069>]",
    "<0012> <0013> <FB01>,<0012> <0013> [<00660069> <0066006C>]",
    "<0012> <0014> <FB01>,<0012> <0014> [<00660069> <0066006C> <FB03>]",
    "<0012> <0012> <FB02>,<0012> <0012> [<0066006C>]",
    "<0012> <0012> <FB00>,<0012> <0012> <FB00>",
    "<FB01> <FB01> <0041>,<FB01> <FB01> <0041>"
  })
  void ligaturesAreReadAsTheirLetters(String range, String spelt) {
    assertEquals(spelt, LigatureText.spellOut(range));
  }
}
