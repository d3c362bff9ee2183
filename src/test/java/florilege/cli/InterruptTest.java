package florilege.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import florilege.BuildRequest;
import florilege.BuildResult;
import florilege.cli.console.Console;
import florilege.output.OutputTransaction;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A program that is told to stop in the middle of a book. */
@Timeout(600)
class InterruptTest {

  private static final int SIGINT = 2;

  @TempDir Path folder;

  /** Runs the program with a press that never finishes. */
  public static void main(String[] arguments) {
    ProcessSetup.prepare();
    Console console = ProcessSetup.console();
    ProcessSetup.sayWhenInterrupted(console);
    ProcessSetup.exit(
        Main.run(arguments, console, (request, progress) -> java.util.List.of(print(request))));
  }

  private static BuildResult print(BuildRequest request) throws IOException {
    try (OutputTransaction output = OutputTransaction.in(request.output())) {
      Files.writeString(output.stage("book.epub"), "half");
      System.out.println("staged");
      Thread.sleep(100_000);
      throw new IllegalStateException("nobody stopped the press");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Process stopped(String signal) throws Exception {
    Path out = Files.createDirectory(folder.resolve("out"));
    Files.writeString(out.resolve("book.epub"), "old");
    Files.createDirectory(folder.resolve("book"));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                InterruptTest.class.getName(),
                "build",
                folder.resolve("book").toString(),
                "-o",
                out.toString())
            .redirectError(folder.resolve("err").toFile())
            .start();
    assertEquals('s', process.getInputStream().read());
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    assertTrue(process.waitFor(300, TimeUnit.SECONDS));
    return process;
  }

  private void assertOldFilesOnly() throws IOException {
    assertEquals("florilege: interrupted", Files.readString(folder.resolve("err")).strip());
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      assertEquals(List.of(folder.resolve("out/book.epub")), files.toList());
    }
    assertEquals("old", Files.readString(folder.resolve("out/book.epub")));
  }

  @Test
  void endsOnTermination() throws Exception {
    assumeTrue(
        Files.exists(Path.of("/bin/kill")) || Files.exists(Path.of("/usr/bin/kill")),
        "a system with signals");
    assertEquals(143, stopped("TERM").exitValue());
    assertOldFilesOnly();
  }

  @Test
  void endsOnInterrupt() throws Exception {
    assumeTrue(!ignoresInterrupts(), "a child of a process that ignores SIGINT ignores it too");
    assertEquals(130, stopped("INT").exitValue());
    assertOldFilesOnly();
  }

  private static boolean ignoresInterrupts() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return true;
    }
    String mask =
        Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .findFirst()
            .orElse("SigIgn: 0");
    return new BigInteger(mask.substring(7).strip(), 16).testBit(SIGINT - 1);
  }
}
