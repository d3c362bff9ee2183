package florilege.files;

import florilege.problem.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads and writes the files of a folder without leaving it. A symbolic link is followed if what it
 * leads to is inside. Paths are written with {@code /}; each method throws {@link
 * FileRefusedException} where one leads out, or to what is no regular file. A file is written as a
 * whole or not at all.
 */
public final class ConfinedFolder {

  /** Names of files that are being written. */
  private static final String PREFIX = ".florilege-";

  private static final String SUFFIX = ".new";
  private static final Pattern LEFT_OVER = Pattern.compile("\\.florilege-\\d{1,20}\\.new");

  /** Folders in folders that are searched for what a killed program left. */
  private static final int DEPTH = 32;

  private final Path folder;
  private final Optional<AccessLog> log;

  /** A folder, which need not be there before something is written into it. */
  public ConfinedFolder(Path folder) {
    this(folder, Optional.empty());
  }

  /** A folder of which it is noted what is read. */
  public ConfinedFolder(Path folder, AccessLog log) {
    this(folder, Optional.of(log));
  }

  private ConfinedFolder(Path folder, Optional<AccessLog> log) {
    this.folder = folder;
    this.log = log;
  }

  /** What a message calls a file. */
  public Path shown(String path) {
    return PortablePath.isWithin(path) ? folder.resolve(path) : folder;
  }

  /** What to throw where a file is refused by who asked for it. */
  public FileRefusedException refusal(Rule rule, String path, String detail) {
    return new FileRefusedException(rule, shown(path), detail);
  }

  /** Whether there is anything of this name, even a link to nothing. */
  public boolean has(String path) throws IOException {
    check(path);
    return Files.isDirectory(folder) && exists(place(path));
  }

  /** Whether the last name of a path is that of a symbolic link. */
  public boolean isLink(String path) throws IOException {
    check(path);
    return Files.isDirectory(folder) && Files.isSymbolicLink(place(path));
  }

  /** Where a regular file really lies; nothing where nothing of the name is there. */
  public Optional<Path> file(String path) throws IOException {
    if (!has(path)) {
      return Optional.empty();
    }
    Path real = real(place(path));
    RegularFile.open(real, folder.resolve(path)).close();
    return Optional.of(real);
  }

  /**
   * Reads a whole file; nothing where nothing of the name is there.
   *
   * @param limit in bytes
   */
  public Optional<byte[]> read(String path, int limit) throws IOException {
    if (!has(path)) {
      return Optional.empty();
    }
    byte[] bytes = RegularFile.bytes(real(place(path)), folder.resolve(path), limit);
    log.ifPresent(each -> each.read(folder.resolve(path), bytes));
    return Optional.of(bytes);
  }

  /** Writes a file, instead of the one of its name; the folders above it are made. */
  public void write(String path, byte[] content) throws IOException {
    Path fresh = begin(path);
    try {
      Files.write(fresh, content);
      finish(fresh, path);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /**
   * Copies a regular file, as {@link #write} does.
   *
   * @param from where it really lies, in this folder or another
   */
  public void copy(Path from, String path) throws IOException {
    Path fresh = begin(path);
    try {
      try (InputStream in = RegularFile.open(from, from);
          OutputStream out = Files.newOutputStream(fresh)) {
        in.transferTo(out);
      }
      finish(fresh, path);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** Deletes a file, or a link itself; nothing happens where nothing of the name is there. */
  public void delete(String path) throws IOException {
    if (has(path)) {
      Path place = place(path);
      if (!Files.isSymbolicLink(place)) {
        RegularFile.open(place, folder.resolve(path)).close();
      }
      Files.delete(place);
    }
  }

  /** Deletes files that a killed program was writing. What cannot be deleted stays. */
  public void deleteLeftOvers() throws IOException {
    if (Files.isDirectory(folder)) {
      Path top = folder.toRealPath();
      Files.walkFileTree(top, EnumSet.noneOf(FileVisitOption.class), DEPTH, new Sweep(top));
    }
  }

  /** The file of a path, beside which or instead of which something is about to be written. */
  private Path target(String path) throws IOException {
    Path place = place(path);
    if (!exists(place)) {
      return place;
    }
    Path real = real(place);
    RegularFile.open(real, folder.resolve(path)).close();
    return real;
  }

  private Path begin(String path) throws IOException {
    check(path);
    Files.createDirectories(folder);
    Path parent = target(path).getParent();
    Files.createDirectories(parent);
    return Files.createTempFile(real(parent), PREFIX, SUFFIX);
  }

  /** A temporary file is its owner's alone; a file of a collection is like those around it. */
  private void finish(Path fresh, String path) throws IOException {
    Path target = target(path);
    PosixFileAttributeView rights = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
    if (rights != null) {
      rights.setPermissions(
          exists(target)
              ? Files.getPosixFilePermissions(target)
              : PosixFilePermissions.fromString("rw-r--r--"));
    }
    Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private void check(String path) throws FileRefusedException {
    if (!PortablePath.isWithin(path)) {
      throw new FileRefusedException(
          Rule.OUTSIDE_COLLECTION, folder, "'" + path + "' is no path of a file in this folder");
    }
  }

  /** Where a path leads, but for a link in its last name. */
  private Path place(String path) throws IOException {
    try {
      Path at = folder.toRealPath();
      for (Path name : Path.of(path)) {
        if (exists(at)) {
          at = real(at);
          if (!Files.isDirectory(at)) {
            throw new FileRefusedException(Rule.FILE_UNREADABLE, shown(at), "this is no folder");
          }
        }
        at = at.resolve(name);
      }
      return at;
    } catch (InvalidPathException e) {
      throw new FileRefusedException(
          Rule.FILE_UNREADABLE, folder, "'" + path + "' cannot be the name of a file here");
    }
  }

  /** Where a file or folder that is there really lies. */
  private Path real(Path place) throws IOException {
    Path top = folder.toRealPath();
    Path real;
    try {
      real = place.toRealPath();
    } catch (IOException e) {
      if (Files.isSymbolicLink(place)) {
        throw new FileRefusedException(
            Rule.FILE_UNREADABLE, shown(place), "the symbolic link leads nowhere");
      }
      throw e;
    }
    if (!real.startsWith(top)) {
      throw new FileRefusedException(
          Rule.OUTSIDE_COLLECTION, shown(place), "the symbolic link leads out of the folder");
    }
    return real;
  }

  private Path shown(Path place) throws IOException {
    return folder.resolve(folder.toRealPath().relativize(place));
  }

  private static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static final class Sweep extends SimpleFileVisitor<Path> {

    private final Path top;

    Sweep(Path top) {
      this.top = top;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes what) {
      String name = String.valueOf(folder.getFileName());
      boolean other = name.startsWith(".") || name.equals("node_modules");
      return other && !folder.equals(top) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes what) {
      if (what.isRegularFile() && LEFT_OVER.matcher(file.getFileName().toString()).matches()) {
        try {
          Files.delete(file);
        } catch (IOException e) {
          return FileVisitResult.CONTINUE;
        }
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
