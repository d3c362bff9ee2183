package florilege.image;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the bytes of a picture out of its address (RFC 2397): {@code data:image/png;base64,…}. */
final class DataAddress {

  private static final Pattern START =
      Pattern.compile("(?i)\\s*data:image/[a-z0-9.+-]{1,40}((?:;[a-z0-9=_.-]{1,40}){0,5}),");

  private DataAddress() {}

  /** Whether an address holds what it leads to. */
  static boolean is(String written) {
    return START.matcher(written).lookingAt();
  }

  /** The bytes; nothing where they cannot be read. */
  static Optional<byte[]> bytes(String written) {
    Matcher start = START.matcher(written);
    if (!start.lookingAt()) {
      return Optional.empty();
    }
    byte[] plain = decoded(written.substring(start.end()));
    if (!start.group(1).toLowerCase(Locale.ROOT).endsWith(";base64")) {
      return Optional.of(plain);
    }
    try {
      return Optional.of(Base64.getMimeDecoder().decode(plain));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** RFC 3986 §2.1; a percent sign that begins no such code means itself. */
  static byte[] decoded(String address) {
    byte[] bytes = address.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
      int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
      if (bytes[i] == '%' && high >= 0 && low >= 0) {
        decoded.write(high << 4 | low);
        i += 2;
      } else {
        decoded.write(bytes[i]);
      }
    }
    return decoded.toByteArray();
  }
}
