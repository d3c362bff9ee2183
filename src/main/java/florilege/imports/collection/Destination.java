package florilege.imports.collection;

import florilege.files.ConfinedFolder;
import florilege.files.FileRefusedException;
import florilege.imports.records.ImportStats;
import florilege.imports.records.ImportStats.Count;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Represents the folder into which an export goes, for the first time or again. A file that is as
 * the last import left it is brought up to date; one that somebody has edited, deleted or put there
 * is left alone. Nothing outside of the folder is read or written: what leads there is a problem.
 */
final class Destination {

  /** Bytes of a file that is read back; a build reads no larger one either. */
  private static final int LIMIT = 20_000_000;

  private final ConfinedFolder folder;
  private final ImportManifest ledger;
  private final Problems problems;
  private final Set<String> taken = new HashSet<>();

  private Destination(ConfinedFolder folder, ImportManifest ledger, Problems problems) {
    this.folder = folder;
    this.ledger = ledger;
    this.problems = problems;
  }

  /**
   * Opens a folder, which need not be there yet, and deletes what a killed import left in it.
   *
   * @param importers names of all that write into folders
   * @return nothing, and a problem, if what is said there of earlier imports cannot be trusted
   */
  static Optional<Destination> open(Path folder, Set<String> importers, Problems problems)
      throws IOException {
    ConfinedFolder confined = new ConfinedFolder(folder);
    Optional<ImportManifest> ledger = ImportManifest.open(confined, importers, problems);
    if (ledger.isPresent()) {
      confined.deleteLeftOvers();
    }
    return ledger.map(read -> new Destination(confined, read, problems));
  }

  /**
   * Where an item goes: where it went before, else to the path wanted, or one like it that nothing
   * else of this import has taken.
   *
   * @param key the item's name in the export
   * @param stem of the path wanted, with {@code /}
   * @param extension of it
   */
  String place(String key, String stem, String extension) {
    return place(ledger.line(key).map(ImportManifest.Item::path), stem, extension);
  }

  /** Where a discussion goes, as {@link #place} has it. */
  String placeDiscussion(String key, String stem) {
    return place(ledger.discussion(key), stem, ".comments.md");
  }

  private String place(Optional<String> before, String stem, String extension) {
    if (before.isPresent()) {
      taken.add(before.get().toLowerCase(Locale.ROOT));
      return before.get();
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
  Count write(String key, String path, String text) throws IOException {
    try {
      return update(key, path, text);
    } catch (FileRefusedException e) {
      e.report(problems);
      return Count.REFUSED;
    }
  }

  private Count update(String key, String path, String text) throws IOException {
    Optional<ImportManifest.Item> before = ledger.line(key);
    Optional<String> there = read(path);
    if (there.isEmpty()) {
      if (before.isPresent()) {
        return Count.GONE;
      }
      put(key, path, text);
      return Count.NEW;
    }
    if (there.get().strip().equals(text.strip())) {
      ledger.note(key, path, text);
      return Count.UNCHANGED;
    }
    if (before.isPresent() && before.get().hash().equals(ImportManifest.hash(there.get()))) {
      put(key, path, text);
      return Count.UPDATED;
    }
    if (before.isEmpty() || !before.get().hash().equals(ImportManifest.hash(text))) {
      problems.add(
          Rule.EDITED,
          Source.named(folder.shown(path)).whole(),
          "edited here, and otherwise in the export; it is kept as it is");
    }
    return Count.EDITED;
  }

  private void put(String key, String path, String text) throws IOException {
    write(path, text);
    ledger.note(key, path, text);
  }

  /**
   * Puts comments into a file of comments, each of which is kept if somebody has edited it.
   *
   * @param key of the discussion
   * @param path of the file
   * @param texts that are to be read
   * @param withdrawn ids of those that are not any more
   */
  void discuss(
      String key,
      String path,
      List<CommentFileText> texts,
      Set<String> withdrawn,
      ImportStats stats)
      throws IOException {
    try {
      // What cannot be written back is not to be noted as written.
      merge(key, path, texts, withdrawn, stats, read(path).orElse(""));
    } catch (FileRefusedException e) {
      e.report(problems);
      stats.add(Count.REFUSED);
    }
  }

  private void merge(
      String key,
      String path,
      List<CommentFileText> texts,
      Set<String> withdrawn,
      ImportStats stats,
      String there)
      throws IOException {
    CommentFileEditor comments = CommentFileEditor.of(there);
    for (CommentFileText text : texts) {
      stats.add(put(key + "#" + ImportManifest.id(text.id()), path, text, comments));
    }
    for (String id : withdrawn) {
      String line = key + "#" + ImportManifest.id(id);
      Optional<ImportManifest.Item> before = ledger.line(line);
      if (before.isPresent()
          && before.get().hash().equals(ImportManifest.hash(comments.block(id)))) {
        comments.remove(id);
        ledger.forget(line);
        stats.add(Count.COMMENTS_REMOVED);
      }
    }
    String joined = comments.toString();
    if (!joined.strip().equals(there.strip()) && (!comments.isEmpty() || !there.isEmpty())) {
      if (comments.isEmpty()) {
        folder.delete(path);
      } else {
        write(path, joined);
      }
    }
  }

  private Count put(String key, String path, CommentFileText text, CommentFileEditor comments) {
    String block = text.block();
    String there = comments.block(text.id());
    Optional<ImportManifest.Item> before = ledger.line(key);
    if (there.isEmpty() && before.isPresent()) {
      return Count.COMMENTS_KEPT;
    }
    boolean edited = !there.isEmpty() && !there.strip().equals(block.strip());
    if (edited
        && !before.map(ImportManifest.Item::hash).orElse("").equals(ImportManifest.hash(there))) {
      return Count.COMMENTS_KEPT;
    }
    comments.put(text.id(), block);
    ledger.note(key, path, block);
    return there.isEmpty()
        ? Count.COMMENTS
        : edited ? Count.COMMENTS_UPDATED : Count.COMMENTS_UNCHANGED;
  }

  /**
   * Copies a picture, unless there is a file of its name; says whether it is there now.
   *
   * @param picture where it really lies
   */
  boolean copy(Path picture, String path) throws IOException {
    try {
      if (!folder.has(path)) {
        folder.copy(picture, path);
      }
      return true;
    } catch (FileRefusedException e) {
      e.report(problems);
      return false;
    }
  }

  /** Whether there is a file. */
  boolean has(String path) throws IOException {
    try {
      return folder.file(path).isPresent();
    } catch (FileRefusedException e) {
      e.report(problems);
      return false;
    }
  }

  /** Writes a list that is made anew each time; without lines it is taken away. */
  void list(String path, String text) throws IOException {
    try {
      if (text.isEmpty() || folder.isLink(path)) {
        folder.delete(path);
      }
      if (!text.isEmpty()) {
        write(path, text);
      }
    } catch (FileRefusedException e) {
      e.report(problems);
    }
  }

  /** Remembers for the next import what this one did. */
  void close() throws IOException {
    ledger.save(problems);
  }

  private void write(String path, String text) throws IOException {
    folder.write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A text that is there; one that could not be written back as it was is refused. */
  private Optional<String> read(String path) throws IOException {
    Optional<byte[]> bytes = folder.read(path, LIMIT);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.get())).toString();
      return Optional.of(text.replace("\r\n", "\n"));
    } catch (CharacterCodingException e) {
      throw folder.refusal(Rule.ENCODING, path, "the file is not in UTF-8; it is kept as it is");
    }
  }
}
