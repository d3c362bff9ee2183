package florilege.output;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Tries the machine's folder for temporary files, into which Java unpacks the fonts of drawings:
 * without it the layout engine fails in the middle of a book, and names no cause.
 */
public final class TemporaryFolder {

  /** In bytes, of the file that is written for a trial: more than a font takes. */
  private static final int NEEDED = 2_000_000;

  private TemporaryFolder() {}

  /**
   * Writes a file into it and deletes it again.
   *
   * @throws OutputException if that is not possible
   */
  public static void require() {
    require(() -> Files.createTempFile("florilege", ""));
  }

  /** Makes an empty file. */
  interface EmptyFile {
    Path make() throws IOException;
  }

  static void require(EmptyFile file) {
    try {
      Path trial = file.make();
      try {
        Files.write(trial, new byte[NEEDED]);
      } finally {
        Files.delete(trial);
      }
    } catch (IOException e) {
      String reason =
          e instanceof NoSuchFileException ? "there is no such folder" : FileTrees.reason(e);
      throw new OutputException(
          "cannot write temporary files"
              + folder(e)
              + ": "
              + reason
              + "; name another folder with the environment variable TMPDIR",
          e);
    }
  }

  private static String folder(IOException e) {
    return e instanceof FileSystemException named && named.getFile() != null
        ? " into " + Path.of(named.getFile()).getParent()
        : "";
  }
}
