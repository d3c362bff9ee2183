package florilege.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Replaces an older file or folder with a finished one.
 *
 * @param fresh what was made
 * @param target where it is to stand
 * @param old where the older one is kept until all is done
 */
record AtomicReplacement(Path fresh, Path target, Path old) {

  /** The only files among those that a book is made of which can be ours. */
  private static final Pattern BOOK = Pattern.compile("(?si).+\\.(?:epub|pdf)");

  /**
   * Says why the target cannot be replaced, if so.
   *
   * @param record of what was made in the folder of the target
   * @param force whether a file of ours is replaced though it is not as we left it
   * @return whether there is a file of which the record does not speak
   */
  boolean check(BuildRecord record, ProtectedInputs inputs, boolean force) throws IOException {
    Optional<String> objection = inputs.objection(target, FileTrees.isFolder(fresh));
    if (objection.isPresent()) {
      throw new OutputException(inTheWay(target, objection.get()));
    }
    if (Files.isSymbolicLink(target)) {
      throw new OutputException(
          target
              + " is a symbolic link, which is not written through: remove it, or choose another"
              + " folder with -o");
    }
    if (FileTrees.exists(target) && isReadOnly(target)) {
      throw new OutputException(
          target + " is write-protected: change its permissions, or choose another folder with -o");
    }
    if (FileTrees.exists(target) && FileTrees.isFolder(target) != FileTrees.isFolder(fresh)) {
      String there = FileTrees.isFolder(target) ? "a folder" : "a file";
      throw new OutputException(
          target
              + " is already there as "
              + there
              + ": move it away, or choose another folder with -o");
    }
    boolean spokenOf = record.names(target);
    boolean proofNeeded = FileTrees.isFolder(target) || inputs.hold(target.getParent()) || spokenOf;
    if (proofNeeded && FileTrees.exists(target)) {
      refuseForeign(record, force);
    }
    return FileTrees.exists(target) && !spokenOf;
  }

  private void refuseForeign(BuildRecord record, boolean force) throws IOException {
    Optional<Path> foreign = force ? record.unknown(target) : record.foreign(target);
    if (foreign.isPresent()) {
      String forced = record.unknown(target).isEmpty() ? "replace it with --force, " : "";
      throw new OutputException(
          foreign.get()
              + " is not as Florilege made it, so "
              + target
              + " is not replaced: "
              + forced
              + "move it away, or choose another folder with -o");
    }
  }

  /** A sentence for the user. */
  static String inTheWay(Path target, String why) {
    return target + " " + why + ", so it is not written: choose another folder with -o";
  }

  // The rights that were given count, also for those who may do everything.
  private static boolean isReadOnly(Path path) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    return !Files.isWritable(path)
        || (view != null
            && !view.readAttributes().permissions().contains(PosixFilePermission.OWNER_WRITE));
  }

  /**
   * Puts the new one into its place; the old one is kept. A file is replaced in one step, a folder
   * in two. If it fails, the old one stands where it stood.
   */
  void apply() throws IOException {
    try {
      if (FileTrees.isFolder(target)) {
        Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
      } else if (FileTrees.exists(target)) {
        keep();
      }
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (FileTrees.isFolder(old) && !FileTrees.exists(target)) {
        restore();
      }
      throw e;
    }
  }

  private void keep() throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(target, PosixFileAttributeView.class);
    if (view != null) {
      Files.setPosixFilePermissions(fresh, view.readAttributes().permissions());
    }
    try {
      Files.createLink(old, target);
    } catch (UnsupportedOperationException | IOException e) {
      // No hard links here. A copy counts only once it is whole.
      Path copy = old.resolveSibling("." + old.getFileName());
      Files.copy(target, copy, StandardCopyOption.COPY_ATTRIBUTES);
      FileTrees.force(copy);
      Files.move(copy, old, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Undoes an {@link #apply} that succeeded. */
  void undo() throws IOException {
    if (FileTrees.exists(old)) {
      restore();
    } else {
      FileTrees.delete(target);
    }
  }

  /**
   * Undoes an {@link #apply} that a killed program began, if it came to change anything, and what
   * stands there now is what that program put there.
   *
   * @param record of what it was about to publish
   */
  void recover(BuildRecord record, ProtectedInputs inputs) throws IOException {
    if (!FileTrees.exists(old)) {
      return;
    }
    boolean moved = !FileTrees.exists(fresh);
    boolean ours =
        moved
            && inputs.objection(target, FileTrees.isFolder(old)).isEmpty()
            && (!inputs.has(target.getParent()) || BOOK.matcher(target.toString()).matches())
            && (!FileTrees.exists(target) || record.foreign(target).isEmpty());
    if (!FileTrees.exists(target) || ours) {
      restore();
    }
  }

  private void restore() throws IOException {
    if (FileTrees.isFolder(old)) {
      FileTrees.delete(target);
    }
    Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
  }
}
