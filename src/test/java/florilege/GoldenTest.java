package florilege;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The samples as they were when a person last read them, in {@code src/test/golden}: the pages of
 * the XHTML folder, and what the PDF shows, page by page. {@code -Dgolden=update} writes them anew,
 * to be read in the difference.
 */
class GoldenTest {

  private static final Path FOLDER = Path.of("src/test/golden");

  static Stream<BuiltBook> samples() {
    return BuiltBook.samples();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void samplesAreAsTheyWereRead(BuiltBook book) throws IOException {
    Path folder = FOLDER.resolve(book.name());
    Map<String, String> made = made(book);
    if (System.getProperty("golden", "").equals("update")) {
      update(folder, made);
    }
    Map<String, String> golden = golden(folder);
    assertEquals(golden.keySet(), made.keySet());
    made.forEach((name, text) -> assertSame(folder.resolve(name), golden.get(name), text));
  }

  private static Map<String, String> made(BuiltBook book) throws IOException {
    Map<String, String> made = new TreeMap<>();
    for (Path file : BuiltBook.filesBelow(book.xhtmlFolder())) {
      if (file.toString().endsWith(".html")) {
        made.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    made.put("pages.txt", pages(book.pdf()));
    return made;
  }

  private static String pages(ParsedPdf pdf) {
    StringBuilder text = new StringBuilder("Outline\n");
    for (ParsedPdf.Line line : pdf.outline()) {
      String page = pdf.pages().get(line.page()).label();
      text.append("  ".repeat(line.level() + 1)).append(line.title()).append(" ");
      text.append(page).append("\n");
    }
    for (ParsedPdf.Page page : pdf.pages()) {
      text.append("\n==== ").append(page.label()).append("\n");
      page.text().lines().map(String::strip).forEach(line -> text.append(line).append("\n"));
    }
    return text.toString();
  }

  private static Map<String, String> golden(Path folder) throws IOException {
    Map<String, String> golden = new TreeMap<>();
    for (Path file : BuiltBook.filesBelow(folder)) {
      golden.put(file.getFileName().toString(), Files.readString(file));
    }
    return golden;
  }

  private static void update(Path folder, Map<String, String> made) throws IOException {
    Files.createDirectories(folder);
    for (Path old : BuiltBook.filesBelow(folder)) {
      Files.delete(old);
    }
    for (Map.Entry<String, String> file : made.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }

  /** Compares by lines, so that a failure shows the first that differs rather than a whole book. */
  private static void assertSame(Path file, String golden, String made) {
    List<String> before = golden.lines().toList();
    List<String> now = made.lines().toList();
    int line = 0;
    while (line < before.size() && line < now.size() && before.get(line).equals(now.get(line))) {
      line++;
    }
    String hint = " (-Dgolden=update writes the golden files anew)";
    assertEquals(from(before, line), from(now, line), file + ":" + (line + 1) + hint);
  }

  private static String from(List<String> lines, int line) {
    return lines.stream().skip(line).limit(3).collect(Collectors.joining("\n"));
  }
}
