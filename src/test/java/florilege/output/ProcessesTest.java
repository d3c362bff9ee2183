package florilege.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Several threads and several programs that write into the same folder, and programs that are
 * stopped.
 */
@Timeout(600)
class ProcessesTest {

  @TempDir Path folder;

  /**
   * Publishes editions whose two files belong together; stages one and waits to be stopped; takes a
   * turn; or publishes files of many names, with their record elsewhere.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[0]);
    int editions = Integer.parseInt(arguments[1]);
    for (int i = 0; i < editions; i++) {
      publish(folder, ProcessHandle.current().pid() + "-" + i);
    }
    if (arguments.length > 2) {
      publishMany(folder, Path.of(arguments[2]), -editions);
    } else if (editions < 0) {
      System.out.print(OutputLock.take(folder).isPresent());
    }
    if (editions == 0) {
      OutputTransaction output = OutputTransaction.in(folder);
      Files.writeString(output.stage("book.pdf"), "half");
      System.out.println("staged");
      Thread.sleep(100_000);
      output.close();
    }
  }

  private static void publish(Path folder, String edition) throws IOException {
    try (OutputTransaction output = OutputTransaction.in(folder)) {
      Files.writeString(output.stage("book.epub"), edition);
      Files.writeString(output.stage("book.pdf"), edition);
      output.publish();
    }
  }

  private static void publishMany(Path folder, Path record, int files) throws IOException {
    for (int i = 0; i < files; i++) {
      try (OutputTransaction output =
          OutputTransaction.in(folder).recordedIn(Optional.of(record))) {
        Files.writeString(output.stage(folder.getFileName() + "-" + i + ".pdf"), "words");
        output.publish();
      }
    }
  }

  private Process start(int editions, String... more) throws IOException {
    return start(folder, editions, more);
  }

  private static Process start(Path folder, int editions, String... more) throws IOException {
    String classes = System.getProperty("java.class.path");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(List.of(java, "-Xshare:auto", "-cp", classes));
    command.addAll(List.of(ProcessesTest.class.getName(), folder.toString(), "" + editions));
    command.addAll(List.of(more));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private void assertOneEditionAndNothingElse() throws IOException {
    assertEquals(
        Files.readString(folder.resolve("book.epub")),
        Files.readString(folder.resolve("book.pdf")));
    assertEquals(4, FileTrees.tree(folder).size(), () -> list()); // with the list of what was made
  }

  private String list() {
    try {
      return FileTrees.tree(folder).toString();
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Test
  void threadsDoNotMixTheirEditions() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Void>> builds = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        String edition = "edition " + i;
        builds.add(
            () -> {
              publish(folder, edition);
              return null;
            });
      }
      for (Future<Void> build : pool.invokeAll(builds)) {
        build.get();
      }
    } finally {
      pool.shutdown();
    }
    assertOneEditionAndNothingElse();
  }

  @Test
  void programsDoNotMixTheirEditions() throws Exception {
    Process first = start(15);
    Process second = start(15);
    assertEquals(0, first.waitFor());
    assertEquals(0, second.waitFor());
    assertOneEditionAndNothingElse();
  }

  @Test
  void programsThatShareARecordLoseNoLineOfIt() throws Exception {
    Path record = folder.resolve("kept/record");
    Process first = start(folder.resolve("a"), -20, record.toString());
    Process second = start(folder.resolve("b"), -20, record.toString());
    assertEquals(0, first.waitFor());
    assertEquals(0, second.waitFor());
    assertEquals(41, Files.readAllLines(record).size());
    assertEquals(List.of(record.getParent(), record), FileTrees.tree(record.getParent()));
  }

  @Test
  void programsTakeTurns() throws Exception {
    OutputLock ours = OutputLock.take(folder).orElseThrow();
    assertEquals(
        "false", new String(start(-1).getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    ours.close();
    assertEquals(
        "true", new String(start(-1).getInputStream().readAllBytes(), StandardCharsets.UTF_8));
  }

  @Test
  void aLivingBuildIsNoLeftOverForAnotherProgram() throws Exception {
    try (OutputTransaction living = OutputTransaction.in(folder)) {
      Path part = Files.writeString(living.stage("living.pdf"), "half");
      OutputTransaction.in(folder).close();
      assertEquals(0, start(1).waitFor());
      assertTrue(Files.exists(part));
    }
  }

  @Test
  void aStoppedProgramLeavesTheOldFilesAndNothingElse() throws Exception {
    publish(folder, "old");
    Process process = start(0);
    assertEquals('s', process.getInputStream().read());
    assertTrue(FileTrees.tree(folder).size() > 4);
    process.destroy();
    assertTrue(process.waitFor(300, TimeUnit.SECONDS));
    assertNotEquals(0, process.exitValue());
    assertEquals("old", Files.readString(folder.resolve("book.pdf")));
    assertOneEditionAndNothingElse();
  }

  @Test
  void theNextBuildCleansUpAfterAKilledOne() throws Exception {
    publish(folder, "old");
    Process process = start(0);
    assertEquals('s', process.getInputStream().read());
    process.destroyForcibly().waitFor();
    assertTrue(FileTrees.tree(folder).size() > 4);
    publish(folder, "new");
    assertOneEditionAndNothingElse();
  }
}
