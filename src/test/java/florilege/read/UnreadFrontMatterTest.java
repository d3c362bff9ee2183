package florilege.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadFrontMatterTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "titel, title",
    "tilte, title",
    "Títle, title",
    "título, title",
    "タイトル, title",
    "autor, author",
    "auhtor, author",
    "作者, author",
    "dtae, date",
    "datum, date",
    "étiquettes, tags",
    "tgas, tags",
    "sumary, summary",
    "descripton, description",
    "untertitel, subtitle",
    "lnag, lang",
    "langue, lang"
  })
  void aKeyNearOneThatIsReadIsAWarning(String key, String meant) {
    assertEquals(
        List.of(
            "a.md:2:1: warning: '"
                + key.toLowerCase(java.util.Locale.ROOT)
                + "' is not read, did you mean '"
                + meant
                + "'? [unknown-field]"),
        said(key + ": x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "layout: post",
        "aliases: [/a]",
        "weight: 3",
        "Date : 2012-01-20",
        "showToc: true",
        "og_image: a.png",
        "tag: clay",
        "author_profile: true",
        "long: 12.3",
        "tabs: 2",
        "images: [a.png]"
      })
  void keysThatAreReadOrOfProgramsMakeNoNoise(String line) {
    assertEquals(List.of(), said(line));
  }

  @Test
  void aKeyIsNoSlipWhereTheOtherStandsToo() {
    assertEquals(
        List.of("a.md:3:1: note: 'titles' is not read [unread-field]"),
        said("title: One\ntitles: x"));
  }

  @ParameterizedTest
  @CsvSource({
    "one two three four, note: 'motto' is not read [unread-field]",
    "one two three four five, 'warning: ''motto'' is not read, and there are sentences behind it [unknown-field]'",
    "一二三四五六七八九十一, note: 'motto' is not read [unread-field]",
    "一二三四五六七八九十一二, 'warning: ''motto'' is not read, and there are sentences behind it [unknown-field]'",
    "https://a.b/1 https://a.b/2 https://a.b/3 https://a.b/4 https://a.b/5, note: 'motto' is not read [unread-field]"
  })
  void sentencesBehindAnUnknownKeyAreAWarning(String value, String said) {
    assertEquals(List.of("a.md:2:1: " + said), said("motto: \"" + value + "\""));
  }

  @Test
  void eachKeyIsSaidOnceWithItsFirstPlace() {
    CollectionFixture desk = new CollectionFixture(folder);
    for (int i = 0; i < 30; i++) {
      desk.put("%02d.md".formatted(i), "---\nlayout: post\nmood: 3\nautor: Ann\n---\nText.\n");
    }
    desk.read();
    assertEquals(
        List.of(
            "00.md:3:1: note: 'mood' of 30 articles is not read [unread-field]",
            "00.md:4:1: warning: 'autor' of 30 articles is not read, did you mean 'author'?"
                + " [unknown-field]"),
        desk.said());
  }

  @Test
  void aKeyThatATemplateShowsIsRead() {
    CollectionFixture desk = new CollectionFixture(folder).put("_config.yml", "title: Site\n");
    desk.put("_posts/2012-01-20-a.md", "---\ntitle: A\npot: blue\n---\nA {{ page.pot }} pot.\n");
    desk.read();
    assertEquals(0, desk.said().stream().filter(said -> said.contains("unread-field")).count());
  }

  @Test
  void defaultsOfASiteAreNoKeysOfAnArticle() {
    CollectionFixture desk =
        new CollectionFixture(folder)
            .put("_config.yml", "defaults:\n- scope: {path: ''}\n  values: {mood: 3}\n");
    desk.put("_posts/2012-01-20-a.md", "---\ntitle: A\n---\nText.\n").read();
    assertEquals(0, desk.said().stream().filter(said -> said.contains("unread-field")).count());
  }

  @ParameterizedTest
  @CsvSource({"titel, title", "sprache, lang", "kommentare, comments", "autor, author"})
  void settingsInOtherLanguagesAreUnderstood(String key, String meant) {
    CollectionFixture desk = new CollectionFixture(folder).put("a.md", "# A\n\nText.\n");
    desk.put("collection.yaml", key + ": x\n").read(Map.of());
    assertEquals(
        "collection.yaml:1:1: warning: '"
            + key
            + "' is no setting, did you mean '"
            + meant
            + "'? [unknown-setting]",
        desk.said().get(0));
  }

  private List<String> said(String header) {
    CollectionFixture desk =
        new CollectionFixture(folder).put("a.md", "---\n" + header + "\n---\nText.\n");
    desk.read();
    return desk.said();
  }
}
