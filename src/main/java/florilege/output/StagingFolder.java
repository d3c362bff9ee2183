package florilege.output;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keeps the files of one build in a hidden folder beside their targets, so that moving a file out
 * of it is a rename. It holds {@code lock}, locked while the build lives; {@code new/}, what is
 * being made; and during publication {@code old/}, what it replaces. A folder whose lock nobody
 * holds was left by a build that was killed: what it took away is put back, and it is deleted.
 */
final class StagingFolder {

  private static final Pattern NAME = Pattern.compile("\\.florilege-\\d+-\\d+");
  private static final String LOCK = "lock";

  /** A copy of what is about to be said of the output, which tells later what was put there. */
  private static final String RECORD = "record";

  // Closing any channel on a file gives up all of this process's POSIX locks on it: never open the
  // lock of a build of our own.
  private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

  // No name is used again: who is about to clean up after one build would clean up the next.
  private static final IntSupplier NUMBERS = new AtomicInteger()::incrementAndGet;

  private final Path folder;
  private final FileChannel channel;
  private final ProtectedInputs inputs;

  private StagingFolder(Path folder, FileChannel channel, ProtectedInputs inputs) {
    this.folder = folder;
    this.channel = channel;
    this.inputs = inputs;
  }

  /** Makes a new one in an output folder, which exists. */
  static StagingFolder create(Path output, ProtectedInputs inputs) throws IOException {
    Path parent = output.toRealPath();
    while (true) {
      Path folder =
          parent.resolve(".florilege-" + ProcessHandle.current().pid() + "-" + NUMBERS.getAsInt());
      if (!OURS.add(folder)) {
        continue;
      }
      try {
        Files.createDirectory(folder);
        FileChannel channel =
            FileChannel.open(
                folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (tryLock(channel) != Held.BY_ANOTHER && Files.exists(folder.resolve(LOCK))) {
          Files.createDirectory(folder.resolve("new"));
          return new StagingFolder(folder, channel, inputs);
        }
        // Another build has just taken it for a left-over.
        channel.close();
        OURS.remove(folder);
      } catch (FileAlreadyExistsException e) {
        OURS.remove(folder);
      } catch (IOException e) {
        OURS.remove(folder);
        // Without its parent there is no use in trying again.
        if (!(e instanceof NoSuchFileException && Files.isDirectory(parent))) {
          throw e;
        }
      }
    }
  }

  /** Where a file is made. */
  Path fresh(String name) {
    return folder.resolve("new").resolve(name);
  }

  /** Where the file that it replaces is kept meanwhile. */
  Path old(String name) {
    return folder.resolve("old").resolve(name);
  }

  /**
   * Begins to keep what is replaced.
   *
   * @param record of what is about to be published
   */
  void begin(BuildRecord record) throws IOException {
    Files.writeString(folder.resolve(RECORD), record.toString());
    FileTrees.force(folder.resolve(RECORD));
    Files.createDirectory(folder.resolve("old"));
    FileTrees.forceNames(folder);
  }

  /** From now on what was replaced is not to be put back. */
  void commit() throws IOException {
    Files.move(folder.resolve("old"), folder.resolve("done"));
  }

  /**
   * Deletes it with all it holds, even while somebody is still writing. What was taken away and not
   * replaced is put back first. What cannot be done stays for the next build.
   */
  void delete() {
    for (int attempt = 0; attempt < 3 && FileTrees.exists(folder); attempt++) {
      try (channel) {
        putBack(folder, inputs);
        for (String part : List.of("new", "old", "done")) {
          FileTrees.delete(folder.resolve(part));
        }
        channel.close();
        FileTrees.delete(folder);
      } catch (IOException e) {
        continue;
      }
    }
    OURS.remove(folder);
  }

  /** Cleans up after builds that were killed. What cannot be cleaned stays, and harms nobody. */
  static void cleanLeftOvers(Path output, ProtectedInputs inputs) {
    try (Stream<Path> paths = Files.list(output.toRealPath())) {
      for (Path path : paths.filter(StagingFolder::isStaging).toList()) {
        clean(path, inputs);
      }
    } catch (IOException e) {
      return;
    }
  }

  private static boolean isStaging(Path path) {
    return NAME.matcher(path.getFileName().toString()).matches()
        && FileTrees.isFolder(path)
        && Files.isRegularFile(path.resolve(LOCK), LinkOption.NOFOLLOW_LINKS)
        && !OURS.contains(path);
  }

  private static void clean(Path folder, ProtectedInputs inputs) throws IOException {
    try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE)) {
      if (tryLock(channel) != Held.BY_US) {
        return;
      }
      putBack(folder, inputs);
      FileTrees.delete(folder);
    } catch (NoSuchFileException e) {
      // Another build is cleaning the same.
      return;
    }
  }

  private static void putBack(Path folder, ProtectedInputs inputs) throws IOException {
    Path kept = folder.resolve("old");
    if (!FileTrees.isFolder(kept)) {
      return;
    }
    BuildRecord record = BuildRecord.in(folder, RECORD);
    // The list is published last: where it stands, nothing but what is missing is to be put back.
    boolean done = record.equals(BuildRecord.in(folder.getParent()));
    try (Stream<Path> paths = Files.list(kept)) {
      for (Path old : paths.filter(path -> !isHidden(path)).toList()) {
        String name = old.getFileName().toString();
        new AtomicReplacement(folder.resolve("new").resolve(name), folder.resolveSibling(name), old)
            .recover(done ? BuildRecord.NONE : record, inputs);
      }
    }
  }

  // As half a copy is, and the list.
  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private enum Held {
    BY_US,
    BY_ANOTHER,
    UNKNOWN
  }

  private static Held tryLock(FileChannel channel) throws ClosedChannelException {
    try {
      FileLock lock = channel.tryLock();
      return lock == null ? Held.BY_ANOTHER : Held.BY_US;
    } catch (OverlappingFileLockException e) {
      return Held.BY_ANOTHER;
    } catch (ClosedChannelException e) {
      // The thread was interrupted.
      throw e;
    } catch (IOException e) {
      // Some network file systems have no locks.
      return Held.UNKNOWN;
    }
  }
}
