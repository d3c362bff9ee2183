package florilege.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports of several files in a ZIP archive. */
class ZipImportersTest {

  @TempDir Path folder;
  private ImportFixture fixture;

  @BeforeEach
  void open() {
    fixture = new ImportFixture(folder);
  }

  @Test
  void substackPostsAreTheRowsOfATable() {
    String said =
        fixture
            .zip(
                "substack",
                "posts.csv",
                "post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,podcast_url\n"
                    + "11.two-pots,2012-01-20T09:40:00.000Z,true,,,newsletter,everyone,\"Two, \"\"pots\"\"\",Of clay,\n"
                    + "12.soon,,false,,,newsletter,everyone,Soon,,\n",
                "posts/11.two-pots.html",
                "<p>Words.</p>",
                "posts/12.soon.html",
                "<p>Later.</p>",
                "email_list.csv",
                "email\nann@canary.example\n",
                "../../evil.html",
                "x")
            .sentence();
    assertEquals("2 articles new", said);
    assertEquals(
        """
        ---
        title: "Two, \\"pots\\""
        date: 2012-01-20T09:40Z
        summary: Of clay
        ---

        Words.
        """,
        fixture.file("articles/2012-01-20-two-pots.md"));
    assertTrue(fixture.file("articles/soon.md").contains("draft: true"));
    assertEquals(List.of(), fixture.said());
  }

  @Test
  void mediumStoriesArePages() {
    fixture.zip(
        "medium",
        "posts/2012-01-20_Two-pots-1a2b3c4d5e6f.html",
        """
        <!DOCTYPE html><html><head><title>Two pots</title></head><body><article class="h-entry">
        <header><h1 class="p-name">Two pots</h1></header><section data-field="subtitle" class="p-summary">Of clay</section>
        <section data-field="body" class="e-content"><section><h3 class="graf--title">Two pots</h3><p>Words.</p></section></section>
        <footer><p>By <a href="https://medium.com/@ann" class="p-author h-card">Ann</a> on <a href="https://medium.com/p/1a2b3c4d5e6f">
        <time class="dt-published" datetime="2012-01-20T09:40:00.000Z">January 20, 2012</time></a>.</p>
        <p><a href="https://medium.com/@ann/two-pots-1a2b3c4d5e6f" class="p-canonical">Canonical link</a></p></footer></article></body></html>
        """,
        "posts/draft_Later-aaaabbbbcccc.html",
        "<html><body><section class=\"e-content\"><p>Later.</p></section></body></html>",
        "profile/profile.html",
        "ann@canary.example");
    assertEquals(
        """
        ---
        title: Two pots
        author: Ann
        date: 2012-01-20T09:40Z
        source: "https://medium.com/@ann/two-pots-1a2b3c4d5e6f"
        summary: Of clay
        ---

        Words.
        """,
        fixture.file("articles/2012-01-20-two-pots.md"));
    assertTrue(fixture.file("articles/later.md").contains("draft: true"));
    assertTrue(!fixture.everything().contains("canary"));
  }

  @Test
  void otherFilesAreNoExport() {
    fixture.run("substack", "This is a letter.\n");
    fixture.zip("medium", "a.txt", "x");
    assertEquals(2, fixture.said().size(), fixture.said()::toString);
    assertEquals(List.of(), fixture.files());
  }
}
