package florilege.imports;

import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What imports have written into a folder, so that the next one knows what somebody has edited
 * since: a hidden file with a line for each item: its name in the export, the file it went to, and
 * a hash of what was written.
 */
final class Ledger {

  static final String NAME = ".florilege-import";

  private static final String HEADER =
      "# What florilege import has written here, so that the next import knows what was edited since. Keep it.\n";

  /**
   * An item.
   *
   * @param path of its file in the folder, with {@code /}
   * @param hash of what was written
   */
  record Line(String path, String hash) {}

  private final Path file;
  private final TreeMap<String, Line> lines = new TreeMap<>();
  private final Set<String> paths = new HashSet<>();

  private Ledger(Path file) {
    this.file = file;
  }

  /** The ledger of a folder; an empty one if there is none. */
  static Ledger open(Path folder, Problems problems) {
    Ledger ledger = new Ledger(folder.resolve(NAME));
    if (Files.exists(ledger.file)) {
      try {
        Files.readAllLines(ledger.file, StandardCharsets.UTF_8).forEach(ledger::read);
      } catch (IOException e) {
        problems.add(
            Rule.FILE_UNREADABLE,
            Source.named(ledger.file).whole(),
            "the file cannot be read; every file is taken to be edited");
      }
    }
    return ledger;
  }

  private void read(String line) {
    String[] parts = line.split("\t", -1);
    if (parts.length == 3 && !line.startsWith("#")) {
      lines.put(parts[0], new Line(parts[1], parts[2]));
      paths.add(parts[1].toLowerCase(Locale.ROOT));
    }
  }

  Optional<Line> line(String key) {
    return Optional.ofNullable(lines.get(key));
  }

  /** Whether an item went to a file. */
  boolean holds(String path) {
    return paths.contains(path.toLowerCase(Locale.ROOT));
  }

  void note(String key, String path, String text) {
    lines.put(key, new Line(path, hash(text)));
    paths.add(path.toLowerCase(Locale.ROOT));
  }

  void forget(String key) {
    lines.remove(key);
  }

  void save() throws IOException {
    StringBuilder text = new StringBuilder(HEADER);
    lines.forEach(
        (key, line) ->
            text.append(key)
                .append('\t')
                .append(line.path())
                .append('\t')
                .append(line.hash())
                .append('\n'));
    SafeFile.write(file, text.toString());
  }

  /** Long enough not to be met by chance, and too short to tell anything of the text. */
  static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(text.strip().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
