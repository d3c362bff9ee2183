package florilege.read.comments.forms;

import florilege.data.JsonReader;
import florilege.data.Lines;
import florilege.data.Yaml;
import florilege.data.YamlReader;
import florilege.files.TextFile;
import florilege.model.LocatedText;
import florilege.problem.Problem;
import florilege.problem.Problems;
import florilege.problem.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Comments in YAML or JSON, however they are arranged: one to a file, a list, lists below names of
 * articles, comments below their ids, replies inside what they answer.
 */
public final class CommentDataFile {

  /** Lists in lists around comments, at most. */
  private static final int DEPTH = 8;

  private static final Pattern JSON = Pattern.compile("(?i)\\.(?:json|jsonl|ndjson)$");

  private final List<ParsedComment> postings = new ArrayList<>();

  private CommentDataFile() {}

  /**
   * Reads a file.
   *
   * @param problems of the file as a whole; those of a comment stay with it
   * @return its comments in order; none if it holds none
   */
  public static List<ParsedComment> read(TextFile file, Problems problems) {
    Lines lines = Lines.of(file.source()).unshown();
    if (TextComment.hasTextBelow(lines)) {
      return List.of(TextComment.read(file));
    }
    Problems found = new Problems();
    String name = file.source().file().getFileName().toString();
    boolean json = JSON.matcher(name).find();
    Optional<Yaml> value =
        json
            ? JsonReader.data(lines, Rule.COMMENT_FILE, found)
            : YamlReader.data(lines, Rule.COMMENT_FILE, found)
                .or(() -> LenientKeyReader.read(lines).map(saved -> saved));
    List<ParsedComment> postings = value.map(CommentDataFile::of).orElse(List.of());
    if (!file.wrong().isEmpty()) {
      postings.forEach(CommentDataFile::reportWrongBytes);
    }
    give(found, postings, problems);
    boolean alone =
        value.isPresent() && value.get() instanceof Yaml.Mapping one && CommentMapping.is(one);
    return alone ? List.of(postings.get(0).aloneIn(name)) : postings;
  }

  /** All comments that a value holds, in order. */
  public static List<ParsedComment> of(Yaml value) {
    CommentDataFile file = new CommentDataFile();
    file.walk(value, List.of(), 0);
    return List.copyOf(file.postings);
  }

  /**
   * Reports what was found in the front matter of an article, and of the comments in it, where
   * there are any, without showing or quoting anything.
   */
  public static void reportInFrontMatter(Problems found, Yaml.Mapping front, Problems problems) {
    Yaml.Entry comments = front.entries().get("comments");
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

  private void walk(Yaml value, List<LocatedText> about, int depth) {
    if (depth > DEPTH) {
      return;
    }
    if (value instanceof Yaml.Sequence sequence) {
      int before = postings.size();
      sequence.items().forEach(item -> walk(item, about, depth + 1));
      List<ParsedComment> said = postings.subList(before, postings.size());
      List<ParsedComment> threads = DepthThreads.threads(sequence.items(), List.copyOf(said));
      said.clear();
      postings.addAll(threads);
    } else if (value instanceof Yaml.Mapping mapping && CommentMapping.is(mapping)) {
      postings.add(CommentMapping.read(mapping, about));
    } else if (value instanceof Yaml.Mapping mapping) {
      List<LocatedText> names = new ArrayList<>();
      new NormalizedMapping(mapping)
          .texts(CommentFields.ABOUT_LIST, CommentFields.ABOUT_FORMS)
          .forEach(names::add);
      names.addAll(about);
      mapping.entries().forEach((key, entry) -> walk(key, entry, names, depth));
    }
  }

  private void walk(String key, Yaml.Entry entry, List<LocatedText> about, int depth) {
    LocatedText name = new LocatedText(key.strip(), entry.key());
    boolean comment = entry.value() instanceof Yaml.Mapping mapping && CommentMapping.is(mapping);
    if (comment) {
      postings.add(CommentMapping.read(withId((Yaml.Mapping) entry.value(), name), about));
    } else if (!(entry.value() instanceof Yaml.Scalar)) {
      boolean list = CommentFields.LISTS.contains(key.toLowerCase(Locale.ROOT));
      walk(entry.value(), list ? about : List.of(name), depth + 1);
    }
  }

  private static Yaml.Mapping withId(Yaml.Mapping mapping, LocatedText id) {
    if (new NormalizedMapping(mapping).has(CommentFields.ID)) {
      return mapping;
    }
    Map<String, Yaml.Entry> entries = new java.util.LinkedHashMap<>(mapping.entries());
    entries.put(
        "id", new Yaml.Entry(id.place(), new Yaml.Scalar(id.value(), id.isEmpty(), id.place())));
    return new Yaml.Mapping(entries, mapping.place());
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
