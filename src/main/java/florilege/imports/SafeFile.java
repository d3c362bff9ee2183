package florilege.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that are there as a whole or as they were before. */
final class SafeFile {

  private SafeFile() {}

  /** Writes a text as UTF-8, beside its place first, and then moves it there in one step. */
  static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Path fresh = Files.createTempFile(file.getParent(), ".florilege-", ".new");
    try {
      Files.writeString(fresh, text, StandardCharsets.UTF_8);
      move(fresh, file);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** Copies a file in the same way. */
  static void copy(Path from, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Path fresh = Files.createTempFile(file.getParent(), ".florilege-", ".new");
    try {
      Files.copy(from, fresh, StandardCopyOption.REPLACE_EXISTING);
      move(fresh, file);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** A temporary file is its owner's alone; a file of a collection is like those around it. */
  private static void move(Path fresh, Path file) throws IOException {
    PosixFileAttributeView rights = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
    if (rights != null) {
      rights.setPermissions(
          Files.exists(file)
              ? Files.getPosixFilePermissions(file)
              : PosixFilePermissions.fromString("rw-r--r--"));
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
