package florilege.imports.wordpress;

import florilege.imports.source.Export;
import florilege.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the HTML for shortcodes that mean something on paper. */
final class ShortcodeHtml {

  private static final Set<String> CODE =
      Set.of(
          ("code sourcecode source cc php java javascript js css html xml python ruby sql bash shell"
                  + " c cpp csharp")
              .split(" "));

  private static final Set<String> PLAIN_CODE = Set.of("code", "sourcecode", "source", "cc");

  /** {@code [cc_php]}, {@code [ccnle_java]}: options and, behind a low line, the language. */
  private static final Pattern COLOURED = Pattern.compile("cc[a-z]{0,6}(?:_([a-z0-9+#-]+))?");

  private static final Set<String> VERSE = Set.of("verse", "poem", "poetry");

  private static final Pattern PICTURE =
      Pattern.compile(
          "(?is)\\s*+(?:<p>)?+\\s*+(<a\\b[^>]*+>\\s*+<img\\b[^>]*+>\\s*+</a>|<img\\b[^>]*+>)(.*)");

  private static final Pattern IMAGE =
      Pattern.compile("(?i)[^?#]+\\.(?:jpe?g|png|gif|webp|svg|avif)(?:[?#].*)?");

  private final WxrChannel channel;
  private final Export export;
  private final Problems problems;

  ShortcodeHtml(WxrChannel channel, Export export, Problems problems) {
    this.channel = channel;
    this.export = export;
    this.problems = problems;
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
    } else if (EmbedAddresses.isEmbed(kind)) {
      return Optional.of(shown(tag, inside.orElse("").toString().strip()));
    } else if (VERSE.contains(kind) && inside.isPresent()) {
      return Optional.of(
          "\n\n<pre class=\"wp-block-verse\">"
              + expand.apply(inside.get().toString())
              + "</pre>\n\n");
    }
    return EmbedAddresses.named(tag).map(there -> linked(tag, there, inside, expand));
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
      String holder = tag.value("id").isEmpty() ? post.id() : tag.value("id");
      List<String> excluded = List.of(tag.value("exclude").split("[,\\s]+"));
      channel.attachmentsOf(holder).stream()
          .filter(each -> IMAGE.matcher(each.address()).matches() && !excluded.contains(each.id()))
          .forEach(pictures::add);
    }
    long wanted =
        ids.isBlank()
            ? Math.max(1, pictures.size())
            : Stream.of(ids.split("[,\\s]+")).filter(id -> !id.isBlank()).count();
    if (pictures.size() < wanted) {
      post.report(
          export,
          problems,
          (wanted - pictures.size()) + " of " + wanted + " pictures of a gallery");
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
    return EmbedAddresses.of(tag, inside)
        .map(address -> "\n\n<p>" + link(address, quoted(address)) + "</p>\n\n")
        .orElseGet(() -> EmbedAddresses.written(tag, inside));
  }

  private static String link(String address, String words) {
    return "<a href=\"" + quoted(address) + "\">" + words + "</a>";
  }

  /** An unknown tag that names an address: a picture, or words or nothing that lead there. */
  private static String linked(
      Shortcode tag,
      Map.Entry<String, String> there,
      Optional<CharSequence> inside,
      UnaryOperator<String> expand) {
    String address = there.getValue();
    String words = inside.map(text -> expand.apply(text.toString())).orElse("");
    if (IMAGE.matcher(address).matches() && !there.getKey().matches("href|link|url")) {
      String picture =
          "<img src=\"" + quoted(address) + "\" alt=\"" + quoted(tag.value("alt")) + "\">";
      return words.isBlank() ? picture : picture + words;
    }
    boolean isLink = there.getKey().matches("href|link|url|to|target_url") && !words.isBlank();
    boolean isInline = isLink && !words.contains("\n\n") && !words.contains("<");
    String title = tag.value("title", "text", "label", "name");
    return isInline
        ? link(address, words)
        : words + " " + link(address, title.isBlank() ? quoted(address) : quoted(title)) + " ";
  }

  private static String quoted(String value) {
    return value.replaceAll("&(?!amp;)", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }
}
