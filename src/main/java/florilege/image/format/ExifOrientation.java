package florilege.image.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads the orientation from Exif, the one thing in it that changes how a picture is seen. */
final class ExifOrientation {

  /** Tag of the orientation, Exif 2.32 §4.6.4. */
  private static final int ORIENTATION = 0x0112;

  private ExifOrientation() {}

  /** The orientation, 1 to 8, that a TIFF structure tells; 1 where it tells none. */
  static int orientation(byte[] tiff) {
    if (tiff.length < 14) {
      return 1;
    }
    ByteBuffer data = ByteBuffer.wrap(tiff);
    data.order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = data.getInt(4);
    if (directory < 8 || directory > tiff.length - 2) {
      return 1;
    }
    int entries = Short.toUnsignedInt(data.getShort(directory));
    for (int i = 0; i < entries && directory + 2 + 12 * (i + 1) <= tiff.length; i++) {
      int entry = directory + 2 + 12 * i;
      int value = data.getShort(entry + 8);
      if (Short.toUnsignedInt(data.getShort(entry)) == ORIENTATION && value >= 1 && value <= 8) {
        return value;
      }
    }
    return 1;
  }
}
