package florilege.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holds what one run of a program took as a whole process.
 *
 * @param wall seconds from its start to its end
 * @param cpu seconds of all its threads and of the processes that it started
 * @param memory peak of its largest process in bytes; 0 where the system does not tell
 * @param exit its exit code; −1 where it was ended because it took too long
 * @param said what it wrote to standard error
 */
record ProcessMeasurement(double wall, double cpu, long memory, int exit, String said) {

  /** Lets the shell run a command, and then say what it took: {@code times} is of POSIX. */
  private static final String TIMED = "\"$@\"; code=$?; times >&2; exit $code";

  /** The second line of {@code times}: user and system time of the children. */
  private static final Pattern TIMES =
      Pattern.compile("(\\d+)m([\\d.,]+)s (\\d+)m([\\d.,]+)s\\s*$");

  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

  private static final long POLL = 10;

  /**
   * Runs a command.
   *
   * @param folder in which it runs
   * @param limit seconds after which it is ended
   */
  static ProcessMeasurement of(List<String> command, Path folder, int limit)
      throws IOException, InterruptedException {
    Path said = Files.createTempFile("benchmark", ".txt");
    List<String> timed = new ArrayList<>(List.of("sh", "-c", TIMED, "sh"));
    timed.addAll(command);
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(timed)
            .directory(folder.toFile())
            .redirectError(said.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    long memory = 0;
    boolean ends = true;
    while (!process.waitFor(POLL, TimeUnit.MILLISECONDS)) {
      memory = Math.max(memory, peak(process.toHandle()));
      if (System.nanoTime() - begin > limit * 1_000_000_000L) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
        ends = false;
      }
    }
    double wall = (System.nanoTime() - begin) / 1e9;
    String text = Files.readString(said);
    Files.delete(said);
    return new ProcessMeasurement(wall, cpu(text), memory, ends ? process.exitValue() : -1, text);
  }

  private static double cpu(String text) {
    Matcher at = TIMES.matcher(text);
    return at.find() ? seconds(at.group(1), at.group(2)) + seconds(at.group(3), at.group(4)) : 0;
  }

  private static double seconds(String minutes, String rest) {
    return 60 * Integer.parseInt(minutes) + Double.parseDouble(rest.replace(',', '.'));
  }

  private static long peak(ProcessHandle shell) {
    try (Stream<ProcessHandle> children = shell.descendants()) {
      return children.mapToLong(child -> peak(child.pid())).max().orElse(0);
    }
  }

  private static long peak(long pid) {
    try {
      Matcher at = PEAK.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
      return at.find() ? 1024 * Long.parseLong(at.group(1)) : 0;
    } catch (IOException e) {
      return 0; // It has ended, or there is no such folder on this system.
    }
  }
}
