package florilege.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Writes an article with comments in some form, and asks for the four of them. */
abstract class NightFixture {

  static final String NIGHT =
      "Ann 2012-01-21T09:40Z: Well said.\n"
          + "  Bob 2012-01-21T10:05Z: I doubt it.\n"
          + "    Ann 2012-01-22T08:00Z: Why?\n"
          + "Cléo 2012-02-01T00:00Z: Late to the party.\n";

  @TempDir Path folder;
  CollectionFixture desk;

  @BeforeEach
  void anArticle() {
    desk =
        new CollectionFixture(folder)
            .put(
                "articles/2012-01-20-the-night.md",
                "---\npost_id: 309\n---\n# The night\n\nText.\n")
            .put("articles/other.md", "# Other\n\nText.\n");
  }

  static final String LATE = "Late to the party.";

  void assertNight() {
    assertSaid(NIGHT);
  }

  void assertSaid(String expected) {
    assertEquals(expected, desk.discussion("the-night"));
    assertEquals(List.of(), desk.said());
  }
}
