package florilege.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.model.Article;
import florilege.model.MarkdownVariant;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds that each text of a folder is read, or named. */
class FilesReadTest {

  @TempDir Path folder;

  private List<String> files(CollectionFixture desk) {
    return desk.read().articles().stream().map(Article::file).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"md", "markdown", "mdown", "mdwn", "mkd", "mkdn", "mdx", "Rmd", "qmd", "MD"})
  void everyExtensionOfMarkdownIsRead(String extension) {
    CollectionFixture desk = new CollectionFixture(folder).put("a." + extension, "# A\n\nText.");
    assertEquals(List.of("a." + extension), files(desk));
    assertEquals(List.of(), desk.said());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rst", "adoc", "org", "textile"})
  void otherNotationsAreCountedInAPlainFolder(String extension) {
    CollectionFixture desk =
        new CollectionFixture(folder).put("a.md", "# A").put("b." + extension, "B");
    desk.put("c." + extension, "C");
    assertEquals(List.of("a.md"), files(desk));
    String said =
        "b.%1$s: error: 2 articles in .%1$s are not read, only Markdown and HTML [other-notation]";
    assertEquals(List.of(String.format(java.util.Locale.ROOT, said, extension)), desk.said());
  }

  @Test
  void plainTextIsReadWithAHeaderOnly() {
    CollectionFixture desk =
        new CollectionFixture(folder).put("a.md", "# A").put("b.txt", "---\ntitle: B\n---\nText.");
    desk.put("c.txt", "Text.").put("data/d.txt", "1 2 3").put("robots.txt", "User-agent: *");
    assertEquals(List.of("a.md", "b.txt"), files(desk));
    assertTrue(desk.said().get(0).endsWith("these texts are not read: c.txt [unread-text]"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"b.njk", "b.liquid", "b", "b.pandoc", "b.canvas"})
  void textThatBeginsAsAnArticleIsNamedWhateverItIsCalled(String name) {
    String text = "---\nlayout: post\ntitle: B\n---\nText.";
    CollectionFixture desk = new CollectionFixture(folder).put("a.md", "# A").put(name, text);
    desk.put("c.njk", "<p>{{ content }}</p>").put("Makefile", "all:\n").put("t/d.njk", text).read();
    assertEquals(1, desk.said().size(), desk.said()::toString);
    assertTrue(desk.said().get(0).startsWith(name + ": error: articles "), desk.said()::toString);
  }

  @Test
  void savedPageOfAPlainFolderIsNamed() {
    CollectionFixture desk =
        new CollectionFixture(folder).put("a.md", "# A").put("b.html", "<p>Words.</p>");
    desk.put("c.html", "<p>{{ x }}</p>").put("public/d.html", "<p>Words.</p>").read();
    assertEquals(1, desk.said().size(), desk.said()::toString);
    assertTrue(desk.said().get(0).endsWith("these texts are not read: b.html [unread-text]"));
  }

  @Test
  void filesThatEleventyIgnoresAreNoArticles() {
    CollectionFixture desk =
        new CollectionFixture(folder).put("eleventy.config.js", "").put("posts/a.md", "# A");
    desk.put(".eleventyignore", "# mine\nprivate/\n*.draft.md\n!posts/kept.draft.md\n");
    desk.put("private/b.md", "# B").put("posts/c.draft.md", "# C");
    desk.put("posts/kept.draft.md", "# D").put("x/private/e.md", "# E");
    assertEquals(List.of("posts/a.md", "posts/kept.draft.md"), files(desk));
    assertTrue(desk.said().get(0).contains("3 other texts no article"), desk.said()::toString);
  }

  @Test
  void endsOfLinesOfAVaultFollowItsSettings() {
    CollectionFixture desk = new CollectionFixture(folder).put("a.md", "one\ntwo");
    desk.put(".obsidian/app.json", "{\"strictLineBreaks\": true}");
    assertFalse(desk.read().site().dialect().reads(MarkdownVariant.Mark.HARD_WRAPS));
  }

  @Test
  void foldersBesideArticlesAreRead() {
    CollectionFixture desk =
        new CollectionFixture(folder).put("articles/a.md", "# A").put("notes/b.md", "# B");
    desk.put("links/c.md", "# C").put("_old/d.md", "# D");
    assertEquals(List.of("articles/a.md", "links/c.md", "notes/b.md"), files(desk));
    assertEquals(List.of(), desk.said());
  }

  @Test
  void foldersBesideArticlesAreReported() {
    CollectionFixture desk =
        new CollectionFixture(folder).put("articles/a.md", "# A").put("notes/b.md", "# B");
    desk.put("notes/c.md", "# C").put("collection.yaml", "title: X\n");
    assertEquals(List.of("articles/a.md"), files(desk));
    assertTrue(desk.said().get(0).endsWith("not read: notes/ (2) [unread-text]"));
  }

  @Test
  void textsOfASiteThatAreNoArticlesAreNamed() {
    CollectionFixture desk =
        new CollectionFixture(folder)
            .put("_config.yml", "title: X\n")
            .put("_posts/2012-01-20-x.md", "X");
    desk.put("_includes/a.md", "A").put("_includes/b.md", "B").put("README.md", "About");
    desk.read();
    assertTrue(desk.said().get(0).contains("2 other texts no article: _includes/ (2)"));
  }

  @Test
  void siteWithoutArticlesIsReadAsAPlainFolder() {
    CollectionFixture desk =
        new CollectionFixture(folder)
            .put("pelicanconf.py", "SITENAME = 'X'\n")
            .put("texts/a.md", "# A");
    assertEquals(List.of("texts/a.md"), files(desk));
    assertTrue(desk.said().get(0).contains("nothing in it is an article of a Pelican site"));
  }

  @Test
  void cellsThatAMarkdownFileWasMadeOfAreNotReadAgain() {
    CollectionFixture desk =
        new CollectionFixture(folder).put("a.md", "# A").put("a.Rmd", "# A").put("b.qmd", "# B");
    assertEquals(List.of("a.md", "b.qmd"), files(desk));
  }

  @ParameterizedTest
  @ValueSource(strings = {".eleventy.js", "eleventy.config.js"})
  void settingsFileMayBeHidden(String name) {
    CollectionFixture desk =
        new CollectionFixture(folder).put(name, "module.exports = { dir: { input: 'src' } };");
    desk.put("src/posts/a.md", "# A");
    assertEquals("eleventy", desk.read().site().program());
  }

  @Test
  void pageWithADatedAddressIsAnArticle() {
    CollectionFixture desk =
        new CollectionFixture(folder).put("config.toml", "base_url = 'https://a.example'\n");
    desk.put("content/blog/a.md", "+++\ntitle = 'A'\ndate = 2014-01-01\n+++\nText.");
    desk.put("content/b.md", "+++\ntitle = 'B'\npath = '2014/12/12/b'\n+++\nText.");
    desk.put("content/about.md", "+++\ntitle = 'About'\npath = 'about'\n+++\nText.");
    List<Article> articles = desk.read().articles();
    assertEquals(List.of("A", "B"), articles.stream().map(a -> a.title().value()).toList());
    assertEquals("2014-12-12", articles.get(1).date().iso());
  }
}
