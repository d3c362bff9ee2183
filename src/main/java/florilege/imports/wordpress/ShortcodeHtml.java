package florilege.imports.wordpress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The HTML for shortcodes that mean something on paper. */
final class ShortcodeHtml {

  private static final Set<String> CODE =
      Set.of(
          ("code sourcecode source cc php java javascript js css html xml python ruby sql bash shell"
                  + " c cpp csharp")
              .split(" "));

  private static final Set<String> PLAIN_CODE = Set.of("code", "sourcecode", "source", "cc");

  /** {@code [cc_php]}, {@code [ccnle_java]}: options and, behind a low line, the language. */
  private static final Pattern COLOURED = Pattern.compile("cc[a-z]{0,6}(?:_([a-z0-9+#-]+))?");

  private static final Set<String> SHOWN =
      Set.of(
          ("embed youtube vimeo video audio dailymotion soundcloud twitter tweet gist slideshare ted"
                  + " wpvideo playlist googlemaps googlevideo flickr")
              .split(" "));

  private static final Pattern PICTURE =
      Pattern.compile(
          "(?is)\\s*+(?:<p>)?+\\s*+(<a\\b[^>]*+>\\s*+<img\\b[^>]*+>\\s*+</a>|<img\\b[^>]*+>)(.*)");

  private final WxrChannel channel;

  ShortcodeHtml(WxrChannel channel) {
    this.channel = channel;
  }

  /**
   * What a tag stands for; none where it is not known here.
   *
   * @param inside what stands between it and its end; none where it has no end. It is not copied
   *     where nothing comes of it
   * @param expand what becomes of the tags inside
   */
  Optional<String> of(
      Shortcode tag, Optional<CharSequence> inside, WxrPost post, UnaryOperator<String> expand) {
    String kind = tag.kind();
    if (inside.isPresent() && (CODE.contains(kind) || COLOURED.matcher(kind).matches())) {
      return Optional.of(code(tag, inside.get().toString()));
    } else if (kind.equals("caption") || kind.equals("wp_caption")) {
      return Optional.of(caption(tag, expand.apply(inside.orElse("").toString())));
    } else if (kind.equals("gallery")) {
      return Optional.of(gallery(tag, post));
    } else if (SHOWN.contains(kind)) {
      return Optional.of(shown(tag, inside.orElse("").toString().strip()));
    }
    return Optional.empty();
  }

  /** Code is kept by some editors as it is, by others with its signs escaped. */
  private static String code(Shortcode tag, String code) {
    String given = tag.value("language", "lang", "0");
    Matcher coloured = COLOURED.matcher(tag.kind());
    String own =
        coloured.matches() ? Optional.ofNullable(coloured.group(1)).orElse("") : tag.kind();
    String language = PLAIN_CODE.contains(tag.kind()) || own.isEmpty() ? given : own;
    String text =
        code.replaceAll("&(?![A-Za-z#][A-Za-z0-9]{0,30};)", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;");
    if (!text.strip().contains("\n") && given.isEmpty() && tag.kind().equals("code")) {
      return "<code>" + text + "</code>";
    }
    String safe =
        language.matches("[A-Za-z0-9+#-]{1,30}")
            ? " class=\"language-" + language.toLowerCase(Locale.ROOT) + "\""
            : "";
    return "\n\n<pre><code" + safe + ">" + text.replaceFirst("^\\s*\\n", "") + "</code></pre>\n\n";
  }

  private static String caption(Shortcode tag, String inside) {
    Matcher picture = PICTURE.matcher(inside);
    if (!picture.matches()) {
      return inside;
    }
    String words = picture.group(2).isBlank() ? tag.value("caption") : picture.group(2).strip();
    return figure(picture.group(1), words);
  }

  private String gallery(Shortcode tag, WxrPost post) {
    List<WxrChannel.Attachment> pictures = new ArrayList<>();
    String ids = tag.value("ids", "include");
    for (String id : ids.split("[,\\s]+")) {
      channel.attachment(id).ifPresent(pictures::add);
    }
    if (ids.isBlank()) {
      pictures.addAll(channel.attachmentsOf(post.id()));
    }
    return pictures.stream()
        .map(
            picture ->
                figure(
                    "<img src=\""
                        + quoted(picture.address())
                        + "\" alt=\""
                        + quoted(picture.alt())
                        + "\">",
                    picture.caption()))
        .collect(Collectors.joining());
  }

  private static String figure(String picture, String caption) {
    return "\n\n<figure>" + picture + "<figcaption>" + caption + "</figcaption></figure>\n\n";
  }

  /** A link to what is seen or heard elsewhere. */
  private static String shown(Shortcode tag, String inside) {
    String written =
        inside.isEmpty()
            ? tag.value("src", "url", "id", "mp4", "mp3", "m4a", "ogg", "webm", "0")
            : inside;
    String address = written.contains("?") ? written : written.split("[|&]", 2)[0];
    if (address.matches("[\\w-]{6,15}") && tag.kind().equals("youtube")) {
      address = "https://www.youtube.com/watch?v=" + address;
    } else if (address.matches("\\d+") && tag.kind().equals("vimeo")) {
      address = "https://vimeo.com/" + address;
    }
    return address.matches("(?i)https?://\\S+")
        ? "\n\n<p><a href=\"" + quoted(address) + "\">" + quoted(address) + "</a></p>\n\n"
        : written;
  }

  private static String quoted(String value) {
    return value.replaceAll("&(?!amp;)", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }
}
