package florilege.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import florilege.Thorough;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that is full from the n-th write on, and a program that is killed at its n-th renaming or
 * linking, by the kernel's own hand where {@code strace} can be had.
 */
@Timeout(600) // a guard
class FaultsTest {

  private static final String WRITES = "write,pwrite64,writev,fsync,fdatasync";
  private static final String MOVES = "rename,renameat,renameat2,link,linkat,unlink,unlinkat";

  @TempDir Path top;
  private Path folder;

  /** Replaces a book of two files that belong together. */
  public static void main(String[] arguments) throws IOException {
    publish(Path.of(arguments[0]), "new");
  }

  private static void publish(Path folder, String edition) throws IOException {
    try (OutputTransaction output = OutputTransaction.in(folder)) {
      Files.writeString(output.stage("book.epub"), edition);
      Files.writeString(output.stage("book.pdf"), edition);
      output.publish();
    }
  }

  @BeforeEach
  void old() throws IOException {
    folder = Files.createDirectory(top.resolve("out"));
    publish(folder, "old");
  }

  /** Runs the program, which one kind of fault befalls; gives its exit code. */
  private int run(String fault) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("strace", "-f", "--seccomp-bpf", "-qq", "-o", "/dev/null"));
    command.addAll(List.of("-e", "inject=" + fault));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:-UsePerfData", "-XX:TieredStopAtLevel=1", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(FaultsTest.class.getName(), folder.toString()));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor();
    } catch (IOException e) {
      return -1;
    }
  }

  private void assumeFaults() throws Exception {
    assumeTrue(run("mknod:error=EPERM") == 0, "strace cannot be run here");
    publish(folder, "old");
  }

  private String edition() throws IOException {
    String epub = Files.readString(folder.resolve("book.epub"));
    assertEquals(epub, Files.readString(folder.resolve("book.pdf")));
    return epub;
  }

  private static int next(int n) {
    return Thorough.count(n + 1, n * 5);
  }

  @Test
  void fullDiskAtAnyWriteLeavesTheOldBookAndNothingElse() throws Exception {
    assumeFaults();
    int n = 1;
    while (run(WRITES + ":error=ENOSPC:when=" + n + "+") != 0) {
      assertEquals("old", edition(), "write " + n);
      assertEquals(4, FileTrees.tree(folder).size(), "write " + n);
      n = next(n);
    }
    assertTrue(n > 3, "at least one write failed");
    assertEquals("new", edition());
  }

  @Test
  void killedAtAnyMoveTheNextBuildFindsOneBook() throws Exception {
    assumeFaults();
    TreeSet<String> editions = new TreeSet<>();
    int n = 1;
    while (run(MOVES + ":signal=KILL:when=" + n) != 0) {
      OutputTransaction.in(folder).close();
      editions.add(edition());
      publish(folder, "old");
      assertEquals(4, FileTrees.tree(folder).size(), "move " + n);
      n = next(n);
    }
    assertTrue(n > 3, "killed at least once");
    assertTrue(editions.contains("old"), editions::toString);
  }
}
