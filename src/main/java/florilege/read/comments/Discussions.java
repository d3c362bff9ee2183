package florilege.read.comments;

import florilege.model.Comment;
import florilege.model.Text;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import florilege.read.fields.Lines;
import florilege.read.files.Folder;
import florilege.read.files.TextFile;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The discussions of a collection: which file belongs to which article, and what is erased of them.
 */
public final class Discussions {

  /** How the name of such a file ends. */
  public static final String EXTENSION = ".comments.md";

  private final Map<String, Folder.Found> files = new LinkedHashMap<>();
  private final List<Text> leaveOut;
  private final Map<String, Integer> erased = new HashMap<>();
  private final Problems problems;

  /**
   * Takes note of the files.
   *
   * @param leaveOut ids of comments that are erased, each for itself or as {@code ARTICLE#ID}
   */
  public Discussions(List<Folder.Found> files, List<Text> leaveOut, Problems problems) {
    files.forEach(file -> this.files.put(file.folder() + stem(file), file));
    this.leaveOut = leaveOut;
    this.problems = problems;
  }

  private static String stem(Folder.Found file) {
    return file.name().substring(0, file.name().length() - EXTENSION.length());
  }

  /**
   * Takes the file of an article away: that of its name, or of its name without the date, or of its
   * slug.
   */
  public Optional<Folder.Found> take(Topic article) {
    return article.names().stream()
        .map(name -> article.folder() + name)
        .filter(files::containsKey)
        .findFirst()
        .map(files::remove);
  }

  /** The comments about an article, in threads. */
  public List<Comment> read(Folder.Found file, String articleId) {
    Optional<TextFile> text = TextFile.read(file.real(), file.shown(), problems);
    return text.map(read -> threads(read, articleId)).orElse(List.of());
  }

  private List<Comment> threads(TextFile file, String articleId) {
    List<CommentBlock> blocks = CommentBlock.read(Lines.of(file.source()));
    Predicate<String> leftOut =
        id -> leaveOut.stream().anyMatch(text -> names(text.value(), articleId, id));
    List<Comment> comments = Threads.of(blocks, leftOut, problems);
    Predicate<Integer> isErased = new Erased(blocks, leftOut)::covers;
    file.report(problems, offset -> !isErased.test(offset));
    for (Text text : leaveOut) {
      boolean here = new Erased(blocks, id -> names(text.value(), articleId, id)).any();
      erased.merge(text.value(), here ? 1 : 0, Integer::sum);
    }
    return comments;
  }

  private static boolean names(String leftOut, String articleId, String id) {
    return leftOut.equals(id) || leftOut.equals(articleId + "#" + id);
  }

  /** The blocks of a file that are left out. */
  private record Erased(List<CommentBlock> blocks, Predicate<String> leftOut) {

    private boolean is(int index) {
      Text id = blocks.get(index).id();
      return leftOut.test(id.isEmpty() ? String.valueOf(index + 1) : id.value());
    }

    boolean any() {
      return java.util.stream.IntStream.range(0, blocks.size()).anyMatch(this::is);
    }

    boolean covers(int offset) {
      return java.util.stream.IntStream.range(0, blocks.size())
          .filter(i -> blocks.get(i).start() <= offset && offset < blocks.get(i).end())
          .anyMatch(this::is);
    }
  }

  /**
   * Reports the files that no article has taken, and the ids to leave out that mean none or more
   * than one.
   */
  public void reportRest() {
    for (Folder.Found orphan : files.values()) {
      problems.add(
          Rule.ORPHAN_DISCUSSION,
          Source.named(orphan.shown()).whole(),
          "there is no article '" + stem(orphan) + "' beside it");
    }
    for (Text text : leaveOut) {
      int times = erased.getOrDefault(text.value(), 0);
      if (times != 1) {
        String detail =
            times == 0
                ? "no comment has the id '" + text + "'"
                : times
                    + " discussions have a comment '"
                    + text
                    + "'; all are left out (ARTICLE#ID means one)";
        problems.add(Rule.BAD_SETTING, text.place(), detail);
      }
    }
  }
}
