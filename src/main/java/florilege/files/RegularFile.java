package florilege.files;

import florilege.problem.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Opens regular files and nothing else. Opening a pipe could wait for ever, reading a device never
 * end.
 */
public final class RegularFile {

  private RegularFile() {}

  /**
   * Opens a file to be read.
   *
   * @param file which is no symbolic link: a link is to be resolved by who knows where it may lead
   * @param shown what a message calls it
   * @throws FileRefusedException if it is no regular file
   * @throws IOException if it cannot be read
   */
  public static InputStream open(Path file, Path shown) throws IOException {
    BasicFileAttributes what =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (!what.isRegularFile()) {
      throw new FileRefusedException(Rule.FILE_UNREADABLE, shown, kind(what) + ", not a file");
    }
    return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Reads a whole file.
   *
   * @param file which is no symbolic link
   * @param shown what a message calls it
   * @param limit in bytes
   * @throws FileRefusedException if it is no regular file, or larger than the limit
   * @throws IOException if it cannot be read
   */
  public static byte[] bytes(Path file, Path shown, int limit) throws IOException {
    try (InputStream in = open(file, shown)) {
      byte[] bytes = Files.size(file) > limit ? new byte[0] : in.readNBytes(limit + 1);
      if (Files.size(file) > limit || bytes.length > limit) {
        throw new FileRefusedException(
            Rule.TOO_MUCH, shown, "the file is larger than " + limit / 1_000_000 + " MB");
      }
      return bytes;
    }
  }

  /** Names what is no regular file: {@code this is a folder}. */
  static String kind(BasicFileAttributes what) {
    if (what.isDirectory()) {
      return "this is a folder";
    }
    return what.isSymbolicLink() ? "this is a symbolic link" : "this is a device or a pipe";
  }
}
