package florilege.read;

import florilege.data.LineIndex;
import florilege.data.YamlReader;
import florilege.data.YamlValue;
import florilege.problem.Problem;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import florilege.text.Dom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads front matter that is not YAML, key by key: what is wrong with one costs no other. A value
 * on one line is taken as the text that it is, tabs for spaces.
 */
final class LenientYaml {

  private static final Pattern KEY =
      Pattern.compile("(?<key>[\\p{L}_][\\p{L}\\d_ .-]{0,60}?)\\s*:(?:\\s+(?<value>.*))?");
  private static final Pattern REMARK = Pattern.compile("(?<!\\s)\\s++#.*$");
  private static final Pattern ITEM = Pattern.compile("\\s*-\\s+(?<value>.*)");

  /** The most lines that are mended; reading each costs as much as a page. */
  private static final int MOST_LINES = 1_000;

  private final LineIndex lines;
  private final Problems problems;
  private final Map<String, YamlValue.Entry> entries = new LinkedHashMap<>();

  private LenientYaml(LineIndex lines, Problems problems) {
    this.lines = lines;
    this.problems = problems;
  }

  /** Reads the lines between two, counted from 0; empty where there is no key, or too many. */
  static Optional<YamlValue.Mapping> read(
      LineIndex lines, int first, int close, Problems problems) {
    if (close - first > MOST_LINES) {
      return Optional.empty();
    }
    LenientYaml mended = new LenientYaml(lines, problems);
    int line = first;
    while (line < close) {
      int next = line + 1;
      while (next < close && !isKey(lines.line(next))) {
        next++;
      }
      if (isKey(lines.line(line))) {
        mended.entry(line, next);
      }
      line = next;
    }
    return mended.entries.isEmpty()
        ? Optional.empty()
        : Optional.of(new YamlValue.Mapping(mended.entries, lines.at(lines.start(first))));
  }

  private static boolean isKey(String line) {
    return KEY.matcher(line.stripTrailing()).matches();
  }

  /** A key, on its line, and what belongs to it, up to another line. */
  private void entry(int line, int next) {
    Problems doubts = new Problems();
    Optional<YamlValue> read =
        YamlReader.read(lines, lines.start(line), lines.start(next), Rule.FRONT_MATTER, doubts)
            .or(() -> withoutTabs(line, next));
    if (read.isPresent() && read.get() instanceof YamlValue.Mapping mapping) {
      mapping.entries().forEach(entries::putIfAbsent);
      if (doubts.sorted().isEmpty()) {
        return;
      }
    } else {
      asText(line, next);
    }
    Problem doubt = doubts.sorted().get(0);
    boolean isRead = entries.values().stream().anyMatch(entry -> entry.key().line() == line + 1);
    problems.add(
        isRead ? Rule.MENDED_FRONT_MATTER : Rule.FRONT_MATTER, doubt.place(), doubt.detail());
  }

  /** Tabs may not indent in YAML; a space in place of each leaves every offset as it is. */
  private Optional<YamlValue> withoutTabs(int line, int next) {
    Source spaced = new Source(lines.source().file(), lines.source().text().replace('\t', ' '));
    return spaced.text().equals(lines.source().text())
        ? Optional.empty()
        : YamlReader.read(
            LineIndex.of(spaced),
            lines.start(line),
            lines.start(next),
            Rule.FRONT_MATTER,
            new Problems());
  }

  private void asText(int line, int next) {
    Matcher key = KEY.matcher(lines.line(line).stripTrailing());
    if (!key.matches()) {
      return;
    }
    boolean alone = true;
    List<YamlValue> items = new ArrayList<>();
    for (int below = line + 1; below < next; below++) {
      Matcher item = ITEM.matcher(lines.line(below));
      if (item.matches()) {
        items.add(scalar(item, below));
      } else if (!lines.line(below).isBlank() && !lines.line(below).startsWith("#")) {
        alone = false;
      }
    }
    boolean hasValue = key.group("value") != null && !key.group("value").isBlank();
    if (alone && (hasValue || !items.isEmpty())) {
      YamlValue value =
          hasValue
              ? scalar(key, line)
              : new YamlValue.Sequence(List.copyOf(items), lines.at(lines.start(line + 1)));
      entries.putIfAbsent(
          key.group("key"), new YamlValue.Entry(lines.at(lines.start(line)), value));
    }
  }

  /** What is written, without the quotation marks around it and the remark behind it. */
  private YamlValue.Scalar scalar(Matcher match, int line) {
    String written = REMARK.matcher(match.group("value")).replaceFirst("").strip();
    String bare = written.replaceFirst("^(['\"])(.*)\\1$", "$2").replaceFirst("^['\"]", "");
    return new YamlValue.Scalar(
        Dom.legal(bare), bare.isBlank(), lines.at(lines.start(line) + match.start("value")));
  }
}
