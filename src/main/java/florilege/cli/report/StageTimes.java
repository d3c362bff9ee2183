package florilege.cli.report;

import florilege.BuildStep;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** Adds up how long each stage of a build takes. A stage ends where another one begins. */
public final class StageTimes {

  private final LongSupplier clock;
  private final Map<BuildStep.Task, Long> times = new EnumMap<>(BuildStep.Task.class);
  private Optional<BuildStep.Task> current = Optional.empty();
  private long last;

  /**
   * Begins to count.
   *
   * @param clock gives nanoseconds from any beginning
   */
  public StageTimes(LongSupplier clock) {
    this.clock = clock;
    last = clock.getAsLong();
  }

  /** Takes note that a stage begins, or goes on. Safe for use by several threads. */
  public synchronized void at(BuildStep step) {
    long now = clock.getAsLong();
    current.ifPresent(task -> times.merge(task, now - last, Long::sum));
    last = now;
    current = Optional.of(step.task());
  }

  /** Ends the last stage, and gives all in one line, such as {@code read 0.4 s, bind 1.2 s}. */
  public synchronized String summary() {
    current.ifPresent(task -> times.merge(task, clock.getAsLong() - last, Long::sum));
    current = Optional.empty();
    return times.entrySet().stream()
        .map(each -> word(each.getKey()) + seconds(Duration.ofNanos(each.getValue())))
        .collect(Collectors.joining(", "));
  }

  private static String word(BuildStep.Task task) {
    return task.name().toLowerCase(Locale.ROOT);
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, " %.1f s", time.toMillis() / 1000.0);
  }
}
