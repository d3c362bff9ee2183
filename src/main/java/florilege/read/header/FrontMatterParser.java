package florilege.read.header;

import florilege.data.JsonReader;
import florilege.data.LineIndex;
import florilege.data.TomlReader;
import florilege.data.YamlReader;
import florilege.data.YamlValue;
import florilege.data.fields.FieldReader;
import florilege.problem.Place;
import florilege.problem.Problem;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import florilege.read.comments.forms.CommentDataFile;
import florilege.sites.folder.CodeSettings;
import florilege.sites.program.SiteLayout;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what stands above an article: YAML between two lines of three hyphens, TOML between {@code
 * +++}, JSON by itself or between {@code ;;;}, {@link HeaderLines}, or the {@link HtmlHead}. A file
 * that merely begins with a thematic break, so that no keys follow, has none.
 *
 * @param fields the keys and values
 * @param end offset at which the article itself begins
 * @param unread lines of it that could not be read
 */
public record FrontMatterParser(FieldReader fields, int end, List<Place> unread) {

  private static final Pattern KEY = Pattern.compile("[\\p{L}_][\\p{L}\\d_-]*\\s*:(\\s.*)?");
  private static final Pattern PAIR = Pattern.compile("[\\w\"'.-]{1,99}\\s*=.*|\\[[^\\]]+\\].*");

  /** A key in a header that is a program, without whose value the article is another. */
  private static final Pattern TOLD =
      Pattern.compile(
          "(?:^|[{,])\\s*[\"']?(draft|published|status|title|date|author|tags)[\"']?\\s*:");

  private static final Pattern NAME = Pattern.compile("\\s*\"[^\"]*\"\\s*:");
  private static final Pattern JSON = Pattern.compile("\\{\\s*(?:\"(?s:.*)|})");

  /** Lines of front matter that has no first line of its own. */
  private static final int MOST_OPEN = 200;

  /**
   * Reads the front matter of a file.
   *
   * @param layout of its folder, which knows what its program reads
   */
  public static FrontMatterParser read(LineIndex lines, SiteLayout layout, Problems problems) {
    int first = 0;
    while (first + 1 < lines.count() && lines.line(first).isBlank()) {
      first++;
    }
    Problems found = new Problems();
    Header header = read(lines, first, layout, found);
    problems.addAll(found);
    List<Place> unread =
        found.sorted().stream()
            .filter(problem -> problem.rule() == Rule.FRONT_MATTER)
            .map(Problem::place)
            .toList();
    FieldReader fields = new FieldReader(header.mapping, Rule.BAD_FIELD, problems);
    return new FrontMatterParser(fields, header.end, unread);
  }

  private record Header(YamlValue.Mapping mapping, int end) {}

  private static Header read(LineIndex lines, int first, SiteLayout layout, Problems problems) {
    return switch (lines.line(first).stripTrailing()) {
      case "---", "---yaml", "--- yaml" -> yaml(lines, first, problems);
      case "---js", "--- js", "---javascript" -> code(lines, first, problems);
      case "---toml", "--- toml" -> toml(lines, first, "---", problems);
      case "---json", "--- json" -> json(lines, first + 1, problems);
      case "+++" -> toml(lines, first, "+++", problems);
      case ";;;" -> json(lines, first + 1, problems);
      default ->
          open(lines, first, layout.openFrontMatterEnds(), problems)
              .orElseGet(() -> withoutMarks(lines, layout, problems));
    };
  }

  /** An object as JavaScript writes it, as far as its texts are plain. */
  private static Header code(LineIndex lines, int first, Problems problems) {
    int close = closing(lines, first, "---");
    if (close < 0) {
      return unclosed(lines, first, "---", problems);
    }
    String text = lines.source().text().substring(0, lines.start(close));
    Problems doubts = new Problems();
    YamlValue.Mapping read =
        JsonReader.read(
                lines, lines.start(first + 1), lines.start(close), Rule.FRONT_MATTER, doubts)
            .map(JsonReader.Read::value)
            .filter(YamlValue.Mapping.class::isInstance)
            .map(YamlValue.Mapping.class::cast)
            .orElseGet(() -> CodeSettings.of(Optional.of(new Source(lines.source().file(), text))));
    for (int line = first + 1; line < close; line++) {
      Matcher told = TOLD.matcher(lines.line(line));
      if (told.find() && !read.entries().containsKey(told.group(1))) {
        problems.add(
            Rule.FRONT_MATTER,
            lines.at(lines.start(line)),
            "what '" + told.group(1) + "' is cannot be told without running a program");
      }
    }
    return new Header(read, lines.start(close + 1));
  }

  private static Header withoutMarks(LineIndex lines, SiteLayout layout, Problems problems) {
    return JSON.matcher(lines.source().text()).lookingAt()
        ? json(lines, 0, problems)
        : HeaderLines.read(lines, layout.readsAnyHeader())
            .or(() -> HtmlHead.read(lines))
            .map(headers -> new Header(headers.mapping(), headers.end()))
            .orElseGet(() -> none(lines, 0));
  }

  /** What stands above the first line that may end it, if that begins with a key or a name. */
  private static Optional<Header> open(
      LineIndex lines, int first, List<String> ends, Problems problems) {
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

  private static Optional<Header> members(
      LineIndex lines, int first, int close, Problems problems) {
    return JsonReader.members(
            lines, lines.start(first), lines.start(close), Rule.FRONT_MATTER, problems)
        .map(JsonReader.Read::value)
        .filter(YamlValue.Mapping.class::isInstance)
        .map(mapping -> new Header((YamlValue.Mapping) mapping, lines.start(close + 1)));
  }

  /** Whether there is any, be it empty. */
  public boolean stands() {
    return end > 0;
  }

  private static Header none(LineIndex lines, int line) {
    return new Header(new YamlValue.Mapping(Map.of(), lines.at(0)), lines.start(line));
  }

  private static Header yaml(LineIndex lines, int first, Problems problems) {
    int close = closing(lines, first, "---", "...");
    return close < 0
        ? unclosed(lines, first, "---", problems)
        : yaml(lines, first + 1, close, problems);
  }

  /** Reads the lines from one on up to that which closes them. */
  private static Header yaml(LineIndex lines, int first, int close, Problems problems) {
    Problems doubts = new Problems();
    Optional<YamlValue> value =
        YamlReader.read(lines, lines.start(first), lines.start(close), Rule.FRONT_MATTER, doubts);
    if (value.isPresent() && value.get() instanceof YamlValue.Mapping mapping) {
      CommentDataFile.reportInFrontMatter(doubts, mapping, problems);
      return new Header(mapping, lines.start(close + 1));
    }
    if (value.isPresent() || !hasKey(lines, first, close)) {
      return none(lines, 0);
    }
    return LenientYaml.read(
            lines, first, close, doubts, Rule.MENDED_FRONT_MATTER, Rule.FRONT_MATTER, problems)
        .map(mapping -> new Header(mapping, lines.start(close + 1)))
        .orElseGet(() -> none(lines, close + 1));
  }

  private static Header unclosed(LineIndex lines, int first, String mark, Problems problems) {
    String next = first + 1 < lines.count() ? lines.line(first + 1) : "";
    boolean isHeader =
        mark.equals("+++")
            ? PAIR.matcher(next).matches()
            : KEY.matcher(next).matches() || next.strip().equals("{");
    if (isHeader) {
      String named = mark.equals("+++") ? "plus signs" : "hyphens";
      problems.add(
          Rule.FRONT_MATTER,
          lines.at(lines.start(first)),
          "the closing line of three " + named + " is missing");
    }
    return none(lines, 0);
  }

  private static boolean hasKey(LineIndex lines, int first, int close) {
    for (int line = first; line < close; line++) {
      if (KEY.matcher(lines.line(line)).matches()) {
        return true;
      }
    }
    return false;
  }

  private static Header toml(LineIndex lines, int first, String mark, Problems problems) {
    int close = closing(lines, first, mark);
    if (close < 0) {
      return unclosed(lines, first, "+++", problems);
    }
    return TomlReader.read(
            lines, lines.start(first + 1), lines.start(close), Rule.FRONT_MATTER, problems)
        .map(mapping -> new Header(mapping, lines.start(close + 1)))
        .orElseGet(() -> none(lines, close + 1));
  }

  /** JSON says itself where it ends; a line of {@code ;;;} may follow. */
  private static Header json(LineIndex lines, int line, Problems problems) {
    int end = lines.source().text().length();
    Optional<JsonReader.Read> read =
        JsonReader.read(lines, lines.start(line), end, Rule.FRONT_MATTER, problems);
    if (read.isEmpty() || !(read.get().value() instanceof YamlValue.Mapping mapping)) {
      return none(lines, 0);
    }
    int next = lines.at(read.get().end()).line();
    boolean fenced =
        next < lines.count() && List.of(";;;", "---").contains(lines.line(next).stripTrailing());
    return new Header(mapping, lines.start(fenced ? next + 1 : next));
  }

  private static int closing(LineIndex lines, int first, String... marks) {
    for (int line = first + 1; line < lines.count(); line++) {
      if (List.of(marks).contains(lines.line(line).stripTrailing())) {
        return line;
      }
    }
    return -1;
  }
}
