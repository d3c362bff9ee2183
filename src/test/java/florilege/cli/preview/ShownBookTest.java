package florilege.cli.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.problem.Problem;
import florilege.problem.Rule;
import florilege.problem.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShownBookTest {

  private static final Problem ERROR =
      new Problem(Rule.FRONT_MATTER, Source.named(Path.of("a.md")).whole(), "it has no end");

  @TempDir Path folder;

  private final ShownBook book = new ShownBook();

  @Test
  void elementAboveTheChangeIsShown() throws Exception {
    page("a.html", "<article><h1 id=\"a\">A</h1><h2 id=\"b\">B</h2><p>Old</p></article>");
    page("contents.html", "<nav>A</nav>");
    take(List.of());
    page(
        "a.html",
        "<article><h1 id=\"a\">A</h1><h2 id=\"b\">B</h2><p>New</p><i id=\"c\"/></article>");
    page("contents.html", "<nav>A, New</nav>");
    take(List.of());
    assertEquals("a.html#b", view().page());
  }

  @Test
  void unchangedPagesStayWhereTheyAre() throws Exception {
    page("a.html", "<article>A</article>");
    page("b.html", "<article>B</article>");
    take(List.of());
    page("b.html", "<article>C</article>");
    take(List.of());
    take(List.of());
    assertEquals("b.html", view().page());
  }

  @Test
  void pageThatIsMissingStaysWhileSomethingIsWrong() throws Exception {
    page("a.html", "<article>A</article>");
    page("b.html", "<article>B, next is A</article>");
    take(List.of());
    Files.delete(folder.resolve("a.html"));
    page("b.html", "<article>B</article>");
    take(List.of(ERROR));
    assertTrue(book.page("a.html").isPresent());
    assertEquals("a.html", view().page());
    take(List.of());
    assertFalse(book.page("a.html").isPresent());
  }

  @Test
  void failureKeepsWhatIsShown() throws Exception {
    page("a.html", "<article>A</article>");
    take(List.of());
    book.fail("why", List.of(ERROR));
    assertTrue(book.page("a.html").isPresent());
    assertEquals("why", view().failure());
    assertEquals(List.of(ERROR), view().problems());
  }

  @Test
  void watchSeesWhatIsWrittenAndNoHiddenFiles() throws IOException {
    FolderWatch watch = new FolderWatch();
    page("a.md", "A");
    assertTrue(watch.hasChanged(List.of(folder)));
    assertFalse(watch.hasChanged(List.of(folder)));
    page(".a.md.swp", "x");
    assertFalse(watch.hasChanged(List.of(folder)));
    page("a.md", "A, and more");
    assertTrue(watch.hasChanged(List.of(folder)));
    Files.delete(folder.resolve("a.md"));
    assertTrue(watch.hasChanged(List.of(folder)));
  }

  private void page(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private void take(List<Problem> problems) throws IOException {
    book.takePages("A book", folder, problems);
  }

  private ShownBook.View view() throws InterruptedException {
    return book.after(-1, 0);
  }
}
