package florilege.imports;

import static florilege.imports.ImportFixture.comment;
import static florilege.imports.ImportFixture.post;
import static florilege.imports.ImportFixture.wxr;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import florilege.imports.records.ImportStats;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An import touches nothing outside of its folder, whatever lies in it or in the export. */
@Timeout(600) // a guard: a pipe that is opened waits for ever
class ImportFolderTest {

  private static final String HASH = "0123456789abcdef01234567";
  private static final String EXPORT =
      wxr(
          post(
              1,
              "a",
              "Words <img src=\"https://pots.example.org/wp-content/uploads/p.png\" alt=\"A pot\">",
              comment(1, 0, "Eve", "1", "evil")));

  private static final String FORUM =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
      <thread dsq:id="10"><id/><link>http://example.org/2012/01/20/pots/</link><title>Pots</title></thread>
      <post dsq:id="%s"><id/><message>evil</message><createdAt>2012-01-21T09:00:00Z</createdAt>
      <author><name>Eve</name></author><thread dsq:id="10" /></post>
      </disqus>
      """;

  @TempDir Path folder;
  private Path outside;
  private ImportFixture bench;

  @BeforeEach
  void open() throws IOException {
    outside = Files.createDirectory(folder.resolve("outside"));
    Files.writeString(outside.resolve(".profile"), "mine\n");
    bench = new ImportFixture(folder);
    Files.createDirectories(bench.collection());
  }

  private void link(String path, Path target) throws IOException {
    Path link = bench.collection().resolve(path);
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, target);
  }

  private void assertNothingOutside() throws IOException {
    try (Stream<Path> files = Files.list(outside)) {
      assertEquals(List.of(outside.resolve(".profile")), files.toList());
    }
    assertEquals("mine\n", Files.readString(outside.resolve(".profile")));
  }

  @Test
  void aFolderOfArticlesThatIsALinkOutIsRefused() throws IOException {
    link("articles", Path.of("../outside"));
    ImportStats tally = bench.wordpress(EXPORT);
    assertNothingOutside();
    assertEquals(2, tally.of(ImportStats.Count.REFUSED));
    assertEquals(
        List.of("articles: error: the symbolic link leads out of the folder [outside-collection]"),
        bench.said());
    assertTrue(bench.file("collection.yaml").contains("title"), "the rest is imported");
  }

  @Test
  void aFolderOfPicturesThatIsALinkOutIsRefused() throws IOException {
    Files.createDirectory(folder.resolve("uploads"));
    Files.writeString(folder.resolve("uploads/p.png"), "picture");
    link("images", outside);
    bench.wordpress(EXPORT);
    assertNothingOutside();
    assertEquals(1, bench.said().size(), bench.said()::toString);
    assertTrue(bench.said().get(0).startsWith("images: error: the symbolic link leads out"));
  }

  @Test
  void uploadsBesideTheExportAreReadThroughNoLinkOut() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("beside"));
    ImportFixture below = new ImportFixture(elsewhere);
    Files.writeString(outside.resolve("p.png"), "secret");
    Files.createSymbolicLink(elsewhere.resolve("uploads"), outside);
    below.wordpress(EXPORT);
    assertFalse(below.everything().contains("secret"));
    assertTrue(below.said().toString().contains("beside/uploads: error: the symbolic link leads"));
    Files.delete(elsewhere.resolve("uploads"));
    Files.createDirectory(elsewhere.resolve("real"));
    Files.writeString(elsewhere.resolve("real/p.png"), "picture");
    Files.createSymbolicLink(elsewhere.resolve("uploads"), Path.of("real"));
    assertEquals(
        1, below.wordpress(EXPORT).of(ImportStats.Count.COPIED), "a link that stays is followed");
  }

  @Test
  void linkedFileOutsideIsNeverRead() throws IOException {
    Files.writeString(outside.resolve("secret.md"), "---\nid: x\nauthor: y\n---\nsecret\n");
    link("articles/2012-01-20-a.comments.md", outside.resolve("secret.md"));
    bench.wordpress(EXPORT);
    assertFalse(bench.everything().contains("evil\n") && bench.everything().contains("secret"));
    assertEquals(
        List.of(
            "articles/2012-01-20-a.comments.md: error: the symbolic link leads out of the folder"
                + " [outside-collection]"),
        bench.said());
    Files.delete(bench.collection().resolve("articles/2012-01-20-a.comments.md"));
    link("articles/2012-01-20-a.comments.md", Path.of("/dev/zero"));
    bench.wordpress(EXPORT);
    assertEquals(1, bench.said().size(), bench.said()::toString);
  }

  @Test
  void linksThatStayInsideAreFollowed() throws IOException {
    Files.createDirectory(bench.collection().resolve("posts"));
    link("articles", Path.of("posts"));
    bench.wordpress(EXPORT);
    assertEquals(List.of(), bench.said());
    assertTrue(bench.file("posts/2012-01-20-a.comments.md").contains("evil"));
  }

  static Stream<String> forgedLines() {
    return Stream.of(
        "wordpress:1\t../outside/.profile\tx",
        "wordpress:1\t../outside/.profile\t" + HASH,
        "wordpress:1\t../outside/x.md\t" + HASH,
        "wordpress:1\t/etc/x.md\t" + HASH,
        "wordpress:1\tarticles/../../outside/x.md\t" + HASH,
        "wordpress:1\tC:\\x.md\t" + HASH,
        "wordpress:1\tC:/x.md\t" + HASH,
        "wordpress:1\t..\\outside\\x.md\t" + HASH,
        "wordpress:1\t.git/x.md\t" + HASH,
        "wordpress:1\tarticles/.x.md\t" + HASH,
        "wordpress:1\tarticles/x.sh\t" + HASH,
        "wordpress:1\tcollection.yaml\t" + HASH,
        "wordpress:1\t\t" + HASH,
        "wordpress:1\t" + "x".repeat(253) + ".md\t" + HASH,
        "wordpress:1\tarticles/x%0A.md\t" + HASH,
        "wordpress:1\tarticles/x.md\t" + HASH + "\tmore",
        "wordpress:1\tarticles/x.md\t" + HASH.substring(1),
        "wordpress:1\tarticles/\u0000x.md\t" + HASH,
        "wordpress:1\tarticles/x\r.md\t" + HASH,
        "collection\tarticles/x.md\t" + HASH,
        "other:1\tarticles/x.md\t" + HASH,
        "<<<<<<< ours",
        "{\"version\": 1}");
  }

  @ParameterizedTest
  @MethodSource("forgedLines")
  void aLedgerWithALineThatNoImportWritesStopsTheImport(String line) throws IOException {
    Path ledger = bench.collection().resolve(".florilege-import");
    Files.writeString(ledger, "# a line that says nothing\n" + line + "\n");
    bench.wordpress(EXPORT);
    bench.disqus(FORUM.formatted("1"));
    assertNothingOutside();
    assertEquals(List.of(), bench.files());
    assertEquals("# a line that says nothing\n" + line + "\n", Files.readString(ledger));
    assertEquals(1, bench.said().size(), bench.said()::toString);
    assertTrue(bench.said().get(0).startsWith(".florilege-import:2: error: "));
  }

  @Test
  void aLedgerThatIsNoTextOrNoFileStopsTheImport() throws Exception {
    Path ledger = bench.collection().resolve(".florilege-import");
    Files.write(ledger, new byte[] {'#', (byte) 0xFF, '\n'});
    bench.wordpress(EXPORT);
    Files.delete(ledger);
    Files.createDirectory(ledger);
    bench.wordpress(EXPORT);
    Files.delete(ledger);
    for (Path target : List.of(outside.resolve(".profile"), outside.resolve("gone"), folder)) {
      Files.createSymbolicLink(ledger, target);
      bench.wordpress(EXPORT);
      Files.delete(ledger);
    }
    Files.writeString(bench.collection().resolve("mine"), "");
    Files.createSymbolicLink(ledger, Path.of("mine"));
    bench.wordpress(EXPORT);
    Files.delete(ledger);
    assumeTrue(Files.exists(Path.of("/usr/bin/mkfifo")));
    assertEquals(0, new ProcessBuilder("mkfifo", ledger.toString()).start().waitFor());
    bench.wordpress(EXPORT);
    Files.delete(ledger);
    assertNothingOutside();
    assertEquals(List.of("mine"), bench.files());
    assertEquals(4, bench.said().size(), bench.said()::toString);
  }

  @Test
  void anIdOfAnyLengthTakesAShortLineOfTheLedger() throws IOException {
    String id = "1".repeat(100_000);
    String export =
        wxr(
            post(7, "a", "Words", comment(1, 0, "Eve", "1", "kind"))
                .replace("<wp:post_id>7<", "<wp:post_id>" + id + "<"));
    bench.wordpress(export);
    String first = bench.everything();
    assertTrue(bench.wordpress(export).sentence().startsWith("1 unchanged"), bench::everything);
    assertEquals(first, bench.everything());
    assertTrue(Files.size(bench.collection().resolve(".florilege-import")) < 1_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1&#10;wordpress:2&#9;../outside/.profile&#9;" + HASH + "&#10;x",
        "1&#13;wordpress:2&#9;../outside/.profile&#9;" + HASH,
        "1&#x85;2",
        "1&#x2028;2",
        "a%b%0Ac",
        "../../outside/x",
        "#1"
      })
  void noIdOfAnExportWritesALineOfTheLedger(String id) throws IOException {
    String export =
        wxr(
            post(7, "a", "Words", comment(1, 0, "Eve", "1", "evil"))
                .replace("<wp:post_id>7<", "<wp:post_id>" + id + "<"),
            post(2, "b", "More", comment(2, 0, "Eve", "1", "evil")));
    bench.wordpress(export);
    String first = bench.everything();
    assertTrue(bench.wordpress(export).sentence().startsWith("2 unchanged"), bench::everything);
    assertEquals(first, bench.everything());
    String forum = FORUM.formatted(id).replace("\"10\"", "\"" + id + "\"");
    bench.disqus(forum);
    assertEquals(1, bench.disqus(forum).of(ImportStats.Count.COMMENTS_UNCHANGED));
    assertEquals(List.of(), bench.said());
    assertNothingOutside();
  }

  @Test
  void aLedgerOfAnEarlierVersionIsReadWithEitherLineEnd() throws IOException {
    String export =
        wxr(
            post(7, "a", "Words")
                .replace("<wp:post_id>7</wp:post_id>", "<guid>http://x/%C3?p=7</guid>"));
    bench.wordpress(export);
    Path ledger = bench.collection().resolve(".florilege-import");
    String old = Files.readString(ledger).replace("%25C3", "%C3").replace("\n", "\r\n");
    Files.writeString(ledger, old);
    assertEquals("1 unchanged", bench.wordpress(export).sentence());
    assertFalse(Files.readString(ledger).contains("%C3?"));
  }

  @Test
  void aFileThatIsNoUtf8IsKeptAsItIs() throws IOException {
    byte[] latin = "---\nid: x\nauthor: André\n---\nMine\n".getBytes(StandardCharsets.ISO_8859_1);
    Path comments = bench.collection().resolve("articles/2012-01-20-a.comments.md");
    Files.createDirectories(comments.getParent());
    Files.write(comments, latin);
    bench.wordpress(EXPORT);
    assertArrayEquals(latin, Files.readAllBytes(comments));
    assertTrue(bench.said().toString().contains("[encoding]"), bench.said()::toString);
  }

  @Test
  void discussionsOfASiteGoThroughNoLinkOut() throws IOException {
    bench.put("_config.yml", "title: Blog\nurl: http://example.org\n");
    bench.put("_posts/2012-01-20-other.md", "---\ntitle: Other\n---\nWords\n");
    link("_discussions", outside);
    bench.disqus(FORUM.formatted("1"));
    assertNothingOutside();
    assertTrue(bench.said().get(0).startsWith("_discussions: error: "), bench.said()::toString);
  }

  @Test
  void leftoverOfAKilledImportIsDeleted() throws IOException {
    bench.put("articles/.florilege-42.new", "half");
    bench.wordpress(EXPORT);
    assertFalse(bench.files().contains("articles/.florilege-42.new"), bench.files()::toString);
  }
}
