package florilege.read;

import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.read.fields.Fields;
import florilege.read.fields.Lines;
import florilege.read.fields.Yaml;
import florilege.read.fields.YamlReader;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands above an article between two lines of three hyphens. A file that merely begins with a
 * thematic break, so that no keys follow, has none.
 *
 * @param fields the keys and values
 * @param end offset at which the article itself begins
 */
record FrontMatter(Fields fields, int end) {

  private static final Pattern KEY = Pattern.compile("[\\p{L}_][\\p{L}\\d_-]*\\s*:(\\s.*)?");

  /** Reads the front matter of a file. */
  static FrontMatter read(Lines lines, Problems problems) {
    String opening = lines.line(0).stripTrailing();
    if (opening.equals("+++")) {
      return toml(lines, problems);
    }
    if (!opening.equals("---")) {
      return none(lines, 0, problems);
    }
    int close = closing(lines, "---", "...");
    if (close < 0) {
      if (lines.count() > 1 && KEY.matcher(lines.line(1)).matches()) {
        problems.add(
            Rule.FRONT_MATTER, lines.at(0), "the closing line of three hyphens is missing");
      }
      return none(lines, 0, problems);
    }
    return yaml(lines, close, problems);
  }

  private static FrontMatter yaml(Lines lines, int close, Problems problems) {
    Problems doubts = new Problems();
    Optional<Yaml> value =
        YamlReader.read(lines, lines.start(1), lines.start(close), Rule.FRONT_MATTER, doubts);
    if (value.isPresent() && value.get() instanceof Yaml.Mapping mapping) {
      problems.addAll(doubts);
      return new FrontMatter(new Fields(mapping, Rule.BAD_FIELD, problems), lines.start(close + 1));
    }
    boolean meant = value.isEmpty() && hasKey(lines, close);
    if (meant) {
      problems.addAll(doubts);
    }
    return none(lines, meant ? close + 1 : 0, problems);
  }

  private static boolean hasKey(Lines lines, int close) {
    for (int line = 1; line < close; line++) {
      if (KEY.matcher(lines.line(line)).matches()) {
        return true;
      }
    }
    return false;
  }

  private static FrontMatter toml(Lines lines, Problems problems) {
    int close = closing(lines, "+++");
    if (close > 0) {
      problems.add(Rule.FRONT_MATTER, lines.at(0), "front matter in TOML is not read, only YAML");
    }
    return none(lines, close + 1, problems);
  }

  private static int closing(Lines lines, String... marks) {
    for (int line = 1; line < lines.count(); line++) {
      if (java.util.List.of(marks).contains(lines.line(line).stripTrailing())) {
        return line;
      }
    }
    return -1;
  }

  private static FrontMatter none(Lines lines, int line, Problems problems) {
    Yaml.Mapping empty = new Yaml.Mapping(Map.of(), lines.at(0));
    return new FrontMatter(new Fields(empty, Rule.BAD_FIELD, problems), lines.start(line));
  }
}
