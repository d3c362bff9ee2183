package florilege.output;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;

/**
 * Holds the right to change an output folder, or a record that is kept elsewhere, which one process
 * has at a time. The lock file is there only meanwhile.
 */
final class OutputLock implements AutoCloseable {

  private final Path file;
  private final FileChannel channel;

  private OutputLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Tries to get it for a folder; nothing while another process has it. Called by one thread of a
   * program at a time.
   */
  static Optional<OutputLock> take(Path folder) throws IOException {
    return lock(folder.resolve(".florilege-turn"));
  }

  /** Tries to get it for a file, whose folder is made, as {@link #take} does for a folder. */
  static Optional<OutputLock> takeFile(Path file) throws IOException {
    Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
    return lock(folder.resolve(file.getFileName() + ".turn"));
  }

  private static Optional<OutputLock> lock(Path file) throws IOException {
    if (FileTrees.exists(file) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new OutputException(file + " is no file of ours: delete it");
    }
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    Object opened = key(file);
    if (lock(channel) && Objects.equals(opened, key(file))) {
      return Optional.of(new OutputLock(file, channel));
    }
    channel.close();
    return Optional.empty();
  }

  private static boolean lock(FileChannel channel) throws ClosedChannelException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    } catch (ClosedChannelException e) {
      // The thread was interrupted.
      throw e;
    } catch (IOException e) {
      // Some network file systems have no locks: then everybody has the turn.
      return true;
    }
  }

  // Tells whether the name still means the file that was opened: its last owner may have deleted it
  // in between.
  private static Object key(Path file) throws IOException {
    try {
      Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
      return key == null ? file : key;
    } catch (NoSuchFileException e) {
      return new Object();
    }
  }

  @Override
  public void close() {
    try (channel) {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // Windows deletes no open file. An empty one that stays is taken up by the next build.
      return;
    }
  }
}
