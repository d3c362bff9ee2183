package florilege.pdf.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import org.junit.jupiter.api.Test;

class SrgbProfileTest {

  @Test
  void profileIsSrgb() {
    ICC_ColorSpace space = new ICC_ColorSpace(ICC_Profile.getInstance(SrgbProfile.profile()));
    assertEquals(3, space.getNumComponents());
    for (float[] colour : new float[][] {{0, 0, 0}, {1, 1, 1}, {1, 0, 0}, {0.2f, 0.5f, 0.8f}}) {
      float[] same = space.toRGB(colour);
      for (int i = 0; i < 3; i++) {
        assertEquals(colour[i], same[i], 0.01f);
      }
    }
  }
}
