package florilege.output;

import florilege.book.ProgramInfo;
import florilege.files.ConfinedFolder;
import florilege.files.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A list in an output folder of what was made there. It proves that a file is ours, and as we left
 * it: whoever lays such a list gains power over no file but those whose content it states. It is a
 * text, sorted, with a line for each file: digests of the name that was published, of the file's
 * path below it, and of its content, then the program. It holds digests alone, so that nobody's
 * words are in it.
 *
 * <pre>
 * florilege-record 1
 * made e3b0c4… e3b0c4… 5d4140… Florilege 1.0.0
 * </pre>
 *
 * @param lines all but the first
 */
record BuildRecord(SortedSet<String> lines) {

  /** A record of nothing. */
  static final BuildRecord NONE = new BuildRecord(Collections.emptySortedSet());

  /** Its name in the output folder. */
  static final String NAME = ".florilege-record";

  private static final String HEADER = "florilege-record 1";

  /** In bytes; a file takes 220. */
  private static final int LIMIT = 50_000_000;

  private static final Pattern LINE =
      Pattern.compile("made (?<name>[0-9a-f]{64}) [0-9a-f]{64} [0-9a-f]{64} [^\\p{Cc}]+");

  /** The record of an output folder; an empty one where there is none that we can have written. */
  static BuildRecord in(Path folder) {
    return in(folder, NAME);
  }

  /** A record of another name. */
  static BuildRecord in(Path folder, String name) {
    ConfinedFolder confined = new ConfinedFolder(folder);
    try {
      Optional<byte[]> bytes =
          confined.isLink(name) ? Optional.empty() : confined.read(name, LIMIT);
      return of(new String(bytes.orElse(new byte[0]), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return NONE;
    }
  }

  private static BuildRecord of(String text) {
    List<String> written = text.lines().toList();
    List<String> lines = written.subList(Math.min(1, written.size()), written.size());
    boolean ours =
        !written.isEmpty()
            && written.get(0).equals(HEADER)
            && lines.stream().allMatch(line -> LINE.matcher(line).matches());
    return ours ? new BuildRecord(new TreeSet<>(lines)) : NONE;
  }

  /**
   * A record with what is about to be published, and without what is not there any more.
   *
   * @param folder of the output
   * @param parts what is to be published, files and folders, each under the name that it will have
   */
  BuildRecord with(Path folder, List<Path> parts) throws IOException {
    Set<String> kept = new HashSet<>();
    try (Stream<Path> there = Files.list(folder)) {
      there.forEach(path -> kept.add(Sha256.of(name(path))));
    }
    parts.forEach(part -> kept.remove(Sha256.of(name(part))));
    TreeSet<String> next = new TreeSet<>();
    lines.stream().filter(line -> kept.contains(nameOf(line))).forEach(next::add);
    for (Path part : parts) {
      for (Path file : files(part)) {
        next.add(key(part, file) + ProgramInfo.NAME);
      }
    }
    return new BuildRecord(next);
  }

  /** The first file of a published file or folder that is not as it was made, if any. */
  Optional<Path> foreign(Path target) throws IOException {
    for (Path file : files(target)) {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !states(target, file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  private boolean states(Path target, Path file) throws IOException {
    String key = key(target, file);
    SortedSet<String> from = lines.tailSet(key);
    return !from.isEmpty() && from.first().startsWith(key);
  }

  private static List<Path> files(Path root) throws IOException {
    List<Path> files = new ArrayList<>(FileTrees.tree(root));
    files.removeIf(FileTrees::isFolder);
    return files;
  }

  private static String key(Path root, Path file) throws IOException {
    String below = root.relativize(file).toString().replace('\\', '/');
    return String.join(
        " ",
        "made",
        Sha256.of(name(root)),
        Sha256.of(Normalizer.normalize(below, Normalizer.Form.NFC)),
        Sha256.of(file),
        "");
  }

  private static String name(Path path) {
    return Normalizer.normalize(path.getFileName().toString(), Normalizer.Form.NFC);
  }

  private static String nameOf(String line) {
    Matcher parts = LINE.matcher(line);
    return parts.matches() ? parts.group("name") : "";
  }

  @Override
  public String toString() {
    return HEADER + "\n" + String.join("\n", lines) + (lines.isEmpty() ? "" : "\n");
  }
}
