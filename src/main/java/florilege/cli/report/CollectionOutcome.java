package florilege.cli.report;

import florilege.BuildResult;
import florilege.check.Finding;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Says what became of one collection. */
public sealed interface CollectionOutcome {

  /** Folder of the collection. */
  Path folder();

  /**
   * Everything went as it should; there may still be problems, and no book if there was none to
   * make.
   *
   * @param folder of the collection
   * @param edition what was made
   * @param checks of the files, where they were asked for
   * @param time it took
   * @param stages of that time, in words; empty where nobody asked
   */
  record Made(Path folder, BuildResult edition, List<Checked> checks, Duration time, String stages)
      implements CollectionOutcome {}

  /**
   * It came to nothing; what was there before still is.
   *
   * @param folder of the collection
   * @param code how the program ends for it
   * @param message one sentence
   * @param cause of it; for {@code --debug}
   */
  record Failed(Path folder, ExitCode code, String message, Throwable cause)
      implements CollectionOutcome {}

  /**
   * A file that was checked.
   *
   * @param file made
   * @param findings nothing when it is right
   */
  record Checked(Path file, List<Finding> findings) {}
}
