package florilege.imports.collection;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keys and values above a text, in YAML that everybody reads alike. */
final class FrontMatterWriter {

  /** Words that need no quotation marks, whatever reads them. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?=.*\\p{L})[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N} ,.’'()/–—!?+_-]*[\\p{L}\\p{M}\\p{N}.’)!?+_-])?");

  private static final Pattern IN_LIST = Pattern.compile("[^,()!?]*");

  private static final Pattern WORD =
      Pattern.compile(
          "(?i)true|false|yes|no|on|off|null|y|n|\\.?nan|\\.?inf|0[xob].*|[\\d.+-]*e[\\d+-]*");

  private final StringBuilder lines = new StringBuilder();

  /** A key and its value; nothing where the value is empty. */
  FrontMatterWriter with(String key, String value) {
    String line = line(value);
    if (!line.isEmpty()) {
      lines.append(key).append(": ").append(isPlain(line) ? line : quoted(line)).append('\n');
    }
    return this;
  }

  /** A key and a value that is written as it is, such as a date. */
  FrontMatterWriter plain(String key, String value) {
    if (!value.isEmpty()) {
      lines.append(key).append(": ").append(value).append('\n');
    }
    return this;
  }

  /** A key and several values; nothing where there are none. */
  FrontMatterWriter with(String key, List<String> values) {
    if (!values.isEmpty()) {
      String list =
          values.stream()
              .map(FrontMatterWriter::line)
              .map(
                  value ->
                      isPlain(value) && IN_LIST.matcher(value).matches() ? value : quoted(value))
              .collect(Collectors.joining(", ", "[", "]"));
      lines.append(key).append(": ").append(list).append('\n');
    }
    return this;
  }

  private static String line(String value) {
    return value.replaceAll("[\\s\\u2028\\u2029]+", " ").strip();
  }

  private static boolean isPlain(String value) {
    return PLAIN.matcher(value).matches() && !WORD.matcher(value).matches();
  }

  private static String quoted(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : value.toCharArray()) {
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (Character.isISOControl(c)) {
        quoted.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  /** The lines, each with its line end. */
  @Override
  public String toString() {
    return lines.toString();
  }
}
