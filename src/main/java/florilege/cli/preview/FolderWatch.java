package florilege.cli.preview;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds out which files of a folder have changed, by looking at their sizes and times: that works
 * on every file system, and sees files that are replaced as well as those that are written into.
 */
public final class FolderWatch {

  /** Milliseconds between two looks, at least. */
  private static final long PAUSE = 150;

  /** A look takes at most one part in so many of the time. */
  private static final long SHARE = 5;

  private final Path folder;
  private final int depth;
  private final Path output;
  private Map<Path, String> known;

  /**
   * Watches a folder.
   *
   * @param depth of folders that are looked into, this one being the first
   * @param output folder in it, perhaps, that is not watched
   */
  public FolderWatch(Path folder, int depth, Path output) {
    this.folder = folder;
    this.depth = depth;
    this.output = output;
    this.known = look();
  }

  /** The files that came, changed or went since this was asked for last; none perhaps. */
  public Set<Path> changed() {
    Map<Path, String> now = look();
    Set<Path> changed = new TreeSet<>();
    now.forEach(
        (file, state) -> {
          if (!state.equals(known.get(file))) {
            changed.add(file);
          }
        });
    known.keySet().stream().filter(file -> !now.containsKey(file)).forEach(changed::add);
    known = now;
    return changed;
  }

  /** Waits until files have changed. */
  public Set<Path> await() throws InterruptedException {
    while (true) {
      long begin = System.nanoTime();
      Set<Path> changed = changed();
      if (!changed.isEmpty()) {
        return changed;
      }
      long look = (System.nanoTime() - begin) / 1_000_000;
      Thread.sleep(Math.max(PAUSE, SHARE * look));
    }
  }

  private Map<Path, String> look() {
    Map<Path, String> files = new HashMap<>();
    try {
      Files.walkFileTree(folder, Set.of(), depth, new Visitor(files));
    } catch (IOException e) {
      // A folder that goes while it is looked at: what is left is seen at the next look.
    }
    return files;
  }

  private final class Visitor extends SimpleFileVisitor<Path> {
    private final Map<Path, String> files;

    Visitor(Map<Path, String> files) {
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      boolean isHidden = !path.equals(folder) && path.getFileName().toString().startsWith(".");
      return isHidden || path.equals(output)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      // A folder is seen as a file where no more are looked into.
      files.put(file, attributes.size() + " " + attributes.lastModifiedTime());
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
