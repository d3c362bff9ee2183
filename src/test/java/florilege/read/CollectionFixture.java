package florilege.read;

import florilege.model.ArticleCollection;
import florilege.problem.Problem;
import florilege.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

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

  /** What was said, with paths in the collection. */
  public List<String> said() {
    return problems.sorted().stream()
        .map(Problem::toString)
        .map(said -> said.replace(folder + "/", ""))
        .toList();
  }
}
