package florilege.imports;

import static florilege.imports.ImportFixture.post;
import static florilege.imports.ImportFixture.wxr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in square brackets in an export of WordPress. */
class ShortcodeExpanderTest {

  @TempDir Path folder;
  private ImportFixture bench;

  @BeforeEach
  void open() {
    bench = new ImportFixture(folder);
  }

  @Test
  void shortcodesBecomeWhatTheyMean() {
    bench.wordpress(
        wxr(
            post(
                1,
                "a",
                """
                [caption id="x" width="3"]<img src="pot.jpg" alt="A pot" /> On the table[/caption]

                [youtube https://www.youtube.com/watch?v=abc_def]

                [sourcecode language="java"]
                if (a < b && c) {}
                [/sourcecode]

                [vc_row x="1"]Kept[/vc_row] [sic] [[gallery]] [1]
                """)));
    assertTrue(
        bench
            .file("articles/2012-01-20-a.md")
            .endsWith(
                """
                ![A pot](../images/pots.example.org/pot.jpg "On the table")

                <https://www.youtube.com/watch?v=abc_def>

                ```java
                if (a < b && c) {}
                ```

                Kept [sic] [gallery] [1]
                """),
        () -> bench.file("articles/2012-01-20-a.md"));
    assertEquals(
        List.of("export.xml:14: note: [vc_row] in 'Article 1' was taken out [shortcode]"),
        bench.said());
  }

  @Test
  void shortcodesNestedWithoutEndLoseNothingBetweenThem() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      text.append("[a").append(i).append(" x=1]");
    }
    text.append("kept");
    for (int i = 19_999; i >= 0; i--) {
      text.append("[/a").append(i).append("]");
    }
    bench.wordpress(wxr(post(1, "a", text + "\n\n[code] and [[code]]")));
    String article = bench.file("articles/2012-01-20-a.md");
    assertTrue(article.endsWith("\n\nkept\n\n[code] and [code]\n"), article);
    assertEquals(1, bench.said().size());
    assertTrue(bench.said().get(0).contains(" and 19980 others in "), bench.said().get(0));
  }

  @Test
  void codeStaysCodeAndFormulasFormulas() {
    bench.wordpress(
        wxr(
            post(
                1,
                "a",
                """
                [ccnle_php]
                <?php echo "<b>[x y=1]</b>"; ?>
                [/ccnle_php]

                <code>[map address="x"]</code> and $latex x^2 &lt; 3&bg=ffffff$ for US$5
                """)));
    assertTrue(
        bench
            .file("articles/2012-01-20-a.md")
            .endsWith(
                """
                ```php
                <?php echo "<b>[x y=1]</b>"; ?>
                ```

                `[map address="x"]` and $x^2 < 3$ for US$5
                """),
        () -> bench.file("articles/2012-01-20-a.md"));
    assertEquals(List.of(), bench.said());
  }

  @Test
  void aGalleryIsItsPictures() {
    String attachment =
        """
        <item><title>x</title><wp:post_id>50</wp:post_id><wp:post_type>attachment</wp:post_type>
        <wp:post_parent>1</wp:post_parent><excerpt:encoded>Red</excerpt:encoded>
        <wp:attachment_url>https://pots.example.org/files/red.png</wp:attachment_url>
        <wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>A red pot</wp:meta_value></wp:postmeta></item>
        """;
    String lead =
        "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>50</wp:meta_value></wp:postmeta>";
    bench.wordpress(wxr(post(1, "a", "[gallery]"), post(2, "b", "Words", lead), attachment));
    String shown = "../images/pots.example.org/files/red.png";
    assertTrue(
        bench.file("articles/2012-01-20-a.md").endsWith("![A red pot](" + shown + " \"Red\")\n"));
    assertTrue(bench.file("articles/2012-01-20-b.md").contains("lead: \"" + shown + "\"\n"));
  }
}
