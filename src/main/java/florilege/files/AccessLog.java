package florilege.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Keeps what a build asks of the disk: each folder that it lists and each file that it reads, with
 * a digest of what was there. A file that was looked for in vain is one that the list of its folder
 * does not have. Safe for use by several threads.
 */
public final class AccessLog {

  private static final String NOTHING = Sha256.of("");

  private final Path base;
  private final Map<String, String> entries = new ConcurrentHashMap<>();

  /**
   * An empty log.
   *
   * @param base folder from which paths are counted where they lie in it or beside it, so that it
   *     can be moved with its neighbours
   */
  public AccessLog(Path base) {
    this.base = base.toAbsolutePath().normalize();
  }

  /** Notes what lies in a folder and below it: paths, with whatever else of them matters. */
  public void listed(Path folder, Collection<String> lines) {
    entries.put(key(folder), Sha256.of(String.join("\n", lines)));
  }

  /** Notes that a file or folder is not there, or may not be read. */
  void absent(Path path) {
    entries.put(key(path), NOTHING);
  }

  /** Notes what a file holds. */
  void read(Path file, byte[] content) {
    entries.put(key(file), Sha256.of(content));
  }

  /** What was asked: digests of a path and of what was there, parted by a blank. */
  public Set<String> entries() {
    return entries.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether an earlier build, with these {@link #entries}, asked for a file or folder. */
  public boolean isAmong(Set<String> earlier, Path path) {
    String key = key(path);
    return earlier.stream().anyMatch(entry -> entry.startsWith(key));
  }

  /**
   * Whether an earlier build would be answered the same today.
   *
   * @param earlier its {@link #entries}
   * @param listed files by folder, as they were listed into this log just now
   */
  public boolean agrees(Set<String> earlier, Map<Path, List<CollectionFolder.Found>> listed)
      throws IOException {
    Map<String, String> left = new HashMap<>();
    earlier.forEach(entry -> left.put(entry.substring(0, 64), entry.substring(65)));
    for (Map.Entry<Path, List<CollectionFolder.Found>> each : listed.entrySet()) {
      String folder = key(each.getKey());
      if (!entries.get(folder).equals(left.remove(folder))) {
        return false;
      }
      for (CollectionFolder.Found file : each.getValue()) {
        String content = left.remove(key(file.shown()));
        if (content != null && !content.equals(Sha256.of(file.real()))) {
          return false;
        }
      }
    }
    return left.isEmpty();
  }

  private String key(Path path) {
    Path full = path.toAbsolutePath().normalize();
    Path above = base.getParent() == null ? base : base.getParent();
    Path written = full.startsWith(above) ? base.relativize(full) : full;
    return Sha256.of(written.toString().replace('\\', '/'));
  }
}
