package florilege.cli.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.problem.Rule;
import florilege.problem.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewedBookTest {

  private static final Set<Path> NOTHING = Set.of();

  @TempDir Path folder;

  private final PreviewFixture maker = new PreviewFixture();
  private PreviewedBook book;
  private Path article;

  @BeforeEach
  void begin() throws IOException {
    book = maker.book(Files.createDirectory(folder.resolve("workshop")));
    article = Files.writeString(folder.resolve("a.md"), "text");
    maker.page = "<p id=\"one\">One.</p><p id=\"two\">Two.</p>";
  }

  @AfterEach
  void end() throws IOException {
    book.close();
    assertFalse(Files.exists(folder.resolve("workshop")));
  }

  @Test
  void placeThatChangedIsKnown() {
    assertTrue(book.makePages(NOTHING));
    assertEquals("index.html", book.state().at());
    maker.page = maker.page.replace("Two", "Three");
    assertTrue(book.makePages(Set.of(article)));
    assertEquals("index.html#two", book.state().at());
    assertEquals(maker.page, shown());
  }

  @Test
  void halfSavedFileKeepsTheLastGoodPage() {
    book.makePages(NOTHING);
    String good = maker.page;
    maker.page = "<p>Half</p>";
    maker.problems.add(Rule.FRONT_MATTER, new Source(article, "text").at(1), "not YAML");
    assertFalse(book.makePages(Set.of(article)));
    assertEquals(good, shown());
    assertTrue(book.state().held());
    assertEquals(1, book.state().problems().size());
  }

  @Test
  void emptiedFileKeepsTheLastGoodPage() throws IOException {
    book.makePages(NOTHING);
    String good = maker.page;
    maker.page = "<p></p>";
    Files.writeString(article, "");
    assertFalse(book.makePages(Set.of(article)));
    assertEquals(good, shown());
    Files.writeString(article, "text");
    assertTrue(book.makePages(Set.of(article)));
    assertFalse(book.state().held());
  }

  @Test
  void faultsOfOtherFilesHoldNothing() {
    maker.problems.add(Rule.FRONT_MATTER, Source.named(folder.resolve("b.md")).whole(), "no");
    maker.problems.add(Rule.MISSING_IMAGE, new Source(article, "text").at(1), "p.png");
    book.makePages(NOTHING);
    maker.page = "<p>New</p>";
    assertTrue(book.makePages(Set.of(article)));
    assertEquals("<p>New</p>", shown());
  }

  @Test
  void withoutABookTheLastOneStays() {
    book.makePages(NOTHING);
    String good = maker.page;
    maker.page = "";
    assertFalse(book.makePages(NOTHING));
    assertEquals(good, shown());
    assertFalse(book.state().fault().isEmpty());
  }

  @Test
  void firstSheetThatChangedIsKnown() throws IOException {
    maker.lines = List.of(1, 2, 3);
    book.makePaper();
    assertEquals(3, book.state().sheets());
    maker.lines = List.of(1, 5, 3);
    book.makePaper();
    assertEquals(1, book.state().sheet());
    assertTrue(book.sheet(2, 10).isPresent());
    assertTrue(book.sheet(3, 10).isEmpty());
    assertTrue(book.sheet(-1, 10).isEmpty());
  }

  private String shown() {
    return new String(book.page("index.html").orElseThrow(), StandardCharsets.UTF_8);
  }
}
