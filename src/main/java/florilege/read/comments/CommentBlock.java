package florilege.read.comments;

import florilege.model.Date;
import florilege.model.Passage;
import florilege.model.Person;
import florilege.model.Text;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.read.fields.Fields;
import florilege.read.fields.Lines;
import florilege.read.fields.People;
import florilege.read.fields.Yaml;
import florilege.read.fields.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One comment as a file holds it. A block begins at a line of three hyphens at the very left,
 * followed by nothing but keys with their values, one of them known, and by another such line;
 * everything up to the next block is what the reader wrote.
 *
 * @param id or none
 * @param author or {@link Person#ANONYMOUS}
 * @param posted or none
 * @param replyTo id of another comment, or none
 * @param body what was written
 * @param start offset of the block
 * @param end offset behind it
 * @param problems of this block, kept apart until it is known that the comment is in the book
 */
public record CommentBlock(
    Text id,
    Person author,
    Date posted,
    Text replyTo,
    Passage body,
    int start,
    int end,
    Problems problems) {

  private static final Set<String> KNOWN =
      Set.of(
          "id",
          "author",
          "name",
          "date",
          "reply-to",
          "url",
          "email",
          "ip",
          "avatar",
          "featured",
          "lang");

  private static final Pattern KEY = Pattern.compile("([A-Za-z][A-Za-z0-9_-]*):(?:[ \\t]+(.*))?");

  /** Lines of keys and values, at most. */
  private static final int HEADER = 60;

  /**
   * A body changed so that no block begins in it: what anybody who writes such a file must do with
   * what a stranger wrote.
   */
  public static String escape(String body) {
    StringBuilder escaped = new StringBuilder(body.length());
    for (String line : body.split("\r\n|[\r\n]", -1)) {
      escaped.append(escaped.isEmpty() ? "" : "\n").append(isMark(line) ? " " : "").append(line);
    }
    return escaped.toString();
  }

  /**
   * All blocks of a file, in order. What stands before the first is a block of nobody's, and a
   * problem.
   */
  static List<CommentBlock> read(Lines lines) {
    List<CommentBlock> blocks = new ArrayList<>();
    int opening = next(lines, 0);
    if (lines.passage(0, lines.start(opening)).text().length() > 0) {
      blocks.add(stray(lines, lines.start(opening)));
    }
    while (opening < lines.count()) {
      int closing = closing(lines, opening);
      int following = next(lines, closing + 1);
      blocks.add(block(lines, opening, closing, following));
      opening = following;
    }
    return blocks;
  }

  private static boolean isMark(String line) {
    return line.startsWith("---") && line.substring(3).isBlank();
  }

  /** The next line, from one on, at which a block begins. */
  private static int next(Lines lines, int from) {
    int line = from;
    while (line < lines.count() && closing(lines, line) < 0) {
      line++;
    }
    return line;
  }

  /** The line that closes the keys of the block that begins at a line; -1 if none begins there. */
  private static int closing(Lines lines, int opening) {
    if (!isMark(lines.line(opening))) {
      return -1;
    }
    boolean known = false;
    for (int i = opening + 1; i < Math.min(lines.count(), opening + HEADER); i++) {
      String line = lines.line(i);
      Matcher key = KEY.matcher(line);
      if (isMark(line)) {
        return known ? i : -1;
      } else if (key.matches()) {
        known |= KNOWN.contains(key.group(1).toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
      } else if (!line.isBlank() && !line.startsWith(" ") && !line.startsWith("#")) {
        return -1;
      }
    }
    return -1;
  }

  private static CommentBlock stray(Lines lines, int end) {
    Problems problems = new Problems();
    Passage body = lines.passage(0, end);
    problems.add(
        Rule.COMMENT_BLOCK,
        lines.at(body.start()),
        "this text belongs to no comment; it is shown as nobody's");
    return new CommentBlock(
        Text.NONE, Person.ANONYMOUS, Date.NONE, Text.NONE, body, 0, end, problems);
  }

  private static CommentBlock block(Lines lines, int opening, int closing, int following) {
    Problems problems = new Problems();
    Optional<Yaml> value =
        YamlReader.read(
            lines, lines.start(opening + 1), lines.start(closing), Rule.COMMENT_BLOCK, problems);
    Yaml.Mapping mapping =
        value.isPresent() && value.get() instanceof Yaml.Mapping read
            ? read
            : plain(lines, opening, closing);
    Fields fields = new Fields(mapping, Rule.COMMENT_BLOCK, problems);
    int end = lines.start(following);
    return new CommentBlock(
        fields.text("id"),
        People.named(fields.text("author", "name").value(), ""),
        fields.date("date"),
        fields.text("reply-to"),
        lines.passage(lines.start(closing + 1), end),
        lines.start(opening),
        end,
        problems);
  }

  /** What can be saved of keys that are not YAML: each line for itself. */
  private static Yaml.Mapping plain(Lines lines, int opening, int closing) {
    Map<String, Yaml.Entry> entries = new LinkedHashMap<>();
    for (int i = opening + 1; i < closing; i++) {
      Matcher key = KEY.matcher(lines.line(i));
      if (key.matches() && key.group(2) != null) {
        String value = florilege.text.Xml.legal(key.group(2)).strip();
        Yaml text =
            new Yaml.Scalar(value, value.isEmpty(), lines.at(lines.start(i) + key.start(2)));
        entries.putIfAbsent(key.group(1), new Yaml.Entry(lines.at(lines.start(i)), text));
      }
    }
    return new Yaml.Mapping(entries, lines.at(lines.start(opening)));
  }
}
