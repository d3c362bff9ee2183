package florilege.read.comments.forms;

import florilege.data.JsonReader;
import florilege.data.Lines;
import florilege.data.Yaml;
import florilege.data.YamlReader;
import florilege.files.TextFile;
import florilege.model.Text;
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
public final class DataFile {

  /** Lists in lists around comments, at most. */
  private static final int DEPTH = 8;

  private static final Pattern JSON = Pattern.compile("(?i)\\.(?:json|jsonl|ndjson)$");

  private final List<Posting> postings = new ArrayList<>();

  private DataFile() {}

  /**
   * Reads a file.
   *
   * @param problems of the file as a whole; those of a comment stay with it
   * @return its comments in order; none if it holds none
   */
  public static List<Posting> read(TextFile file, Problems problems) {
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
                .or(() -> Salvage.read(lines).map(saved -> saved));
    List<Posting> postings = value.map(DataFile::of).orElse(List.of());
    if (!file.wrong().isEmpty()) {
      postings.forEach(DataFile::reportWrongBytes);
    }
    give(found, postings, problems);
    boolean alone =
        value.isPresent() && value.get() instanceof Yaml.Mapping one && DataComment.is(one);
    return alone ? List.of(postings.get(0).aloneIn(name)) : postings;
  }

  /** All comments that a value holds, in order. */
  public static List<Posting> of(Yaml value) {
    DataFile file = new DataFile();
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
          within ? DataComment.unshown(problem.place()) : problem.place(),
          within && problem.rule() == Rule.DUPLICATE_KEY
              ? "a key is written twice; the first one counts"
              : problem.detail());
    }
  }

  private void walk(Yaml value, List<Text> about, int depth) {
    if (depth > DEPTH) {
      return;
    }
    if (value instanceof Yaml.Sequence sequence) {
      int before = postings.size();
      sequence.items().forEach(item -> walk(item, about, depth + 1));
      List<Posting> said = postings.subList(before, postings.size());
      List<Posting> threads = Depths.threads(sequence.items(), List.copyOf(said));
      said.clear();
      postings.addAll(threads);
    } else if (value instanceof Yaml.Mapping mapping && DataComment.is(mapping)) {
      postings.add(DataComment.read(mapping, about));
    } else if (value instanceof Yaml.Mapping mapping) {
      List<Text> names = new ArrayList<>();
      new Keyed(mapping).texts(Dialect.ABOUT_LIST, Dialect.ABOUT_FORMS).forEach(names::add);
      names.addAll(about);
      mapping.entries().forEach((key, entry) -> walk(key, entry, names, depth));
    }
  }

  private void walk(String key, Yaml.Entry entry, List<Text> about, int depth) {
    Text name = new Text(key.strip(), entry.key());
    boolean comment = entry.value() instanceof Yaml.Mapping mapping && DataComment.is(mapping);
    if (comment) {
      postings.add(DataComment.read(withId((Yaml.Mapping) entry.value(), name), about));
    } else if (!(entry.value() instanceof Yaml.Scalar)) {
      boolean list = Dialect.LISTS.contains(key.toLowerCase(Locale.ROOT));
      walk(entry.value(), list ? about : List.of(name), depth + 1);
    }
  }

  private static Yaml.Mapping withId(Yaml.Mapping mapping, Text id) {
    if (new Keyed(mapping).has(Dialect.ID)) {
      return mapping;
    }
    Map<String, Yaml.Entry> entries = new java.util.LinkedHashMap<>(mapping.entries());
    entries.put(
        "id", new Yaml.Entry(id.place(), new Yaml.Scalar(id.value(), id.isEmpty(), id.place())));
    return new Yaml.Mapping(entries, mapping.place());
  }

  static void reportWrongBytes(Posting posting) {
    if ((posting.author().name() + posting.body().text()).indexOf('\uFFFD') >= 0) {
      posting
          .problems()
          .add(Rule.ENCODING, posting.place(), "some bytes of this comment are not UTF-8");
    }
    posting.replies().forEach(DataFile::reportWrongBytes);
  }

  /**
   * Gives each problem to the comment in which it lies, so that nothing is said of one that is not
   * in the book.
   */
  private static void give(Problems found, List<Posting> postings, Problems problems) {
    List<Posting> all = new ArrayList<>();
    postings.forEach(posting -> flatten(posting, all));
    for (Problem problem : found.sorted()) {
      Problems owner = problems;
      for (Posting posting : all) {
        if (before(posting, problem)) {
          owner = posting.problems();
        }
      }
      owner.add(problem);
    }
  }

  private static void flatten(Posting posting, List<Posting> all) {
    all.add(posting);
    posting.replies().forEach(reply -> flatten(reply, all));
  }

  private static boolean before(Posting posting, Problem problem) {
    int line = posting.place().line();
    return line < problem.place().line()
        || line == problem.place().line() && posting.place().column() <= problem.place().column();
  }
}
