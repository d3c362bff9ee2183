package florilege.sites.templates;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes pictures, and what other sites show in a frame, as HTML that the Markdown around it may
 * hold.
 */
public final class EmbeddedMedia {

  /** Pages that show what has an id, by the site's name. */
  private static final Map<String, String> SITES =
      Map.ofEntries(
          Map.entry("youtube", "https://www.youtube.com/watch?v=%s"),
          Map.entry("youtubeplaylist", "https://www.youtube.com/playlist?list=%s"),
          Map.entry("vimeo", "https://vimeo.com/%s"),
          Map.entry("dailymotion", "https://www.dailymotion.com/video/%s"),
          Map.entry("bilibili", "https://www.bilibili.com/video/%s"),
          Map.entry("peertube", "%s"),
          Map.entry("gist", "https://gist.github.com/%s"),
          Map.entry("jsfiddle", "https://jsfiddle.net/%s/"),
          Map.entry("codepen", "https://codepen.io/pen/%s"),
          Map.entry("asciinema", "https://asciinema.org/a/%s"),
          Map.entry("instagram", "https://www.instagram.com/p/%s/"),
          Map.entry("tweet", "https://x.com/i/status/%s"),
          Map.entry("twitter", "https://x.com/i/status/%s"),
          Map.entry("x", "https://x.com/i/status/%s"),
          Map.entry("spotify", "https://open.spotify.com/%s"),
          Map.entry("speakerdeck", "https://speakerdeck.com/player/%s"));

  private static final Pattern PICTURE =
      Pattern.compile(
          ".*\\.(png|jpe?g|gif|svg|webp|avif|bmp|tiff?)([?#].*)?", Pattern.CASE_INSENSITIVE);

  private static final Pattern ID = Pattern.compile("[\\w./-]{1,200}");

  private EmbeddedMedia() {}

  /** Whether an address is one of a picture. */
  public static boolean isPicture(String address) {
    return address.length() < 1_000 && PICTURE.matcher(address).matches();
  }

  /** The page that shows an id of a site, or an address that is given instead of the id. */
  public static Optional<String> page(String site, String id) {
    String name = site.toLowerCase(Locale.ROOT).replaceAll("\\.html?$|[^a-z]", "");
    if (id.matches("(?s)(https?:)?//\\S+")) {
      return Optional.of(id);
    }
    return Optional.ofNullable(SITES.get(name))
        .filter(shape -> ID.matcher(id).matches())
        .map(shape -> shape.replace("%s", id));
  }

  /** A paragraph with something shown in a frame, which becomes a link. */
  static String frame(String address, String title) {
    String frame = "<iframe src=\"" + escaped(address) + "\"" + attribute("title", title) + ">";
    return "<p>" + frame + "</iframe></p>";
  }

  /** A picture, within a line. */
  public static String picture(String source, String alt, TagArguments more) {
    return "<img"
        + attribute("src", source)
        + " alt=\""
        + escaped(alt)
        + "\""
        + attribute("title", more.get("title"))
        + attribute("width", more.get("width").replaceAll("px$", ""))
        + attribute("height", more.get("height").replaceAll("px$", ""))
        + ">";
  }

  /** A picture with its caption, which is Markdown. */
  public static String figure(String picture, String caption) {
    return caption.isBlank()
        ? "<figure>" + picture + "</figure>"
        : "<figure>"
            + picture
            + "\n<figcaption>\n\n"
            + caption.strip()
            + "\n\n</figcaption></figure>";
  }

  /** Words that stand for what cannot be shown. */
  static String placeholder(String words) {
    return "<p class=\"placeholder\">" + escaped(words) + "</p>";
  }

  /** Words without the signs of Markdown and the tags of HTML. */
  public static String plain(String words) {
    return words.replaceAll("[*_`]|<[^>]*>", "");
  }

  public static String attribute(String name, String value) {
    return value.isBlank() ? "" : " " + name + "=\"" + escaped(value) + "\"";
  }

  /** Words as HTML has them, on one line. */
  public static String escaped(String words) {
    return words
        .strip()
        .replaceAll("\\s+", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
