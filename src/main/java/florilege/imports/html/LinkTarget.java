package florilege.imports.html;

import florilege.imports.markdown.MarkdownEscaper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes the destinations of links in Markdown. */
final class LinkTarget {

  private static final Pattern SCHEME = Pattern.compile("(?s)([A-Za-z][A-Za-z0-9+.-]*):.*");

  private LinkTarget() {}

  /** The address fit for the parentheses of a link; nothing for one that may lead nowhere. */
  static Optional<String> of(String href, HtmlToMarkdown manner) {
    String address =
        manner.links().apply(href.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", "").strip());
    String full = address.startsWith("//") ? "https:" + address : address;
    var scheme = SCHEME.matcher(full);
    String name = scheme.matches() ? scheme.group(1).toLowerCase(Locale.ROOT) : "";
    boolean web = name.equals("http") || name.equals("https");
    boolean relative = name.isEmpty() && full.length() > (full.startsWith("#") ? 1 : 0);
    return web || manner.isArticle() && (relative || name.equals("mailto"))
        ? Optional.of(encoded(full))
        : Optional.empty();
  }

  /** With what would end or break a link percent-encoded. */
  static String encoded(String address) {
    StringBuilder encoded = new StringBuilder(address.length());
    for (char c : address.toCharArray()) {
      if (" ()<>\"\\`*_[]{}|^~$".indexOf(c) >= 0 && c != '_' && c != '~') {
        encoded.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        encoded.append(URLEncoder.encode(String.valueOf(c), StandardCharsets.UTF_8));
      } else {
        encoded.append(c);
      }
    }
    return encoded.toString();
  }

  /**
   * A link.
   *
   * @param text its Markdown
   * @param plain its words, which may be the address itself
   */
  static String link(String text, String plain, String address) {
    boolean same = plain.equals(address) && address.matches("(?i)https?://[^\\s<>&\\\\]+");
    return same ? "<" + address + ">" : "[" + text + "](" + address + ")";
  }

  /** Plain words, between brackets. */
  static String text(String words) {
    return MarkdownEscaper.escape(words.replaceAll("\\s+", " ").strip(), true, '[', ']', true);
  }
}
