package florilege.text.html.policy;

import io.mola.galimatias.GalimatiasParseException;
import io.mola.galimatias.Host;
import io.mola.galimatias.StrictErrorHandler;
import io.mola.galimatias.URL;
import io.mola.galimatias.URLParsingSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Holds an address as it may stand in a book: only what is a URL is one, so that no link leads to a
 * port past 65535 or to a host that can have no name, and EPUBCheck refuses none.
 *
 * @param value percent-encoded, RFC 3986; of scheme http, https or mailto and then a URL (WHATWG
 *     URL Standard), or relative, or a fragment
 */
public record ValidUrl(String value) {

  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

  private static final Pattern WEB = Pattern.compile("(?i)\\s*https?://[^\\s/?#]");

  /** What no host may hold (URL Standard §3.5), of that which the parser lets pass. */
  private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x20<>^|\\x7F]");

  /** As EPUBCheck parses: what a browser would mend is refused. */
  private static final URLParsingSettings STRICT =
      URLParsingSettings.create().withErrorHandler(StrictErrorHandler.getInstance());

  /**
   * Reserved and unreserved characters that stay as they are, RFC 3986 §2, with letters and digits.
   */
  private static final String PLAIN = "-_.~!*'();:@&=+$,/?#";

  /**
   * The address that a text means, or none if it may not stand in a book. Controls and other
   * characters that cannot be seen are left out before the scheme is looked at, as browsers do (URL
   * Standard §4.4), so that {@code java\nscript:} does not pass. An address without a scheme but
   * with a host is taken to be https, since a book has no scheme of its own.
   */
  public static Optional<ValidUrl> of(String written) {
    String bare = visible(written).strip();
    String scheme = scheme(bare);
    if (bare.isEmpty() || !scheme.isEmpty() && !SCHEMES.contains(scheme)) {
      return Optional.empty();
    }
    String encoded = encode(bare);
    return valid(encoded.startsWith("//") ? "https:" + encoded : encoded).map(ValidUrl::new);
  }

  /**
   * The web address that a text means, with its scheme.
   *
   * @return none for a path, a mailbox, and what is no address
   */
  public static Optional<String> web(String written) {
    return WEB.matcher(written).lookingAt() ? of(written).map(ValidUrl::value) : Optional.empty();
  }

  /** Whether a text was meant to lead to the web, whether or not anything can be there. */
  public static boolean isMeantForWeb(String written) {
    return scheme(visible(written).strip()).startsWith("http");
  }

  /** Whether it leads to the web or to a mailbox, rather than to something in the collection. */
  public boolean isRemote() {
    return !scheme(value).isEmpty();
  }

  /** Whether it is a path from the root of the site on which it stands. */
  public boolean isOnSite() {
    return value.startsWith("/") && !value.startsWith("//");
  }

  /**
   * What stands before the first colon, in lower case, if a colon comes before anything that ends a
   * scheme.
   */
  private static String scheme(String address) {
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c == ':') {
        return i == 0 ? ":" : address.substring(0, i).toLowerCase(Locale.ROOT);
      } else if (c == '/' || c == '?' || c == '#') {
        return "";
      }
    }
    return "";
  }

  private static String visible(String written) {
    if (written.chars().noneMatch(ValidUrl::isInvisible)) {
      return written;
    }
    StringBuilder visible = new StringBuilder();
    written.codePoints().filter(c -> !isInvisible(c)).forEach(visible::appendCodePoint);
    return visible.toString();
  }

  private static boolean isInvisible(int c) {
    return c < 0x20
        || c >= 0x7F && c < 0xA0
        || c == 0xAD
        || c >= 0x200B && c <= 0x200F
        || c >= 0x2028 && c <= 0x202E
        || c >= 0x2060 && c <= 0x206F
        || c == 0xFEFF;
  }

  private static Optional<String> valid(String encoded) {
    try {
      boolean absolute = new URI(encoded).isAbsolute();
      return absolute && !isUrl(encoded) ? Optional.empty() : Optional.of(encoded);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static boolean isUrl(String absolute) {
    try {
      Host host = URL.parse(STRICT, absolute).host(); // null for mailto
      return host == null || !FORBIDDEN.matcher(host.toString()).find();
    } catch (GalimatiasParseException | RuntimeException e) {
      return false; // of the second kind is what ICU throws at a name of a thousand letters
    }
  }

  private static String encode(String bare) {
    if (bare.chars().allMatch(ValidUrl::isPlain)) {
      return bare;
    }
    StringBuilder encoded = new StringBuilder(bare.length() + 16);
    for (int i = 0; i < bare.length(); ) {
      int c = bare.codePointAt(i);
      if (isPlain(c) || c == '%' && isHex(bare, i + 1) && isHex(bare, i + 2)) {
        encoded.append((char) c);
      } else {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          encoded.append(String.format(Locale.ROOT, "%%%02X", b));
        }
      }
      i += Character.charCount(c);
    }
    return encoded.toString();
  }

  private static boolean isPlain(int c) {
    return c < 0x80 && Character.isLetterOrDigit(c) || c < 0x80 && PLAIN.indexOf(c) >= 0;
  }

  private static boolean isHex(String text, int at) {
    return at < text.length()
        && text.charAt(at) < 0x80
        && Character.digit(text.charAt(at), 16) >= 0;
  }
}
