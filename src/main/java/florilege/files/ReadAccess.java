package florilege.files;

import florilege.model.metadata.LocatedText;
import florilege.problem.Problem;
import florilege.problem.Problems;
import florilege.problem.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says what a build of a collection may read: the collection, what it names in the folder in which
 * it lies, and what the command line names. The settings of a collection may be a stranger's.
 */
public final class ReadAccess {

  private final Path collection;
  private final Optional<Path> article;
  private final Optional<Path> output;
  private final List<Path> named;
  private final Set<String> commanded;
  private final List<Path> granted = new ArrayList<>();
  private final AccessLog log;

  /**
   * Access for a build.
   *
   * @param collection its folder; or a file, the only article that is wanted of the collection in
   *     which it lies
   * @param output folder that the book goes into, which is not read
   * @param named other folders that the command line names
   * @param commanded keys of settings that the command line gives, which may name any folder
   */
  public ReadAccess(
      Path collection, Optional<Path> output, List<Path> named, Set<String> commanded) {
    this.article = Files.isRegularFile(collection) ? Optional.of(collection) : Optional.empty();
    this.collection = article.map(ReadAccess::around).orElse(collection);
    this.output = output;
    this.named = List.copyOf(named);
    this.commanded = Set.copyOf(commanded);
    this.log = new AccessLog(this.collection);
  }

  /** Access for who makes no book. */
  public static ReadAccess to(Path collection) {
    return new ReadAccess(collection, Optional.empty(), List.of(), Set.of());
  }

  /**
   * The folder whose settings hold for an article: its own, or the one above, as of a collection.
   */
  private static Path around(Path article) {
    Path own = article.toAbsolutePath().normalize().getParent();
    Path above = own.getParent();
    boolean isBelow =
        !hasSettings(own) && above != null && own.endsWith("articles") && hasSettings(above);
    return isBelow ? above : own;
  }

  private static boolean hasSettings(Path folder) {
    return Files.exists(folder.resolve("collection.yaml"))
        || Files.exists(folder.resolve("collection.yml"));
  }

  /** The only article that is wanted; none where all are. */
  public Optional<Path> article() {
    return article;
  }

  /** What has been asked of the disk so far. */
  public AccessLog log() {
    return log;
  }

  /** The folder of the collection. */
  public Path collection() {
    return collection;
  }

  /**
   * The folder that a setting names, from the collection's own; nothing, and a problem, if it is
   * not there or may not be read. Symbolic links count by where they lead.
   *
   * @param key of the setting
   * @param absent what to say if there is no such folder
   */
  public Optional<Path> folder(String key, LocatedText written, Problem absent, Problems problems) {
    try {
      Path folder = collection.resolve(written.value()).normalize();
      Path real = folder.toRealPath();
      if (!Files.isDirectory(real)) {
        problems.add(absent.rule(), absent.place(), absent.detail());
      } else if (commanded.contains(key) || isNear(real)) {
        granted.add(real);
        return Optional.of(folder);
      } else {
        problems.add(
            Rule.OUTSIDE_COLLECTION,
            written.place(),
            "'"
                + written
                + "' lies outside of the folder that holds the collection; only the command line"
                + " may name it, with --set "
                + key);
      }
    } catch (IOException | InvalidPathException e) {
      problems.add(absent.rule(), absent.place(), absent.detail());
    }
    return Optional.empty();
  }

  private boolean isNear(Path real) throws IOException {
    Path full = collection.toAbsolutePath().normalize();
    Path above = full.getParent() == null ? full : full.getParent();
    boolean near = real.startsWith(above.toRealPath());
    for (Path other : named) {
      near |= Files.exists(other) && real.startsWith(other.toRealPath());
    }
    return near;
  }

  /** Whether a folder, by its real path, is the one that the book goes into. */
  boolean isOutput(Path real) {
    try {
      return output.isPresent()
          && Files.exists(output.get())
          && output.get().toRealPath().equals(real);
    } catch (IOException e) {
      return false;
    }
  }

  /** All folders that may be read, as far as they are known by now. */
  public List<Path> inputs() {
    List<Path> inputs = new ArrayList<>(named);
    inputs.add(collection);
    inputs.addAll(granted);
    return inputs;
  }
}
