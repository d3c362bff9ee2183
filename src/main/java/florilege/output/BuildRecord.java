package florilege.output;

import florilege.book.ProgramInfo;
import florilege.files.ConfinedFolder;
import florilege.files.Sha256;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lists what was made in an output folder, and of what. It proves that a file is ours, and as we
 * left it: whoever lays such a list gains power over no file but those whose content it states. It
 * is a text, sorted, and holds digests and numbers alone, so that nobody's words are in it:
 *
 * <pre>
 * florilege-record 3
 * asked COLLECTION PATH CONTENT       what was read or listed for a collection, and what was there
 * book NAME STATE 1 2 3 2012-01       what a file or folder was made of, numbers about it, its issue
 * first COLLECTION 15340              the first day, since 1970, of the first issue
 * issue COLLECTION 2012-01 TEXT 2 15400   what was written for an issue: its revision, and the day
 * made NAME PATH CONTENT Program      a file of ours: its published name, its path below that
 * order COLLECTION REQUEST 2 NAME     what was asked for by a request, and what it came to: 2 names
 * </pre>
 *
 * @param lines all but the first
 */
public record BuildRecord(SortedSet<String> lines) {

  /** A record of nothing. */
  public static final BuildRecord NONE = new BuildRecord(Collections.emptySortedSet());

  /** Its name in the output folder. */
  static final String NAME = ".florilege-record";

  private static final String NAMED = "florilege-record ";
  private static final String HEADER = NAMED + 3;

  /** In bytes; a file takes 220. */
  private static final int LIMIT = 50_000_000;

  private static final String DIGEST = " [0-9a-f]{64}";

  private static final Pattern LINE =
      Pattern.compile(
          String.join(
                  "|",
                  "asked(?:D){3}",
                  "book(?:D){2}(?: [0-9]{1,9}){0,19}(?: I)?",
                  "first(?:D) -?[0-9]{1,7}",
                  "issue(?:D) I(?:D) [0-9]{1,6} -?[0-9]{1,7}",
                  "made(?:D){3} [^\\p{Cc}]+",
                  "order(?:D){2} [0-9]{1,9}(?:D)")
              .replace("D", DIGEST)
              .replace("I", "[0-9QW./-]{1,21}"));

  /** The record of an output folder; an empty one where there is none that we can have written. */
  public static BuildRecord in(Path folder) {
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

  /**
   * The record that is kept in a file of any name.
   *
   * @throws OutputException if the file is something else, which is not to be replaced by one
   */
  public static BuildRecord at(Path file) {
    if (Files.isDirectory(file)) {
      throw new OutputException(file + " is a folder, and no record: name a file");
    }
    Path folder = file.toAbsolutePath().getParent();
    BuildRecord record = in(folder, file.getFileName().toString());
    if (Files.exists(file) && record.equals(NONE) && !isRecord(file)) {
      throw new OutputException(file + " is no record of Florilege: name another file");
    }
    return record;
  }

  /** Whether a file was one, be it damaged. */
  private static boolean isRecord(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(NAMED.length()), StandardCharsets.UTF_8);
      return head.isEmpty() || head.equals(NAMED);
    } catch (IOException e) {
      return false;
    }
  }

  /** Keeps it in a file of any name. */
  void writeTo(Path file) throws IOException {
    Path full = file.toAbsolutePath();
    new ConfinedFolder(full.getParent())
        .write(full.getFileName().toString(), toString().getBytes(StandardCharsets.UTF_8));
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
   * This record with what another knows of that this one does not speak of.
   *
   * @param other of the same books, kept elsewhere
   */
  public BuildRecord completed(BuildRecord other) {
    TreeSet<String> all = new TreeSet<>(lines);
    Set<String> known = new HashSet<>();
    lines.forEach(line -> known.add(subject(line)));
    other.lines.stream().filter(line -> !known.contains(subject(line))).forEach(all::add);
    return new BuildRecord(all);
  }

  /** The kind of a line, and the name, collection or issue that it speaks of. */
  private static String subject(String line) {
    int end = line.indexOf(' ') + 65;
    return line.substring(0, line.startsWith("issue ") ? line.indexOf(' ', end + 1) : end);
  }

  /**
   * A record with what is about to be published.
   *
   * @param parts what is to be published, files and folders, each under the name that it will have
   * @param known what the next build should know of it
   */
  BuildRecord with(List<Path> parts, Optional<KnownBuild> known) throws IOException {
    Set<String> names = new HashSet<>();
    parts.forEach(part -> names.add(nameOf(part)));
    SortedSet<String> next = without("made", names::contains);
    for (Path part : parts) {
      for (Path file : files(part)) {
        next.add("made " + key(part, file) + ProgramInfo.NAME);
      }
    }
    BuildRecord made = new BuildRecord(next);
    return known.map(made::with).orElse(made);
  }

  /** A record without files that are not in a folder any more, and what it knows of them. */
  BuildRecord within(Path folder) throws IOException {
    Set<String> there = new HashSet<>();
    try (Stream<Path> paths = Files.list(folder)) {
      paths.forEach(path -> there.add(nameOf(path)));
    }
    Set<String> broken = new HashSet<>();
    Set<String> whole = new HashSet<>();
    for (String line : after("order ")) {
      if (!there.contains(field(line, 3))) {
        broken.add(line.substring(0, line.lastIndexOf(' ')));
      }
    }
    TreeSet<String> next = new TreeSet<>(without("made", name -> !there.contains(name)));
    next.removeIf(line -> line.startsWith("book ") && !there.contains(field(line, 1)));
    next.removeIf(
        line ->
            line.startsWith("order ")
                && broken.contains(line.substring("order ".length(), line.lastIndexOf(' '))));
    next.stream()
        .filter(line -> line.startsWith("order "))
        .forEach(line -> whole.add(field(line, 1)));
    next.removeIf(line -> line.startsWith("asked ") && !whole.contains(field(line, 1)));
    return new BuildRecord(next);
  }

  /** A record with what is known of a collection and its books, instead of what was. */
  private BuildRecord with(KnownBuild known) {
    SortedSet<String> next = new TreeSet<>(lines);
    String of = known.collection();
    Set<String> contents = new HashSet<>(known.asked());
    Set<String> paths = new HashSet<>();
    contents.forEach(entry -> paths.add(field(entry, 0)));
    boolean changed =
        asked(of).stream()
            .anyMatch(entry -> paths.contains(field(entry, 0)) && !contents.contains(entry));
    next.removeIf(line -> changed && line.startsWith("asked " + of));
    String order = "order " + of + " " + known.request() + " ";
    next.removeIf(
        line ->
            changed
                ? line.startsWith("order " + of)
                : line.startsWith(order) && !isOfOthers(line, known));
    known.first().ifPresent(day -> next.removeIf(line -> line.startsWith("first " + of)));
    known.first().ifPresent(day -> next.add("first " + of + " " + day));
    known
        .revisions()
        .forEach(
            (issue, revision) -> {
              next.removeIf(line -> line.startsWith("issue " + of + " " + issue + " "));
              next.add("issue " + of + " " + issue + " " + revision);
            });
    int total = known.answer().size() + known.others();
    known.answer().forEach(name -> next.add(order + total + " " + name));
    known.asked().forEach(entry -> next.add("asked " + known.collection() + " " + entry));
    known
        .books()
        .forEach(
            (name, made) -> {
              next.removeIf(line -> line.startsWith("book " + name));
              next.add("book " + name + " " + made);
            });
    return new BuildRecord(next);
  }

  /** Whether a line speaks of what other builds see to, which go on side by side with this one. */
  private static boolean isOfOthers(String line, KnownBuild known) {
    return known.others() > 0 && !known.answer().contains(field(line, 4));
  }

  private SortedSet<String> without(String kind, Predicate<String> names) {
    SortedSet<String> next = new TreeSet<>(lines);
    next.removeIf(line -> line.startsWith(kind + " ") && names.test(field(line, 1)));
    return next;
  }

  /** What was asked of the disk for a collection, as {@link KnownBuild} has it. */
  public Set<String> asked(String collection) {
    return after("asked " + collection + " ");
  }

  /** The digests of the names of what a request came to; none if it was never made as a whole. */
  public Set<String> names(String collection, String request) {
    Set<String> names = new TreeSet<>();
    Set<String> totals = new HashSet<>();
    for (String line : after("order " + collection + " " + request + " ")) {
      totals.add(field(line, 0));
      names.add(field(line, 1));
    }
    return totals.equals(Set.of(Integer.toString(names.size()))) ? names : Set.of();
  }

  /** What the file or folder with a digest of its name was made of, and numbers about it. */
  public Optional<String> book(String name) {
    return after("book " + name + " ").stream().findFirst();
  }

  /** The first day, since 1970, of the first issue of a collection, where it is known. */
  public OptionalLong first(String collection) {
    return after("first " + collection + " ").stream().mapToLong(Long::parseLong).findFirst();
  }

  /**
   * What was written for an issue of a collection, its revision and day, as {@link KnownBuild} has
   * it.
   */
  public Optional<String> revision(String collection, String issue) {
    return after("issue " + collection + " " + issue + " ").stream().findFirst();
  }

  private SortedSet<String> after(String prefix) {
    SortedSet<String> found = new TreeSet<>();
    for (String line : lines.tailSet(prefix)) {
      if (!line.startsWith(prefix)) {
        break;
      }
      found.add(line.substring(prefix.length()));
    }
    return found;
  }

  /** Whether it speaks of a published name at all. */
  boolean names(Path target) {
    return !after("made " + nameOf(target) + " ").isEmpty();
  }

  /** The first file of a published file or folder that is not as it was made, if any. */
  public Optional<Path> foreign(Path target) throws IOException {
    return first(target, file -> "made " + key(target, file));
  }

  /** The first file of a published file or folder that was never made, if any. */
  Optional<Path> unknown(Path target) throws IOException {
    return first(target, file -> "made " + place(target, file) + " ");
  }

  private Optional<Path> first(Path target, Key key) throws IOException {
    for (Path file : files(target)) {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || after(key.of(file)).isEmpty()) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  private interface Key {
    String of(Path file) throws IOException;
  }

  private static List<Path> files(Path root) throws IOException {
    List<Path> files = new ArrayList<>(FileTrees.tree(root));
    files.removeIf(FileTrees::isFolder);
    return files;
  }

  private static String key(Path root, Path file) throws IOException {
    return place(root, file) + " " + Sha256.of(file) + " ";
  }

  private static String place(Path root, Path file) {
    String below = root.relativize(file).toString().replace('\\', '/');
    return nameOf(root) + " " + Sha256.of(Normalizer.normalize(below, Normalizer.Form.NFC));
  }

  /** The digest of the name of a published file or folder. */
  public static String nameOf(Path path) {
    return Sha256.of(Normalizer.normalize(path.getFileName().toString(), Normalizer.Form.NFC));
  }

  private static String field(String line, int number) {
    return line.split(" ", number + 2)[number];
  }

  @Override
  public String toString() {
    return HEADER + "\n" + String.join("\n", lines) + (lines.isEmpty() ? "" : "\n");
  }
}
