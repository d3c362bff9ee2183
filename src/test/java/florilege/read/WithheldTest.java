package florilege.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.model.Article;
import florilege.model.ArticleCollection;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps something out fails closed, and what can be read is read. */
class WithheldTest {

  @TempDir Path folder;
  private CollectionFixture desk;

  @BeforeEach
  void anArticleWithAComment() {
    desk = new CollectionFixture(folder).put("articles/a.md", "# A\n\nText.\n");
    desk.put(
        "articles/a.comments.md", "---\nid: c1\nauthor: Ann\ndate: 2012-01-20\n---\nAs I said.\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title: Night: the end",
        "title: 'Night: the end",
        "title: Night: the end # for now",
        " title: Night: the end",
        "---\ntitle: Night: the end\n---",
        "lang: fr\n title: Night: the end",
        "lang: fr\n\ttitle: Night: the end",
        "lang: fr\ncomments:\n\tdepth: 3\ntitle: Night: the end",
        "comments:\n  depth: 3\n   order: newest-first\ntitle: Night: the end",
        "comments:\n    depth: 3\n  order: newest-first\ntitle: Night: the end",
        "parts:\n  - title: One: two\n    articles: [a]\ntitle: Night: the end"
      })
  void mistakesWhoseMeaningIsPlainAreMended(String settings) {
    ArticleCollection read = desk.put("collection.yaml", settings + "\n").read();
    assertEquals("Night: the end", read.settings().metadata().title().value());
    assertEquals(1, read.parts().get(0).articles().get(0).discussion().size());
    assertTrue(!desk.said().isEmpty(), settings);
    desk.said().forEach(said -> assertTrue(said.endsWith("[mended-setting]"), said));
  }

  @Test
  void mendedSettingsCountAtEveryLevel() {
    String text =
        "title: A book\n page: A5\ncomments:\n  names: initials\n   depth: 7\nparts:\n"
            + "  - title: One: two\n    articles: [a]\n";
    ArticleCollection read = desk.put("collection.yaml", text).read();
    assertEquals("A5", read.settings().design().page().value());
    assertEquals(
        "INITIALS 7",
        read.settings().comments().names() + " " + read.settings().comments().depth());
    assertEquals("One: two", read.parts().get(0).title().value());
    assertEquals(
        "collection.yaml:2:2: warning: the key is indented as if it belonged to the line above"
            + " [mended-setting]",
        desk.said().get(0));
  }

  @Test
  void tabsAreNamed() {
    desk.put("collection.yaml", "comments:\n\tdepth: 3\n").read();
    assertEquals(
        List.of(
            "collection.yaml:2:1: warning: a tab stands where YAML takes nothing but spaces"
                + " [mended-setting]"),
        desk.said());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title: A book\nleave out c1",
        "title: A book\ncomments:\n  names: initials\n  leave-out [c1]",
        "title: A book\ncomments:\n  leaveout: [c1]",
        "title: A book\ncomments:\n  leav-out: [c1]",
        "title: A book\ncomments:\n  name: initials",
        "title: A book\ncomments:\nnames: initials",
        "title: A book\ncoments:\n  names: initials",
        "title: A book\nkommentare:\n  names: initials",
        "title: A book\ncomments:\n  names: initails",
        "title: A book\ncomments:\n  place: nowhere",
        "title: A book\ncomments:\n  closed: soon",
        "title: A book\ncomments:\n  shortest: ten",
        "title: A book\ncomments: nobody"
      })
  void withoutAllSettingsNoCommentIsInTheBook(String settings) {
    ArticleCollection read = desk.put("collection.yaml", settings + "\n").read();
    assertEquals("A book", read.settings().metadata().title().value());
    assertEquals(0, read.parts().get(0).articles().get(0).discussion().size());
    assertTrue(
        desk.said()
            .contains(
                folder
                    + ": error: 1 comment is out of the book: the settings cannot be read whole,"
                    + " and may keep some out [withheld]"),
        desk.said()::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title: A book\ncomments:\n  depth: deep",
        "title: A book\ncomments:\n  orders: newest-first",
        "title: A book\nlang: xx",
        "title: A book\nfoo: bar",
        "title: A book\ncomments: false\n"
      })
  void otherMistakesKeepNoCommentOut(String settings) {
    ArticleCollection read = desk.put("collection.yaml", settings + "\n").read();
    assertEquals(1, read.parts().get(0).articles().get(0).discussion().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Collection.yaml", "collection.yml", "COLLECTION.YML"})
  void theNameOfTheFileMayBeSpeltOtherwise(String name) {
    ArticleCollection read = desk.put(name, "title: A book\n").read();
    assertEquals("A book", read.settings().metadata().title().value());
    assertEquals(1, read.parts().get(0).articles().get(0).discussion().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"collection.toml", "colection.yaml", "collections.yml", "collection.txt"})
  void anotherFileWithSettingsIsSaid(String name) {
    ArticleCollection read = desk.put(name, "title: A book\n").read();
    assertEquals(0, read.parts().get(0).articles().get(0).discussion().size());
    assertTrue(
        desk.said()
            .contains(
                name
                    + ": error: this file is not read: the settings stand in collection.yaml, in"
                    + " YAML [collection-file]"),
        desk.said()::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "draft true",
        "drafts true",
        "- draft: true\nx: y",
        "entwurf: true",
        "brouillon: oui",
        "下書き: true",
        "darft: true",
        "draft: ja",
        "draft: [true]",
        "publihsed: false",
        "published: flase",
        "status: drfat",
        "stage: draft"
      })
  void whatMayBeADraftIsNotInTheBook(String line) {
    desk.put("articles/b.md", "---\ntitle: B\n" + line + "\n---\n\nText.\n");
    assertEquals(1, articles().size());
    assertEquals(
        1, desk.said().stream().filter(said -> said.contains("draft [withheld]")).count(), line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "draft: false",
        "entwurf: false",
        "published: true",
        "published: 2012-01-20",
        "status: published",
        "status: publish",
        "stage: first",
        "crafts: [a]",
        "draft:"
      })
  void whatIsClearlyNoDraftIsInTheBook(String line) {
    desk.put("articles/b.md", "---\ntitle: B\n" + line + "\n---\n\nText.\n");
    assertEquals(2, articles().size(), line);
  }

  @Test
  void aLineThatIsUnreadKeepsTheCommentsOut() {
    desk.put("articles/a.md", "---\ntitle: A\ncomments false\ndate: 2012-01-20\n---\nText.\n");
    Article article = articles().get(0);
    assertEquals("A", article.title().value());
    assertEquals("2012-01-20", article.date().iso());
    assertEquals(0, article.discussion().size());
    assertEquals(
        List.of(
            "articles/a.comments.md: error: 1 comment is out of the book: what the article's header"
                + " says of them cannot be read whole [withheld]",
            "articles/a.md:3:1: error: this line is not read: it is neither a key with its value"
                + " nor a part of one [front-matter]"),
        desk.said());
  }

  @Test
  void aHeaderThatIsNotReadAtAllMayBeThatOfADraft() {
    desk.put("articles/b.md", "---\ntitle: B\ndraft: true\n\nText.\n");
    desk.put("articles/c.md", "+++\ntitle = \"C\ndraft = true\n+++\n\nText.\n");
    desk.put("articles/d.md", "+++\ntitle = \"D\n+++\n\nText.\n");
    assertEquals(2, articles().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hiden: true",
        "hiddn: yes",
        "entwurf: true",
        "hidden true",
        "aproved: false",
        "approved: flase",
        "publihsed: no",
        "statsu: spam",
        "status: hiddne",
        "delted: true"
      })
  void whatMayHideACommentKeepsItOut(String line) {
    desk.put("articles/a.comments.md", "---\nid: c1\nauthor: Ann\n" + line + "\n---\nAs I said.\n");
    assertEquals(0, articles().get(0).discussion().size());
    assertTrue(
        desk.said().stream()
            .anyMatch(
                said -> said.startsWith("articles/a.comments.md:") && said.endsWith("[withheld]")),
        desk.said()::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hidden: false",
        "hiden: false",
        "approved: true",
        "aproved: true",
        "status: approved",
        "statsu: approved",
        "stars: 5",
        "approve: 3",
        "state: open",
        "draft:"
      })
  void whatClearlyHidesNoCommentLetsItIn(String line) {
    desk.put("articles/a.comments.md", "---\nid: c1\nauthor: Ann\n" + line + "\n---\nAs I said.\n");
    assertEquals(1, articles().get(0).discussion().size(), desk.said()::toString);
  }

  private List<Article> articles() {
    return desk.read(Map.of()).parts().stream().flatMap(part -> part.articles().stream()).toList();
  }
}
