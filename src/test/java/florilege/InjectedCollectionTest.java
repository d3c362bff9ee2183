package florilege;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.check.EpubCheckRunner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Of a thousand payloads (or every fourth), each in an article, in comments in Markdown and HTML,
 * and in fields and settings, none survives in what is made, and each harmless word beside them
 * does.
 */
class InjectedCollectionTest {

  @TempDir static Path temp;

  private static List<String> marks;
  private static BuiltBook book;

  @BeforeAll
  static void build() {
    Path folder = temp.resolve("book");
    marks = InjectedCollection.write(folder);
    book = BuiltBook.of(folder, temp.resolve("out"));
  }

  @Test
  void epubHasNoActiveContent() {
    assertEquals(List.of(), ActiveContent.ofXml(book.epub().files()));
    assertEquals(List.of(), EpubCheckRunner.check(book.epubFile()));
  }

  @Test
  void xhtmlFolderHasNoActiveContent() {
    Map<String, byte[]> files = new TreeMap<>();
    for (Path file : BuiltBook.filesBelow(book.xhtmlFolder())) {
      files.put(book.xhtmlFolder().relativize(file).toString(), read(file));
    }
    assertTrue(files.size() > Thorough.count(80, 20), files.keySet().toString());
    assertEquals(List.of(), ActiveContent.ofXml(files));
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void pdfHasNoActiveContent() throws IOException {
    assertEquals(List.of(), ActiveContent.ofPdf(book.pdfFile()));
    assertTrue(book.pdf().links().stream().anyMatch(l -> l.address().startsWith("http")));
  }

  @Test
  void everyHarmlessWordIsThereOnce() {
    Set<String> screen = words(book.epub().text());
    String pages =
        book.pdf().pages().stream().map(ParsedPdf.Page::text).collect(Collectors.joining(" "));
    Set<String> paper = words(pages);
    assertTrue(marks.size() > Thorough.count(3_000, 750), () -> marks.size() + " marks");
    assertEquals(List.of(), marks.stream().filter(mark -> !screen.contains(mark)).toList());
    assertEquals(List.of(), marks.stream().filter(mark -> !paper.contains(mark)).toList());
  }

  private static Set<String> words(String text) {
    return java.util.regex.Pattern.compile("Q[0-9]+[a-z]")
        .matcher(text)
        .results()
        .map(java.util.regex.MatchResult::group)
        .collect(Collectors.toSet());
  }
}
