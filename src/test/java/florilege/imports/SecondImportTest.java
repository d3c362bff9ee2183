package florilege.imports;

import static florilege.imports.ImportFixture.comment;
import static florilege.imports.ImportFixture.post;
import static florilege.imports.ImportFixture.wxr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.imports.records.ImportStats;
import florilege.imports.records.ImportStats.Count;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What somebody has edited since the last import is theirs; everything else is brought up to date.
 */
class SecondImportTest {

  private static final String ARTICLE = "articles/2012-01-20-a.md";
  private static final String COMMENTS = "articles/2012-01-20-a.comments.md";

  @TempDir Path folder;
  private ImportFixture bench;

  @BeforeEach
  void open() {
    bench = new ImportFixture(folder);
  }

  @Test
  void theSameExportChangesNothing() {
    String export = wxr(post(1, "a", "Words", comment(1, 0, "Ann", "1", "First")));
    bench.wordpress(export);
    String before = bench.everything();
    ImportStats tally = bench.wordpress(export);
    assertEquals(before, bench.everything());
    assertEquals("1 unchanged, 1 comment unchanged", tally.sentence());
  }

  @Test
  void aNewTextReplacesTheOld() {
    bench.wordpress(wxr(post(1, "a", "Words")));
    ImportStats tally =
        bench.wordpress(wxr(post(1, "renamed", "Other words"), post(2, "b", "New")));
    assertTrue(bench.file(ARTICLE).contains("Other words"), "under the name that it had");
    assertEquals("1 article new, 1 updated", tally.sentence());
    assertEquals(List.of(), bench.said());
  }

  @Test
  void anEditedTextIsKept() {
    bench.wordpress(wxr(post(1, "a", "Words")));
    String edited = bench.file(ARTICLE).replace("Words", "Better words");
    bench.put(ARTICLE, edited);
    ImportStats tally = bench.wordpress(wxr(post(1, "a", "Words")));
    assertEquals(1, tally.of(Count.EDITED));
    assertEquals(List.of(), bench.said(), "the export says nothing new");
    bench.wordpress(wxr(post(1, "a", "Worse words")));
    assertEquals(edited, bench.file(ARTICLE));
    assertEquals(
        List.of(
            ARTICLE
                + ": note: edited here, and otherwise in the export; it is kept as it is [edited]"),
        bench.said());
  }

  @Test
  void aDeletedFileStaysDeleted() {
    String export = wxr(post(1, "a", "Words", comment(1, 0, "Ann", "1", "First")));
    bench.wordpress(export);
    bench.delete(ARTICLE);
    bench.delete(COMMENTS);
    ImportStats tally = bench.wordpress(export);
    assertEquals(List.of("collection.yaml"), bench.files());
    assertEquals(1, tally.of(Count.GONE));
  }

  @Test
  void aFileThatNoImportWroteIsNotTouched() {
    bench.put(ARTICLE, "Mine\n");
    bench.put("collection.yaml", "title: Mine\n");
    bench.wordpress(wxr(post(1, "a", "Words")));
    assertEquals("Mine\n", bench.file(ARTICLE));
    assertEquals("title: Mine\n", bench.file("collection.yaml"));
    assertEquals(2, bench.said().size());
  }

  @Test
  void newCommentsJoinTheEditedOnes() {
    bench.wordpress(
        wxr(
            post(
                1,
                "a",
                "Words",
                comment(1, 0, "Ann", "1", "First"),
                comment(2, 0, "Bob", "1", "Second"),
                comment(3, 0, "Cid", "1", "Third"))));
    String edited =
        bench
                .file(COMMENTS)
                .replace("Second", "Second, mended")
                .replaceFirst("---\nid: 3\n(?s).*", "")
            + "---\nid: mine\nauthor: Editor\n---\nA note of the editor\n";
    bench.put(COMMENTS, edited);
    ImportStats tally =
        bench.wordpress(
            wxr(
                post(
                    1,
                    "a",
                    "Words",
                    comment(1, 0, "Ann", "1", "First, better"),
                    comment(2, 0, "Bob", "1", "Second"),
                    comment(3, 0, "Cid", "1", "Third"),
                    comment(4, 2, "Dee", "1", "Fourth"))));
    String comments = bench.file(COMMENTS);
    assertTrue(comments.contains("First, better"), "not edited, so it is updated");
    assertTrue(comments.contains("Second, mended"), "edited, so it is kept");
    assertFalse(comments.contains("Third"), "deleted, so it stays deleted");
    assertTrue(comments.contains("A note of the editor"));
    assertTrue(
        comments.endsWith(
            "---\nid: 4\nauthor: Dee\ndate: 2012-01-21T14:00+10:00\nreply-to: 2\n---\nFourth\n"));
    assertEquals(
        "1 unchanged, 1 comment new, 1 comment updated, 2 comments kept because they were edited or deleted",
        tally.sentence());
  }

  @Test
  void withdrawnCommentGoesUnlessEdited() {
    bench.wordpress(
        wxr(
            post(
                1,
                "a",
                "Words",
                comment(1, 0, "Ann", "1", "First"),
                comment(2, 0, "Bob", "1", "Second"))));
    bench.put(COMMENTS, bench.file(COMMENTS).replace("Second", "Second, mended"));
    ImportStats tally =
        bench.wordpress(
            wxr(
                post(
                    1,
                    "a",
                    "Words",
                    comment(1, 0, "Ann", "spam", "First"),
                    comment(2, 0, "Bob", "trash", "Second"))));
    assertFalse(bench.file(COMMENTS).contains("First"));
    assertTrue(bench.file(COMMENTS).contains("Second, mended"));
    assertEquals(1, tally.of(Count.COMMENTS_REMOVED));
  }
}
