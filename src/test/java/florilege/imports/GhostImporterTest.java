package florilege.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Ghost blog, with texts in HTML and in the trees of both editors. */
class GhostImporterTest {

  @TempDir Path folder;
  private ImportFixture fixture;

  @BeforeEach
  void open() {
    fixture = new ImportFixture(folder);
  }

  private String imported(String text) {
    fixture.run(
        "ghost",
        """
        {"db": [{"meta": {"version": "5.0"}, "data": {
          "posts": [{"id": "1", "title": "One", "slug": "one", "type": "post", "status": "published", "feature_image": null,
             "published_at": "2012-01-20T09:40:00.000Z", "custom_excerpt": "Short.", %s},
            {"id": "2", "title": "About", "slug": "about", "type": "page", "status": "published", "html": "<p>Me</p>"},
            {"id": "3", "title": "Not yet", "slug": "not-yet", "type": "post", "status": "draft", "html": "<p>Soon</p>"}],
          "posts_tags": [{"post_id": "1", "tag_id": "t1"}, {"post_id": "1", "tag_id": "t2"}], "posts_authors": [{"post_id": "1", "author_id": "u"}],
          "tags": [{"id": "t1", "name": "soup"}, {"id": "t2", "name": "#hidden"}], "users": [{"id": "u", "name": "Ann", "email": "ann@canary.example"}],
          "settings": [{"key": "title", "value": "Pots"}, {"key": "url", "value": "https://pots.example/"}]}}]}
        """
            .formatted(text));
    return fixture.file("articles/2012-01-20-one.md");
  }

  private static String quoted(String json) {
    return "\"" + json.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "") + "\"";
  }

  @Test
  void aPostHasItsTagsItsAuthorsAndItsAddress() {
    assertEquals(
        """
        ---
        title: One
        author: Ann
        date: 2012-01-20T09:40Z
        source: "https://pots.example/one/"
        tags: [soup]
        summary: Short.
        ---

        Words, see [two](https://pots.example/two/).
        """,
        imported("\"html\": \"<p>Words, see <a href=\\\"__GHOST_URL__/two/\\\">two</a>.</p>\""));
    assertTrue(fixture.file("articles/not-yet.md").contains("draft: true"));
    assertEquals(
        List.of("articles/2012-01-20-one.md", "articles/not-yet.md", "collection.yaml"),
        fixture.files());
    assertEquals(List.of(), fixture.said());
  }

  @Test
  void lexicalCardsAreWhatTheyMeanOnPaper() {
    String lexical =
        """
        {"root": {"type": "root", "children": [
          {"type": "extended-heading", "tag": "h2", "children": [{"type": "extended-text", "text": "Head", "format": 0}]},
          {"type": "paragraph", "children": [{"type": "extended-text", "text": "Bold <", "format": 1}, {"type": "linebreak"},
            {"type": "link", "url": "https://two.example/", "children": [{"type": "extended-text", "text": "two", "format": 2}]}]},
          {"type": "list", "tag": "ol", "start": 3, "children": [{"type": "listitem", "children": [{"type": "extended-text", "text": "three"}]}]},
          {"type": "codeblock", "language": "js", "code": "if (a < b) {}"},
          {"type": "markdown", "markdown": "Some *Markdown*."},
          {"type": "bookmark", "url": "https://mark.example/", "metadata": {"title": "Mark", "description": "Of it"}},
          {"type": "callout", "calloutText": "Mind!", "calloutEmoji": "!"},
          {"type": "call-to-action", "textValue": "<p>Come.</p>", "buttonText": "Go", "buttonUrl": "https://go.example/"},
          {"type": "image", "src": "https://pots.example/a.png", "alt": "A pot", "caption": "Red"}]}}
        """;
    assertTrue(
        imported("\"html\": null, \"lexical\": " + quoted(lexical))
            .endsWith(
                """
                ## Head

                **Bold <**\\
                [*two*](https://two.example/)

                3. three

                ```js
                if (a < b) {}
                ```

                Some *Markdown*.

                [Mark](https://mark.example/)

                Of it

                > ! Mind!

                Come.

                [Go](https://go.example/)

                ![A pot](../images/pots.example/a.png "Red")
                """),
        () -> fixture.file("articles/2012-01-20-one.md"));
  }

  @Test
  void mobiledocSectionsAreRead() {
    String mobiledoc =
        """
        {"version": "0.3.1", "atoms": [["soft-return", "", {}]], "cards": [["hr", {}], ["code", {"code": "x", "language": "js"}]],
         "markups": [["strong"], ["a", ["href", "https://two.example/"]]],
         "sections": [[1, "p", [[0, [], 0, "Words "], [0, [0], 0, "bold "], [0, [1], 2, "linked"], [1, [], 0, 0], [0, [], 0, "end"]]],
          [3, "ul", [[[0, [], 0, "item"]]]], [10, 0], [10, 1]]}
        """;
    assertTrue(
        imported("\"html\": null, \"mobiledoc\": " + quoted(mobiledoc))
            .endsWith(
                """
                Words **bold [linked](https://two.example/)**\\
                end

                - item

                * * *

                ```js
                x
                ```
                """),
        () -> fixture.file("articles/2012-01-20-one.md"));
  }

  @Test
  void brokenExportIsReported() {
    fixture.run("ghost", "{\"a\": [");
    assertEquals(2, fixture.said().size(), fixture.said()::toString);
    assertEquals(List.of(), fixture.files());
  }
}
