package florilege.parallel;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Does pieces of work beside each other on a bounded number of threads. Results, and the failure
 * that is told where several pieces fail, do not depend on that number. Whoever waits works too, so
 * that pieces may have pieces of their own, and one thread needs no other.
 */
public final class Workers implements AutoCloseable {

  /** Layout goes down once per nested element. The memory is only reserved. */
  private static final long STACK = 64L << 20;

  private final int helpers;
  private final ExecutorService pool;

  /**
   * Works on a number of threads, the caller's among them.
   *
   * @param threads at least 1
   */
  public Workers(int threads) {
    helpers = threads - 1;
    pool = Executors.newFixedThreadPool(Math.max(1, helpers), Workers::thread);
  }

  /** Whether two pieces can be done at once. */
  public boolean isParallel() {
    return helpers > 0;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(null, work, "florilege-worker", STACK);
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Does something to each of a list, in no certain order, and waits for all.
   *
   * @return the results, in the order of the list
   * @throws RuntimeException or an error, that of the first in the list at which the work failed
   */
  public <T, R> List<R> map(List<T> list, Function<T, R> work) {
    List<FutureTask<R>> pieces =
        list.stream().map(each -> new FutureTask<R>(() -> work.apply(each))).toList();
    // A piece that somebody else has begun or done is passed over.
    Runnable all = () -> pieces.forEach(FutureTask::run);
    for (int i = 0; i < Math.min(helpers, pieces.size() - 1); i++) {
      pool.execute(all);
    }
    all.run();
    return pieces.stream().map(Workers::result).toList();
  }

  /** Does something to each of a list as {@link #map} does. */
  public <T> void each(List<T> list, Consumer<T> work) {
    map(
        list,
        each -> {
          work.accept(each);
          return true;
        });
  }

  /**
   * Begins something, which is done when it is asked for at the latest.
   *
   * @return gives what it gave or throws what it threw, each time it is asked
   */
  public <R> Supplier<R> begin(Supplier<R> work) {
    FutureTask<R> piece = new FutureTask<>(work::get);
    if (helpers > 0) {
      pool.execute(piece);
    }
    return () -> {
      piece.run();
      return result(piece);
    };
  }

  private static <R> R result(FutureTask<R> piece) {
    try {
      return piece.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause(); // Neither suppliers nor functions throw others.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while others worked", e);
    }
  }

  /** Lets no work begin any more; what was begun is interrupted. */
  @Override
  public void close() {
    pool.shutdownNow();
  }
}
