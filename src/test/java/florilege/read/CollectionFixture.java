package florilege.read;

import florilege.model.ArticleCollection;
import florilege.model.Comment;
import florilege.model.Comment.Authorship;
import florilege.problem.Problem;
import florilege.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A folder in which a test writes a collection. */
public record CollectionFixture(Path folder, Problems problems) {

  public CollectionFixture(Path folder) {
    this(folder, new Problems());
  }

  public CollectionFixture put(String path, String text) {
    return put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  public CollectionFixture put(String path, byte[] bytes) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public ArticleCollection read(Map<String, String> overrides) {
    return CollectionReader.read(folder, overrides, problems);
  }

  public ArticleCollection read() {
    return read(Map.of());
  }

  /** The comments on an article, by its id. */
  public List<Comment> comments(String article) {
    return read().articles().stream()
        .filter(each -> each.id().equals(article))
        .findFirst()
        .orElseThrow()
        .comments();
  }

  /**
   * The comments on an article, each below what it replies to and further in; a star marks who is
   * known as its author.
   */
  public String discussion(String article) {
    return lines(comments(article), "");
  }

  private static String lines(List<Comment> comments, String indent) {
    return comments.stream()
        .map(
            comment ->
                indent
                    + comment.author().name()
                    + (comment.authorship() == Authorship.RECORDED ? "* " : " ")
                    + comment.posted().iso()
                    + ": "
                    + comment.body().text()
                    + "\n"
                    + lines(comment.replies(), indent + "  "))
        .collect(Collectors.joining());
  }

  /** What was said, with paths in the collection. */
  public List<String> said() {
    return problems.sorted().stream()
        .map(Problem::toString)
        .map(said -> said.replace(folder + "/", ""))
        .toList();
  }
}
