package florilege.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import florilege.model.Article;
import florilege.model.metadata.Person;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds that headers, dates, authors and addresses are found where the site's program does. */
class SiteHeadersTest {

  @TempDir Path folder;

  private static String shown(Article article) {
    String by = String.join(", ", article.authors().stream().map(Person::name).toList());
    return article.title()
        + " | "
        + article.date().iso()
        + " | "
        + by
        + " | "
        + article.body().text();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title: A\ndate: 2014-08-07\ntags:\n- x\n---\nText.",
        "title: A\ndate: 2014-08-07\n-----\nText.",
        "----\ntitle: A\ndate: 2014-08-07\n----\nText.",
        "\"title\": \"A\",\n\"date\": \"2014/08/07\"\n;;;\nText.",
        "{\"title\": \"A\", \"date\": \"2014-08-07\"}\n;;;\nText.",
        ";;;\n{\"title\": \"A\", \"date\": \"2014-08-07\"}\n;;;\nText.",
        "---\ntitle: A\ndate: 2014-08-07\n---\nText.",
      })
  void headerOfHexoMayOnlyEnd(String text) {
    CollectionFixture desk =
        new CollectionFixture(folder).put("_config.yml", "new_post_name: :title.md\n");
    desk.put("source/_posts/a.md", text);
    assertEquals("A | 2014-08-07 |  | Text.", shown(desk.read().articles().get(0)));
  }

  @Test
  void headerOfPelicanMayEndWithoutABlankLine() {
    CollectionFixture desk = new CollectionFixture(folder).put("pelicanconf.py", "PATH='content'");
    desk.put("content/a.md", "Title: A\nDate: 2014-08-07\nText: of two lines\nand more.\n");
    desk.put("content/b.md", "Title: B\nDate: 2014-08-08\nSummary: One\n    two\nText.");
    assertEquals(
        List.of("A | 2014-08-07 |  | and more.", "B | 2014-08-08 |  | Text."),
        desk.read().articles().stream().map(SiteHeadersTest::shown).toList());
  }

  @Test
  void headerThatOnlyEndsIsAHeadingElsewhere() {
    CollectionFixture desk = new CollectionFixture(folder).put("a.md", "word: text\n---\nText.");
    assertEquals("word: text |  |  | Text.", shown(desk.read().articles().get(0)));
  }

  @Test
  void proseOverARuleIsNoHeaderOfHexo() {
    CollectionFixture desk =
        new CollectionFixture(folder).put("_config.yml", "new_post_name: :title.md\n");
    desk.put("source/_posts/a.md", "Just prose here\n\n---\nText.");
    assertEquals("A |  |  | Just prose here\n\n---\nText.", shown(desk.read().articles().get(0)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---json\n{\"title\": \"A\"}\n---\nText.",
        "---toml\ntitle = 'A'\n---\nText.",
        "---js\n{\n  title: \"A\"\n}\n---\nText."
      })
  void headerMaySayItsLanguage(String text) {
    CollectionFixture desk = new CollectionFixture(folder).put("a.md", text);
    assertEquals("A |  |  | Text.", shown(desk.read().articles().get(0)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2017-08-30-x.md | 2017-08-30",
        "2017_08_30_x.md | 2017-08-30",
        "2017.08.30 x.md | 2017-08-30",
        "20170830-x.md | 2017-08-30",
        "201708301205 x.md | 2017-08-30T12:05Z",
        "2017/08/30/x.md | 2017-08-30",
        "2017/08/x.md | 2017-08",
        "30.08.2017 x.md | 2017-08-30",
        "30-08-2017-x.md | 2017-08-30",
        "03-04-2017-x.md | ''",
        "20171330-x.md | ''",
        "31415926-x.md | ''",
      })
  void namesAndFoldersHaveDatesInManyForms(String file, String date) {
    CollectionFixture desk = new CollectionFixture(folder).put(file, "# X");
    assertEquals(date, desk.read().articles().get(0).date().iso());
  }

  @ParameterizedTest
  @ValueSource(strings = {"20170902 13:23", "20170902T1323", "2017-09-02 13:23", "201709021323"})
  void datesMayBeCompact(String date) {
    CollectionFixture desk =
        new CollectionFixture(folder)
            .put("a.md", "---\ntitle: A\ndate: '" + date + "'\n---\nText.");
    assertEquals("2017-09-02T13:23Z", desk.read().articles().get(0).date().iso());
  }

  @Test
  void namesOfPelicanAreReadAsItsSettingsSay() {
    CollectionFixture desk =
        new CollectionFixture(folder).put("content/wheel_20170830.md", "Title: A\n\nText.");
    desk.put(
        "pelicanconf.py", "FILENAME_METADATA = r'(?P<slug>.*)_(?P<date>\\d{8})'\nAUTHOR = 'Ann'\n");
    Article article = desk.read().articles().get(0);
    assertEquals("wheel A | 2017-08-30 | Ann | Text.", article.id() + " " + shown(article));
  }

  @Test
  void expressionThatNeverEndsIsGivenUp() {
    CollectionFixture desk =
        new CollectionFixture(folder).put("content/" + "a".repeat(60) + ".md", "Title: A\n\nText.");
    desk.put("pelicanconf.py", "FILENAME_METADATA = r'(?P<slug>(a+)+)$x'\n");
    assertEquals("A |  |  | Text.", shown(desk.read().articles().get(0)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- blog | .authors.yml | authors: {rosa: {name: Rosa Clay}}",
        "- blog | .authors.yml | rosa: {name: Rosa Clay}",
        "- blog: {authors_file: '{blog}/people.yml'} | people.yml | authors: {rosa: {name: Rosa Clay}}",
        "- material/blog | .authors.yaml | authors: [{id: rosa, name: Rosa Clay}]",
      })
  void authorsOfABlogOfMkDocsHaveNames(String plugin, String file, String authors) {
    CollectionFixture desk =
        new CollectionFixture(folder).put("mkdocs.yml", "plugins:\n  " + plugin + "\n");
    desk.put("docs/blog/" + file, authors).put("docs/blog/index.md", "# Blog");
    String date = "date:\n  created: 2023-12-31\n  updated: 2024-01-02\n";
    desk.put("docs/blog/posts/a.md", "---\n" + date + "authors: [rosa]\n---\n# Hello\n\nText.");
    List<Article> articles = desk.read().articles();
    assertEquals(1, articles.size());
    assertEquals("Hello | 2023-12-31 | Rosa Clay | Text.", shown(articles.get(0)));
    assertEquals("/blog/2023/12/31/hello/", articles.get(0).address());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "collections: {posts: {permalink: '/blog/:title/'}} | /blog/x/",
        "{permalink: pretty, collections: {posts: {permalink: '/blog/:title/'}}} | /blog/x/",
        "{collections: {posts: {permalink: none}}} | /x.html",
      })
  void postsOfJekyllMayHaveAPatternOfTheirOwn(String settings, String address) {
    CollectionFixture desk =
        new CollectionFixture(folder)
            .put("_config.yml", settings)
            .put("_posts/2012-01-20-x.md", "X");
    assertEquals(address, desk.read().articles().get(0).address());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "* [B](b.md \"Building\")",
        "1. [B](<b.md>)",
        "+ [B](./b.md#there)",
        "- [B][b]\n\n[b]: b.md 'Building'",
        "[B](b%2Emd)",
        "- <a href=\"b.md\">B</a>",
      })
  void summaryIsMarkdown(String entry) {
    CollectionFixture desk =
        new CollectionFixture(folder)
            .put("SUMMARY.md", "# Summary\n\n- [A](a.md)\n\n" + entry + "\n");
    desk.put("a.md", "# A").put("b.md", "# B");
    assertEquals(
        List.of("a.md", "b.md"), desk.read().articles().stream().map(Article::file).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "posts/posts.json # {\"permalink\": \"/blog/{{ page.fileSlug }}/\"} # /blog/night/",
        "posts/posts.11tydata.js # module.exports = { permalink: \"/n/{{ title | slug }}/\" }; # /n/a-night/",
        "posts/2012-01-20-night.json # {\"permalink\": \"/own.html\"} # /own.html",
        "posts/posts.json # {\"permalink\": \"/{{ weather }}/\"} # ''",
        "posts/posts.json # {\"permalink\": \"/{{ page.date | date: '%Y/%m' }}/a.html\"} # /2012/01/a.html",
        "posts/posts.json # {\"permalink\": \"/{{ title | date: '%Y' }}/\"} # ''",
        "posts/posts.json # {\"permalink\": \"/{{ page.date }}/\"} # ''",
      })
  void foldersOfEleventyMayHaveAPattern(String file, String data, String address) {
    CollectionFixture desk = new CollectionFixture(folder).put(".eleventy.js", "").put(file, data);
    desk.put("posts/2012-01-20-night.md", "# A night");
    assertEquals(address, desk.read().articles().get(0).address());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mkdocs.yml | docs/a.md | Text.",
        "pelicanconf.py | content/a.md | Text.",
        "README.md | a.md | 'tags: x\n\nText.'",
      })
  void headerWithoutATitleIsReadWhereTheProgramDoes(String settings, String file, String body) {
    CollectionFixture desk =
        new CollectionFixture(folder).put(settings, "").put(file, "tags: x\n\nText.");
    assertEquals(body.replace("\\n", "\n"), desk.read().articles().get(0).body().text());
  }

  @Test
  void navigationOfMkDocsMayBeASummary() {
    CollectionFixture desk =
        new CollectionFixture(folder).put("mkdocs.yml", "plugins: [literate-nav]\n");
    desk.put("docs/SUMMARY.md", "* [B](b.md \"Building\")\n* [A](a.md)\n");
    desk.put("docs/a.md", "# A").put("docs/b.md", "# B").put("docs/c.md", "# C");
    assertEquals(
        List.of("docs/b.md", "docs/a.md"),
        desk.read().articles().stream().map(Article::file).toList());
  }
}
