package florilege.read.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.model.Article;
import florilege.read.CollectionFixture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterParserTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\ntitle: Night\ndate: 2012-01-20\ntags: [moon, stars]\n---\nText.",
        "\n\n---\ntitle: Night\ndate: 2012-01-20\ntags:\n- moon\n- stars\n---\n\nText.",
        "---\ntitle: Night\ndate: 2012-01-20\ntags: moon, stars\n...\nText.",
        "+++\ntitle = 'Night'\ndate = 2012-01-20\ntags = [\"moon\", \"stars\"]\n+++\nText.",
        "{\n\t\"title\": \"Night\",\n\t\"date\": \"2012-01-20\",\n\t\"tags\": [\"moon\", \"stars\"],\n}\n\nText.",
        "---js\n{\"title\": \"Night\", \"date\": \"2012-01-20\", \"tags\": \"moon, stars\"}\n---\nText.",
        "---js\n{\n  title: 'Night', // it was\n  date: '2012-01-20',\n  tags: 'moon, stars'\n}\n---\nText.",
        ";;;\n{\"title\": \"Night\", \"date\": \"2012-01-20\", \"tags\": \"moon, stars\"}\n;;;\nText.",
        "Title: Night\nDate: 2012-01-20\nTags: moon,\n    stars\n\nText.",
        "<!-- title: Night -->\n<!-- date: 2012-01-20 -->\n<!-- tags: moon, stars -->\n\nText.",
        "<!--\n.. title: Night\n.. date: 2012-01-20\n.. tags: moon, stars\n-->\nText.",
      })
  void saysTheSameInEveryNotation(String written) {
    CollectionFixture desk = new CollectionFixture(folder).put("a.md", written);
    Article article = desk.read().articles().get(0);
    assertEquals("Night", article.title().value());
    assertEquals("2012-01-20", article.date().iso());
    assertEquals("[moon, stars]", article.tags().toString());
    assertEquals("Text.", article.body().text());
    assertEquals(List.of(), desk.said());
  }

  @ParameterizedTest
  @CsvSource({
    "---js\\n{ draft: true }\\n---\\nText., 'draft'",
    "---js\\n{ draft: isDraft() }\\n---\\nText., 'withheld'",
    "---js\\n{\\n  draft: true\\n}\\nText., 'withheld'",
    "+++\\ndraft = true\\n\\nText., 'withheld'",
    "---\\ndraft: true\\n\\nText., 'withheld'",
  })
  void draftIsKeptOutInEveryNotation(String written, String rule) {
    CollectionFixture desk =
        new CollectionFixture(folder).put("a.md", written.replace("\\n", "\n"));
    desk.put("b.md", "# B\n");
    assertEquals(1, desk.read().articles().size());
    assertTrue(desk.said().toString().contains("[" + rule + "]"), desk.said()::toString);
  }

  @Test
  void headerThatIsNotClosedIsSaidInEveryNotation() {
    CollectionFixture desk =
        new CollectionFixture(folder).put("a.md", "+++\ntitle = 'Night'\n\nText.");
    desk.put("b.md", "---js\n{\n  title: 'Night'\n}\nText.").read();
    assertEquals(
        List.of(
            "a.md:1:1: error: the closing line of three plus signs is missing [front-matter]",
            "b.md:1:1: error: the closing line of three hyphens is missing [front-matter]"),
        desk.said());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Note: this is prose.\n\nText.",
        "<!-- more -->\n\nText.",
        "{% raw %}\n\nText.",
        "+++\n\nText.",
        "Dear reader,\nTitle: none\n\nText."
      })
  void lookAlikeIsNoFrontMatter(String written) {
    CollectionFixture desk = new CollectionFixture(folder).put("a.md", written);
    assertEquals(written, desk.read().articles().get(0).body().text());
    assertEquals(List.of(), desk.said());
  }

  @Test
  void valuesKnowTheirPlacesInEveryNotation() {
    CollectionFixture desk =
        new CollectionFixture(folder)
            .put("a.md", "+++\nlang = \"??\"\n[params]\nx = 1\n+++\nText.");
    desk.put("b.md", "{\n  \"lang\": \"??\"\n}\nText.").put("c.md", "Title: x\nLang: ??\n\nText.");
    desk.read();
    assertEquals(
        List.of(
            "a.md:2:1: warning: '??' is not a language tag such as fr or pt-BR [bad-field]",
            "b.md:2:11: warning: '??' is not a language tag such as fr or pt-BR [bad-field]",
            "c.md:2:7: warning: '??' is not a language tag such as fr or pt-BR [bad-field]"),
        desk.said());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title: Night: the end",
        "title: Night: the end # a remark",
        "title: \"Night: the end",
        "title: 'Night: the end' \u0020",
      })
  void aMistakeInOneValueCostsNoOther(String title) {
    String text = "---\n" + title + "\ndate: 2012-01-20\ntags:\n\t- moon\n---\nText.";
    CollectionFixture desk = new CollectionFixture(folder).put("a.md", text);
    Article article = desk.read().articles().get(0);
    assertEquals("Night: the end", article.title().value());
    assertEquals("2012-01-20", article.date().iso());
    assertEquals("[moon]", article.tags().toString());
    assertEquals("Text.", article.body().text());
    desk.said().forEach(said -> assertEquals("[mended-front-matter]", said.replaceAll(".* ", "")));
    assertEquals(title.endsWith(" ") ? 1 : 2, desk.said().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"title: [draft] Night", "title: @night", "title: %night", "title: *night"})
  void signsThatMeanSomethingInYamlAreOnlySigns(String line) {
    CollectionFixture desk =
        new CollectionFixture(folder).put("a.md", "---\n" + line + "\n---\nText.");
    assertEquals(line.substring("title: ".length()), desk.read().articles().get(0).title().value());
    assertEquals(1, desk.said().size());
  }

  /** A title is shown as a site would show it, without the signs of code. */
  @Test
  void aTitleInTheSignsOfCodeIsMendedToo() {
    CollectionFixture desk =
        new CollectionFixture(folder).put("a.md", "---\ntitle: `night`\n---\nText.");
    assertEquals("night", desk.read().articles().get(0).title().value());
    assertEquals(1, desk.said().size());
  }

  @Test
  void brokenKeyIsReportedAndTheRestKept() {
    CollectionFixture desk =
        new CollectionFixture(folder)
            .put("a.md", "---\nimage:\n  path: b: c\n  d: {a\ntitle: Night\n---\nText.");
    Article article = desk.read().articles().get(0);
    assertEquals("Night", article.title().value());
    assertEquals("b: c", article.lead().value());
    assertEquals(
        List.of("a.md:3:10: warning:", "a.md:4:3: error:"),
        desk.said().stream().map(said -> said.replaceAll("(error|warning):.*", "$1:")).toList());
  }

  @Test
  void aListThatIsNeverClosedIsAList() {
    CollectionFixture desk =
        new CollectionFixture(folder).put("a.md", "---\ntags: [a, 'b c'\ntitle: Night\n---\nText.");
    assertEquals("[a, b c]", desk.read().articles().get(0).tags().toString());
    assertEquals(1, desk.said().size());
  }

  @Test
  void malformedTomlAndJsonAreNamed() {
    CollectionFixture desk =
        new CollectionFixture(folder).put("a.md", "+++\ntitle = Night\n+++\nText.");
    desk.put("b.md", "{ \"title\": }\n\nText.");
    assertEquals(2, desk.read().articles().size());
    assertEquals(
        List.of("a.md:2:9: error", "b.md:1:12: error"),
        desk.said().stream().map(said -> said.replaceAll("(error).*", "$1")).toList());
  }

  @Test
  void tomlThatNestsWithoutEndIsRefused() {
    CollectionFixture desk =
        new CollectionFixture(folder)
            .put("a.md", "+++\na = " + "[".repeat(60_000) + "\n+++\nText.");
    desk.put("b.md", "+++\n" + "a . ".repeat(30_000) + "a = 1\n+++\nText.");
    desk.put("c.md", "{\"a\":" + "[".repeat(60_000) + "\n\nText.");
    assertEquals(3, desk.read().articles().size());
    assertEquals(3, desk.said().size());
  }

  @ParameterizedTest
  @CsvSource({
    "EN, en",
    "fr_fr, fr-FR",
    "French, fr",
    "deutsch, de",
    "español, es",
    "en_US.UTF-8, en-US",
    "zh-hans, zh-Hans",
    "Python, ''",
    "e, ''"
  })
  void aLanguageHasATagOrAName(String written, String tag) {
    CollectionFixture desk =
        new CollectionFixture(folder).put("a.md", "---\nlang: " + written + "\n---\nText.\n");
    assertEquals(tag, desk.read().articles().get(0).lang());
    assertEquals(tag.isEmpty() ? 1 : 0, desk.said().size());
  }
}
