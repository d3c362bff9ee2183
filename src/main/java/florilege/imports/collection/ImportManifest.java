package florilege.imports.collection;

import florilege.files.ConfinedFolder;
import florilege.files.FileRefusedException;
import florilege.files.PortablePath;
import florilege.files.Sha256;
import florilege.problem.Place;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Records what imports have written into a folder, so that the next one knows what somebody has
 * edited since: a hidden file with a line for each item: its name in the export, the file it went
 * to, and a hash of what was written, with tabs between them. Anybody may have written that file:
 * one with a line that no import writes is refused as a whole.
 */
final class ImportManifest {

  static final String NAME = ".florilege-import";

  /** The key of the settings. */
  private static final String SETTINGS = "collection";

  private static final String HEADER =
      "# What florilege import has written here, so that the next import knows what was edited"
          + " since. Keep it.\n";

  /** In bytes; an item takes about a hundred. */
  private static final int LIMIT = 100_000_000;

  /** Of an id, in UTF-16 units. */
  private static final int LONGEST_ID = 300;

  private static final Pattern LINE =
      Pattern.compile(
          "(?<key>collection|(?<importer>[a-z0-9]{1,40}):[^\\p{Cc}]*)\t(?<path>[^\\p{Cc}]+)"
              + "\t(?<hash>[0-9a-f]{24})");

  /** Texts, none of them hidden. */
  private static final Pattern TEXT = Pattern.compile("(?!\\.)(?:[^/]|/(?!\\.))*\\.md");

  /** What would end a field or a line, and what is escaped with. */
  private static final Pattern UNSAFE = Pattern.compile("[%\\p{Cc}\\p{Zl}\\p{Zp}]");

  private static final Pattern ESCAPE =
      Pattern.compile("%(25|[01]\\p{XDigit}|7F|[89]\\p{XDigit}|202[89])");

  /**
   * An item.
   *
   * @param path of its file in the folder, with {@code /}
   * @param hash of what was written
   */
  record Item(String path, String hash) {}

  private final ConfinedFolder folder;
  private final Set<String> importers;
  private final TreeMap<String, Item> lines = new TreeMap<>();
  private final Set<String> paths = new HashSet<>();

  private ImportManifest(ConfinedFolder folder, Set<String> importers) {
    this.folder = folder;
    this.importers = importers;
  }

  /**
   * The ledger of a folder; an empty one if there is none. Nothing, and a problem, if what is there
   * is not as an import left it.
   *
   * @param importers names of all that write into folders
   */
  static Optional<ImportManifest> open(
      ConfinedFolder folder, Set<String> importers, Problems problems) {
    ImportManifest ledger = new ImportManifest(folder, importers);
    Source source = Source.named(folder.shown(NAME));
    try {
      if (folder.isLink(NAME)) {
        problems.add(Rule.IMPORT_LEDGER, source.whole(), "this is a symbolic link");
        return Optional.empty();
      }
      byte[] bytes = folder.read(NAME, LIMIT).orElse(new byte[0]);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      String[] written = text.split("\r?\n");
      for (int i = 0; i < written.length; i++) {
        Optional<String> wrong = ledger.read(written[i]);
        if (wrong.isPresent()) {
          problems.add(Rule.IMPORT_LEDGER, new Place(source, i + 1, 0), wrong.get());
          return Optional.empty();
        }
      }
      return Optional.of(ledger);
    } catch (CharacterCodingException e) {
      problems.add(Rule.IMPORT_LEDGER, source.whole(), "this is no text in UTF-8");
    } catch (FileRefusedException e) {
      problems.add(Rule.IMPORT_LEDGER, source.whole(), e.detail());
    } catch (IOException e) {
      problems.add(Rule.IMPORT_LEDGER, source.whole(), "the file cannot be read");
    }
    return Optional.empty();
  }

  /** Reads a line; what is wrong with it, if anything. */
  private Optional<String> read(String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      return Optional.empty();
    }
    Matcher parts = LINE.matcher(line);
    String importer = parts.matches() ? parts.group("importer") : null;
    if (!parts.matches() || importer != null && !importers.contains(importer)) {
      return Optional.of("no import writes such a line");
    }
    String key = decoded(parts.group("key"));
    String path = decoded(parts.group("path"));
    boolean ours =
        key.equals(SETTINGS)
            ? path.equals("collection.yaml")
            : PortablePath.isWithin(path) && TEXT.matcher(path).matches();
    if (!ours) {
      return Optional.of("no import writes to '" + path + "'");
    }
    put(key, new Item(path, parts.group("hash")));
    return Optional.empty();
  }

  private void put(String key, Item line) {
    lines.put(key, line);
    paths.add(line.path().toLowerCase(Locale.ROOT));
  }

  /** An id as keys have it: one that is longer than any program gives, by its digest. */
  static String id(String written) {
    return written.length() <= LONGEST_ID ? written : Sha256.of(written);
  }

  Optional<Item> line(String key) {
    return Optional.ofNullable(lines.get(key));
  }

  /** The file to which a comment of a discussion went. */
  Optional<String> discussion(String key) {
    return Optional.ofNullable(lines.ceilingEntry(key + "#"))
        .filter(line -> line.getKey().startsWith(key + "#"))
        .map(line -> line.getValue().path());
  }

  /** Whether an item went to a file. */
  boolean holds(String path) {
    return paths.contains(path.toLowerCase(Locale.ROOT));
  }

  void note(String key, String path, String text) {
    put(key, new Item(path, hash(text)));
  }

  void forget(String key) {
    lines.remove(key);
  }

  /** Writes the ledger, unless it is larger than the next import would read, which is said. */
  void save(Problems problems) throws IOException {
    StringBuilder text = new StringBuilder(HEADER);
    lines.forEach(
        (key, line) ->
            text.append(encoded(key))
                .append('\t')
                .append(encoded(line.path()))
                .append('\t')
                .append(line.hash())
                .append('\n'));
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    if (bytes.length > LIMIT) {
      problems.add(
          Rule.TOO_MUCH,
          Source.named(folder.shown(NAME)).whole(),
          "it would be larger than "
              + LIMIT / 1_000_000
              + " MB and is left as it was: the next import knows nothing of what is new",
          "import into several folders");
      return;
    }
    folder.write(NAME, bytes);
  }

  private static String encoded(String text) {
    return UNSAFE
        .matcher(text)
        .replaceAll(c -> String.format(Locale.ROOT, "%%%02X", (int) c.group().charAt(0)));
  }

  /**
   * Other codes stand for themselves: addresses that are ids have them, as the first ledgers did.
   */
  private static String decoded(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            c -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(c.group(1), 16))));
  }

  /** Long enough not to be met by chance, and too short to tell anything of the text. */
  static String hash(String text) {
    return Sha256.of(text.strip()).substring(0, 24);
  }
}
