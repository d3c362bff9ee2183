package florilege.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CachedBytesTest {

  @ParameterizedTest
  @CsvSource({"99999, false", "100000, false", "100001, true"})
  void pictureOfManyPixelsInFewBytesIsKept(long pixels, boolean isKept) {
    assertEquals(isKept, CachedBytes.isDear(pixels, 1_000));
  }
}
