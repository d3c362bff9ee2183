package florilege.pdf.press;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * What the layout engine may do for one run. What it does is counted where it calls back (pages
 * that it begins, places where it may break a line, texts that it measures), so that the same run
 * is stopped on every machine. The time that the processor takes is a second guard, far above,
 * against what calls back but seldom.
 */
final class Effort {

  /** The engine did more for a run than any text of its size needs. */
  static final class Exceeded extends RuntimeException {
    private static final long serialVersionUID = 1;

    Exceeded(String message) {
      super(message);
    }
  }

  /** Calls for which a run needs no reason. */
  private static final long FREE = 500_000;

  /** Calls for each character and each element of a run; ordinary text needs 1, tables up to 5. */
  private static final long PER_UNIT = 40;

  /** CPU time of the thread, in nanoseconds: ten times what any text may take. */
  private static final long GUARD = 100_000_000_000L;

  /** The time is asked for once in so many calls. */
  private static final int SELDOM = 0x3FF;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final long most;
  private final long start;
  private long spent;

  /**
   * Allows for a run what any text of its size can need.
   *
   * @param size characters and elements of the run
   */
  Effort(long size) {
    most = most(size);
    start = now();
  }

  /** How many calls a run of a size may take. */
  static long most(long size) {
    return FREE + PER_UNIT * size;
  }

  /**
   * Counts a call of the engine.
   *
   * @throws Exceeded if it is one too many, or came too late
   */
  void spend() {
    if (++spent > most) {
      throw new Exceeded("more than " + most + " steps of layout");
    }
    if ((spent & SELDOM) == 0 && now() - start > GUARD) {
      throw new Exceeded("more than 100 s");
    }
  }

  private static long now() {
    return THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : 0;
  }
}
