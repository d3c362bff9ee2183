package florilege.cli;

import florilege.BuildRequest;
import florilege.BuildResult;
import florilege.BuildStep;
import florilege.check.FileCheck;
import florilege.cli.arguments.CollectionArguments;
import florilege.cli.console.ProgressLine;
import florilege.cli.report.CollectionOutcome;
import florilege.cli.report.ExitCode;
import florilege.cli.report.FailureMessage;
import florilege.cli.report.StageTimes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Makes several books side by side; one that fails does not stop the others. */
final class ParallelBuilds {

  // Layout goes down once per nested element. The memory is only reserved.
  private static final long STACK = 64L << 20;

  private final PublishFunction press;
  private final boolean check;
  private final boolean timed;
  private final ProgressLine progress;

  /**
   * Builds with a function.
   *
   * @param check whether what is made is checked
   * @param timed whether it is said how long each stage takes
   */
  ParallelBuilds(PublishFunction press, boolean check, boolean timed, ProgressLine progress) {
    this.press = press;
    this.check = check;
    this.timed = timed;
    this.progress = progress;
  }

  /**
   * Builds all.
   *
   * @param jobs how many at a time
   * @param each is told every outcome, in the order of the orders, as soon as it and those before
   *     it are known
   */
  void run(List<BuildRequest> orders, int jobs, Consumer<CollectionOutcome> each)
      throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(jobs, task -> thread(task));
    try {
      List<Future<List<CollectionOutcome>>> outcomes = new ArrayList<>();
      orders.forEach(request -> outcomes.add(pool.submit(() -> build(request))));
      for (Future<List<CollectionOutcome>> outcome : outcomes) {
        outcome.get().forEach(each);
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a build ended without an outcome", e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  /** A thread on which a book can be made. */
  static Thread thread(Runnable task) {
    Thread thread = new Thread(null, task, "florilege-build", STACK);
    thread.setDaemon(true);
    return thread;
  }

  private List<CollectionOutcome> build(BuildRequest request) {
    String name = String.valueOf(request.folder().getFileName());
    try {
      return make(request, name);
    } catch (IOException | RuntimeException | Error e) {
      FailureMessage fault = new FailureMessage(e);
      return List.of(
          new CollectionOutcome.Failed(request.folder(), fault.code(), fault.sentence(), e));
    } finally {
      progress.done(name);
    }
  }

  private List<CollectionOutcome> make(BuildRequest request, String name) throws IOException {
    if (!CollectionArguments.isBuildable(request.folder())) {
      String what =
          Files.exists(request.folder())
              ? "this is no folder, and no Markdown file"
              : "there is no such folder or file";
      return List.of(
          new CollectionOutcome.Failed(
              request.folder(), ExitCode.USAGE, what, new IOException(what)));
    }
    long begin = System.nanoTime();
    StageTimes stages = new StageTimes(System::nanoTime);
    Consumer<BuildStep> steps =
        step -> {
          stages.at(step);
          progress.at(name, step);
        };
    List<CollectionOutcome> outcomes = new ArrayList<>();
    for (BuildResult result : press.print(request, steps)) {
      List<CollectionOutcome.Checked> checks = check ? checked(result) : List.of();
      Duration time = Duration.ofNanos(System.nanoTime() - begin);
      outcomes.add(
          new CollectionOutcome.Made(
              request.folder(), result, checks, time, timed ? stages.summary() : ""));
    }
    return outcomes;
  }

  private static List<CollectionOutcome.Checked> checked(BuildResult result) {
    return result.files().stream().filter(Files::isRegularFile).map(ParallelBuilds::check).toList();
  }

  private static CollectionOutcome.Checked check(Path file) {
    return new CollectionOutcome.Checked(file, FileCheck.file(file));
  }
}
