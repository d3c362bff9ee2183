package florilege.read.header;

import florilege.data.LineIndex;
import florilege.data.YamlValue;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a whole page of HTML says of itself, as Pelican reads it: its title, and {@code <meta
 * name="date" content="2012-01-20">} for each other key. The article is what stands in its body.
 */
public final class HtmlHead {

  /** In UTF-16 units; a longer head is none. */
  private static final int LONGEST = 100_000;

  private static final Pattern PAGE =
      Pattern.compile(
          "\\s{0,100}(?:<!doctype html\\b|<html\\b|<head\\b)", Pattern.CASE_INSENSITIVE);

  private static final Pattern BODY =
      Pattern.compile("<body\\b[^>]{0,2000}>", Pattern.CASE_INSENSITIVE);

  private static final Pattern HEAD_END = Pattern.compile("</head>", Pattern.CASE_INSENSITIVE);

  private static final Pattern SAYING =
      Pattern.compile(
          "<title[^>]{0,200}>(?<title>[^<]{0,2000})</title|<meta\\b(?<meta>[^>]{0,4000})>",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "\\b(?<key>name|content)\\s{0,9}=\\s{0,9}(?:\"(?<double>[^\"]*)\"|'(?<single>[^']*)')",
          Pattern.CASE_INSENSITIVE);

  private HtmlHead() {}

  /** The head of a page, if the file is one. */
  static Optional<HeaderLines> read(LineIndex lines) {
    String text = lines.source().text();
    if (!PAGE.matcher(text).lookingAt()) {
      return Optional.empty();
    }
    String near = text.substring(0, Math.min(text.length(), LONGEST));
    Matcher end = BODY.matcher(near);
    if (!end.find() && !end.usePattern(HEAD_END).reset().find()) {
      return Optional.empty();
    }
    Map<String, YamlValue.Entry> entries = new LinkedHashMap<>();
    Matcher saying = SAYING.matcher(near).region(0, end.start());
    while (saying.find()) {
      if (saying.group("title") != null) {
        put(entries, lines, "title", saying.group("title"), saying.start("title"));
      } else {
        meta(entries, lines, saying.group("meta"), saying.start("meta"));
      }
    }
    return Optional.of(new HeaderLines(new YamlValue.Mapping(entries, lines.at(0)), end.end()));
  }

  private static void meta(
      Map<String, YamlValue.Entry> entries, LineIndex lines, String meta, int offset) {
    String name = "";
    String content = "";
    int at = offset;
    Matcher attribute = ATTRIBUTE.matcher(meta);
    while (attribute.find()) {
      String group = attribute.group("double") == null ? "single" : "double";
      if (attribute.group("key").equalsIgnoreCase("name")) {
        name = attribute.group(group);
      } else {
        content = attribute.group(group);
        at = offset + attribute.start(group);
      }
    }
    if (!name.isBlank()) {
      put(entries, lines, name, content, at);
    }
  }

  private static void put(
      Map<String, YamlValue.Entry> entries, LineIndex lines, String key, String value, int offset) {
    String line = value.replaceAll("\\s+", " ").strip();
    HeaderLines.put(entries, lines, key.toLowerCase(Locale.ROOT), line, offset, offset);
  }
}
