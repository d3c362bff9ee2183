package florilege.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Measures and deletes whole trees of files, and flushes them to the disk. */
final class FileTrees {
  private FileTrees() {}

  /** A real folder, not a link to one. */
  static boolean isFolder(Path path) {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether there is anything of that name, even a link to nothing. */
  static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** Everything below a path, and the path itself, parents first; links are not followed. */
  static List<Path> tree(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths.toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Bytes that can be read from a file, or from all files below a folder. */
  static long size(Path root) throws IOException {
    long size = 0;
    for (Path path : tree(root)) {
      if (!isFolder(path)) {
        try (InputStream in = Files.newInputStream(path)) {
          size += in.transferTo(OutputStream.nullOutputStream());
        }
      }
    }
    return size;
  }

  /**
   * Waits until a file, or a folder with all it holds, is on the disk and would survive a power
   * cut.
   */
  static void force(Path root) throws IOException {
    for (Path path : tree(root)) {
      boolean folder = isFolder(path);
      try (FileChannel channel =
          FileChannel.open(path, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
        channel.force(true);
      } catch (AccessDeniedException e) {
        // Windows does not open folders, and needs no forcing of them.
        if (!folder) {
          throw e;
        }
      }
    }
  }

  /** Forces the names in a folder, not the files. */
  static void forceNames(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (AccessDeniedException e) {
      // As above.
      return;
    }
  }

  /** Deletes a file or a folder with all it holds; links are deleted, not followed. */
  static void delete(Path root) throws IOException {
    if (!exists(root)) {
      return;
    }
    List<Path> paths = new ArrayList<>(tree(root));
    paths.sort(Comparator.reverseOrder());
    for (Path path : paths) {
      Files.deleteIfExists(path);
    }
  }

  /** Deletes an empty folder, and leaves one that is not. */
  static void deleteIfEmpty(Path folder) {
    try {
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      // Somebody has put something into it.
      return;
    }
  }

  /** Why an operation failed, in a few words without the file's name. */
  static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NoSuchFileException) {
      return "it is not there any more";
    }
    if (e instanceof FileAlreadyExistsException || e instanceof DirectoryNotEmptyException) {
      return "something of that name is in the way";
    }
    if (e instanceof NotDirectoryException) {
      return "it is no folder";
    }
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    if (reason == null || reason.isBlank()) {
      return "the disk does not say why";
    }
    return reason.contains("Too many open files")
        ? "too many files are open; allow more, for instance with ulimit -n 1024"
        : reason;
  }
}
