package florilege.cli.report.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Holds the path of a file that gets a report, and refuses one that is no report: nothing but an
 * earlier report is replaced.
 *
 * @param option that names it
 */
public record ReportFile(String option, Path file) {

  /** How a report begins, and one for GitLab. */
  private static final Pattern BEGINNING =
      Pattern.compile(
          "\\s*\\{\\s*\"schema\"\\s*:\\s*\\d+\\s*,\\s*\"program\"\\s*:\\s*\"Florilege"
              + "|\\s*\\[\\s*(?:\\]|\\{\\s*\"description\"\\s*:)");

  private static final int HEAD = 200;

  /**
   * Sees that what is there is an earlier report, an empty file, or no regular file, such as a
   * terminal.
   *
   * @throws IllegalArgumentException with a sentence for the user if it is anything else
   */
  public void refuseOther() {
    boolean dangling = Files.isSymbolicLink(file) && !Files.exists(file);
    if (dangling || Files.isRegularFile(file) && !isReport()) {
      throw new IllegalArgumentException(
          option + " would replace " + file + ", which is no report; name another file");
    }
  }

  /** Writes a report, and makes the folders in which it lies. */
  public void write(String text) throws IOException {
    refuseOther(); // A book may be there by now.
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private boolean isReport() {
    try (InputStream in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
      return head.isEmpty() || BEGINNING.matcher(head).lookingAt();
    } catch (IOException e) {
      return true; // what cannot be read is said when it is written
    }
  }
}
