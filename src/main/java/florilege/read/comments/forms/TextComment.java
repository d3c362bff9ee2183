package florilege.read.comments.forms;

import florilege.data.LineIndex;
import florilege.data.YamlReader;
import florilege.data.YamlValue;
import florilege.files.TextFile;
import florilege.model.Passage;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one comment to a file, as text below its keys: those stand between two lines of three
 * hyphens, or one to a line up to the first blank one ({@code author: Ann}, as Pelican has it;
 * {@code :author: Ann} in reStructuredText).
 */
public final class TextComment {

  private static final Pattern HEADER =
      Pattern.compile(":?([\\p{L}][\\p{L}0-9_-]*)[ \\t]*:(?:\\s+(.*))?");

  private static final Pattern KEY =
      Pattern.compile("[\"']?([A-Za-z_][A-Za-z0-9_-]*)[\"']?:(?:\\s.*)?");

  private TextComment() {}

  /** Whether a file looks like one: above the text somebody is named, and no title. */
  public static boolean is(TextFile file) {
    LineIndex lines = LineIndex.of(file.source()).unshown();
    Header header = header(lines, new Problems());
    NormalizedMapping keyed = new NormalizedMapping(header.mapping());
    return keyed.has(CommentFields.AUTHOR)
        && keyed.has(CommentFields.DATE)
        && !keyed.has(List.of("title"));
  }

  /**
   * Whether behind keys between two lines of three hyphens there is a text, and not another list of
   * keys.
   */
  static boolean hasTextBelow(LineIndex lines) {
    if (!isMark(lines.line(0))) {
      return false;
    }
    int close = close(lines);
    int below = close + 1;
    while (below < lines.count() && lines.line(below).isBlank()) {
      below++;
    }
    return below < lines.count() && !isData(lines.line(below));
  }

  /** Whether a line goes on with data: a key that comments have, or the end of a document. */
  private static boolean isData(String line) {
    Matcher key = KEY.matcher(line);
    return key.matches()
        ? NormalizedMapping.isOneOf(
            key.group(1),
            List.of(CommentFields.AUTHOR, CommentFields.BODY, CommentFields.DATE, CommentFields.ID))
        : isMark(line) || line.equals("...") || line.startsWith("{");
  }

  private static int close(LineIndex lines) {
    int close = 1;
    while (close < lines.count() && !isMark(lines.line(close))) {
      close++;
    }
    return close;
  }

  /**
   * The comment that a file is.
   *
   * @param unread takes note of keys that are not read
   */
  public static ParsedComment read(TextFile file, UnreadFields unread) {
    LineIndex lines = LineIndex.of(file.source()).unshown();
    Problems found = new Problems();
    Header header = header(lines, found);
    ParsedComment posting =
        CommentMapping.read(header.mapping(), List.of(), Optional.of(text(lines, header.end())))
            .aloneIn(file.source().file().getFileName().toString());
    posting.problems().addAll(found);
    unread.lookAbove(header.mapping(), posting);
    if (!file.wrong().isEmpty()) {
      CommentDataFile.reportWrongBytes(posting);
    }
    return posting;
  }

  private record Header(YamlValue.Mapping mapping, int end) {}

  private static Header header(LineIndex lines, Problems problems) {
    return isMark(lines.line(0)) ? yaml(lines, problems) : plain(lines);
  }

  private static boolean isMark(String line) {
    return line.startsWith("---") && line.substring(3).isBlank();
  }

  private static Header yaml(LineIndex lines, Problems problems) {
    int close = close(lines);
    Optional<YamlValue> value =
        YamlReader.read(lines, lines.start(1), lines.start(close), Rule.COMMENT_FILE, problems);
    YamlValue.Mapping mapping =
        value.isPresent() && value.get() instanceof YamlValue.Mapping read
            ? read
            : LenientKeyReader.read(lines, 1, Math.min(close, lines.count()));
    return new Header(mapping, close + 1);
  }

  private static Header plain(LineIndex lines) {
    Map<String, YamlValue.Entry> entries = new LinkedHashMap<>();
    int line = 0;
    for (; line < lines.count() && !lines.line(line).isBlank(); line++) {
      Matcher key = HEADER.matcher(lines.line(line));
      if (!key.matches()) {
        break;
      }
      String value = key.group(2) == null ? "" : florilege.text.dom.Dom.legal(key.group(2)).strip();
      YamlValue scalar = new YamlValue.Scalar(value, value.isEmpty(), lines.at(lines.start(line)));
      entries.putIfAbsent(key.group(1), new YamlValue.Entry(lines.at(lines.start(line)), scalar));
    }
    return new Header(new YamlValue.Mapping(entries, lines.at(0)), line);
  }

  /** From a line on, as a source that holds nothing above it. */
  private static Passage text(LineIndex lines, int from) {
    String text = lines.source().text().substring(lines.start(from));
    Source source = new Source(lines.source().file(), text, from + 1, 1);
    return LineIndex.of(source).passage(0, text.length());
  }
}
