package florilege.text.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An address as it may stand in a book.
 *
 * @param value percent-encoded, RFC 3986; of scheme http, https or mailto, or relative, or a
 *     fragment
 */
record Address(String value) {

  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
  private static final Pattern SCHEME = Pattern.compile("^([^/?#:]*):.*", Pattern.DOTALL);
  private static final String PLAIN = "-_.~!*'();:@&=+$,/?#";

  /**
   * The address that a text means, or none if it may not stand in a book. White space and controls
   * are left out before the scheme is looked at, as browsers do (URL Standard §4.1), so that {@code
   * java\nscript:} does not pass. An address without a scheme but with a host is taken to be https,
   * since a book has no scheme of its own.
   */
  static Optional<Address> of(String written) {
    String bare =
        written
            .strip()
            .codePoints()
            .filter(c -> !invisible(c))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    var scheme = SCHEME.matcher(bare.replaceAll("\\s", ""));
    if (scheme.matches() && !SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    String encoded = encode(bare);
    return valid(encoded).map(Address::new);
  }

  /** Whether it leads to the web or to a mailbox, rather than to something in the collection. */
  boolean isRemote() {
    return SCHEME.matcher(value).matches();
  }

  private static boolean invisible(int c) {
    return c < 0x20
        || c >= 0x7F && c < 0xA0
        || c == 0xAD
        || c >= 0x200B && c <= 0x200F
        || c >= 0x2028 && c <= 0x202E
        || c >= 0x2060 && c <= 0x206F
        || c == 0xFEFF;
  }

  private static Optional<String> valid(String encoded) {
    String address = encoded.startsWith("//") ? "https:" + encoded : encoded;
    try {
      URI uri = new URI(address);
      boolean web = uri.getScheme() != null && !uri.getScheme().equalsIgnoreCase("mailto");
      return web && uri.getHost() == null ? Optional.empty() : Optional.of(address);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String encode(String bare) {
    StringBuilder encoded = new StringBuilder(bare.length() + 16);
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      boolean escape =
          c == '%' && i + 2 < bare.length() && hex(bare.charAt(i + 1)) && hex(bare.charAt(i + 2));
      if (escape || c < 0x80 && Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        int point = bare.codePointAt(i);
        i += Character.charCount(point) - 1;
        for (byte b : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
          encoded.append(String.format(Locale.ROOT, "%%%02X", b));
        }
      }
    }
    return encoded.toString();
  }

  private static boolean hex(char c) {
    return Character.digit(c, 16) >= 0 && c < 0x80;
  }
}
