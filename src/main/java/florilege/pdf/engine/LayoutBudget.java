package florilege.pdf.engine;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.lang.management.ThreadMXBean;
import java.util.List;

/**
 * Bounds what the layout engine may do for one run. What it does is counted where it calls back
 * (styles that it asks for, pages that it begins, places where it may break a line, texts that it
 * measures), so that the same run is stopped on every machine. The time that the processor takes,
 * and the memory that is left, are a second guard far above: where memory is nearly full,
 * collecting it would take all the time.
 */
final class LayoutBudget {

  /** The engine did more for a run than any text of its size needs. */
  static final class Exceeded extends RuntimeException {
    private static final long serialVersionUID = 1;

    Exceeded(String message) {
      super(message);
    }
  }

  /** Calls for which a run needs no reason. */
  private static final long FREE = 2_000_000;

  /** Calls for each character and each element of a run; ordinary text needs 1, a table 5. */
  private static final long PER_UNIT = 60;

  /** CPU time of the thread, in nanoseconds: ten times what any text may take. */
  private static final long GUARD = 100_000_000_000L;

  /** The time is asked for once in so many calls. */
  private static final int SELDOM = 0xFF;

  /** The part of the memory for what lives long that may be in use after it was collected. */
  private static final double FULL = 0.92;

  private static final List<MemoryPoolMXBean> POOLS =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getName().matches(".*(?:Old|Tenured).*"))
          .filter(pool -> pool.getCollectionUsage() != null)
          .toList();

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final long most;
  private Thread thread = Thread.currentThread();
  private long start;
  private long spent;

  /**
   * Allows for a run what any text of its size can need.
   *
   * @param size characters and elements of the run
   */
  LayoutBudget(long size) {
    most = most(size);
    start = now();
    requireMemory();
  }

  /**
   * Sees that there is memory left for a run.
   *
   * @throws OutOfMemoryError if nearly all is in use by what was set before
   */
  static void requireMemory() {
    if (isMemoryFull()) {
      System.gc(); // What is known is of the last collection, when another run may have filled it.
      if (isMemoryFull()) {
        throw new OutOfMemoryError("nearly all memory is in use");
      }
    }
  }

  /** How many calls a run of a size may take. */
  static long most(long size) {
    return FREE + PER_UNIT * size;
  }

  /**
   * Counts a call of the engine.
   *
   * @throws Exceeded if it is one too many, or came too late
   * @throws OutOfMemoryError if hardly any is left
   */
  void spend() {
    if (++spent > most) {
      throw new Exceeded("more than " + most + " steps of layout");
    }
    if ((spent & SELDOM) == 0) {
      if (thread != Thread.currentThread()) {
        thread = Thread.currentThread();
        start = now();
      }
      if (now() - start > GUARD) {
        throw new Exceeded("more than 100 s");
      }
      requireMemory();
    }
  }

  private static boolean isMemoryFull() {
    return POOLS.stream()
        .map(MemoryPoolMXBean::getCollectionUsage)
        .anyMatch(usage -> usage.getMax() > 0 && isFull(usage));
  }

  private static boolean isFull(MemoryUsage usage) {
    return usage.getUsed() > FULL * usage.getMax();
  }

  private static long now() {
    return THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : 0;
  }
}
