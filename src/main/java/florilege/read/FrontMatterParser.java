package florilege.read;

import florilege.data.Fields;
import florilege.data.JsonReader;
import florilege.data.Lines;
import florilege.data.TomlReader;
import florilege.data.Yaml;
import florilege.data.YamlReader;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.read.comments.forms.CommentDataFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads what stands above an article: YAML between two lines of three hyphens, TOML between {@code
 * +++}, JSON by itself or between {@code ;;;}, {@link Headers}, or the {@link HtmlHead}. A file
 * that merely begins with a thematic break, so that no keys follow, has none.
 *
 * @param fields the keys and values
 * @param end offset at which the article itself begins
 */
record FrontMatterParser(Fields fields, int end) {

  private static final Pattern KEY = Pattern.compile("[\\p{L}_][\\p{L}\\d_-]*\\s*:(\\s.*)?");
  private static final Pattern NAME = Pattern.compile("\\s*\"[^\"]*\"\\s*:");
  private static final Pattern JSON = Pattern.compile("\\{\\s*(?:\"(?s:.*)|})");

  /** Lines of front matter that has no first line of its own. */
  private static final int MOST_OPEN = 200;

  /**
   * Reads the front matter of a file.
   *
   * @param ends lines that may end it where no line of its own began it
   */
  static FrontMatterParser read(Lines lines, List<String> ends, Problems problems) {
    int first = 0;
    while (first + 1 < lines.count() && lines.line(first).isBlank()) {
      first++;
    }
    return switch (lines.line(first).stripTrailing()) {
      case "---", "---yaml", "--- yaml" -> yaml(lines, first, problems);
      case "---toml", "--- toml" -> toml(lines, first, "---", problems);
      case "---json", "--- json" -> json(lines, first + 1, problems);
      case "+++" -> toml(lines, first, "+++", problems);
      case ";;;" -> json(lines, first + 1, problems);
      default -> open(lines, first, ends, problems).orElseGet(() -> withoutMarks(lines, problems));
    };
  }

  private static FrontMatterParser withoutMarks(Lines lines, Problems problems) {
    return JSON.matcher(lines.source().text()).lookingAt()
        ? json(lines, 0, problems)
        : Headers.read(lines)
            .or(() -> HtmlHead.read(lines))
            .map(headers -> of(headers.mapping(), headers.end(), problems))
            .orElseGet(() -> none(lines, 0, problems));
  }

  /** What stands above the first line that may end it, if that begins with a key or a name. */
  private static Optional<FrontMatterParser> open(
      Lines lines, int first, List<String> ends, Problems problems) {
    for (int line = first; line < Math.min(lines.count(), first + MOST_OPEN); line++) {
      String text = lines.line(line).stripTrailing();
      Optional<String> end = ends.stream().filter(mark -> isMark(text, mark)).findFirst();
      if (end.isPresent() && line == first) {
        int close = closing(lines, first, text);
        return close < 0 ? Optional.empty() : Optional.of(yaml(lines, first + 1, close, problems));
      } else if (end.isPresent() && end.get().equals(";;;")) {
        return NAME.matcher(lines.line(first)).lookingAt()
            ? members(lines, first, line, problems)
            : Optional.empty();
      } else if (end.isPresent()) {
        return KEY.matcher(lines.line(first).stripTrailing()).matches()
            ? Optional.of(yaml(lines, first, line, problems))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isMark(String line, String mark) {
    return line.startsWith(mark) && line.chars().allMatch(c -> c == mark.charAt(0));
  }

  private static Optional<FrontMatterParser> members(
      Lines lines, int first, int close, Problems problems) {
    return JsonReader.members(
            lines, lines.start(first), lines.start(close), Rule.FRONT_MATTER, problems)
        .map(JsonReader.Read::value)
        .filter(Yaml.Mapping.class::isInstance)
        .map(mapping -> of((Yaml.Mapping) mapping, lines.start(close + 1), problems));
  }

  /** Whether there is any, be it empty. */
  boolean stands() {
    return end > 0;
  }

  private static FrontMatterParser of(Yaml.Mapping mapping, int end, Problems problems) {
    return new FrontMatterParser(new Fields(mapping, Rule.BAD_FIELD, problems), end);
  }

  private static FrontMatterParser none(Lines lines, int line, Problems problems) {
    return of(new Yaml.Mapping(Map.of(), lines.at(0)), lines.start(line), problems);
  }

  private static FrontMatterParser yaml(Lines lines, int first, Problems problems) {
    int close = closing(lines, first, "---", "...");
    return close < 0 ? unclosed(lines, first, problems) : yaml(lines, first + 1, close, problems);
  }

  /** Reads the lines from one on up to that which closes them. */
  private static FrontMatterParser yaml(Lines lines, int first, int close, Problems problems) {
    Problems doubts = new Problems();
    Optional<Yaml> value =
        YamlReader.read(lines, lines.start(first), lines.start(close), Rule.FRONT_MATTER, doubts);
    if (value.isPresent() && value.get() instanceof Yaml.Mapping mapping) {
      CommentDataFile.reportInFrontMatter(doubts, mapping, problems);
      return of(mapping, lines.start(close + 1), problems);
    }
    if (value.isPresent() || !hasKey(lines, first, close)) {
      return none(lines, 0, problems);
    }
    Optional<Yaml.Mapping> mended = LenientYaml.read(lines, first, close, problems);
    if (mended.isEmpty()) {
      problems.addAll(doubts);
    }
    return mended
        .map(mapping -> of(mapping, lines.start(close + 1), problems))
        .orElseGet(() -> none(lines, close + 1, problems));
  }

  private static FrontMatterParser unclosed(Lines lines, int first, Problems problems) {
    if (first + 1 < lines.count() && KEY.matcher(lines.line(first + 1)).matches()) {
      problems.add(
          Rule.FRONT_MATTER,
          lines.at(lines.start(first)),
          "the closing line of three hyphens is missing");
    }
    return none(lines, 0, problems);
  }

  private static boolean hasKey(Lines lines, int first, int close) {
    for (int line = first; line < close; line++) {
      if (KEY.matcher(lines.line(line)).matches()) {
        return true;
      }
    }
    return false;
  }

  private static FrontMatterParser toml(Lines lines, int first, String mark, Problems problems) {
    int close = closing(lines, first, mark);
    if (close < 0) {
      return none(lines, 0, problems);
    }
    return TomlReader.read(
            lines, lines.start(first + 1), lines.start(close), Rule.FRONT_MATTER, problems)
        .map(mapping -> of(mapping, lines.start(close + 1), problems))
        .orElseGet(() -> none(lines, close + 1, problems));
  }

  /** JSON says itself where it ends; a line of {@code ;;;} may follow. */
  private static FrontMatterParser json(Lines lines, int line, Problems problems) {
    int end = lines.source().text().length();
    Optional<JsonReader.Read> read =
        JsonReader.read(lines, lines.start(line), end, Rule.FRONT_MATTER, problems);
    if (read.isEmpty() || !(read.get().value() instanceof Yaml.Mapping mapping)) {
      return none(lines, 0, problems);
    }
    int next = lines.at(read.get().end()).line();
    boolean fenced =
        next < lines.count() && List.of(";;;", "---").contains(lines.line(next).stripTrailing());
    return of(mapping, lines.start(fenced ? next + 1 : next), problems);
  }

  private static int closing(Lines lines, int first, String... marks) {
    for (int line = first + 1; line < lines.count(); line++) {
      if (List.of(marks).contains(lines.line(line).stripTrailing())) {
        return line;
      }
    }
    return -1;
  }
}
