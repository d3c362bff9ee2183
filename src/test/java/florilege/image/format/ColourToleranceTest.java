package florilege.image.format;

import static florilege.Threshold.upTo;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColourToleranceTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 8, 16})
  void coloursAreAlikeWithinSixSteps(int shift) {
    upTo("six steps", 6, n -> !PixelBuffer.differ(0x646464, 0x646464 + (n << shift))).verify();
    upTo("six steps less", 6, n -> !PixelBuffer.differ(0x646464, 0x646464 - (n << shift))).verify();
  }
}
