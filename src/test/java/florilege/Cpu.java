package florilege;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** How long something takes, whatever else the machine is doing. */
public final class Cpu {

  private Cpu() {}

  /** CPU seconds of this thread. */
  public static long seconds(Runnable work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    work.run();
    return (threads.getCurrentThreadCpuTime() - before) / 1_000_000_000;
  }
}
