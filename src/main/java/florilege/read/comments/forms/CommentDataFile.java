package florilege.read.comments.forms;

import florilege.data.CsvReader;
import florilege.data.JsonReader;
import florilege.data.LineIndex;
import florilege.data.TomlReader;
import florilege.data.YamlReader;
import florilege.data.YamlValue;
import florilege.files.TextFile;
import florilege.model.metadata.LocatedText;
import florilege.problem.Problem;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.read.comments.hosts.HostForms;
import florilege.read.comments.hosts.HostThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads comments in YAML, JSON, TOML or CSV, however they are arranged: one to a file, a list,
 * lists below names of articles, comments below their ids, replies inside what they answer.
 */
public final class CommentDataFile {

  /** Lists in lists around comments, at most. */
  private static final int DEPTH = 8;

  private final UnreadFields unread;
  private final List<ParsedComment> postings = new ArrayList<>();

  private CommentDataFile(UnreadFields unread) {
    this.unread = unread;
  }

  /**
   * What a file holds.
   *
   * @param comments in order
   * @param isKnown whether it is of a form that may hold none, such as likes alone
   * @param unread what looks like content and is not in the comments
   */
  public record Contents(List<ParsedComment> comments, boolean isKnown, UnreadFields unread) {}

  /**
   * Reads a file.
   *
   * @param problems of the file as a whole; those of a comment stay with it
   */
  public static Contents read(TextFile file, Problems problems) {
    LineIndex lines = LineIndex.of(file.source()).unshown();
    if (TextComment.hasTextBelow(lines)) {
      UnreadFields unread = new UnreadFields();
      return new Contents(List.of(TextComment.read(file, unread)), true, unread);
    }
    Problems found = new Problems();
    String name = file.source().file().getFileName().toString();
    Optional<YamlValue> value = value(name, lines, found);
    UnreadFields unread = new UnreadFields();
    List<HostThread> threads = value.map(each -> HostForms.threads(each, found)).orElse(List.of());
    List<ParsedComment> postings =
        threads.isEmpty()
            ? value.map(each -> of(each, unread)).orElse(List.of())
            : ofHost(threads, unread);
    if (!file.wrong().isEmpty()) {
      postings.forEach(CommentDataFile::reportWrongBytes);
    }
    give(found, postings, problems);
    boolean alone =
        value.isPresent()
            && value.get() instanceof YamlValue.Mapping one
            && threads.isEmpty()
            && CommentMapping.is(one);
    return new Contents(
        alone ? List.of(postings.get(0).aloneIn(name)) : postings, !threads.isEmpty(), unread);
  }

  private static Optional<YamlValue> value(String name, LineIndex lines, Problems found) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (extension) {
      case "json", "jsonl", "ndjson" -> JsonReader.data(lines, Rule.COMMENT_FILE, found);
      case "toml" -> toml(lines, found);
      case "csv" -> Optional.of(CsvReader.rows(lines));
      default ->
          YamlReader.data(lines, Rule.COMMENT_FILE, found)
              .or(() -> LenientKeyReader.read(lines).map(saved -> saved));
    };
  }

  /** What is wrong with TOML is said without a word of it. */
  private static Optional<YamlValue> toml(LineIndex lines, Problems found) {
    Problems quoting = new Problems();
    int end = lines.source().text().length();
    Optional<YamlValue> value =
        TomlReader.read(lines, 0, end, Rule.COMMENT_FILE, quoting).map(table -> table);
    quoting
        .sorted()
        .forEach(
            each ->
                found.add(
                    Rule.COMMENT_FILE,
                    CommentMapping.unshown(each.place()),
                    "this is not TOML, or too much of it"));
    return value.or(() -> LenientKeyReader.read(lines).map(saved -> saved));
  }

  private static List<ParsedComment> ofHost(List<HostThread> threads, UnreadFields unread) {
    List<ParsedComment> comments = new ArrayList<>();
    for (HostThread thread : threads) {
      thread
          .comments()
          .forEach(each -> comments.add(CommentMapping.read(each, thread.about(), unread)));
    }
    return List.copyOf(comments);
  }

  /**
   * All comments that a value holds, in order.
   *
   * @param unread takes note of what looks like content and is not in them
   */
  public static List<ParsedComment> of(YamlValue value, UnreadFields unread) {
    CommentDataFile file = new CommentDataFile(unread);
    file.walk(value, List.of(), 0);
    return List.copyOf(file.postings);
  }

  /**
   * Reports what was found in the front matter of an article, and of the comments in it, where
   * there are any, without showing or quoting anything.
   */
  public static void reportInFrontMatter(
      Problems found, YamlValue.Mapping front, Problems problems) {
    YamlValue.Entry comments = front.entries().get("comments");
    int first = comments == null ? Integer.MAX_VALUE : comments.key().line();
    int next =
        front.entries().values().stream()
            .mapToInt(entry -> entry.key().line())
            .filter(line -> line > first)
            .min()
            .orElse(Integer.MAX_VALUE);
    for (Problem problem : found.sorted()) {
      boolean within = first <= problem.place().line() && problem.place().line() < next;
      problems.add(
          problem.rule(),
          within ? CommentMapping.unshown(problem.place()) : problem.place(),
          within && problem.rule() == Rule.DUPLICATE_KEY
              ? "a key is written twice; the first one counts"
              : problem.detail());
    }
  }

  private void walk(YamlValue value, List<LocatedText> about, int depth) {
    if (depth > DEPTH) {
      unread.tooDeep(value);
      return;
    }
    if (value instanceof YamlValue.Sequence sequence) {
      int before = postings.size();
      sequence.items().forEach(item -> walk(item, about, depth + 1));
      List<ParsedComment> said = postings.subList(before, postings.size());
      List<ParsedComment> threads = DepthThreads.threads(sequence.items(), List.copyOf(said));
      said.clear();
      postings.addAll(threads);
    } else if (value instanceof YamlValue.Mapping mapping && CommentMapping.is(mapping)) {
      postings.add(CommentMapping.read(mapping, about, unread));
    } else if (value instanceof YamlValue.Mapping mapping) {
      List<LocatedText> names = new ArrayList<>();
      new NormalizedMapping(mapping)
          .texts(CommentFields.ABOUT_LIST, CommentFields.ABOUT_FORMS)
          .forEach(names::add);
      names.addAll(about);
      int before = postings.size();
      mapping.entries().forEach((key, entry) -> walk(key, entry, names, depth));
      if (postings.size() == before) {
        unread.skip(mapping);
      }
    }
  }

  private void walk(String key, YamlValue.Entry entry, List<LocatedText> about, int depth) {
    LocatedText name = new LocatedText(key.strip(), entry.key());
    boolean comment =
        entry.value() instanceof YamlValue.Mapping mapping && CommentMapping.is(mapping);
    if (comment) {
      postings.add(
          CommentMapping.read(withId((YamlValue.Mapping) entry.value(), name), about, unread));
    } else if (!(entry.value() instanceof YamlValue.Scalar)) {
      boolean list = CommentFields.LISTS.contains(key.toLowerCase(Locale.ROOT));
      walk(entry.value(), list ? about : List.of(name), depth + 1);
    }
  }

  private static YamlValue.Mapping withId(YamlValue.Mapping mapping, LocatedText id) {
    if (new NormalizedMapping(mapping).has(CommentFields.ID)) {
      return mapping;
    }
    Map<String, YamlValue.Entry> entries = new java.util.LinkedHashMap<>(mapping.entries());
    entries.put(
        "id",
        new YamlValue.Entry(
            id.place(), new YamlValue.Scalar(id.value(), id.isEmpty(), id.place())));
    return new YamlValue.Mapping(entries, mapping.place());
  }

  static void reportWrongBytes(ParsedComment posting) {
    if ((posting.author().name() + posting.body().text()).indexOf('\uFFFD') >= 0) {
      posting
          .problems()
          .add(Rule.ENCODING, posting.place(), "some bytes of this comment are not UTF-8");
    }
    posting.replies().forEach(CommentDataFile::reportWrongBytes);
  }

  /**
   * Gives each problem to the comment in which it lies, so that nothing is said of one that is not
   * in the book.
   */
  private static void give(Problems found, List<ParsedComment> postings, Problems problems) {
    List<ParsedComment> all = new ArrayList<>();
    postings.forEach(posting -> flatten(posting, all));
    for (Problem problem : found.sorted()) {
      Problems owner = problems;
      for (ParsedComment posting : all) {
        if (before(posting, problem)) {
          owner = posting.problems();
        }
      }
      owner.add(problem);
    }
  }

  private static void flatten(ParsedComment posting, List<ParsedComment> all) {
    all.add(posting);
    posting.replies().forEach(reply -> flatten(reply, all));
  }

  private static boolean before(ParsedComment posting, Problem problem) {
    int line = posting.place().line();
    return line < problem.place().line()
        || line == problem.place().line() && posting.place().column() <= problem.place().column();
  }
}
