package florilege.imports.wordpress;

import florilege.imports.xml.Export;
import florilege.problem.Problems;
import florilege.problem.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What stands in square brackets in an article of WordPress and means something. What has a meaning
 * on paper becomes the HTML for it; the tags of others are taken out, what stands between them is
 * kept, and it is said; and brackets that only might be some are left alone.
 */
final class Shortcodes {

  private static final Pattern TAG =
      Pattern.compile(
          "\\[(?<before>\\[?)(?<name>[A-Za-z][A-Za-z0-9_-]{0,60})(?<attributes>(?:[\\s=:][^\\[\\]\"<]{0,2000}+(?:\"[^\"]{0,4000}+\"[^\\[\\]\"<]{0,2000}+){0,40}+)?)(?<self>/?)](?<after>]?)");

  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "([A-Za-z0-9_-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"']+))|\"([^\"]*)\"|'([^']*)'|([^\\s\"']+)");

  /** A formula, as WordPress.com and Jetpack have it. */
  private static final Pattern LATEX =
      Pattern.compile("\\$latex[\\s\u00A0]+([^$]{1,2000}?)(?:&(?:amp;)?(?:bg|fg|s)=[^$&]*)*\\$");

  /** HTML in which brackets are what they are. */
  private static final Pattern VERBATIM = Pattern.compile("(?is)<(pre|code)\\b[^>]*+>.*?</\\1>");

  private static final Set<String> CODE =
      Set.of(
          "code",
          "sourcecode",
          "source",
          "cc",
          "php",
          "java",
          "javascript",
          "js",
          "css",
          "html",
          "xml",
          "python",
          "ruby",
          "sql",
          "bash",
          "shell",
          "c",
          "cpp",
          "csharp");

  /** {@code [cc_php]}, {@code [ccnle_java]}: options and, behind a low line, the language. */
  private static final Pattern COLOURED = Pattern.compile("cc[a-z]{0,6}(?:_([a-z0-9+#-]+))?");

  private static final Set<String> SHOWN =
      Set.of(
          "embed",
          "youtube",
          "vimeo",
          "video",
          "audio",
          "dailymotion",
          "soundcloud",
          "twitter",
          "tweet",
          "gist",
          "slideshare",
          "ted",
          "wpvideo",
          "playlist",
          "googlemaps",
          "googlevideo",
          "flickr");

  private static final Set<String> PLAIN_CODE = Set.of("code", "sourcecode", "source", "cc");

  private final Channel channel;
  private final Export export;
  private final Problems problems;

  Shortcodes(Channel channel, Export export, Problems problems) {
    this.channel = channel;
    this.export = export;
    this.problems = problems;
  }

  /** The text of an article with HTML in place of its shortcodes. */
  String expand(String content, Post post) {
    StringBuilder html = new StringBuilder();
    Map<String, Integer> removed = new LinkedHashMap<>();
    Matcher tag = TAG.matcher(content);
    Matcher code = VERBATIM.matcher(content);
    boolean more = code.find();
    int at = 0;
    while (tag.find(at)) {
      while (more && code.end() <= tag.start()) {
        more = code.find();
      }
      html.append(content, at, tag.start());
      if (more && code.start() <= tag.start()) {
        html.append(content, tag.start(), code.end());
        at = code.end();
      } else {
        at = replace(tag, content, post, html, removed);
      }
    }
    html.append(content, at, content.length());
    if (!removed.isEmpty()) {
      String names =
          removed.keySet().stream().map(name -> "[" + name + "]").collect(Collectors.joining(", "));
      problems.add(
          Rule.SHORTCODE,
          export.at(post.item().line()),
          names
              + " in '"
              + florilege.imports.html.Html.plain(post.item().text("title"))
              + "' was taken out");
    }
    return LATEX.matcher(html).replaceAll("<tex>$1</tex>");
  }

  /** Writes what a tag stands for; gives the offset behind it and what belongs to it. */
  private int replace(
      Matcher tag, String content, Post post, StringBuilder html, Map<String, Integer> removed) {
    String name = tag.group("name").toLowerCase(Locale.ROOT);
    if (!tag.group("before").isEmpty() && !tag.group("after").isEmpty()) {
      html.append(tag.group(), 1, tag.group().length() - 1); // an escaped one
      return tag.end();
    }
    int end = tag.end() - tag.group("after").length();
    html.append(tag.group("before"));
    int close =
        tag.group("self").isEmpty() ? content.indexOf("[/" + tag.group("name") + "]", end) : -1;
    int behind = close < 0 ? end : close + tag.group("name").length() + 3;
    String inside = close < 0 ? "" : content.substring(end, close);
    Map<String, String> attributes = attributes(tag.group("attributes"));
    if (close >= 0 && (CODE.contains(name) || COLOURED.matcher(name).matches())) {
      html.append(code(name, attributes, inside));
    } else if (name.equals("caption") || name.equals("wp_caption")) {
      html.append(caption(attributes, expand(inside, post)));
    } else if (name.equals("gallery")) {
      html.append(gallery(attributes, post));
    } else if (SHOWN.contains(name)) {
      html.append(shown(name, attributes, inside));
    } else if (close >= 0 || attributes.keySet().stream().anyMatch(key -> !key.matches("\\d+"))) {
      removed.merge(name, 1, Integer::sum);
      html.append(expand(inside, post));
    } else {
      html.append(
          tag.group(),
          tag.group("before").length(),
          tag.group().length() - tag.group("after").length());
      return end;
    }
    return behind;
  }

  /** By name; those without by their rank, from 0. */
  private static Map<String, String> attributes(String written) {
    Map<String, String> attributes = new LinkedHashMap<>();
    // [youtube=ADDRESS] and [code:java] have what they show right behind their names.
    Matcher each =
        ATTRIBUTE.matcher(written.replaceFirst("^\\s*[=:]", " ").replaceAll("[”“″]|&quot;", "\""));
    int rank = 0;
    while (each.find()) {
      String value = first(each, each.group(1) == null ? 5 : 2);
      attributes.put(
          each.group(1) == null ? String.valueOf(rank++) : each.group(1).toLowerCase(Locale.ROOT),
          value);
    }
    return attributes;
  }

  private static String first(Matcher match, int from) {
    for (int group = from; group < from + 3; group++) {
      if (match.group(group) != null) {
        return match.group(group);
      }
    }
    return "";
  }

  /** Code is kept by some editors as it is, by others with its signs escaped. */
  private static String code(String name, Map<String, String> attributes, String code) {
    String given =
        attributes.getOrDefault(
            "language", attributes.getOrDefault("lang", attributes.getOrDefault("0", "")));
    Matcher coloured = COLOURED.matcher(name);
    String own = coloured.matches() ? Optional.ofNullable(coloured.group(1)).orElse("") : name;
    String language = PLAIN_CODE.contains(name) || own.isEmpty() ? given : own;
    String text =
        code.replaceAll("&(?![A-Za-z#][A-Za-z0-9]{0,30};)", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;");
    if (!text.strip().contains("\n") && given.isEmpty() && name.equals("code")) {
      return "<code>" + text + "</code>";
    }
    String safe =
        language.matches("[A-Za-z0-9+#-]{1,30}")
            ? " class=\"language-" + language.toLowerCase(Locale.ROOT) + "\""
            : "";
    return "\n\n<pre><code" + safe + ">" + text.replaceFirst("^\\s*\\n", "") + "</code></pre>\n\n";
  }

  private static String caption(Map<String, String> attributes, String inside) {
    String caption = attributes.getOrDefault("caption", "");
    Matcher picture =
        Pattern.compile(
                "(?is)^\\s*(?:<p>)?\\s*(<a\\b[^>]*>\\s*<img\\b[^>]*>\\s*</a>|<img\\b[^>]*>)(.*)$")
            .matcher(inside);
    if (!picture.matches()) {
      return inside;
    }
    String words = picture.group(2).isBlank() ? caption : picture.group(2).strip();
    return "\n\n<figure>"
        + picture.group(1)
        + "<figcaption>"
        + words
        + "</figcaption></figure>\n\n";
  }

  private String gallery(Map<String, String> attributes, Post post) {
    List<Channel.Attachment> pictures = new ArrayList<>();
    String ids = attributes.getOrDefault("ids", attributes.getOrDefault("include", ""));
    for (String id : ids.split("[,\\s]+")) {
      channel.attachment(id).ifPresent(pictures::add);
    }
    if (ids.isBlank()) {
      pictures.addAll(channel.attachmentsOf(post.id()));
    }
    return pictures.stream().map(Shortcodes::figure).collect(Collectors.joining());
  }

  private static String figure(Channel.Attachment picture) {
    return "\n\n<figure><img src=\""
        + quoted(picture.address())
        + "\" alt=\""
        + quoted(picture.alt())
        + "\"><figcaption>"
        + picture.caption()
        + "</figcaption></figure>\n\n";
  }

  /** A link to what is seen or heard elsewhere. */
  private static String shown(String name, Map<String, String> attributes, String inside) {
    String written = inside.isBlank() ? "" : inside.strip();
    for (String key : List.of("src", "url", "id", "mp4", "mp3", "m4a", "ogg", "webm", "0")) {
      written = written.isEmpty() ? attributes.getOrDefault(key, "") : written;
    }
    String address = written.replaceFirst("[|&].*$", written.contains("?") ? "$0" : "");
    if (address.matches("[\\w-]{6,15}") && name.equals("youtube")) {
      address = "https://www.youtube.com/watch?v=" + address;
    } else if (address.matches("\\d+") && name.equals("vimeo")) {
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
