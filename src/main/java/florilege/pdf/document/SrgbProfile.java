package florilege.pdf.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Holds the colour space of everything printed, IEC 61966-2-1 (sRGB), as an ICC profile of version
 * 2.4 with matrix and curves, free for any use. It is a file of the program and not taken from the
 * JDK, whose profile is another one in each version.
 */
final class SrgbProfile {

  private SrgbProfile() {}

  /** The bytes of the profile. */
  static byte[] profile() {
    try (InputStream in = SrgbProfile.class.getResourceAsStream("sRGB.icc")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
