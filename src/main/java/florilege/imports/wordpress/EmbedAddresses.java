package florilege.imports.wordpress;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Knows where what shortcodes of known services show lies on the web, by address, number or name.
 *
 * @see <a href="https://jetpack.com/support/shortcode-embeds/">Jetpack, Shortcode embeds</a>
 */
final class EmbedAddresses {

  /** By shortcode, what stands before the number or name, and what may stand there. */
  private static final Map<String, Service> SERVICES =
      Map.ofEntries(
          Map.entry("youtube", new Service("https://www.youtube.com/watch?v=", "[\\w-]{6,15}")),
          Map.entry("vimeo", new Service("https://vimeo.com/", "\\d+")),
          Map.entry("gist", new Service("https://gist.github.com/", "[\\w-]+(?:/\\w+)?")),
          Map.entry("dailymotion", new Service("https://www.dailymotion.com/video/", "\\w+")),
          Map.entry("wpvideo", new Service("https://videopress.com/v/", "\\w+")),
          Map.entry("videopress", new Service("https://videopress.com/v/", "\\w+")),
          Map.entry("ted", new Service("https://www.ted.com/talks/", "[\\w-]+")),
          Map.entry("tweet", new Service("https://twitter.com/i/status/", "\\d+")),
          Map.entry("archiveorg", new Service("https://archive.org/details/", "[\\w.-]+")),
          Map.entry("archives-org", new Service("https://archive.org/details/", "[\\w.-]+")),
          Map.entry("scribd", new Service("https://www.scribd.com/document/", "\\d+")),
          Map.entry(
              "slideshare",
              new Service("https://www.slideshare.net/slideshow/embed_code/", "\\d+")),
          Map.entry("crowdsignal", new Service("https://poll.fm/", "\\d+")),
          Map.entry("polldaddy", new Service("https://poll.fm/", "\\d+")),
          Map.entry("spotify", new Service("https://open.spotify.com/", "\\w+/\\w+")),
          Map.entry("twitch", new Service("https://www.twitch.tv/", "\\w+")));

  /** Shortcodes that show something and have its address. */
  private static final Set<String> BY_ADDRESS =
      Set.of(
          ("embed video audio soundcloud twitter playlist googlemaps googlevideo flickr instagram"
                  + " facebook mixcloud bandcamp codepen jsfiddle pinterest tiktok issuu wistia")
              .split(" "));

  private record Service(String before, String name) {}

  private EmbedAddresses() {}

  /** Whether a shortcode shows something that lies elsewhere. */
  static boolean isEmbed(String kind) {
    return SERVICES.containsKey(kind) || BY_ADDRESS.contains(kind);
  }

  /**
   * The address of what a tag shows.
   *
   * @param inside what stands between it and its end, or empty
   */
  static Optional<String> of(Shortcode tag, String inside) {
    String written = written(tag, inside.strip());
    String bare = written.contains("?") ? written : written.split("[|&]", 2)[0];
    String address = bare.startsWith("//") ? "https:" + bare : bare;
    if (address.matches("(?i)https?://\\S+")) {
      return Optional.of(address);
    }
    Service service = SERVICES.get(tag.kind());
    String name = bare.replaceFirst("^spotify:(\\w+):", "$1/");
    return service != null && name.matches(service.name())
        ? Optional.of(service.before() + name)
        : Optional.empty();
  }

  /** What a tag says that it shows. */
  static String written(Shortcode tag, String inside) {
    return inside.isEmpty()
        ? tag.value(
            "src", "url", "href", "id", "mp4", "m4v", "webm", "ogv", "mp3", "m4a", "ogg", "wav",
            "video", "poll", "guid", "0")
        : inside;
  }

  /** The first address that an unknown tag names, with the name of the attribute. */
  static Optional<Map.Entry<String, String>> named(Shortcode tag) {
    return tag.attributes().entrySet().stream()
        .filter(each -> each.getValue().strip().matches("(?i)https?://[^\\s<>\"]+"))
        .findFirst()
        .map(each -> Map.entry(each.getKey().toLowerCase(Locale.ROOT), each.getValue().strip()));
  }
}
