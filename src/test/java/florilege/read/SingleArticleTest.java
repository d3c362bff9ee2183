package florilege.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import florilege.model.Article;
import florilege.model.ArticleCollection;
import florilege.model.Settings;
import florilege.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of Markdown that is a book by itself. */
class SingleArticleTest {

  @TempDir Path top;
  private Path folder;
  private final Problems problems = new Problems();

  @BeforeEach
  void articles() throws IOException {
    folder = Files.createDirectories(top.resolve("journal/articles"));
    for (String name : List.of("one", "two", "README")) {
      write("articles/" + name + ".md", "---\nlang: fr\n---\n# Title of " + name + "\n\nWords.\n");
      write("articles/" + name + ".comments.md", "---\nauthor: Ben\n---\nAbout " + name + ".\n");
    }
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(top.resolve("journal").resolve(file), text);
  }

  private ArticleCollection read(String file, Map<String, String> overrides) {
    return CollectionReader.read(folder.resolve(file), overrides, problems);
  }

  @Test
  void itIsTheOnlyArticleWithItsDiscussionAndGivesTheBookItsTitle() {
    for (String name : List.of("one", "README")) {
      ArticleCollection book = read(name + ".md", Map.of());
      assertEquals(
          List.of("Title of " + name),
          book.articles().stream().map(each -> each.title().value()).toList());
      Article article = book.articles().get(0);
      assertEquals("About " + name + ".", article.comments().get(0).body().text().strip());
      assertEquals(List.of(), book.strays());
      assertEquals("Title of " + name, book.settings().metadata().title().value());
      assertEquals("fr", book.settings().metadata().lang());
      assertEquals(name, book.settings().fileName());
    }
    assertEquals(List.of(), problems.sorted());
  }

  @Test
  void settingsOfItsCollectionHoldButForThoseOfTheWhole() throws IOException {
    write(
        "collection.yaml",
        "title: The whole\nfile-name: whole\npublisher: P\nparts:\n  - title: A\n    articles: [two]\n"
            + "comments:\n  names: pseudonyms\n");
    Settings settings = read("one.md", Map.of("title", "Typed")).settings();
    assertEquals("Typed", settings.metadata().title().value());
    assertEquals("one", settings.fileName());
    assertEquals("P", settings.metadata().publisher().value());
    assertEquals(Settings.Names.PSEUDONYMS, settings.comments().names());
    assertEquals("Title of one", read("one.md", Map.of()).settings().metadata().title().value());
    assertEquals(List.of(), problems.sorted());
  }

  @Test
  void itsNameIsThatOfTheFiles() {
    assertEquals("two", CollectionReader.fileName(folder.resolve("two.md"), Map.of()));
  }
}
