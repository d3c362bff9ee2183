package florilege.pdf.color;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CmykConversionTest {

  private static int[] inks(int rgb) {
    byte[] bytes = new byte[4];
    CmykConversion.get().convert(rgb, bytes, 0);
    int[] inks = new int[4];
    for (int i = 0; i < inks.length; i++) {
      inks[i] = bytes[i] & 0xFF;
    }
    return inks;
  }

  /**
   * What Little CMS, through the JDK, makes of the same colours by the same profile, in percent.
   */
  @ParameterizedTest
  @CsvSource({
    "FFFFFF, 0, 0, 0, 0",
    "000000, 75.4, 66.4, 63.4, 94.8",
    "FF0000, 0, 89.8, 97.7, 0",
    "00FF00, 53.5, 0, 88.7, 0",
    "0000FF, 100, 75.9, 0, 0",
    "123456, 94.2, 70.5, 30.5, 40.7",
    "C0392B, 14.8, 84.9, 83, 10.3",
    "808080, 48.1, 38.5, 38.2, 19.7",
  })
  void inksAreThoseOfAnotherProgram(
      String rgb, double cyan, double magenta, double yellow, double black) {
    double[] expected = {cyan, magenta, yellow, black};
    int[] found = inks(Integer.parseInt(rgb, 16));
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], found[i] / 2.55, 1.5, rgb + ", ink " + i);
    }
  }

  @Test
  void paperStaysWhite() {
    assertEquals(0, Arrays.stream(inks(0xFFFFFF)).sum());
  }

  @Test
  void inkIsNeverMoreThanThePaperTakes() {
    int most = 0;
    for (int rgb = 0; rgb < 1 << 24; rgb += 1009) {
      most = Math.max(most, Arrays.stream(inks(rgb)).sum());
    }
    assertTrue(most > CmykConversion.MOST_INK - 5, "dark colours are dark");
    assertTrue(most <= CmykConversion.MOST_INK, "but " + most);
  }

  @Test
  void neighboursInTheGridMeet() {
    for (int value = 1; value < 256; value++) {
      int[] before = inks((value - 1) * 0x10101);
      int[] after = inks(value * 0x10101);
      for (int i = 0; i < after.length; i++) {
        assertTrue(Math.abs(after[i] - before[i]) <= 6, value + ", ink " + i);
      }
    }
  }
}
