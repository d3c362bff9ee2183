package florilege.imports;

import static florilege.imports.ImportFixture.comment;
import static florilege.imports.ImportFixture.post;
import static florilege.imports.ImportFixture.wxr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Blocks, shortcodes and notes of WordPress become Markdown. */
class WordPressBlocksTest extends WordPressFixture {

  @Test
  void blocksAreParagraphsWithoutTheirMarks() {
    bench.wordpress(
        wxr(
            post(
                1,
                "a",
                """
                <!-- wp:heading --><h2 class="x">Head</h2><!-- /wp:heading -->

                <!-- wp:paragraph -->
                <p>One
                line.</p>
                <!-- /wp:paragraph -->

                <!-- wp:image {"id":4} -->
                <figure class="wp-block-image"><img src="https://pots.example.org/wp-content/uploads/2012/pot.jpg" alt="A pot"/><figcaption>On the table</figcaption></figure>
                <!-- /wp:image -->
                """)));
    assertTrue(
        bench
            .file("articles/2012-01-20-a.md")
            .endsWith(
                """
                ## Head

                One line.

                ![A pot](../images/pots.example.org/wp-content/uploads/2012/pot.jpg "On the table")
                """));
    assertEquals(
        "https://pots.example.org/wp-content/uploads/2012/pot.jpg\n",
        bench.file("images/to-fetch.txt"));
  }

  @Test
  void notesOfBlocksAreNotes() {
    String notes =
        """
        <wp:postmeta><wp:meta_key>footnotes</wp:meta_key>
        <wp:meta_value><![CDATA[[{"content":"See <em>there</em>.","id":"b-1"}]]]></wp:meta_value></wp:postmeta>
        """;
    bench.wordpress(
        wxr(
            post(
                1,
                "a",
                "<!-- wp:paragraph --><p>Words<sup data-fn=\"b-1\" class=\"fn\"><a"
                    + " href=\"#b-1\">1</a></sup>.</p><!-- /wp:paragraph -->",
                notes)));
    assertTrue(
        bench.file("articles/2012-01-20-a.md").endsWith("Words[^1].\n\n[^1]: See *there*.\n"),
        () -> bench.file("articles/2012-01-20-a.md"));
  }

  @Test
  void codeOfSeveralLinesIsAListing() {
    bench.wordpress(
        wxr(
            post(
                1,
                "a",
                "Run:\n<code>\nfor i in x:\n    print(i)\n</code>\nDone, <code>one word</code>, <b>and"
                    + " <code>a\n&nbsp;b</code></b>.",
                comment(1, 0, "Bob", "1", "Try <code>a\n  b</code>"))));
    assertTrue(
        bench
            .file("articles/2012-01-20-a.md")
            .endsWith(
                """
                Run:

                ```
                for i in x:
                    print(i)
                ```

                Done, `one word`, **and**

                ```
                a
                 b
                ```

                .
                """),
        () -> bench.file("articles/2012-01-20-a.md"));
    assertTrue(
        bench.file("articles/2012-01-20-a.comments.md").endsWith("Try\n\n```\na\n  b\n```\n"));
  }

  @Test
  void reusableBlocksStandWhereTheyAreShown() {
    bench.wordpress(
        wxr(
            post(
                1,
                "a",
                "<!-- wp:paragraph --><p>Before.</p><!-- /wp:paragraph --><!-- wp:block {\"ref\":55} /-->"
                    + "<!-- wp:block {\"ref\":99} /--><!-- wp:block {\"ref\":55} /-->"),
            post(55, "b", "<p>Words of the <em>block</em>.</p><!-- wp:block {\"ref\":56} /-->")
                .replace("<wp:post_type>post<", "<wp:post_type>wp_block<"),
            post(56, "c", "<p>Deeper.</p><!-- wp:block {\"ref\":55} /-->")
                .replace("<wp:post_type>post<", "<wp:post_type>wp_block<")));
    String block = "\n\nWords of the *block*.\n\nDeeper.";
    assertTrue(
        bench.file("articles/2012-01-20-a.md").endsWith("---\n\nBefore." + block + block + "\n"),
        () -> bench.file("articles/2012-01-20-a.md"));
    assertEquals(
        List.of(
            "export.xml:14: error: the reusable block 55, which 'Article 1' shows: not in the export [export]",
            "export.xml:14: error: the reusable block 99, which 'Article 1' shows: not in the export [export]"),
        bench.said());
  }

  @Test
  void embedsAreLinks() {
    bench.wordpress(
        wxr(
            post(
                1,
                "a",
                "[gist id=\"abc123\"]\n\n[gist]https://gist.github.com/someone/def456[/gist]\n\n[ted"
                    + " id=\"42\"]\n\n[thing url=\"https://things.example/1\"]\n\n[button"
                    + " link=\"https://things.example/2\"]Buy[/button]")));
    assertTrue(
        bench
            .file("articles/2012-01-20-a.md")
            .endsWith(
                """
                <https://gist.github.com/abc123>

                <https://gist.github.com/someone/def456>

                <https://www.ted.com/talks/42>

                <https://things.example/1>

                [Buy](https://things.example/2)
                """),
        () -> bench.file("articles/2012-01-20-a.md"));
    assertEquals(List.of(), bench.said());
  }

  @Test
  void notesOfPluginsAreNotes() {
    bench.wordpress(
        wxr(
            post(
                1,
                "a",
                "Clay is old[ref]Older than <em>glass</em>.[/ref] and soft[mfn]When wet.[/mfn], is"
                    + " cheap ((In most places.)) and ((a+b)) <code>((no note))</code>.")));
    assertTrue(
        bench
            .file("articles/2012-01-20-a.md")
            .endsWith(
                """
                Clay is old[^1] and soft[^2], is cheap [^3] and ((a+b)) `((no note))`.

                [^1]: Older than *glass*.

                [^2]: When wet.

                [^3]: In most places.
                """),
        () -> bench.file("articles/2012-01-20-a.md"));
  }

  @Test
  void picturesOfAGalleryThatAreNotThereAreSaid() {
    bench.wordpress(wxr(post(1, "a", "Words [gallery ids=\"7,8\"]")));
    assertEquals(
        List.of(
            "export.xml:14: error: 2 of 2 pictures of a gallery, which 'Article 1' shows: not in the"
                + " export [export]"),
        bench.said());
  }
}
