package florilege.model;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Represents a file of the collection that is not text: a picture. It is not opened before an
 * article asks for it.
 *
 * @param path in the collection, with {@code /} between folders, in Unicode NFC
 * @param file where it lies; known to be inside the collection
 * @param content of the file, read anew at each call
 */
public record Asset(String path, Path file, Content content) {

  /** Reads a file. */
  @FunctionalInterface
  public interface Content {

    /**
     * All bytes of the file.
     *
     * @param limit how many there may be
     * @throws IOException if there are more, or they cannot be read
     */
    byte[] read(int limit) throws IOException;
  }
}
