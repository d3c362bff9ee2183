package florilege.data;

import florilege.problem.Place;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.text.dom.Dom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * Reads TOML 1.0 from a stretch of a file, of at most {@value #LIMIT} characters and with values
 * that nest at most {@value #DEPTH} deep. Numbers and dates become the texts that TOML would write
 * for them.
 */
public final class TomlReader {

  private static final int LIMIT = 200_000;
  private static final int DEPTH = 100;

  private final LineIndex lines;
  private final int firstLine;

  private TomlReader(LineIndex lines, int firstLine) {
    this.lines = lines;
    this.firstLine = firstLine;
  }

  /**
   * Reads the table between two offsets of a file, the first at the beginning of a line.
   *
   * @param rule the problem that malformed TOML is
   * @return nothing if it is malformed, which is then among the problems
   */
  public static Optional<YamlValue.Mapping> read(
      LineIndex lines, int start, int end, Rule rule, Problems problems) {
    String text = lines.source().text().substring(start, end);
    if (text.length() > LIMIT || nests(text)) {
      problems.add(
          rule,
          lines.at(start),
          "more than "
              + LIMIT
              + " characters of TOML, or values nest more than "
              + DEPTH
              + " deep");
      return Optional.empty();
    }
    TomlReader reader = new TomlReader(lines, lines.at(start).line() - 1);
    TomlParseResult result = Toml.parse(text);
    if (result.hasErrors()) {
      TomlParseError first = result.errors().get(0);
      problems.add(rule, reader.at(first.position()), "this is not TOML: " + plain(first));
      return Optional.empty();
    }
    return Optional.of(reader.table(result, lines.at(start)));
  }

  /** The parser goes down once for each bracket and each dot of a key. */
  private static boolean nests(String text) {
    int depth = 0;
    int dots = 0;
    for (int i = 0; i < text.length() && depth <= DEPTH && dots <= DEPTH; i++) {
      char c = text.charAt(i);
      depth = Math.max(0, depth + ("[{".indexOf(c) >= 0 ? 1 : "]}".indexOf(c) >= 0 ? -1 : 0));
      dots =
          switch (c) {
            case '.' -> dots + 1;
            case '=' -> Integer.MIN_VALUE; // what follows is a value
            case '\n' -> 0;
            default -> dots;
          };
    }
    return depth > DEPTH || dots > DEPTH;
  }

  private static String plain(TomlParseError error) {
    return error.getMessage().lines().findFirst().orElse("").replaceFirst(" \\(line \\d.*", "");
  }

  private Place at(TomlPosition position) {
    int line = Math.min(firstLine + position.line(), lines.count()) - 1;
    return lines.at(lines.start(line) + position.column() - 1);
  }

  private YamlValue.Mapping table(TomlTable table, Place place) {
    Map<String, YamlValue.Entry> entries = new LinkedHashMap<>();
    for (String key : table.keySet()) {
      List<String> path = List.of(key);
      Place at = Optional.ofNullable(table.inputPositionOf(path)).map(this::at).orElse(place);
      entries.put(Dom.legal(key), new YamlValue.Entry(at, value(table.get(path), at)));
    }
    return new YamlValue.Mapping(entries, place);
  }

  private YamlValue value(Object value, Place place) {
    if (value instanceof TomlTable table) {
      return table(table, place);
    } else if (value instanceof TomlArray array) {
      List<YamlValue> items = new ArrayList<>();
      for (int i = 0; i < array.size(); i++) {
        items.add(value(array.get(i), at(array.inputPositionOf(i))));
      }
      return new YamlValue.Sequence(List.copyOf(items), place);
    }
    return new YamlValue.Scalar(Dom.legal(String.valueOf(value)), false, place);
  }
}
