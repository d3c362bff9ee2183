package florilege;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.cli.Main;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a collection asks for, nothing is fetched and nothing outside its folder is read: no one
 * comes to a port of this machine, no secret is in a book, and, where {@code strace} can be had,
 * the kernel saw neither a connection nor a file opened. With {@code FLORILEGE_TRACE=required} in
 * the environment it must be had.
 */
class FetchTest {

  private static final int MOST_SECONDS = 300;

  @TempDir Path temp;

  @Test
  void fetchesNothingAndReadsNothingOutside() throws IOException, InterruptedException {
    Path root = temp.toRealPath();
    Path trace = root.resolve("trace.txt");
    boolean traced = canTrace();
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      int lures = FetchingCollection.write(root, server.getLocalPort());
      assertTrue(lures >= 180, () -> lures + " ways");
      String said = run(command(root, traced, trace));
      server.setSoTimeout(1);
      assertEquals(0, visitors(server), said);
      assertTrue(Files.isRegularFile(root.resolve("out/book.pdf")), said);
      assertFalse(said.contains("\tat "), said);
    }
    assertNoSecret(root.resolve("out"));
    if (traced) {
      assertEquals(List.of(), seen(trace, root));
    }
  }

  private static boolean canTrace() throws InterruptedException {
    boolean can;
    try {
      can =
          new ProcessBuilder("strace", "-f", "--seccomp-bpf", "-qq", "-o", "/dev/null", "true")
                  .start()
                  .waitFor()
              == 0;
    } catch (IOException e) {
      can = false;
    }
    assertTrue(
        can || !"required".equals(System.getenv("FLORILEGE_TRACE")), "strace cannot be run here");
    return can;
  }

  /** The program as it is run, in a process of its own. */
  private static List<String> command(Path root, boolean traced, Path trace) {
    List<String> command = new ArrayList<>();
    if (traced) {
      command.addAll(
          List.of("strace", "-f", "--seccomp-bpf", "-qq", "-s", "4096", "-o", trace.toString()));
      command.addAll(List.of("-e", "trace=connect,sendto,open,openat,execve"));
    }
    command.addAll(
        JavaProcess.command(
            Main.class,
            "build",
            root.resolve("book").toString(),
            "-f",
            "epub,pdf,xhtml",
            "-o",
            root.resolve("out").toString()));
    return command;
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(MOST_SECONDS, java.util.concurrent.TimeUnit.SECONDS), said);
    assertEquals(1, process.exitValue(), said);
    return said;
  }

  private static int visitors(ServerSocket server) throws IOException {
    int visitors = 0;
    while (true) {
      try {
        server.accept().close();
        visitors++;
      } catch (SocketTimeoutException e) {
        return visitors;
      }
    }
  }

  private static void assertNoSecret(Path out) throws IOException {
    for (Path file : BuiltBook.filesBelow(out)) {
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      assertFalse(bytes.contains(FetchingCollection.SECRET), file.toString());
    }
    ParsedEpub.open(out.resolve("book.epub"))
        .files()
        .forEach(
            (name, bytes) ->
                assertFalse(
                    new String(bytes, StandardCharsets.UTF_8).contains(FetchingCollection.SECRET),
                    name));
    ParsedPdf.open(out.resolve("book.pdf"))
        .pages()
        .forEach(
            page -> assertFalse(page.text().contains(FetchingCollection.SECRET), page.label()));
  }

  /** What the kernel was asked for, and should not have been. */
  private static List<String> seen(Path trace, Path root) throws IOException {
    List<String> lines = Files.readAllLines(trace, StandardCharsets.ISO_8859_1);
    assertTrue(
        lines.stream().anyMatch(line -> line.contains(root.resolve("book/articles/a00.md") + "\"")),
        "the trace sees nothing");
    return lines.stream().filter(line -> isForbidden(line, root)).toList();
  }

  private static boolean isForbidden(String line, Path root) {
    boolean connects = line.contains("connect(") || line.contains("sendto(");
    boolean opens = line.contains("open(") || line.contains("openat(");
    boolean inside =
        line.contains("\"" + root.resolve("book")) || line.contains("\"" + root.resolve("out"));
    boolean outside = line.contains("canary") || line.contains("\"" + root + "/") && !inside;
    boolean runs = line.contains("execve(") && !line.contains("/bin/java\"");
    return connects && !line.contains("AF_UNIX") || opens && outside || runs;
  }
}
