package florilege.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.model.Article;
import florilege.model.ArticleCollection;
import florilege.model.Settings.Placement;
import florilege.model.metadata.Person;
import florilege.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollectionReaderTest {

  @TempDir Path top;

  @Test
  void anyFolderWithMarkdownIsACollection() {
    CollectionFixture desk =
        desk().put("one.md", "Text").put("deep/er/two.markdown", "Text").put("README.md", "About");
    desk.put("_drafts/three.md", "Text")
        .put("_includes/four.md", "Text")
        .put(".hidden/five.md", "Text")
        .put("_posts/2012-01-20-six.md", "Text");
    ArticleCollection collection = desk.read();
    assertEquals(List.of("two", "one", "six"), ids(collection));
    assertEquals("My book", collection.settings().metadata().title().value());
    assertEquals("my-book", collection.settings().fileName());
    assertEquals(
        List.of("_drafts/three.md: note: the draft is not in the book [draft]"), desk.said());
  }

  @Test
  void everythingInFrontMatterIsRead() {
    CollectionFixture desk =
        desk()
            .put(
                "articles/2011-01-01-a.md",
                """
        ---
        Title: no
        subtitle: "Yes: 0123"
        authors:
          - Ann
          - { name: Ben, role: translator }
        date: 2012-01-20T09:40+01:00
        lang: fr_CH
        canonical: https://example.org/a
        tags: x, y ,z
        description: >
          Two
          lines
        license: CC BY 4.0
        image: { path: ../images/a.png, alt: none }
        slug: other
        weather: cold
        ---

        Body.

        """);
    Article article = desk.read().articles().get(0);
    assertEquals("no", article.title().value());
    assertEquals("Yes: 0123", article.subtitle().value());
    assertEquals(List.of(new Person("Ann", "aut"), new Person("Ben", "trl")), article.authors());
    assertEquals("2012-01-20T09:40+01:00", article.date().iso());
    assertEquals("fr-CH", article.lang());
    assertEquals("https://example.org/a", article.url().value());
    assertEquals("[x, y, z]", article.tags().toString());
    assertEquals("Two lines", article.summary().value());
    assertEquals("CC BY 4.0", article.licence().value());
    assertEquals("../images/a.png", article.lead().value());
    assertEquals("other", article.id());
    assertEquals("Body.", article.body().text());
    assertTrue(article.title().place().toString().endsWith("2011-01-01-a.md:2:8"));
    assertEquals(
        List.of("articles/2011-01-01-a.md:17:1: note: 'weather' is not read [unread-field]"),
        desk.said());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "# A *fine* `day` ## \\n\\nText | A fine day | Text",
        "\\n  ## [A](b.md) \\\\*b\\\\* {#id .c}\\nText | A *b* | Text",
        "A snake_case_name\\n===\\nText | A snake_case_name | Text",
        "Text\\n\\n# Later | La nuit du dix | Text\\n\\n# Later",
        "- item\\n---\\nText | La nuit du dix | - item\\n---\\nText",
        "#hashtag | La nuit du dix | #hashtag",
        "---\\ntitle: Same\\n---\\n# same\\nText | Same | Text",
        "---\\ntitle: One\\n---\\n# Two\\nText | One | # Two\\nText",
        "---\\n\\nprose\\n\\n---\\nmore | La nuit du dix | ---\\n\\nprose\\n\\n---\\nmore",
      })
  void theTitleIsTheFirstHeadingOrTheFileName(String written, String title, String body) {
    String text = written.replace("\\n", "\n").replace("\\\\", "\\");
    Article article =
        desk().put("articles/2012-01-20-la-nuit_du-dix.md", text).read().articles().get(0);
    assertEquals(title, article.title().value());
    assertEquals(body.replace("\\n", "\n"), article.body().text());
    assertEquals("2012-01-20", article.date().iso());
    assertEquals("la-nuit_du-dix", article.id());
  }

  @Test
  void theOrderIsThatOfDatesThenNames() {
    CollectionFixture desk =
        desk()
            .put("articles/z.md", "---\ndate: 2011\n---\n")
            .put("articles/b/2012-01-20-y.md", "")
            .put("articles/a/2012-01-20-y2.md", "");
    desk.put("articles/x.md", "---\nweight: 1\n---\n").put("articles/w.md", "");
    assertEquals(List.of("x", "w", "z", "y2", "y"), ids(desk.read()));
  }

  @Test
  void orderNamesArticlesInAnyOfTheirNames() {
    CollectionFixture desk =
        desk().put("collection.yaml", "order: [c, articles/sub/b.md, 2012-01-20-a.md]\n");
    desk.put("articles/2012-01-20-a.md", "A")
        .put("articles/sub/b.md", "B")
        .put("articles/x.md", "---\nslug: c\n---\nC")
        .put("articles/d.md", "D");
    assertEquals(List.of("c", "b", "a", "d"), ids(desk.read()));
    assertEquals(1, desk.read().parts().size());
  }

  @Test
  void partsKeepTheirTitlesAndTheRestComesLast() {
    CollectionFixture desk =
        desk()
            .put(
                "collection.yaml",
                "parts:\n- title: Two\n  articles: b\n- title: None\n  articles: [draft]\n- title: One\n  articles: [a, b]\n");
    desk.put("articles/a.md", "A")
        .put("articles/b.md", "B")
        .put("articles/c.md", "C")
        .put("articles/draft.md", "---\ndraft: true\n---\n");
    List<String> parts =
        desk.read().parts().stream()
            .map(part -> part.title() + ":" + part.articles().size())
            .toList();
    assertEquals(List.of("Two:1", "One:1", ":1"), parts);
    assertTrue(
        desk.said()
            .contains("collection.yaml:7:17: error: 'b' is named a second time [bad-setting]"),
        desk.said()::toString);
  }

  @Test
  void theCommandLineOverridesSettings() {
    CollectionFixture desk =
        desk()
            .put("a.md", "A")
            .put("collection.yaml", "title: T\nlang: fr\ncomments:\n  place: at-end\n  depth: 2\n");
    var settings =
        desk.read(Map.of("title", "U", "comments.depth", "3", "subject", "x, y", "pge", "A4"))
            .settings();
    assertEquals("U", settings.metadata().title().value());
    assertEquals("fr", settings.metadata().lang());
    assertEquals(Placement.AT_END, settings.comments().place());
    assertEquals(3, settings.comments().depth());
    assertEquals(2, settings.metadata().subjects().size());
    assertEquals(
        List.of("--set pge: warning: 'pge' is no setting, did you mean 'page'? [unknown-setting]"),
        desk.said());
  }

  @Test
  void filesMayComeFromAnyEditor() {
    CollectionFixture desk =
        desk().put("articles/a.md", "\uFEFF---\r\ntitle: A\r\n---\r\nOne\rtwo\r\n");
    Article article = desk.read().articles().get(0);
    assertEquals("A", article.title().value());
    assertEquals("One\ntwo", article.body().text());
    assertEquals(List.of(), desk.said());
  }

  @Test
  void theOffsetOfAWrongByteIsThatInTheFile() {
    CollectionFixture desk =
        desk().put("articles/a.md", "\uFEFFé\r\nab\u00e9\u00ff".getBytes(StandardCharsets.UTF_8));
    byte[] wrong =
        concat(
            "\uFEFFé\r\nab".getBytes(StandardCharsets.UTF_8),
            new byte[] {(byte) 0xE9, ' ', (byte) 0xC3});
    Article article = desk.put("articles/a.md", wrong).read().articles().get(0);
    assertEquals("é\nab\uFFFD \uFFFD", article.body().text());
    assertEquals(
        List.of(
            "articles/a.md:2:3: error: byte 0xE9 at offset 9 is not UTF-8 (and 1 more) [encoding]"),
        desk.said());
  }

  @Test
  void fileOverTwentyMegabytesIsNotRead() {
    CollectionFixture desk =
        desk().put("articles/a.md", new byte[20_000_001]).put("articles/b.md", "B");
    assertEquals(List.of("b"), ids(desk.read()));
    assertEquals(
        List.of("articles/a.md: error: the file is larger than 20 MB [too-much]"), desk.said());
    assertTrue(desk.problems().sorted().get(0).hint().startsWith("divide the file"));
  }

  @Test
  void foldersTooDeepAreToBeMoved() {
    CollectionFixture desk = desk().put("articles/a.md", "A").put("x/".repeat(33) + "b.md", "B");
    desk.read();
    Problem said = desk.problems().sorted().get(0);
    assertTrue(said.detail().startsWith("folders are nested more than 32"), said::toString);
    assertTrue(said.hint().startsWith("move what lies there nearer"), said::hint);
  }

  @Test
  void linksOutOfTheCollectionAreNotRead() throws IOException {
    Path outside = Files.createDirectory(top.resolve("outside"));
    Files.writeString(outside.resolve("secret.md"), "Secret");
    Files.writeString(outside.resolve("collection.yaml"), "title: Secret");
    Files.writeString(outside.resolve("pot.png"), "Secret");
    CollectionFixture desk = desk().put("articles/a.md", "A").put("images/x.txt", "");
    link("articles/out.md", outside.resolve("secret.md"));
    link("articles/folder", outside);
    link("collection.yaml", outside.resolve("collection.yaml"));
    link("images/pot.png", Path.of("../../outside/pot.png"));
    ArticleCollection collection = desk.read();
    assertEquals(List.of("a"), ids(collection));
    assertEquals(Map.of(), collection.assets());
    assertEquals("My book", collection.settings().metadata().title().value());
    assertEquals(
        4,
        desk.said().stream().filter(said -> said.endsWith("[outside-collection]")).count(),
        desk.said()::toString);
  }

  @Test
  void linksInsideAreFollowedOnceAndNotForEver() throws IOException {
    CollectionFixture desk = desk().put("articles/b.md", "B").put("images/pot.png", "");
    link("articles/a.md", Path.of("b.md"));
    link("articles/loop", Path.of(".."));
    link("articles/self", Path.of("self"));
    link("articles/pictures", Path.of("../images"));
    ArticleCollection collection = desk.read();
    assertEquals(List.of("b"), ids(collection));
    assertTrue(collection.assets().containsKey("articles/pictures/pot.png"));
    assertEquals(
        List.of("articles/self: error: the symbolic link leads nowhere [file-unreadable]"),
        desk.said());
  }

  @Test
  void aPipeIsNeverOpened() throws IOException, InterruptedException {
    CollectionFixture desk = desk().put("articles/a.md", "A");
    Process mkfifo =
        new ProcessBuilder("mkfifo", folder().resolve("articles/b.md").toString()).start();
    assertEquals(0, mkfifo.waitFor());
    assertEquals(List.of("a"), ids(desk.read()));
    assertEquals(
        List.of("articles/b.md: error: this is a device or a pipe, not a file [file-unreadable]"),
        desk.said());
  }

  @Test
  void namesOfFilesAreComposed() {
    CollectionFixture desk =
        desk().put("articles/e\u0301te\u0301 #1.md", "Text").put("images/e\u0301.png", "");
    ArticleCollection collection = desk.read();
    assertEquals("été #1", collection.articles().get(0).id());
    assertEquals("Été #1", collection.articles().get(0).title().value());
    assertTrue(collection.assets().containsKey("images/é.png"));
  }

  @Test
  void titlesAreReadAsSitesShowThem() {
    ArticleCollection collection =
        desk()
            .put("articles/a.md", "---\ntitle: \"Caf&eacute; &amp; <em>more</em><br>here\"\n---\nX")
            .put(
                "articles/b.md",
                "---\ntitle: \"Using `<em>` and *the* [rest](x) of snake_case\"\n---\nX")
            .put(
                "articles/c.md",
                "---\ntitle: \"List<String> &lt;b&gt; 3 * 4 * 5 AT&T __init__\"\n---\nX")
            .put("articles/d.md", "# R&eacute;sum&eacute; of <em>it</em>\n\nX")
            .put("articles/e.md", "---\ntitle: E\nauthor: O&#39;Neil <b>\n---\nX")
            .read();
    assertEquals(
        List.of(
            "Café & more here",
            "Using <em> and the rest of snake_case",
            "List<String> <b> 3 * 4 * 5 AT&T __init__",
            "Résumé of it",
            "E"),
        collection.articles().stream().map(article -> article.title().value()).toList());
    assertEquals("O'Neil <b>", collection.articles().get(4).authors().get(0).name());
  }

  @Test
  void anEmptyOrMissingFolderIsSaid() {
    assertEquals(
        0,
        CollectionReader.read(top.resolve("none"), Map.of(), new CollectionFixture(top).problems())
            .articles()
            .size());
    CollectionFixture desk = desk();
    assertEquals(0, desk.put("note.txt", "x").read().articles().size());
    assertTrue(desk.said().get(0).endsWith("there is no article in this folder [no-article]"));
  }

  private Path folder() {
    return top.resolve("my-book");
  }

  private CollectionFixture desk() {
    return new CollectionFixture(folder());
  }

  private void link(String path, Path target) throws IOException {
    Files.createSymbolicLink(folder().resolve(path), target);
  }

  private static List<String> ids(ArticleCollection collection) {
    return collection.articles().stream().map(Article::id).toList();
  }

  private static byte[] concat(byte[] a, byte[] b) {
    byte[] both = java.util.Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }
}
