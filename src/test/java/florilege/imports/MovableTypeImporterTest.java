package florilege.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Movable Type or TypePad blog, with its comments and pings. */
class MovableTypeImporterTest {

  private static final String EXPORT =
      """
      AUTHOR: Ann
      TITLE: Two pots
      BASENAME: two_pots
      STATUS: Publish
      CONVERT BREAKS: 1
      PRIMARY CATEGORY: Kitchen
      TAGS: soup,"iron pots"
      DATE: 01/20/2012 12:40:00 AM
      -----
      BODY:
      One
      line.

      And <b>two</b>.
      -----
      EXTENDED BODY:
      More.
      -----
      COMMENT:
      AUTHOR: Bob
      EMAIL: bob@canary.example
      IP: 203.0.113.9
      URL:
      DATE: 01/21/2012 01:05:07 PM
      Well said:
      AUTHOR: is no key here.
      -----
      PING:
      TITLE: Pots
      URL: https://other.example/
      IP: 203.0.113.9
      BLOG NAME: Other
      DATE: 01/22/2012 01:05:07 PM
      It links.
      -----
      --------
      TITLE: Not yet
      STATUS: Draft
      CONVERT BREAKS: markdown
      DATE: 02/20/2012 09:40:00
      -----
      BODY:
      Some *Markdown*.
      -----
      --------
      """;

  @TempDir Path folder;
  private ImportFixture fixture;

  @BeforeEach
  void open() {
    fixture = new ImportFixture(folder);
  }

  @Test
  void entriesAreArticlesWithTheirComments() {
    assertEquals("2 articles new, 2 comments new", fixture.run("movabletype", EXPORT).sentence());
    assertEquals(
        """
        ---
        title: Two pots
        author: Ann
        date: 2012-01-20T00:40
        categories: [Kitchen]
        tags: [soup, iron pots]
        ---

        One\\
        line.

        And **two**.

        More.
        """,
        fixture.file("articles/2012-01-20-two_pots.md"));
    String comments = fixture.file("articles/2012-01-20-two_pots.comments.md");
    assertTrue(
        comments.contains(
            "author: Bob\ndate: 2012-01-21T13:05\n---\nWell said:\\\nAUTHOR: is no key here.\n"),
        comments);
    assertTrue(
        comments.contains("author: Other\ndate: 2012-01-22T13:05\nkind: pingback\n"), comments);
    assertTrue(
        fixture
            .file("articles/2012-02-20-not-yet.md")
            .endsWith("draft: true\n---\n\nSome *Markdown*.\n"));
    assertEquals(List.of(), fixture.said());
  }

  @Test
  void aSecondImportDoublesNoComment() {
    fixture.run("movabletype", EXPORT);
    assertEquals(
        "2 unchanged, 2 comments unchanged", fixture.run("movabletype", EXPORT).sentence());
  }

  @Test
  void aLetterIsNoExport() {
    fixture.run("movabletype", "Dear Ann,\n");
    assertEquals(List.of(), fixture.files());
    assertEquals(1, fixture.said().size());
  }
}
