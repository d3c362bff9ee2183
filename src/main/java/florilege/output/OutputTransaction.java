package florilege.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Files that appear in a folder together, or not at all.
 *
 * <pre>{@code
 * try (Output output = Output.in(folder)) {
 *   Path part = output.stage("book.epub");
 *   // write to part
 *   output.publish();
 * }
 * }</pre>
 *
 * What is staged is made in a hidden folder beside the targets. {@link #publish} checks all of it
 * and forces it to the disk before the first file is moved into its place by a rename; if a later
 * move fails, the earlier are undone. An output that is closed without having been published, or
 * whose program is interrupted, leaves nothing; what a killed program left is cleaned up by the
 * next one. Builds into the same folder at the same time publish one after the other. One output is
 * for one thread.
 */
public final class OutputTransaction implements AutoCloseable {

  private static final Set<OutputTransaction> OPEN = ConcurrentHashMap.newKeySet();
  // Held while files are moved, so that editions do not mix and an interruption waits until all or
  // nothing is done.
  private static final Object PUBLICATION = new Object();

  static {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(OutputTransaction::closeAll, "florilege-output"));
  }

  // Another process that publishes is waited for: five minutes in all.
  private static final int ATTEMPTS = 6000;
  private static final int PAUSE = 50;

  private final Path folder;
  private final ProtectedInputs inputs;
  private final Deque<Path> made;
  private final StagingFolder staging;
  private final Map<String, Consumer<Path>> parts = new LinkedHashMap<>();
  private final List<Path> replaced = new ArrayList<>();
  private boolean force;
  private Optional<Path> elsewhere = Optional.empty();
  private boolean closed;

  private OutputTransaction(
      Path folder, ProtectedInputs inputs, Deque<Path> made, StagingFolder staging) {
    this.folder = folder;
    this.inputs = inputs;
    this.made = made;
    this.staging = staging;
  }

  /** Replaces files that are ours, though they are not as we left them. */
  public OutputTransaction forced(boolean forced) {
    force = forced;
    return this;
  }

  /** Keeps the record in a file of any name too, where it outlives the files. */
  public OutputTransaction recordedIn(Optional<Path> file) {
    elsewhere = file;
    return this;
  }

  /** Opens a folder for output of what is made of nothing on the disk. */
  public static OutputTransaction in(Path folder) {
    return in(folder, List.of());
  }

  /**
   * Opens a folder for output; it is made if it is not there.
   *
   * @param places files and folders of which the output is made, and which it may not replace
   * @throws OutputException if it cannot be made or written to
   */
  public static OutputTransaction in(Path folder, List<Path> places) {
    ProtectedInputs inputs = new ProtectedInputs(places);
    Deque<Path> made = new ArrayDeque<>();
    try {
      for (Path missing = folder.toAbsolutePath();
          !FileTrees.exists(missing);
          missing = missing.getParent()) {
        made.push(missing);
      }
      Files.createDirectories(folder);
      StagingFolder.cleanLeftOvers(folder, inputs);
      OutputTransaction output =
          new OutputTransaction(folder, inputs, made, StagingFolder.create(folder, inputs));
      OPEN.add(output);
      return output;
    } catch (IOException e) {
      throw new OutputException("cannot write into " + folder + ": " + FileTrees.reason(e), e);
    }
  }

  /**
   * A path to write a file or a folder to, which {@link #publish} will give a name in the output
   * folder.
   */
  public Path stage(String name) {
    return stage(name, part -> {});
  }

  /**
   * A path to write a file or a folder to.
   *
   * @param name in the output folder, without separators; the path has the same last name
   * @param check called with the path before anything is published; it throws if the file is not as
   *     it should be
   * @throws OutputException if what has that name is, or holds, what the output is made of
   */
  public Path stage(String name, Consumer<Path> check) {
    Path plain = Path.of(name);
    if (name.isEmpty()
        || name.startsWith(".")
        || plain.getNameCount() != 1
        || plain.isAbsolute()
        || parts.containsKey(name)) {
      throw new IllegalArgumentException("not a new file name: " + name);
    }
    Path target = folder.resolve(name);
    inputs
        .objection(target, false)
        .ifPresent(
            why -> {
              throw new OutputException(AtomicReplacement.inTheWay(target, why));
            });
    parts.put(name, check);
    return staging.fresh(name);
  }

  /** The names of what was staged. */
  public List<Path> names() {
    return parts.keySet().stream().map(Path::of).toList();
  }

  /** Gives up a path that was staged: what was written to it will not appear. */
  public void discard(String name) {
    parts.remove(name);
  }

  /**
   * Adds what the record of an output folder knows to one that is kept elsewhere.
   *
   * @throws OutputException if it cannot be written
   */
  public static void keepRecord(Path folder, Path file) {
    try (OutputTransaction output = in(folder)) {
      output.recordedIn(Optional.of(file)).publish();
    }
  }

  /** As {@link #publish(Optional)}, of what no build need know again. */
  public List<Path> publish() {
    return publish(Optional.empty());
  }

  /** The files among what was published that replaced one of which no record spoke. */
  public List<Path> replaced() {
    return List.copyOf(replaced);
  }

  /**
   * Lets everything staged appear.
   *
   * @param known what the next build should know of it
   * @return the files and folders in the order in which they were staged
   * @throws OutputException if that is not possible; then the folder is as it was
   */
  public List<Path> publish(Optional<KnownBuild> known) {
    for (Map.Entry<String, Consumer<Path>> part : parts.entrySet()) {
      check(part.getKey(), part.getValue());
    }
    synchronized (PUBLICATION) {
      try {
        takeTurn(known);
      } catch (IOException e) {
        throw new OutputException("cannot write into " + folder + ": " + FileTrees.reason(e), e);
      }
    }
    return parts.keySet().stream().map(folder::resolve).toList();
  }

  private void check(String name, Consumer<Path> check) {
    Path part = staging.fresh(name);
    try {
      if (FileTrees.size(part) == 0) {
        throw new OutputException(
            folder.resolve(name) + " could not be written: nothing was put into it");
      }
      check.accept(part);
      FileTrees.force(part);
    } catch (IOException e) {
      throw new OutputException(
          folder.resolve(name) + " could not be written: " + FileTrees.reason(e), e);
    }
  }

  private void takeTurn(Optional<KnownBuild> known) throws IOException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (closed) {
        throw new OutputException("the output into " + folder + " was interrupted");
      }
      Optional<OutputLock> turn = OutputLock.take(folder);
      if (turn.isPresent()) {
        OutputLock held = turn.get();
        try (held) {
          if (replaceInTurn(known)) {
            return;
          }
        }
      }
      pause();
    }
    throw new OutputException("another build has been writing into " + folder + " for too long");
  }

  /** Whether nobody else is writing the record that is kept elsewhere, and all was replaced. */
  private boolean replaceInTurn(Optional<KnownBuild> known) throws IOException {
    if (elsewhere.isEmpty()) {
      replaceAll(known);
      made.clear();
      return true;
    }
    Optional<OutputLock> turn = OutputLock.takeFile(elsewhere.get());
    if (turn.isEmpty()) {
      return false;
    }
    OutputLock held = turn.get();
    try (held) {
      replaceAll(known);
      made.clear();
    }
    return true;
  }

  // Gives up the monitor meanwhile, so that an interruption need not wait.
  private void pause() {
    try {
      PUBLICATION.wait(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OutputException("the output into " + folder + " was interrupted", e);
    }
  }

  private void replaceAll(Optional<KnownBuild> known) throws IOException {
    BuildRecord own = BuildRecord.in(folder);
    BuildRecord before = elsewhere.map(BuildRecord::at).map(own::completed).orElse(own);
    List<AtomicReplacement> all =
        new ArrayList<>(parts.keySet().stream().map(this::replacement).toList());
    for (AtomicReplacement replacement : all) {
      if (replacement.check(before, inputs, force)) {
        replaced.add(replacement.target());
      }
    }
    List<Path> fresh = all.stream().map(AtomicReplacement::fresh).toList();
    BuildRecord after = before.within(folder).with(fresh, known);
    BuildRecord lasting = before.with(fresh, known);
    if (!after.equals(own)) {
      Path record = Files.writeString(staging.fresh(BuildRecord.NAME), after.toString());
      FileTrees.force(record);
      all.add(replacement(BuildRecord.NAME));
    }
    staging.begin(after);
    apply(all);
    if (elsewhere.isPresent()) {
      lasting.writeTo(elsewhere.get());
    }
  }

  private AtomicReplacement replacement(String name) {
    return new AtomicReplacement(staging.fresh(name), folder.resolve(name), staging.old(name));
  }

  private void apply(List<AtomicReplacement> all) throws IOException {
    Deque<AtomicReplacement> done = new ArrayDeque<>();
    try {
      for (AtomicReplacement replacement : all) {
        replacement.apply();
        done.push(replacement);
      }
      FileTrees.forceNames(folder);
      staging.commit();
    } catch (IOException | RuntimeException e) {
      undo(done, e);
      throw e;
    }
  }

  private static void undo(Deque<AtomicReplacement> done, Exception cause) {
    for (AtomicReplacement replacement : done) {
      try {
        replacement.undo();
      } catch (IOException e) {
        cause.addSuppressed(e);
      }
    }
  }

  /** Leaves the folder as {@link #publish} left it, or as it was. */
  @Override
  public void close() {
    synchronized (PUBLICATION) {
      if (!closed) {
        closed = true;
        OPEN.remove(this);
        staging.delete();
        made.descendingIterator().forEachRemaining(FileTrees::deleteIfEmpty);
      }
    }
  }

  private static void closeAll() {
    List.copyOf(OPEN).forEach(OutputTransaction::close);
  }
}
