package florilege.sites.templates;

import florilege.problem.Source;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Function;

/**
 * Gives the files whose text others take in, for all pages of a site. What they give in all is
 * bounded, since a few lines could ask for a large file a thousand times.
 */
public final class IncludeFiles {

  /** Finds no file at all. */
  public static final IncludeFiles NONE = new IncludeFiles(path -> Optional.empty());

  /** UTF-16 units that may be taken in for one book. */
  private static final int MOST = 64_000_000;

  private final Function<String, Optional<Source>> files;
  private int left = MOST;

  /**
   * A library.
   *
   * @param files what a file says, by its path in the collection
   */
  public IncludeFiles(Function<String, Optional<Source>> files) {
    this.files = files;
  }

  /** What the file of a path says, if it can be had. */
  public Optional<Source> find(String path) {
    return files.apply(path);
  }

  /** Whether so many can still be taken in; then they count. */
  boolean spend(int length) {
    boolean enough = length <= left;
    left -= enough ? length : 0;
    return enough;
  }

  /** A path from a folder of the collection on, without dots; none if it leads out. */
  public static Optional<String> path(String folder, String written) {
    Deque<String> parts = new ArrayDeque<>();
    String plain = written.replace('\\', '/');
    for (String part : (plain.startsWith("/") ? plain : folder + "/" + plain).split("/")) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return Optional.of(Normalizer.normalize(String.join("/", parts), Normalizer.Form.NFC));
  }
}
