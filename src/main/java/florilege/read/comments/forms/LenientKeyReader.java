package florilege.read.comments.forms;

import florilege.data.LineIndex;
import florilege.data.YamlValue;
import florilege.text.dom.Dom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what can be saved of keys and values that are not YAML: each line that begins with a key
 * for itself, with the indented ones after it.
 */
final class LenientKeyReader {

  private static final Pattern KEY =
      Pattern.compile("([\\p{L}_][\\p{L}0-9_-]*)[ \\t]*:(?:[ \\t]+(.*))?");

  private LenientKeyReader() {}

  /** The keys of a whole file; nothing if no comment can be made of them. */
  static Optional<YamlValue.Mapping> read(LineIndex lines) {
    YamlValue.Mapping mapping = read(lines, 0, lines.count());
    return CommentMapping.is(mapping) ? Optional.of(mapping) : Optional.empty();
  }

  /** The keys between two lines, counted from 0. */
  static YamlValue.Mapping read(LineIndex lines, int from, int to) {
    Map<String, YamlValue.Entry> entries = new LinkedHashMap<>();
    int line = from;
    while (line < to) {
      Matcher key = KEY.matcher(lines.line(line));
      int next = line + 1;
      if (key.matches()) {
        StringBuilder value = new StringBuilder(key.group(2) == null ? "" : unquoted(key.group(2)));
        while (next < to && isContinuation(lines.line(next))) {
          value.append('\n').append(lines.line(next).strip());
          next++;
        }
        String text = Dom.legal(value.toString()).strip();
        int column = key.group(2) == null ? 0 : key.start(2);
        YamlValue scalar =
            new YamlValue.Scalar(text, text.isEmpty(), lines.at(lines.start(line) + column));
        entries.putIfAbsent(key.group(1), new YamlValue.Entry(lines.at(lines.start(line)), scalar));
      }
      line = next;
    }
    return new YamlValue.Mapping(entries, lines.at(lines.start(from)));
  }

  private static boolean isContinuation(String line) {
    return line.startsWith(" ") || line.startsWith("\t") || line.isBlank();
  }

  /** Without marks of a block and without quotation marks at both ends. */
  private static String unquoted(String value) {
    String text = value.strip();
    if (text.matches("[|>][+-]?\\d?")) {
      return "";
    }
    boolean quoted =
        text.length() > 1
            && (text.startsWith("\"") || text.startsWith("'"))
            && text.charAt(text.length() - 1) == text.charAt(0);
    return quoted ? text.substring(1, text.length() - 1) : text;
  }
}
