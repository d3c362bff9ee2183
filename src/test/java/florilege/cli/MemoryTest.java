package florilege.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.JavaProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Commands to which the machine gives too little memory, each in a process of its own. */
@Timeout(600)
class MemoryTest {

  @TempDir Path folder;

  private void assertAsksForMore(String... words) throws Exception {
    List<String> command = new ArrayList<>(JavaProcess.command(Main.class, words));
    command.replaceAll(word -> word.startsWith("-Xmx") ? "-Xmx20m" : word);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(4, process.waitFor(), said);
    assertTrue(said.contains("give more, for instance with JAVA_OPTS=-Xmx1g"), said);
    assertFalse(said.contains("fault") || said.contains("\tat "), said);
  }

  @Test
  void buildsAsk() throws Exception {
    Files.createDirectory(folder.resolve("a"));
    Files.writeString(folder.resolve("a/a.md"), "x y\n\n".repeat(300_000));
    assertAsksForMore(
        "build", folder.resolve("a").toString(), "-o", folder.resolve("out").toString());
  }

  @Test
  void importsAsk() throws Exception {
    Path export = export("<p>Hello <b>x</b></p> ".repeat(300_000));
    assertAsksForMore(
        "import", "wordpress", export.toString(), "-o", folder.resolve("in").toString());
  }

  @Test
  void checksAsk() throws Exception {
    Path file = Files.write(folder.resolve("a.pdf"), pdf());
    assertAsksForMore("check", file.toString());
  }

  private Path export(String content) throws IOException {
    return Files.writeString(
        folder.resolve("export.xml"),
        "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\""
            + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">"
            + "<channel><wp:wxr_version>1.2</wp:wxr_version><item><title>A</title><wp:post_id>1</wp:post_id>"
            + "<wp:status>publish</wp:status><wp:post_type>post</wp:post_type><content:encoded><![CDATA["
            + content
            + "]]></content:encoded></item></channel></rss>");
  }

  /** Longer than the memory, with a header at its beginning. */
  private static byte[] pdf() {
    byte[] bytes = new byte[30_000_000];
    byte[] header = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(header, 0, bytes, 0, header.length);
    return bytes;
  }
}
