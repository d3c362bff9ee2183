package florilege.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.model.Article;
import florilege.sites.SitePrograms;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What articles are called on the web, by the patterns of each kind of site. */
class AddressesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "date | /home/garden/2012/01/20/la-nuit.html",
        "pretty | /home/garden/2012/01/20/la-nuit/",
        "ordinal | /home/garden/2012/020/la-nuit.html",
        "none | /home/garden/la-nuit.html",
        "/blog/:year/:i_month/:i_day/:title | /blog/2012/1/20/la-nuit",
        "/:short_year-:short_month/:slug:output_ext | /12-Jan/la-nuit.html",
        "/:categories/:title/ | /home/garden/la-nuit/",
        "/:weather/:title/ | ''",
      })
  void jekyllPermalinkGivesTheAddress(String pattern, String address) {
    CollectionFixture desk =
        new CollectionFixture(folder).put("_config.yml", "permalink: " + pattern + "\n");
    desk.put("_posts/2012-01-20-la-nuit.md", "---\ncategories: Home Garden\n---\nText.");
    assertEquals(address, desk.read().articles().get(0).address());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "permalink: /own/ | /own/",
        "redirect_from: [/a/, /b.html] | /2012/01/20/x.html /a/ /b.html",
        "slug: other | /2012/01/20/other.html",
        "wordpress_id: 42 | /2012/01/20/x.html /?p=42",
        "date: 2013-05-06 | /2013/05/06/x.html",
      })
  void anArticleMaySaySo(String front, String addresses) {
    CollectionFixture desk = new CollectionFixture(folder).put("_config.yml", "title: x\n");
    desk.put("_posts/2012-01-20-x.md", "---\n" + front + "\n---\nText.");
    assertEquals(addresses, String.join(" ", desk.read().articles().get(0).addresses()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | post/a.md | '' | /post/a/",
        "'' | post/a/index.md | '' | /post/a/",
        "'' | post/deep/a.md | slug: b | /post/deep/b/",
        "'' | post/a.md | url: /c.html | /c.html",
        "'' | post/a.md | 'aliases: [old]' | /post/a/ /post/old",
        "uglyURLs: true | post/a.md | '' | /post/a.html",
        "'permalinks: {post: /:year/:month/:title/}' | post/a.md | title: La Nuit! |"
            + " /2012/01/la-nuit/",
        "'permalinks: {page: {post: /:section/:contentbasename/}}' | post/a.md | slug: b |"
            + " /post/a/",
      })
  void hugoPermalinkGivesTheAddress(String setting, String file, String front, String addresses) {
    CollectionFixture desk =
        new CollectionFixture(folder).put("hugo.yaml", "title: x\n" + setting + "\n");
    desk.put("content/" + file, "---\ndate: 2012-01-20\n" + front + "\n---\nText.");
    assertEquals(addresses, String.join(" ", desk.read().articles().get(0).addresses()));
  }

  @Test
  void zolaListsWhatLiesAtTheTopByDate() {
    CollectionFixture desk =
        new CollectionFixture(folder).put("config.toml", "base_url = 'https://example.org'\n");
    desk.put("content/a.md", "# A\n").put("content/deep/b.md", "# B\n");
    assertEquals(List.of("B"), titles(desk, Map.of()));
    desk.put("content/_index.md", "+++\nsort_by = 'date'\n+++\n");
    assertEquals(List.of("A", "B"), titles(desk, Map.of()));
  }

  @Test
  void aSiteBelowIsSaid() {
    CollectionFixture desk =
        new CollectionFixture(folder).put("blog/config.toml", "base_url = 'https://example.org'\n");
    desk.put("blog/content/deep/a.md", "# A\n");
    assertEquals(List.of("A"), titles(desk, Map.of()));
    assertTrue(
        desk.said()
            .get(0)
            .endsWith(
                ": note: a Zola site lies in its folder 'blog': build that one to"
                    + " read it as such [site]"),
        () -> desk.said().toString());
    CollectionFixture arranged =
        new CollectionFixture(folder).put("collection.yaml", "title: All\n");
    assertEquals(List.of("A"), titles(arranged, Map.of()));
    assertEquals(List.of(), arranged.said());
  }

  @Test
  void indexFileIsNamedAfterItsFolder() {
    CollectionFixture desk =
        new CollectionFixture(folder)
            .put("n/dx/page.mdx", "Text.\n")
            .put("n/ux/README.md", "Text.\n");
    assertEquals(List.of("Dx", "Ux"), titles(desk, Map.of()));
    assertEquals(List.of(), desk.said());
  }

  @Test
  void theKindMayBeSaid() {
    CollectionFixture desk =
        new CollectionFixture(folder)
            .put("_config.yml", "title: Site\n")
            .put("about.md", "# About\n");
    desk.put("_posts/2012-01-20-x.md", "# X\n").put("_drafts/y.md", "# Y\n");
    assertEquals(List.of("X"), titles(desk, Map.of()));
    assertEquals(List.of("About", "X"), titles(desk, Map.of("pages", "true")));
    assertEquals(List.of("About", "X"), titles(desk, Map.of("site", "plain")));
    assertEquals(List.of("X"), titles(desk, Map.of("site", "jekyl")));
    assertEquals(
        "--set site: error: 'site' takes "
            + String.join(", ", SitePrograms.names())
            + ", did you mean 'jekyll'? [bad-setting]",
        desk.said().get(0));
  }

  @Test
  void theLanguageOfTheBookIsThatOfTheSite() {
    CollectionFixture desk =
        new CollectionFixture(folder)
            .put("hugo.toml", "defaultContentLanguage = 'fr'\n[languages.fr]\n[languages.en]\n");
    desk.put("content/post/a.md", "# La nuit\n").put("content/post/a.en.md", "# The night\n");
    assertEquals(List.of("La nuit"), titles(desk, Map.of()));
    assertEquals("fr", desk.read().settings().metadata().lang());
  }

  @Test
  void missingFromFolderIsReported() {
    CollectionFixture desk =
        new CollectionFixture(folder)
            .put("collection.yaml", "from: ../nowhere\n")
            .put("a.md", "# A\n");
    assertEquals(List.of("A"), titles(desk, Map.of()));
    assertEquals(
        List.of("collection.yaml:1:7: error: there is no folder '../nowhere' [bad-setting]"),
        desk.said());
  }

  private static List<String> titles(CollectionFixture desk, Map<String, String> overrides) {
    return desk.read(overrides).articles().stream()
        .map(Article::title)
        .map(Object::toString)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"https://example.org/guide/, https://example.org/guide/a.html", "/guide/, ''"})
  void anMdBookMaySayWhereItIs(String site, String url) {
    CollectionFixture desk =
        new CollectionFixture(folder)
            .put("book.toml", "[output.html]\nsite-url = \"" + site + "\"\n");
    desk.put("src/SUMMARY.md", "- [A](a.md)\n").put("src/a.md", "Text.\n");
    assertEquals(url, desk.read().articles().get(0).url().value());
  }
}
