package florilege.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.CatalogPublisher;
import florilege.cli.Main;
import florilege.problem.Problem;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.text.dom.Dom;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
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
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class CatalogTest {

  private static final URI BASE = URI.create("https://example.org/books/");

  private static final String SERIES =
      """
      <meta property="belongs-to-collection" id="series">The Journal</meta>
      <meta property="group-position" refines="#series">%s</meta>
      """;

  @TempDir Path folder;

  private final Problems problems = new Problems();

  @Test
  void newestBookStandsFirst() {
    epub("b-2", "Two", "<dc:date>2012-02</dc:date>" + SERIES.formatted(2));
    epub("b-10", "Ten", "<dc:date>2012-10</dc:date>" + SERIES.formatted(10));
    epub("b-11", "Eleven", "<dc:date>2012-10</dc:date>" + SERIES.formatted(11));
    assertEquals(List.of("Eleven", "Ten", "Two"), titles(catalog()));
  }

  @Test
  void seriesOfAllBooksIsTheTitleOfTheCatalogue() {
    epub("a", "One", SERIES.formatted(1));
    assertEquals("The Journal", catalog().title());
    epub("b", "Another", "");
    assertEquals("Livres", catalog().title());
  }

  @Test
  void formsOfABookStandTogether() throws IOException {
    epub("a", "A", "");
    epub("a-print", "Another", "");
    for (String name : List.of("a.kepub.epub", "a.pdf", "a-cover.pdf", "a-b.pdf", "ab.pdf")) {
      Files.writeString(folder.resolve(name), "x");
    }
    Files.createDirectory(folder.resolve("a"));
    Files.writeString(folder.resolve("a/index.html"), "x");
    CatalogedBook book = catalog().books().get(0);
    assertEquals(
        List.of("a.epub", "a.pdf", "a-cover.pdf", "a.kepub.epub", "a/index.html"),
        book.files().stream().map(CatalogedFile::path).toList());
  }

  @Test
  void pagesOfThePrintedBookAreCounted() {
    epub("a", "A", "");
    assertEquals(2, catalog().books().get(0).pages());
    assertTrue(page().contains("2 pages"), page());
  }

  @Test
  void correctedIssueSaysItsRevision() {
    epub("a", "A", "<meta property='schema:version'>3</meta>");
    assertTrue(page().contains("Révision 3, 2 mars 2012"), page());
    assertTrue(text(Catalog.FEED).contains("Révision 3, 2 mars 2012"), text(Catalog.FEED));
  }

  @Test
  void feedsAreWellFormedAndTheirAddressesWhole() {
    epub("a b&c", "A <b>", "");
    for (String name : List.of(Catalog.OPDS, Catalog.FEED)) {
      Document feed = Dom.parse(text(name).getBytes(StandardCharsets.UTF_8));
      assertTrue(
          Dom.elements(feed, "link").stream()
              .map(link -> URI.create(link.getAttribute("href")))
              .allMatch(href -> href.toString().startsWith(BASE.toString())),
          () -> text(name));
    }
    assertTrue(text(Catalog.OPDS_2).contains("https://example.org/books/a%20b&c.epub"));
  }

  @Test
  void wordsOfABookAreNoMarkup() {
    epub("a", "&lt;script&gt;alert(1)&lt;/script&gt;", "");
    Document page =
        Dom.parse(page().replace("<!DOCTYPE html>", "").getBytes(StandardCharsets.UTF_8));
    assertTrue(Dom.elements(page, "script").isEmpty(), this::page);
    assertEquals("", cover(page).getAttribute("alt"));
  }

  private static Element cover(Document page) {
    return Dom.elements(page, "img").get(0);
  }

  @Test
  void whatIsNoEpubIsNamed() throws IOException {
    epub("a", "A", "");
    Files.writeString(folder.resolve("b.epub"), "x");
    write("c", Map.of("META-INF/container.xml", "<!DOCTYPE a [<!ENTITY e SYSTEM 'b'>]><a>&e;</a>"));
    write("d", Map.of("META-INF/container.xml", container("../../%zz")));
    assertEquals(List.of("A"), titles(catalog()));
    assertEquals(
        List.of("b.epub", "c.epub", "d.epub"),
        problems.sorted().stream()
            .filter(problem -> problem.rule() == Rule.FILE_UNREADABLE)
            .map(problem -> problem.place().source().file().getFileName().toString())
            .toList());
  }

  @Test
  void catalogueIsMadeAgainAndNotOverOthers() throws IOException {
    epub("a", "A", "");
    assertEquals(5, publish().size());
    String first = Files.readString(folder.resolve("index.html"));
    publish();
    assertEquals(first, Files.readString(folder.resolve("index.html")));
    assertEquals(List.of(), problems.sorted().stream().map(Problem::detail).toList());
    Files.writeString(folder.resolve("index.html"), "mine");
    assertFalse(assertThrows(RuntimeException.class, this::publish).getMessage().isEmpty());
    assertEquals("mine", Files.readString(folder.resolve("index.html")));
  }

  @Test
  void notesAreNoFaultAndLostBooksAre() throws IOException {
    epub("a", "A", "");
    Files.writeString(folder.resolve("index.html"), "nobody's");
    assertEquals(0, run());
    Files.writeString(folder.resolve("b.epub"), "x");
    assertEquals(1, run());
  }

  private int run() {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    String[] command = {"catalog", folder.toString(), "--base-url", "https://example.org/books"};
    return Main.run(command, nowhere, nowhere, Map.of());
  }

  private List<Path> publish() {
    try {
      return CatalogPublisher.publish(folder, BASE, "", false, problems);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Catalog catalog() {
    try {
      return Catalog.of(folder, BASE, "", problems);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> titles(Catalog catalog) {
    return catalog.books().stream().map(CatalogedBook::title).toList();
  }

  private String page() {
    return text(Catalog.PAGE);
  }

  private String text(String file) {
    return new String(catalog().files().get(file), StandardCharsets.UTF_8).replace('\u00A0', ' ');
  }

  private static String container(String path) {
    return "<container><rootfiles><rootfile full-path='" + path + "'/></rootfiles></container>";
  }

  private void epub(String name, String title, String more) {
    write(
        name,
        Map.of(
            "META-INF/container.xml",
            container("EPUB/package.opf"),
            "EPUB/package.opf",
            """
            <package><metadata><dc:identifier>urn:x:%s</dc:identifier><dc:title>%s</dc:title>
            <dc:language>fr</dc:language>
            <meta property="dcterms:modified">2012-03-02T10:00:00Z</meta>%s</metadata><manifest>
            <item id="n" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
            <item id="c" href="art/c%%20c.png" media-type="image/png" properties="cover-image"/>
            </manifest></package>
            """
                .formatted(name.replaceAll("\\W", "-"), title, more),
            "EPUB/toc.ncx",
            "<ncx><pageList><pageTarget/><pageTarget/></pageList></ncx>",
            "EPUB/art/c c.png",
            "GIF89a"));
  }

  private void write(String name, Map<String, String> entries) {
    try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".epub"));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
