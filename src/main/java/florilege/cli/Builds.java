package florilege.cli;

import florilege.Edition;
import florilege.Order;
import florilege.check.Check;
import florilege.cli.report.ExitCode;
import florilege.cli.report.Outcome;
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
final class Builds {

  // Layout goes down once per nested element. The memory is only reserved.
  private static final long STACK = 64L << 20;

  private final Press press;
  private final boolean check;
  private final Progress progress;

  Builds(Press press, boolean check, Progress progress) {
    this.press = press;
    this.check = check;
    this.progress = progress;
  }

  /**
   * Builds all.
   *
   * @param jobs how many at a time
   * @param each is told every outcome, in the order of the orders, as soon as it and those before
   *     it are known
   */
  void run(List<Order> orders, int jobs, Consumer<Outcome> each) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(jobs, task -> thread(task));
    try {
      List<Future<Outcome>> outcomes = new ArrayList<>();
      orders.forEach(order -> outcomes.add(pool.submit(() -> build(order))));
      for (Future<Outcome> outcome : outcomes) {
        each.accept(outcome.get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a build ended without an outcome", e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(null, task, "florilege-build", STACK);
    thread.setDaemon(true);
    return thread;
  }

  private Outcome build(Order order) {
    String name = String.valueOf(order.folder().getFileName());
    try {
      return make(order, name);
    } catch (IOException | RuntimeException | Error e) {
      Fault fault = new Fault(e);
      return new Outcome.Failed(order.folder(), fault.code(), fault.sentence(), e);
    } finally {
      progress.done(name);
    }
  }

  private Outcome make(Order order, String name) throws IOException {
    if (!Files.isDirectory(order.folder())) {
      String what =
          Files.exists(order.folder())
              ? "this is a file, and a collection is a folder"
              : "there is no such folder";
      return new Outcome.Failed(order.folder(), ExitCode.USAGE, what, new IOException(what));
    }
    long begin = System.nanoTime();
    Edition edition = press.print(order, step -> progress.at(name, step));
    List<Outcome.Checked> checks = new ArrayList<>();
    if (check) {
      edition.files().stream()
          .filter(Files::isRegularFile)
          .forEach(file -> checks.add(check(file)));
    }
    return new Outcome.Made(
        order.folder(), edition, List.copyOf(checks), Duration.ofNanos(System.nanoTime() - begin));
  }

  private static Outcome.Checked check(Path file) {
    return new Outcome.Checked(file, Check.file(file));
  }
}
