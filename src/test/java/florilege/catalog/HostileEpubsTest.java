package florilege.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import florilege.CatalogPublisher;
import florilege.cli.Main;
import florilege.problem.Problem;
import florilege.problem.Problems;
import florilege.text.dom.Dom;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An EPUB that somebody made to do harm costs a catalogue nothing but that EPUB. */
class HostileEpubsTest {

  private static final URI BASE = URI.create("https://example.org/books/");
  private static final String PICTURE = "\u0089PNG\r\n\u001a\n";

  @TempDir Path folder;

  private final Problems problems = new Problems();

  @ParameterizedTest
  @ValueSource(strings = {"mailto:x", "%zz", "../../../c.png", "", "a\\b", "//host/c.png"})
  void coverThatLeadsNowhereIsNamed(String href) throws IOException {
    epub("a", "A", "", "");
    epub("b", "B", "", "<item id='c' href='%s' properties='cover-image'/>".formatted(href));
    assertEquals(List.of("b.epub"), catalogued("index.html"));
  }

  @Test
  void documentOfMoreTagsThanAnyBookHasIsNamed() throws IOException {
    int free = 400_000 - tags("");
    epub("a", "A", "<a>".repeat(free), "");
    epub("b", "B", "<a>".repeat(free - 1), "");
    epub("c", "C", "<a>".repeat(free + 1), "");
    assertEquals(List.of("c.epub"), catalogued("index.html"));
    assertTrue(problems.sorted().get(0).detail().contains("more than 400000 tags"));
  }

  private static int tags(String more) {
    return (int) opf("A", more, "").chars().filter(sign -> sign == '<').count();
  }

  @ParameterizedTest
  @CsvSource({"4999, false", "5000, false", "5001, true"})
  void longTextIsCut(int length, boolean isCut) throws IOException {
    epub("a", "A", "<dc:description>%s</dc:description>".formatted("x".repeat(length)), "");
    assertEquals(List.of(), catalogued("feed.xml"));
    assertEquals(!isCut, text("feed.xml").contains("x".repeat(length)));
    assertEquals(isCut, text("feed.xml").contains("x…"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+1000000000-12-31T23:59:59Z",
        "-1000000000-01-01T00:00:00Z",
        "+10000-01-01T00:00:00Z",
        "0001-01-01T00:00:00Z"
      })
  void dayThatNoFeedCanNameIsNone(String day) throws IOException {
    epub("a", "A", "<meta property='schema:version'>2</meta>", "");
    epub("b", "B", "<meta property='schema:version'>2</meta>", "", day);
    assertEquals(List.of(), catalogued("feed.xml"));
    assertTrue(text("feed.xml").contains("<updated>2012-03-02T10:00:00Z</updated>"));
    assertFalse(text("feed.xml").contains(day.substring(1, 12)), text("feed.xml"));
  }

  @ParameterizedTest
  @CsvSource({"007, 7", "1.50, 1.50", "0, 0", "-1, ''", "1e999, ''", "NaN, ''"})
  void positionIsANumberOrNone(String written, String number) throws IOException {
    String series =
        """
        <meta property="belongs-to-collection" id="s">S</meta>
        <meta property="group-position" refines="#s">%s</meta>"""
            .formatted(written);
    epub("a", "A", series, "");
    assertEquals(List.of(), catalogued("catalog.json"));
    String json = text("catalog.json");
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      while (parser.nextToken() != null) {
        parser.getText();
      }
    }
    assertEquals(!number.isEmpty(), json.contains("\"position\" : " + number), json);
  }

  @Test
  void nameWithAColonIsNoScheme() throws IOException {
    for (String name : List.of("javascript:alert(1)", "a:b", "?x", "#y", "%2e", "a\nb", "-o")) {
      epub(name, name, "", "<item id='c' href='c.png' properties='cover-image'/>");
    }
    assertEquals(List.of(), catalogued("index.html"));
    for (String file : List.of("index.html", "feed.xml", "catalog.xml")) {
      for (var link : Dom.elements(document(file), "*")) {
        for (String attribute : List.of("href", "src")) {
          String address = link.getAttribute(attribute);
          assertTrue(BASE.resolve(address).toString().startsWith(BASE.toString()), address);
        }
      }
    }
  }

  @Test
  void signsThatXmlForbidsAreInNoFeed() throws IOException {
    epub("a", "A&#1;&#xFFFF;", "<dc:subject>x&#8;y</dc:subject><dc:creator>&#0;z</dc:creator>", "");
    assertEquals(List.of(), catalogued("feed.xml"));
    for (String file : List.of("index.html", "feed.xml", "catalog.xml")) {
      document(file);
    }
  }

  @Test
  void signsOfDirectionEndWithTheTextTheyAreIn() throws IOException {
    epub("a", "\u202Eevil", "<dc:creator>\u202Eeve</dc:creator>", "");
    assertEquals(List.of(), catalogued("index.html"));
    Dom.elements(document("index.html"), "*").stream()
        .filter(each -> Dom.children(each).isEmpty() && each.getTextContent().contains("\u202E"))
        .filter(each -> !each.getTagName().equals("title"))
        .forEach(
            each ->
                assertTrue(
                    each.hasAttribute("dir")
                        || ((org.w3c.dom.Element) each.getParentNode()).hasAttribute("dir"),
                    each::getTagName));
  }

  @Test
  void drawingOfACoverIsCleanedAndAPageIsNoCover() throws IOException {
    String item = "<item id='c' href='c.png' media-type='image/png' properties='cover-image'/>";
    String svg =
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><script>alert(1)</script><rect width='9' height='9' onclick='a()'/></svg>";
    write("a", Map.of("p.opf", opf("A", "", item), "c.png", svg));
    write("b", Map.of("p.opf", opf("B", "", item), "c.png", "<html><script/></html>"));
    assertEquals(List.of("b.epub"), catalogued("index.html"));
    String cover = text("covers/a.svg");
    assertTrue(cover.contains("rect"), cover);
    assertFalse(cover.contains("script") || cover.contains("onclick"), cover);
    assertFalse(Files.exists(folder.resolve("covers/b.png")));
  }

  @Test
  void linksAreNotFollowed(@TempDir Path elsewhere) throws IOException {
    epub("a", "A", "", "<item id='c' href='c.png' properties='cover-image'/>");
    Files.createSymbolicLink(folder.resolve("covers"), elsewhere);
    Files.writeString(elsewhere.resolve("mine.html"), "mine");
    Files.createSymbolicLink(folder.resolve("index.html"), elsewhere.resolve("mine.html"));
    Files.createSymbolicLink(folder.resolve("b.epub"), elsewhere.resolve("mine.html"));
    run("https://example.org/books");
    assertEquals("mine", Files.readString(elsewhere.resolve("mine.html")));
    try (var files = Files.list(elsewhere)) {
      assertEquals(List.of(elsewhere.resolve("mine.html")), files.toList());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://user:secret@example.org/",
        "https://example.org/#a",
        "https://example.org/?a",
        "javascript:alert(1)//",
        "file:///etc/",
        "https:///books/",
        "//example.org/",
        "https://exa mple.org/"
      })
  void addressThatIsNoneIsRefused(String address) throws IOException {
    epub("a", "A", "", "");
    assertEquals(2, run(address));
    assertFalse(Files.exists(folder.resolve("index.html")));
  }

  /** The EPUBs that the catalogue says that it does not hold whole. */
  private List<String> catalogued(String file) throws IOException {
    CatalogPublisher.publish(folder, BASE, "", false, problems);
    assertTrue(Files.exists(folder.resolve(file)));
    return problems.sorted().stream().map(HostileEpubsTest::name).toList();
  }

  private static String name(Problem problem) {
    return problem.place().source().file().getFileName().toString();
  }

  private int run(String address) {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    String[] command = {"catalog", folder.toString(), "--base-url", address};
    return Main.run(command, nowhere, nowhere, Map.of());
  }

  private String text(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  private org.w3c.dom.Document document(String file) throws IOException {
    return Dom.parse(text(file).replace("<!DOCTYPE html>", "").getBytes(StandardCharsets.UTF_8));
  }

  private void epub(String name, String title, String more, String items) throws IOException {
    write(name, Map.of("p.opf", opf(title, more, items), "c.png", PICTURE));
  }

  private void epub(String name, String title, String more, String items, String day)
      throws IOException {
    String opf = opf(title, more, items).replace("2012-03-02T10:00:00Z", day);
    write(name, Map.of("p.opf", opf));
  }

  private static String opf(String title, String more, String items) {
    return """
    <package><metadata><dc:identifier>x</dc:identifier><dc:title>%s</dc:title><dc:language>en</dc:language>
    <meta property="dcterms:modified">2012-03-02T10:00:00Z</meta>%s</metadata><manifest>%s</manifest></package>
    """
        .formatted(title, more, items);
  }

  private void write(String name, Map<String, String> entries) throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".epub"));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("META-INF/container.xml"));
      zip.write("<container><rootfile full-path='p.opf'/></container>".getBytes());
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        boolean isText = !entry.getValue().equals(PICTURE);
        zip.write(
            entry
                .getValue()
                .getBytes(isText ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
      }
    }
  }
}
