package florilege.pdf.color;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import org.junit.jupiter.api.Test;

class IccProfileTest {

  @Test
  void profileOfScreensIsSrgb() {
    ICC_ColorSpace space = new ICC_ColorSpace(ICC_Profile.getInstance(IccProfile.SRGB.bytes()));
    assertEquals(3, space.getNumComponents());
    for (float[] colour : new float[][] {{0, 0, 0}, {1, 1, 1}, {1, 0, 0}, {0.2f, 0.5f, 0.8f}}) {
      float[] same = space.toRGB(colour);
      for (int i = 0; i < 3; i++) {
        assertEquals(colour[i], same[i], 0.01f);
      }
    }
  }

  @Test
  void profileOfPrintingIsOneOfAPrinterWithFourInks() {
    ICC_Profile profile = ICC_Profile.getInstance(IccProfile.COATED.bytes());
    assertEquals(ICC_Profile.CLASS_OUTPUT, profile.getProfileClass());
    assertEquals(ICC_ColorSpace.TYPE_CMYK, profile.getColorSpaceType());
  }
}
