package florilege.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Writes two articles, and comments as a host of them gives them. */
abstract class HostFixture {

  @TempDir Path folder;
  CollectionFixture desk;

  @BeforeEach
  void twoArticles() {
    desk =
        new CollectionFixture(folder)
            .put(
                "articles/2012-01-20-the-night.md",
                "---\ndiscussion: 4711\n---\n# The night\n\nText.\n")
            .put("articles/other.md", "# Other\n\nText.\n");
  }

  List<String> codes() {
    return desk.problems().sorted().stream()
        .map(each -> each.rule().code())
        .distinct()
        .sorted()
        .toList();
  }

  void assertSaid(String article, String expected) {
    assertEquals(expected, desk.discussion(article));
  }
}
