package florilege.sites.templates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Holds what is given to a tag: {@code one "two words" src="a.png" caption: 'x' width=300}.
 *
 * @param words without a name, in order
 * @param named by name in lower case
 */
public record TagArguments(List<String> words, Map<String, String> named) {

  /** Names that Hexo and Octopress write with a colon. */
  private static final Set<String> COLONED =
      Set.of(
          "lang",
          "url",
          "start",
          "mark",
          "title",
          "line_number",
          "highlight",
          "range",
          "first_line");

  /**
   * Reads arguments.
   *
   * @param meaning of a value that is written without quotes
   */
  public static TagArguments read(String written, UnaryOperator<String> meaning) {
    List<String> words = new ArrayList<>();
    Map<String, String> named = new LinkedHashMap<>();
    int at = 0;
    while (at < written.length()) {
      char c = written.charAt(at);
      if (Character.isWhitespace(c) || c == ',') {
        at++;
        continue;
      }
      int name = nameEnd(written, at);
      int from = name < 0 ? at : blanks(written, name + 1);
      int to = valueEnd(written, from);
      String value = value(written, from, to, name < 0 ? UnaryOperator.identity() : meaning);
      if (name < 0) {
        words.add(value);
      } else {
        named.putIfAbsent(written.substring(at, name).strip().toLowerCase(Locale.ROOT), value);
      }
      at = to;
    }
    return new TagArguments(words, named);
  }

  /** The first of several names that has a value; empty if none has. */
  public String get(String... names) {
    return Stream.of(names)
        .map(name -> named.getOrDefault(name, ""))
        .filter(value -> !value.isBlank())
        .findFirst()
        .orElse("");
  }

  /** The word at an index from 0; empty if there are not so many. */
  public String word(int index) {
    return index < words.size() ? words.get(index) : "";
  }

  /** The words from an index on. */
  public String from(int index) {
    return String.join(" ", words.subList(Math.min(index, words.size()), words.size()));
  }

  /**
   * Where the sign between a name and its value stands: {@code =}, or {@code :} before a quotation
   * mark or behind a name that is known to be one; -1 if what begins here has no name.
   */
  private static int nameEnd(String written, int at) {
    int end = at;
    while (end < written.length()
        && (Character.isLetterOrDigit(written.charAt(end))
            || "_-.".indexOf(written.charAt(end)) >= 0)) {
      end++;
    }
    int sign = blanks(written, end);
    if (end == at || sign >= written.length()) {
      return -1;
    }
    boolean colon =
        sign == end
            && written.charAt(sign) == ':'
            && (isQuote(written, sign + 1) || COLONED.contains(written.substring(at, end)));
    return written.charAt(sign) == '=' || colon ? sign : -1;
  }

  private static int blanks(String written, int at) {
    int end = at;
    while (end < written.length() && Character.isWhitespace(written.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int valueEnd(String written, int from) {
    int at = from;
    if (isQuote(written, from)) {
      do {
        at = written.indexOf(written.charAt(from), at + 1);
      } while (at > 0 && written.charAt(at - 1) == '\\' && written.charAt(from) != '`');
      if (at > 0) {
        return at + 1;
      }
      at = from;
    }
    while (at < written.length() && !Character.isWhitespace(written.charAt(at))) {
      at++;
    }
    return at > from + 1 && written.charAt(at - 1) == ',' ? at - 1 : at;
  }

  private static String value(String written, int from, int to, UnaryOperator<String> meaning) {
    boolean quoted =
        isQuote(written, from) && to - from > 1 && written.charAt(to - 1) == written.charAt(from);
    return quoted
        ? written.substring(from + 1, to - 1).replace("\\\"", "\"").replace("\\'", "'")
        : meaning.apply(written.substring(from, to));
  }

  private static boolean isQuote(String written, int at) {
    return at < written.length() && "\"'`".indexOf(written.charAt(at)) >= 0;
  }
}
