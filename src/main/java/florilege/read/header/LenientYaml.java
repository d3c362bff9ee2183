package florilege.read.header;

import florilege.data.LineIndex;
import florilege.data.YamlReader;
import florilege.data.YamlValue;
import florilege.problem.Problem;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import florilege.text.dom.Dom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads keys and values that are not YAML, key by key: what is wrong with one costs no other. A
 * value on one line is taken as the text that it is, tabs for spaces, and a key that is indented
 * below a value as one of the same level. Each line that is not read is a problem of its own.
 */
public final class LenientYaml {

  private static final Pattern KEY =
      Pattern.compile(
          "(?<indent> *)(?<key>[\\p{L}_][\\p{L}\\p{M}\\d_ .-]{0,60}?)\\s*:(?:\\s+(?<value>.*))?");
  private static final Pattern REMARK = Pattern.compile("(?<!\\s)\\s++#.*$");
  private static final Pattern ITEM = Pattern.compile("(?<indent>\\s*)-\\s+(?<value>.*)");
  private static final Pattern BLOCK = Pattern.compile("[|>][+-]?\\d?");

  /** Lines in which nothing stands: blank ones, remarks, ends of documents. */
  private static final Pattern NOTHING = Pattern.compile("\\s*(?:#.*)?|---\\s*|\\.\\.\\.\\s*");

  /** The most lines that are mended; reading each costs as much as a page. */
  private static final int MOST_LINES = 1_000;

  private static final int DEEPEST = 10;

  private final LineIndex written;

  /** The same with a space in place of each tab, which leaves every offset as it is. */
  private final LineIndex lines;

  private final Rule mended;
  private final Rule unread;
  private final Problems problems;

  private LenientYaml(Source written, Rule mended, Rule unread, Problems problems) {
    this.written = LineIndex.of(written);
    this.lines = LineIndex.of(new Source(written.file(), written.text().replace('\t', ' ')));
    this.mended = mended;
    this.unread = unread;
    this.problems = problems;
  }

  /**
   * Reads the lines between two, counted from 0.
   *
   * @param doubts what is wrong with them as YAML
   * @param mended the problem that a value is which was understood all the same
   * @param unread the problem that a line is which was not
   * @return nothing where there is no key, or too many lines
   */
  public static Optional<YamlValue.Mapping> read(
      LineIndex lines,
      int first,
      int close,
      Problems doubts,
      Rule mended,
      Rule unread,
      Problems problems) {
    Source head =
        new Source(lines.source().file(), lines.source().text().substring(0, lines.start(close)));
    Problems said = new Problems();
    LenientYaml reader = new LenientYaml(head, mended, unread, said);
    Map<String, YamlValue.Entry> entries =
        close - first > MOST_LINES ? Map.of() : reader.block(first, close, 0);
    if (entries.isEmpty()) {
      problems.addAll(doubts);
      return Optional.empty();
    }
    if (said.sorted().isEmpty()) {
      doubts.sorted().stream().limit(1).forEach(reader::mended);
    }
    problems.addAll(said);
    return Optional.of(new YamlValue.Mapping(entries, lines.at(lines.start(first))));
  }

  /** The spaces before the first key; -1 where there is none. */
  private static int indent(LineIndex lines, int first, int close) {
    for (int line = first; line < close; line++) {
      Matcher key = KEY.matcher(lines.line(line).stripTrailing());
      if (key.matches()) {
        return key.group("indent").length();
      }
    }
    return -1;
  }

  /** The entries of one level, whose keys stand as far to the right as its first, or less. */
  private Map<String, YamlValue.Entry> block(int first, int close, int depth) {
    Map<String, YamlValue.Entry> entries = new LinkedHashMap<>();
    int indent = indent(lines, first, close);
    int line = first;
    while (line < close) {
      int next = line + 1;
      while (next < close && !isKey(next, indent)) {
        next++;
      }
      if (isKey(line, indent)) {
        entry(line, next, depth, entries);
      } else {
        unread(line, next);
      }
      line = next;
    }
    return entries;
  }

  private boolean isKey(int line, int indent) {
    Matcher key = KEY.matcher(lines.line(line).stripTrailing());
    return key.matches() && key.group("indent").length() <= indent;
  }

  private void unread(int from, int to) {
    for (int line = from; line < to; line++) {
      if (!NOTHING.matcher(lines.line(line)).matches()) {
        String text = lines.line(line);
        problems.add(
            unread,
            lines.at(lines.start(line) + text.length() - text.stripLeading().length()),
            "this line is not read: it is neither a key with its value nor a part of one");
      }
    }
  }

  /** A key, on its line, and what belongs to it, up to another line. */
  private void entry(int line, int next, int depth, Map<String, YamlValue.Entry> entries) {
    Problems doubts = new Problems();
    Optional<YamlValue> read = yaml(written, line, next, doubts);
    if (read.isEmpty() && (read = yaml(lines, line, next, new Problems())).isPresent()) {
      doubts.sorted().forEach(this::mended);
    }
    if (read.isPresent() && read.get() instanceof YamlValue.Mapping mapping) {
      mapping.entries().forEach(entries::putIfAbsent);
      doubts.sorted().forEach(this::mended);
      return;
    }
    int key = depth < DEEPEST ? keyBelow(line, next) : next;
    if (key < next) {
      entry(line, key, depth + 1, entries);
      while (key < next) {
        key = indented(key, next, depth, entries);
      }
      return;
    }
    int before = problems.sorted().size();
    asText(line, next, depth, entries);
    if (problems.sorted().size() == before) {
      doubts.sorted().stream().limit(1).forEach(this::mended);
    }
  }

  private Optional<YamlValue> yaml(LineIndex from, int line, int next, Problems doubts) {
    return YamlReader.read(from, from.start(line), from.start(next), unread, doubts);
  }

  private void mended(Problem doubt) {
    problems.add(mended, doubt.place(), doubt.detail());
  }

  private void asText(int line, int next, int depth, Map<String, YamlValue.Entry> entries) {
    Matcher key = KEY.matcher(lines.line(line).stripTrailing());
    if (!key.matches()) {
      return;
    }
    String text = key.group("value") == null ? "" : key.group("value").strip();
    Optional<YamlValue> value =
        text.isEmpty() || BLOCK.matcher(text).matches()
            ? below(line + 1, next, depth)
            : beside(key.group("value"), lines.start(line) + key.start("value"), line, next);
    value.ifPresent(
        said ->
            entries.putIfAbsent(
                key.group("key"),
                new YamlValue.Entry(
                    lines.at(lines.start(line) + key.group("indent").length()), said)));
  }

  /** The list, the level or the text that stands on the lines below a key. */
  private Optional<YamlValue> below(int first, int next, int depth) {
    int from = first;
    while (from < next && NOTHING.matcher(lines.line(from)).matches()) {
      from++;
    }
    if (from == next) {
      return Optional.empty();
    } else if (ITEM.matcher(lines.line(from)).matches()) {
      return Optional.of(items(from, next, depth));
    } else if (depth < DEEPEST && KEY.matcher(lines.line(from).stripTrailing()).matches()) {
      Map<String, YamlValue.Entry> inner = block(from, next, depth + 1);
      return Optional.of(new YamlValue.Mapping(inner, lines.at(lines.start(from))));
    }
    StringBuilder text = new StringBuilder();
    for (int line = from; line < next; line++) {
      if (lines.line(line).startsWith(" ") || lines.line(line).isBlank()) {
        text.append(lines.line(line).strip()).append('\n');
      } else {
        unread(line, line + 1);
      }
    }
    String said = Dom.legal(text.toString().strip());
    return Optional.of(new YamlValue.Scalar(said, said.isEmpty(), lines.at(lines.start(from))));
  }

  private YamlValue items(int first, int next, int depth) {
    List<YamlValue> items = new ArrayList<>();
    int line = first;
    while (line < next) {
      int end = line + 1;
      while (end < next && !ITEM.matcher(lines.line(end)).matches()) {
        end++;
      }
      item(line, end, depth).ifPresent(items::add);
      line = end;
    }
    return new YamlValue.Sequence(List.copyOf(items), lines.at(lines.start(first)));
  }

  /** One item: keys of its own where its other lines have some, else a text. */
  private Optional<YamlValue> item(int line, int end, int depth) {
    Matcher item = ITEM.matcher(lines.line(line));
    if (!item.matches()) {
      unread(line, end);
      return Optional.empty();
    }
    boolean hasKeys =
        KEY.matcher(item.group("value").stripTrailing()).matches()
            && indent(lines, line + 1, end) > item.group("indent").length();
    if (hasKeys && depth < DEEPEST) {
      int dash = lines.start(line) + item.group("indent").length();
      StringBuilder text = new StringBuilder(lines.source().text());
      text.setCharAt(dash, ' ');
      Source bare = new Source(lines.source().file(), text.toString());
      Map<String, YamlValue.Entry> inner =
          new LenientYaml(bare, mended, unread, problems).block(line, end, depth + 1);
      return Optional.of(new YamlValue.Mapping(inner, lines.at(dash)));
    }
    return beside(item.group("value"), lines.start(line) + item.start("value"), line, end);
  }

  /** The text, or the list in brackets, that begins on a line and goes on on those below. */
  private Optional<YamlValue> beside(String first, int offset, int line, int next) {
    StringBuilder text = new StringBuilder(first);
    for (int below = line + 1; below < next; below++) {
      goOn(below, text);
    }
    String written = REMARK.matcher(text).replaceFirst("").strip();
    if (isOpened(written, '{', '}')) {
      unread(line, next);
      return Optional.empty();
    } else if (isOpened(written, '[', ']')) {
      String inside = written.substring(1).replaceFirst("\\]$", "");
      return Optional.of(
          new YamlValue.Sequence(
              Arrays.stream(inside.split(","))
                  .filter(item -> !item.isBlank())
                  .<YamlValue>map(item -> scalar(item.strip(), offset))
                  .toList(),
              lines.at(offset)));
    }
    return Optional.of(scalar(written, offset));
  }

  /** Whether a text is a group in brackets, be it never closed, and not only begins with one. */
  private static boolean isOpened(String text, char open, char close) {
    int end = text.indexOf(close);
    return !text.isEmpty() && text.charAt(0) == open && (end < 0 || text.endsWith("" + close));
  }

  /** The first line with a key below a value; the end where there is none. */
  private int keyBelow(int line, int next) {
    Matcher key = KEY.matcher(lines.line(line).stripTrailing());
    boolean hasValue =
        key.matches()
            && key.group("value") != null
            && !key.group("value").isBlank()
            && !BLOCK.matcher(key.group("value").strip()).matches();
    int below = line + 1;
    while (hasValue && below < next && !isKey(below, Integer.MAX_VALUE)) {
      below++;
    }
    return hasValue ? below : next;
  }

  /** A key below a value, which is one of the same level; gives the line after what is its own. */
  private int indented(int line, int next, int depth, Map<String, YamlValue.Entry> entries) {
    String text = lines.line(line);
    int indent = text.length() - text.stripLeading().length();
    problems.add(
        mended,
        lines.at(lines.start(line) + indent),
        "the key is indented as if it belonged to the line above",
        "let the keys of one level begin at the same column");
    int end = line + 1;
    while (end < next && !isKey(end, indent)) {
      end++;
    }
    entry(line, end, depth + 1, entries);
    return end;
  }

  /** Adds an indented line to the text above it. */
  private void goOn(int line, StringBuilder text) {
    if (lines.line(line).startsWith(" ") && !ITEM.matcher(lines.line(line)).matches()) {
      text.append(' ').append(lines.line(line).strip());
    } else {
      unread(line, line + 1);
    }
  }

  /** What is written, without the quotation marks around it. */
  private YamlValue.Scalar scalar(String written, int offset) {
    String bare = written.replaceFirst("^(['\"])(.*)\\1$", "$2").replaceFirst("^['\"]", "");
    return new YamlValue.Scalar(Dom.legal(bare), bare.isBlank(), lines.at(offset));
  }
}
