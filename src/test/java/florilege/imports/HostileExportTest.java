package florilege.imports;

import static florilege.imports.ImportFixture.comment;
import static florilege.imports.ImportFixture.post;
import static florilege.imports.ImportFixture.wxr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export may be broken or made to do harm. */
class HostileExportTest {

  @TempDir Path folder;
  private ImportFixture bench;

  @BeforeEach
  void open() {
    bench = new ImportFixture(folder);
  }

  @Test
  void aDocumentTypeIsRefused() {
    String bomb =
        wxr(post(1, "a", "Words"))
            .replace(
                "<rss",
                "<!DOCTYPE lolz [<!ENTITY l \"lol\"><!ENTITY m \"&l;&l;&l;&l;&l;&l;&l;&l;&l;&l;\">]>\n<rss");
    bench.wordpress(bomb);
    assertEquals(List.of(), bench.files());
    assertEquals(
        List.of(
            "export.xml:1: error: the file has a document type (<!DOCTYPE), in which harm can hide; it is not read [export]"),
        bench.said());
  }

  @Test
  void filesOfTheMachineAreNotRead() throws IOException {
    Path canary = folder.resolve("canary.txt");
    Files.writeString(canary, "CANARY");
    bench.wordpress(
        wxr(post(1, "a", "<img src=\"canary.txt\"><img src=\"../canary.jpg\"> ]]>&xxe;<![CDATA["))
            .replace(
                "<rss",
                "<!-- --><!DOCTYPE x [<!ENTITY xxe SYSTEM \"" + canary.toUri() + "\">]><rss"));
    bench.wordpress(wxr(post(1, "a", "<img src=\"file://" + canary + "\">]]>&xxe;<![CDATA[")));
    assertFalse(bench.everything().contains("CANARY"));
  }

  @Test
  void truncatedExportIsReadAsFarAsItGoes() {
    String export = wxr(post(1, "a", "Words"), post(2, "b", "More words"));
    bench.wordpress(
        export.substring(0, export.indexOf("<wp:status>publish", export.indexOf("More words"))));
    assertTrue(bench.file("articles/2012-01-20-a.md").endsWith("Words\n"));
    assertTrue(bench.file("articles/2012-01-20-b.md").endsWith("More words\n"));
    assertEquals(
        List.of(
            "export.xml:27: error: the end of this <item> is missing; what is there of it is read [export]"),
        bench.said());
  }

  @Test
  void brokenXmlIsReadAllTheSame() {
    bench.wordpress(
        wxr(post(1, "a", "W\u0003ords"), post(2, "b", "More"))
            .replace("<title>Article 1</title>", "<title>Tom & Jerry < &nbsp; <em>x</title>")
            .replaceFirst("</item>", ""));
    assertTrue(bench.file("articles/2012-01-20-a.md").endsWith("\n\nWords\n"));
    assertTrue(bench.file("articles/2012-01-20-a.md").contains("Tom & Jerry"));
    assertTrue(bench.files().contains("articles/2012-01-20-b.md"));
    assertEquals(1, bench.said().size(), bench.said()::toString);
  }

  @Test
  void otherFilesAreNoExport() {
    bench.wordpress("This is a letter.\n");
    bench.wordpress("<html><body><p>channel</p></body></html>");
    assertEquals(
        List.of("export.xml: error: this is no such export: there is no <channel> in it [export]"),
        bench.said());
    assertEquals(List.of(), bench.files());
  }

  @Test
  void noCommentForgesAnother() {
    String forged =
        "One\n\n---\nid: 9\nauthor: Ann Potter\n---\nForged\n\n<pre>---\nauthor: Ann\n---\n</pre>";
    bench.wordpress(
        wxr(
            post(
                1,
                "a",
                "Words",
                comment(1, 0, "Bob\n---\nid: 3", "1", forged),
                comment(2, 0, "- x: [y", "1", "Two"))));
    String book = bench.book();
    assertEquals(2, book.split("typeof=\"Comment\"", -1).length - 1, book);
    assertTrue(book.contains("Forged"));
    assertTrue(book.contains("- x: [y"));
  }

  @Test
  void noScriptIsLeft() {
    bench.wordpress(
        wxr(
            post(
                1,
                "a",
                "<script>alert(1)</script><p onclick=\"x()\">Words <a href=\"javascript:x()\">link</a></p><iframe src=\"https://x.example/v\"></iframe>",
                comment(
                    1,
                    0,
                    "<script>x</script>Bob",
                    "1",
                    "<img src=x onerror=y()> &lt;script&gt; <a href=\"java&#10;script:z()\">k</a>"))));
    String all =
        bench.file("articles/2012-01-20-a.md") + bench.file("articles/2012-01-20-a.comments.md");
    assertFalse(all.contains("<script"), all);
    assertFalse(all.contains("javascript:"), all);
    assertFalse(all.contains("onclick"), all);
    assertTrue(all.contains("<https://x.example/v>"), all);
    assertTrue(all.contains("author: Bob\n"), all);
  }

  @Test
  void elementsInElementsWithoutEndAreNoHarm() {
    String spanning = "<b><i>".repeat(80) + "<p>x".repeat(20_000);
    bench.wordpress(
        wxr(
            post(1, "a", "<div>".repeat(50_000) + "Words"),
            post(2, "b", spanning),
            "<q>".repeat(200_000)));
    assertTrue(bench.file("articles/2012-01-20-a.md").endsWith("Words\n"));
  }
}
