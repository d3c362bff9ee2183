package florilege.imports.html;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Represents something that a page shows from elsewhere, such as a video; on paper it is a link.
 *
 * @param address where it lies
 * @param title or its address
 */
record EmbeddedLink(String address, String title) {

  private static final Pattern YOUTUBE =
      Pattern.compile(
          "(?:https?:)?//(?:www\\.)?youtube(?:-nocookie)?\\.com/(?:embed|v)/([\\w-]+).*");
  private static final Pattern VIMEO =
      Pattern.compile("(?:https?:)?//player\\.vimeo\\.com/video/(\\d+).*");

  static Optional<EmbeddedLink> of(Element element) {
    String written = address(element);
    String address = page(written.startsWith("//") ? "https:" + written : written);
    String title = element.attr("title").replaceAll("\\s+", " ").strip();
    return address.matches("(?i)https?://.+")
        ? Optional.of(new EmbeddedLink(address, title.isEmpty() ? address : title))
        : Optional.empty();
  }

  private static String address(Element element) {
    for (String attribute : new String[] {"src", "data-src", "data"}) {
      if (!element.attr(attribute).isBlank()) {
        return element.attr(attribute).strip();
      }
    }
    Element inner = element.selectFirst("source[src], embed[src], a[href], iframe[src]");
    return inner == null ? "" : (inner.attr("src") + inner.attr("href")).strip();
  }

  /** The page on which it is watched, rather than the part of one that is put into another. */
  private static String page(String address) {
    Matcher youtube = YOUTUBE.matcher(address);
    Matcher vimeo = VIMEO.matcher(address);
    return youtube.matches()
        ? "https://www.youtube.com/watch?v=" + youtube.group(1)
        : vimeo.matches() ? "https://vimeo.com/" + vimeo.group(1) : address;
  }

  String markdown() {
    return LinkTarget.link(LinkTarget.text(title), title, LinkTarget.encoded(address));
  }
}
