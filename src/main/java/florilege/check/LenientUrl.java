package florilege.check;

import java.util.Locale;
import java.util.Set;

/**
 * Reads where a link leads, as lenient readers take it.
 *
 * @param scheme in lower case; empty for a relative address
 * @param rest of the address, in lower case
 */
record LenientUrl(String scheme, String rest) {

  private static final Set<String> RUNNING =
      Set.of("javascript", "vbscript", "data", "file", "jar", "blob");
  private static final Set<String> REMOTE = Set.of("http", "https", "ftp");

  /** Readers drop control characters and blanks, wherever they stand (WHATWG URL Standard, 4.4). */
  static LenientUrl of(String written) {
    StringBuilder plain = new StringBuilder(written.length());
    written.chars().filter(c -> c > ' ').forEach(c -> plain.append((char) c));
    String address = plain.toString().toLowerCase(Locale.ROOT);
    int colon = address.indexOf(':');
    boolean absolute = colon > 0 && address.substring(0, colon).matches("[a-z][a-z0-9+.-]*");
    return absolute
        ? new LenientUrl(address.substring(0, colon), address.substring(colon + 1))
        : new LenientUrl("", address);
  }

  /** Whether following it runs a script or opens something on the reader's machine. */
  boolean runs() {
    return RUNNING.contains(scheme);
  }

  /** Whether it is a picture inside the address itself. */
  boolean isPicture() {
    return scheme.equals("data") && rest.startsWith("image/");
  }

  /** Whether it leads to a network. */
  boolean isRemote() {
    return REMOTE.contains(scheme) || (scheme.isEmpty() && rest.startsWith("//"));
  }
}
