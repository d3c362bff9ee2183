package florilege.imports;

import florilege.imports.Tally.Count;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The folder into which an export goes, for the first time or again. A file that is as the last
 * import left it is brought up to date; one that somebody has edited, deleted or put there is left
 * alone. Each file is written as a whole or not at all.
 */
public final class Destination {

  private final Path folder;
  private final Ledger ledger;
  private final Problems problems;
  private final Set<String> taken = new HashSet<>();

  private Destination(Path folder, Ledger ledger, Problems problems) {
    this.folder = folder;
    this.ledger = ledger;
    this.problems = problems;
  }

  /** Opens a folder, which need not be there yet. */
  public static Destination open(Path folder, Problems problems) {
    return new Destination(folder, Ledger.open(folder, problems), problems);
  }

  /**
   * Where an item goes: where it went before, else to the path wanted, or one like it that nothing
   * else of this import has taken.
   *
   * @param key the item's name in the export
   * @param stem of the path wanted, with {@code /}
   * @param extension of it
   */
  public String place(String key, String stem, String extension) {
    Optional<Ledger.Line> before = ledger.line(key);
    if (before.isPresent()) {
      taken.add(before.get().path().toLowerCase(Locale.ROOT));
      return before.get().path();
    }
    String path = stem + extension;
    for (int number = 2; isTaken(path); number++) {
      path = stem + "-" + number + extension;
    }
    taken.add(path.toLowerCase(Locale.ROOT));
    return path;
  }

  // Names that differ by case alone are the same file on Windows and on a Mac.
  private boolean isTaken(String path) {
    return taken.contains(path.toLowerCase(Locale.ROOT)) || ledger.holds(path);
  }

  /** Writes an item, unless somebody has edited it; says which it was. */
  public Count write(String key, String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Optional<Ledger.Line> before = ledger.line(key);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      if (before.isPresent()) {
        return Count.GONE;
      }
      SafeFile.write(file, text);
      ledger.note(key, path, text);
      return Count.NEW;
    }
    String there = read(file);
    if (there.strip().equals(text.strip())) {
      ledger.note(key, path, text);
      return Count.UNCHANGED;
    }
    if (before.isPresent() && before.get().hash().equals(Ledger.hash(there))) {
      SafeFile.write(file, text);
      ledger.note(key, path, text);
      return Count.UPDATED;
    }
    if (before.isEmpty() || !before.get().hash().equals(Ledger.hash(text))) {
      problems.add(
          Rule.EDITED,
          Source.named(file).whole(),
          "edited here, and otherwise in the export; it is kept as it is");
    }
    return Count.EDITED;
  }

  /**
   * Puts comments into a file of comments, each of which is kept if somebody has edited it.
   *
   * @param key of the discussion
   * @param path of the file
   * @param remarks that are to be read
   * @param withdrawn ids of those that are not any more
   */
  public void discuss(
      String key, String path, List<Remark> remarks, Set<String> withdrawn, Tally tally)
      throws IOException {
    Path file = folder.resolve(path);
    String there = Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? read(file) : "";
    CommentsFile comments = CommentsFile.of(there);
    for (Remark remark : remarks) {
      tally.add(put(key + "#" + remark.id(), path, remark, comments));
    }
    for (String id : withdrawn) {
      Optional<Ledger.Line> before = ledger.line(key + "#" + id);
      if (before.isPresent() && before.get().hash().equals(Ledger.hash(comments.block(id)))) {
        comments.remove(id);
        ledger.forget(key + "#" + id);
        tally.add(Count.COMMENTS_REMOVED);
      }
    }
    String text = comments.toString();
    if (!text.strip().equals(there.strip()) && (!comments.isEmpty() || !there.isEmpty())) {
      if (comments.isEmpty()) {
        Files.delete(file);
      } else {
        SafeFile.write(file, text);
      }
    }
  }

  private Count put(String key, String path, Remark remark, CommentsFile comments) {
    String block = remark.block();
    String there = comments.block(remark.id());
    Optional<Ledger.Line> before = ledger.line(key);
    if (there.isEmpty() && before.isPresent()) {
      return Count.COMMENTS_KEPT;
    }
    boolean edited = !there.isEmpty() && !there.strip().equals(block.strip());
    if (edited && !before.map(Ledger.Line::hash).orElse("").equals(Ledger.hash(there))) {
      return Count.COMMENTS_KEPT;
    }
    comments.put(remark.id(), block);
    ledger.note(key, path, block);
    return there.isEmpty()
        ? Count.COMMENTS
        : edited ? Count.COMMENTS_UPDATED : Count.COMMENTS_UNCHANGED;
  }

  /** Copies a picture, unless there is a file of its name. */
  public void copy(Path picture, String path) throws IOException {
    if (!Files.exists(folder.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
      SafeFile.copy(picture, folder.resolve(path));
    }
  }

  /** Whether there is a file. */
  public boolean has(String path) {
    return Files.isRegularFile(folder.resolve(path));
  }

  /** Writes a list that is made anew each time; without lines it is taken away. */
  public void list(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    if (text.isEmpty()) {
      Files.deleteIfExists(file);
    } else {
      SafeFile.write(file, text);
    }
  }

  /** Remembers for the next import what this one did. */
  public void close() throws IOException {
    ledger.save();
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
