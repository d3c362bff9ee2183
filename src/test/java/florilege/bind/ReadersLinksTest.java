package florilege.bind;

import static org.junit.jupiter.api.Assertions.assertEquals;

import florilege.book.Chapter;
import florilege.model.ArticleCollection;
import florilege.problem.Problems;
import florilege.read.CollectionReader;
import florilege.text.dom.Dom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Where the links of readers lead: to what is in the book, to the web, or nowhere. */
class ReadersLinksTest {

  @TempDir Path folder;

  private final Problems problems = new Problems();

  private void put(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  /** The links in the discussion, {@code words → address}, and at last what was said. */
  private String links(String config, String comment) throws IOException {
    put("_config.yml", config);
    put("_posts/2012-01-20-night.md", "Night.\n\n# Moon\n");
    put("_posts/2012-01-21-day.md", "Day.\n");
    put("_data/comments/day/a.yml", "name: Ben\nmessage: |\n  " + comment + "\n");
    ArticleCollection collection = CollectionReader.read(folder, Map.of(), problems);
    StringBuilder links = new StringBuilder();
    for (Chapter chapter :
        Binder.bind(collection, Optional.empty(), bound -> {}, problems).chapters()) {
      for (Element comments : Dom.elements(chapter.xhtml().getDocumentElement(), "article")) {
        Dom.elements(comments, "a").stream()
            .filter(a -> !isPermalink(a))
            .forEach(a -> links.append(a.getTextContent() + " → " + a.getAttribute("href") + "; "));
      }
    }
    problems.sorted().forEach(problem -> links.append(problem.rule().code()).append(' '));
    return links.toString().strip();
  }

  private static boolean isPermalink(Element a) {
    return a.getAttribute("href").matches("#.*-comment-.*");
  }

  @Test
  void aPathOnTheSiteLeadsToTheArticle() throws IOException {
    assertEquals(
        "a → #night; b → #night; c → #night-moon; site",
        links(
            "url: https://example.org\n",
            "[a](/2012/01/20/night.html) [b](https://example.org/2012/01/20/night)"
                + " [c](/2012/01/20/night/#moon)"));
  }

  @Test
  void orToTheWebWhereTheAddressOfTheSiteIsKnown() throws IOException {
    assertEquals(
        "a → https://example.org/b/about/; b → https://example.org/b/etc/passwd; site",
        links(
            "url: https://example.org\nbaseurl: /b\n",
            "<a href='/b/about/'>a</a> <a href='/etc/passwd'>b</a>"));
  }

  @Test
  void elseItIsWords() throws IOException {
    assertEquals(
        "a → ; b → ; site not-allowed",
        links("title: x\n", "[a](/about/) <a href='/etc/passwd'>b</a>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"about/", "../about/", "#x", "file:///etc/passwd", "javascript:x()"})
  void otherPathsStayWordsWhateverTheSite(String path) throws IOException {
    assertEquals(
        "site not-allowed", links("url: https://example.org\n", "<a href='" + path + "'>a</a>"));
  }
}
