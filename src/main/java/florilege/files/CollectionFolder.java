package florilege.files;

import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the files of a collection without leaving its folder: a symbolic link is followed only if
 * what it leads to is inside, and no folder is entered from within itself. Hidden files, whose
 * names begin with a dot, and {@code node_modules} are not looked at, but for those in which a
 * program of sites keeps what it must know.
 */
public final class CollectionFolder {

  /** Folders in folders; deeper ones are a problem. */
  private static final int DEPTH = 32;

  /** Files and folders in all; more are a problem. */
  private static final int MANY = 100_000;

  /**
   * A file.
   *
   * @param path in the collection, with {@code /}, in Unicode NFC, on one line whatever the names
   * @param shown what a message calls it
   * @param real where it really lies
   * @param linked whether a symbolic link leads to it
   * @param log where it is noted when it is read
   */
  public record Found(String path, Path shown, Path real, boolean linked, AccessLog log) {

    /** The same file by another path. */
    public Found as(String other) {
      return new Found(other, shown, real, linked, log);
    }

    /**
     * What it holds.
     *
     * @param limit in bytes
     * @throws FileRefusedException if it is larger
     */
    public byte[] bytes(int limit) throws IOException {
      try {
        byte[] bytes = RegularFile.bytes(real, shown, limit);
        log.read(shown, bytes);
        return bytes;
      } catch (IOException e) {
        log.absent(shown);
        throw e;
      }
    }

    /** How many bytes it has; 0 if nobody can tell. */
    public long size() {
      try {
        return Files.size(real);
      } catch (IOException e) {
        return 0;
      }
    }

    /** What it says; nothing, and a problem, if it cannot be read. */
    public Optional<TextFile> text(Problems problems) {
      return TextFile.read(this, problems);
    }

    /** Its name, without its folders. */
    public String name() {
      return SlashPath.fileName(path);
    }

    /** Its folder, with {@code /} at the end; empty at the top. */
    public String folder() {
      return SlashPath.folder(path);
    }

    /** Whether its name, in small letters, ends with one of those. */
    public boolean endsWith(String... extensions) {
      String name = name().toLowerCase(Locale.ROOT);
      return List.of(extensions).stream().anyMatch(name::endsWith);
    }
  }

  private static final Pattern SETTINGS =
      Pattern.compile(
          "\\.gitbook(?:\\.yaml)?|\\.eleventy\\.js|\\.eleventyignore|\\.gitignore|\\.bookignore|\\.authors\\.ya?ml|\\.obsidian");

  private final Path top;
  private final Path realTop;
  private final ReadAccess access;
  private final Problems problems;
  private final List<Found> found = new ArrayList<>();

  /** What there is, of whatever kind. */
  private final List<String> list = new ArrayList<>();

  private int seen;

  private CollectionFolder(Path top, Path realTop, ReadAccess access, Problems problems) {
    this.top = top;
    this.realTop = realTop;
    this.access = access;
    this.problems = problems;
  }

  /**
   * All files, in an order that does not depend on the file system: by path, linked ones last.
   *
   * @param access which says what folder in it the book goes into: that is not entered
   */
  public static List<Found> files(Path top, ReadAccess access, Problems problems) {
    try {
      CollectionFolder folder = new CollectionFolder(top, top.toRealPath(), access, problems);
      folder.enter(top, "", false, new HashSet<>());
      access.log().listed(top, folder.list);
      folder.found.sort(Comparator.comparing(Found::linked).thenComparing(Found::path));
      return List.copyOf(folder.found);
    } catch (IOException e) {
      access.log().absent(top);
      problems.add(Rule.FILE_UNREADABLE, Source.named(top).whole(), "there is no such folder");
      return List.of();
    }
  }

  private void enter(Path folder, String path, boolean linked, Set<Path> above) throws IOException {
    Path real = folder.toRealPath();
    if (!above.add(real)) {
      return;
    }
    if (above.size() > DEPTH) {
      tooMuch(
          folder,
          "folders are nested more than " + DEPTH + " deep",
          "move what lies there nearer to the folder of the collection");
    } else {
      for (Path entry : entries(folder)) {
        String written = entry.getFileName().toString();
        String name = PortablePath.onOneLine(Normalizer.normalize(written, Normalizer.Form.NFC));
        boolean hidden = name.startsWith(".") && !SETTINGS.matcher(name).matches();
        boolean ours = !hidden && !name.equals("node_modules");
        if (ours && ++seen <= MANY) {
          look(entry, real, path + name, linked, above);
        } else if (ours) {
          tooMuch(
              top,
              "there are more than " + MANY + " files and folders",
              "build a folder that holds fewer, such as that of the articles");
        }
      }
    }
    above.remove(real);
  }

  private List<Path> entries(Path folder) {
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      List<Path> entries = new ArrayList<>();
      stream.forEach(entries::add);
      entries.sort(Comparator.comparing(entry -> entry.getFileName().toString()));
      return entries;
    } catch (IOException | DirectoryIteratorException e) {
      list.add("unreadable");
      problem(Rule.FILE_UNREADABLE, folder, "the folder cannot be read");
      return List.of();
    }
  }

  /** Looks at what lies in a folder, whose real path is known. */
  private void look(Path entry, Path folder, String path, boolean linked, Set<Path> above) {
    try {
      boolean isLink = Files.isSymbolicLink(entry);
      list.add((isLink ? "link " : "name ") + path);
      Path real = isLink ? entry.toRealPath() : folder.resolve(entry.getFileName());
      if (!real.startsWith(realTop)) {
        list.add("outside");
        problem(Rule.OUTSIDE_COLLECTION, entry, "the symbolic link leads out of the collection");
        return;
      }
      BasicFileAttributes what =
          Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      boolean byLink = linked || isLink;
      if (what.isDirectory() && access.isOutput(real)) {
        passOver(entry);
      } else if (what.isDirectory()) {
        list.add("folder " + realTop.relativize(real));
        enter(entry, path + "/", byLink, above);
      } else if (!what.isRegularFile()) {
        list.add("device");
        problem(Rule.FILE_UNREADABLE, entry, "this is a device or a pipe, not a file");
      } else {
        list.add("file " + realTop.relativize(real));
        found.add(new Found(path, shown(entry), real, byLink, access.log()));
      }
    } catch (IOException e) {
      list.add("lost");
      problem(
          Rule.FILE_UNREADABLE,
          entry,
          Files.isSymbolicLink(entry)
              ? "the symbolic link leads nowhere"
              : "the file cannot be read");
    }
  }

  /** Says what an article could be in the folder that the book goes into. */
  private void passOver(Path output) {
    files(output, ReadAccess.to(output), new Problems()).stream()
        .filter(file -> file.endsWith(".md", ".markdown"))
        .forEach(
            file -> {
              list.add("output " + file.path());
              problem(
                  Rule.IN_OUTPUT, file.shown(), "it lies in the folder that the book goes into");
            });
  }

  private void problem(Rule rule, Path file, String detail) {
    problems.add(rule, Source.named(shown(file)).whole(), detail);
  }

  private void tooMuch(Path file, String detail, String hint) {
    problems.add(Rule.TOO_MUCH, Source.named(shown(file)).whole(), detail, hint);
  }

  private Path shown(Path file) {
    Path within = top.relativize(file);
    return top.resolve(within).normalize();
  }
}
