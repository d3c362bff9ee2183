package florilege.read.header;

import florilege.data.LineIndex;
import florilege.data.YamlValue;
import florilege.text.dom.Dom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads front matter without fences: lines of {@code Key: value} up to the first blank one, as
 * Pelican and MultiMarkdown write them, or the same in HTML remarks. It must say a title or a date,
 * since prose may begin like this too, except where the program of the site asks for no more.
 *
 * @param mapping keys and texts
 * @param end offset at which the article begins
 */
public record HeaderLines(YamlValue.Mapping mapping, int end) {

  private static final Pattern HEADER =
      Pattern.compile(
          "(?:\\.\\. )?(?<key>\\p{L}[\\p{L}\\d _-]{0,30}):(?:[ \\t]+(?<value>.*?))?\\s*");
  private static final Pattern REMARK =
      Pattern.compile("<!--(?<inside>.*?)-->[ \\t]*", Pattern.DOTALL);
  private static final Pattern NAMES = Pattern.compile("\\s*;\\s*");
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]+");
  private static final Set<String> TELLING = Set.of("title", "date");

  /**
   * The headers with which a file begins.
   *
   * @param isAnyKey whether words without spaces need say neither title nor date, and the text may
   *     follow without a blank line
   */
  static Optional<HeaderLines> read(LineIndex lines, boolean isAnyKey) {
    String text = lines.source().text();
    return text.startsWith("<!--") ? remarks(lines) : plain(lines, isAnyKey);
  }

  private static Optional<HeaderLines> plain(LineIndex lines, boolean isAnyKey) {
    Map<String, YamlValue.Entry> entries = new LinkedHashMap<>();
    int line = 0;
    String last = "";
    while (line < lines.count() && !lines.line(line).isBlank()) {
      Matcher header = HEADER.matcher(lines.line(line));
      boolean goesOn = !last.isEmpty() && lines.line(line).matches("(?: {4}|\\t).*");
      if (goesOn) {
        append(entries, last, lines.line(line).strip());
      } else if (header.matches() && !isText(header, isAnyKey, entries)) {
        last = header.group("key").toLowerCase(Locale.ROOT);
        put(entries, lines, lines.start(line), header);
      } else if (isAnyKey) {
        return headers(entries, lines, lines.start(line));
      } else {
        return Optional.empty();
      }
      line++;
    }
    boolean isHeader =
        isAnyKey
            && !entries.isEmpty()
            && entries.keySet().stream().allMatch(key -> KEY.matcher(key).matches());
    return isHeader
        ? Optional.of(
            new HeaderLines(new YamlValue.Mapping(entries, lines.at(0)), lines.start(line)))
        : headers(entries, lines, lines.start(line));
  }

  /** Whether a line after headers only looks like one more: its key has blanks. */
  private static boolean isText(
      Matcher header, boolean isAnyKey, Map<String, YamlValue.Entry> entries) {
    return isAnyKey
        && entries.keySet().stream().anyMatch(TELLING::contains)
        && !KEY.matcher(header.group("key")).matches();
  }

  private static void append(Map<String, YamlValue.Entry> entries, String key, String more) {
    entries.computeIfPresent(
        key,
        (same, entry) ->
            entry.value() instanceof YamlValue.Scalar scalar
                ? new YamlValue.Entry(
                    entry.key(),
                    new YamlValue.Scalar(
                        (scalar.value() + " " + Dom.legal(more)).strip(), false, scalar.place()))
                : entry);
  }

  private static Optional<HeaderLines> remarks(LineIndex lines) {
    String text = lines.source().text();
    Map<String, YamlValue.Entry> entries = new LinkedHashMap<>();
    int at = 0;
    Matcher remark = REMARK.matcher(text);
    while (remark.find(at) && text.substring(at, remark.start()).isBlank()) {
      int before = entries.size();
      inside(entries, lines, remark.start("inside"), remark.end("inside"));
      if (entries.size() == before) {
        break; // a remark of another kind belongs to the text
      }
      at = remark.end();
    }
    return headers(entries, lines, at);
  }

  private static void inside(
      Map<String, YamlValue.Entry> entries, LineIndex lines, int start, int end) {
    int from = start;
    for (String line : lines.source().text().substring(start, end).split("\n", -1)) {
      int indent = line.length() - line.stripLeading().length();
      Matcher header = HEADER.matcher(line.strip());
      if (header.matches()) {
        put(entries, lines, from + indent, header);
      }
      from += line.length() + 1;
    }
  }

  private static void put(
      Map<String, YamlValue.Entry> entries, LineIndex lines, int offset, Matcher header) {
    String key = header.group("key").toLowerCase(Locale.ROOT);
    String value = header.group("value") == null ? "" : header.group("value");
    put(entries, lines, key, value, offset, offset + Math.max(0, header.start("value")));
  }

  /** Takes note of a key, unless it is there already; several authors are a list. */
  static void put(
      Map<String, YamlValue.Entry> entries,
      LineIndex lines,
      String key,
      String said,
      int offset,
      int at) {
    String written = Dom.legal(said);
    YamlValue value = new YamlValue.Scalar(written, written.isBlank(), lines.at(at));
    boolean several = key.equals("authors") || key.equals("author");
    if (several && written.contains(";")) {
      value = list(NAMES.split(written), lines, at);
    } else if (key.equals("authors") && written.contains(",")) {
      value = list(written.split("\\s*,\\s*"), lines, at);
    }
    entries.putIfAbsent(key, new YamlValue.Entry(lines.at(offset), value));
  }

  private static YamlValue list(String[] texts, LineIndex lines, int at) {
    List<YamlValue> items = new ArrayList<>();
    for (String text : texts) {
      items.add(new YamlValue.Scalar(text, text.isBlank(), lines.at(at)));
    }
    return new YamlValue.Sequence(List.copyOf(items), lines.at(at));
  }

  private static Optional<HeaderLines> headers(
      Map<String, YamlValue.Entry> entries, LineIndex lines, int end) {
    return entries.keySet().stream().anyMatch(TELLING::contains)
        ? Optional.of(new HeaderLines(new YamlValue.Mapping(entries, lines.at(0)), end))
        : Optional.empty();
  }
}
