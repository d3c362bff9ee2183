package florilege.files;

/**
 * Divides paths within a collection, addresses and their like, whose parts have slashes between.
 */
public final class SlashPath {

  private SlashPath() {}

  /** What stands behind the last slash; all of a path without one. */
  public static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** What stands before the name of the file, with its slash; empty for a path without one. */
  public static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
