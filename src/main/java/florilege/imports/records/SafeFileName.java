package florilege.imports.records;

import florilege.files.PortablePath;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/** Names of files that every system takes. */
public final class SafeFileName {

  /** Longer names are cut; file systems take 255 bytes, with date and extension. */
  private static final int LONGEST_BYTES = 180;

  private SafeFileName() {}

  /**
   * A slug fit to be a name: percent codes are read (a slug in Hebrew is all of them in an export),
   * what separates words or may not be in a name is a hyphen.
   */
  public static String of(String slug) {
    String words =
        Normalizer.normalize(decoded(slug), Normalizer.Form.NFC)
            .replaceAll("[\\s\\p{Cc}\\p{Z}\\p{Cs}<>:\"/\\\\|?*#%&{}$!'`@+=\\p{Cf}\\uFFFD]+", "-")
            .replaceAll("-{2,}", "-")
            .replaceAll("^[-.~_]+|[-. ]+$", "")
            .toLowerCase(Locale.ROOT);
    // Behind such a name would stand the discussion of another article.
    String cut = cut(words).replaceFirst("\\.comments$", "-comments");
    return PortablePath.isReserved(cut) ? cut + "-" : cut;
  }

  private static String cut(String words) {
    String cut = words;
    while (cut.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
      cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
    }
    return cut.replaceAll("[-. ]+$", "");
  }

  /** RFC 3986 §2.1, as UTF-8; a percent sign that begins no such code means itself. */
  public static String decoded(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] decoded = new byte[bytes.length];
    int length = 0;
    for (int i = 0; i < bytes.length; i++) {
      int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
      int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
      boolean code = bytes[i] == '%' && high >= 0 && low >= 0;
      decoded[length++] = code ? (byte) (high << 4 | low) : bytes[i];
      i += code ? 2 : 0;
    }
    return new String(decoded, 0, length, StandardCharsets.UTF_8);
  }
}
