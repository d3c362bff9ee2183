package florilege.read.comments.forms;

import florilege.data.LineIndex;
import florilege.data.YamlReader;
import florilege.data.YamlValue;
import florilege.data.fields.KeySuggestion;
import florilege.files.TextFile;
import florilege.model.Passage;
import florilege.problem.Problems;
import florilege.problem.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads comments in Florilege's own form: one block after another in a file. A block begins at a
 * line of three hyphens at the very left, followed by nothing but keys with their values, one of
 * them known, and by another such line; everything up to the next block is what the reader wrote.
 * Its keys are {@code id author date reply-to lang by-author user-id featured status kind}; those
 * of the {@link CommentFields}s are read too.
 */
public final class CommentBlock {

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

  private static final Pattern KEY =
      Pattern.compile("([\\p{L}][\\p{L}0-9_-]*)[ \\t]*:(?:[ \\t]+(.*))?");

  /** Lines of keys and values, at most. */
  private static final int HEADER = 60;

  private CommentBlock() {}

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
   * All comments of a file, in order. What stands before the first block is nobody's, and a
   * problem.
   *
   * @param unread takes note of keys that are not read
   */
  public static List<ParsedComment> read(TextFile file, UnreadFields unread) {
    LineIndex lines = LineIndex.of(file.source());
    List<ParsedComment> postings = new ArrayList<>();
    int opening = next(lines, 0);
    if (lines.passage(0, lines.start(opening)).text().length() > 0) {
      postings.add(stray(lines, lines.start(opening)));
      report(file, 0, lines.start(opening), postings);
      reportUnknown(lines, 0, opening, postings);
    }
    while (opening < lines.count()) {
      int closing = closing(lines, opening);
      int following = next(lines, closing + 1);
      postings.add(block(lines, opening, closing, following, unread));
      report(file, lines.start(opening), lines.start(following), postings);
      reportUnknown(lines, closing + 1, following, postings);
      opening = following;
    }
    return postings;
  }

  /**
   * The text of a file in as many parts as {@link #read} finds comments in it, each with its keys,
   * for whoever changes some of them and leaves the others as they are.
   */
  public static List<String> parts(TextFile file) {
    LineIndex lines = LineIndex.of(file.source());
    List<String> parts = new ArrayList<>();
    int opening = next(lines, 0);
    if (lines.passage(0, lines.start(opening)).text().length() > 0) {
      parts.add(file.source().text().substring(0, lines.start(opening)));
    }
    while (opening < lines.count()) {
      int following = next(lines, closing(lines, opening) + 1);
      parts.add(file.source().text().substring(lines.start(opening), lines.start(following)));
      opening = following;
    }
    return parts;
  }

  /** What could not be decoded between two offsets is a problem of the comment there. */
  private static void report(TextFile file, int start, int end, List<ParsedComment> postings) {
    if (!file.wrong().isEmpty()) {
      Problems found = new Problems();
      file.report(found, offset -> start <= offset && offset < end);
      Problems problems = postings.get(postings.size() - 1).problems();
      found
          .sorted()
          .forEach(p -> problems.add(p.rule(), CommentMapping.unshown(p.place()), p.detail()));
    }
  }

  private static boolean isMark(String line) {
    return line.startsWith("---") && line.substring(3).isBlank();
  }

  /** The next line, from one on, at which a block begins. */
  private static int next(LineIndex lines, int from) {
    int line = from;
    while (line < lines.count() && closing(lines, line) < 0) {
      line++;
    }
    return line;
  }

  /** Reports what would be a block if its keys were spelt as they are known. */
  private static void reportUnknown(
      LineIndex lines, int from, int to, List<ParsedComment> postings) {
    for (int line = from; line < to; line++) {
      if (closing(lines, line, CommentBlock::isMisspelt) >= 0) {
        postings
            .get(postings.size() - 1)
            .problems()
            .add(
                Rule.UNREAD_COMMENTS,
                CommentMapping.unshown(lines.at(lines.start(line))),
                "what looks like the head of a comment is text here, since no key in it is known",
                "write the keys as id, author, date and reply-to");
      }
    }
  }

  private static boolean isMisspelt(String key) {
    return KeySuggestion.meant(key, Set.of("author", "date", "reply-to")).isPresent();
  }

  private static boolean isKnown(String key) {
    return KNOWN.contains(key.toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static int closing(LineIndex lines, int opening) {
    return closing(lines, opening, CommentBlock::isKnown);
  }

  /**
   * The line that closes the keys of the block that begins at a line; -1 if none begins there.
   *
   * @param known whether a key shows that it is one
   */
  private static int closing(LineIndex lines, int opening, Predicate<String> known) {
    if (!isMark(lines.line(opening))) {
      return -1;
    }
    boolean isBlock = false;
    for (int i = opening + 1; i < Math.min(lines.count(), opening + HEADER); i++) {
      String line = lines.line(i);
      Matcher key = KEY.matcher(line);
      if (isMark(line)) {
        return isBlock ? i : -1;
      } else if (key.matches()) {
        isBlock |= known.test(key.group(1));
      } else if (!line.isBlank()
          && !line.startsWith(" ")
          && !line.startsWith("#")
          && !StandingDoubt.isLine(line)) {
        return -1;
      }
    }
    return -1;
  }

  private static ParsedComment stray(LineIndex lines, int end) {
    Passage body = lines.passage(0, end);
    ParsedComment posting =
        CommentMapping.read(
            new YamlValue.Mapping(Map.of(), lines.at(0)), List.of(), Optional.of(body));
    posting
        .problems()
        .add(
            Rule.COMMENT_BLOCK,
            lines.at(body.start()),
            "this text belongs to no comment; it is shown as nobody's");
    return posting;
  }

  private static ParsedComment block(
      LineIndex lines, int opening, int closing, int following, UnreadFields unread) {
    Problems problems = new Problems();
    Optional<YamlValue> value =
        YamlReader.read(
            lines.unshown(),
            lines.start(opening + 1),
            lines.start(closing),
            Rule.COMMENT_BLOCK,
            problems);
    YamlValue.Mapping mapping =
        value.isPresent() && value.get() instanceof YamlValue.Mapping read
            ? read
            : LenientKeyReader.read(lines, opening + 1, closing);
    Passage body = lines.passage(lines.start(closing + 1), lines.start(following));
    ParsedComment posting = CommentMapping.read(mapping, List.of(), Optional.of(body));
    posting.problems().addAll(problems);
    unread.lookAbove(mapping, posting);
    for (int line = opening + 1; line < closing; line++) {
      if (StandingDoubt.isLine(lines.line(line))) {
        return posting.doubted();
      }
    }
    return posting;
  }
}
