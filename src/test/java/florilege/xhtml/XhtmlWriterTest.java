package florilege.xhtml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.book.Book;
import florilege.book.Chapter;
import florilege.book.SampleBooks;
import florilege.model.Settings;
import florilege.model.metadata.LocatedText;
import florilege.problem.Problems;
import florilege.style.Style;
import florilege.text.dom.Dom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class XhtmlWriterTest {

  private static final Style STYLE =
      Style.load(LocatedText.NONE, LocatedText.NONE, Path.of(""), new Problems());

  @TempDir Path folder;

  private Path write(Book book) throws IOException {
    Path target = folder.resolve("book");
    XhtmlWriter.write(book, STYLE, target);
    return target;
  }

  private static Set<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void everyChapterIsAPageAndTheFirstIsTheIndex() throws IOException {
    assertEquals(
        Set.of(
            "index.html",
            "title-page.html",
            "contents.html",
            "one.html",
            "deux.html",
            "people.html",
            "images/pot.png",
            "images/plan.svg",
            "style.css",
            "tables.css",
            "colours.css"),
        files(write(SampleBooks.rich())));
  }

  @Test
  void everyLinkLeadsToAFileAndAnIdOfIt() throws IOException {
    Path book = write(SampleBooks.rich());
    int links = 0;
    for (String name : files(book)) {
      if (name.endsWith(".html")) {
        for (Element element : Dom.elements(page(book, name), "*")) {
          for (String attribute : List.of("href", "src")) {
            String address = element.getAttribute(attribute);
            if (!address.isEmpty() && !address.startsWith("https:")) {
              assertLeadsSomewhere(book, name, address);
              links++;
            }
          }
        }
      }
    }
    assertTrue(links > 30, () -> "the test looked at too few links");
  }

  private static void assertLeadsSomewhere(Path book, String from, String address) {
    String[] parts = address.split("#", 2);
    String file = parts[0].isEmpty() ? from : parts[0];
    assertTrue(Files.isRegularFile(book.resolve(file)), from + " → " + address);
    if (parts.length > 1) {
      List<Element> all = Dom.elements(page(book, file), "*");
      assertTrue(all.stream().anyMatch(e -> e.getAttribute("id").equals(parts[1])), address);
    }
  }

  private static Document page(Path book, String name) {
    try {
      return SampleBooks.parse(Files.readString(book.resolve(name)).replace("<!DOCTYPE html>", ""));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void anHtmlParserReadsTheSameAsAnXmlParser() throws IOException {
    Path book = write(SampleBooks.rich());
    for (String name : files(book)) {
      if (name.endsWith(".html")) {
        org.jsoup.nodes.Document html = Jsoup.parse(Files.readString(book.resolve(name)));
        List<String> read = html.getAllElements().stream().skip(1).map(e -> e.tagName()).toList();
        List<String> meant =
            Dom.elements(page(book, name), "*").stream().map(Element::getTagName).toList();
        assertEquals(meant, read, name);
      }
    }
  }

  @Test
  void pagesKnowTheirNeighboursAndTheContents() throws IOException {
    Path book = write(SampleBooks.rich());
    assertEquals(List.of("contents.html", "title-page.html"), turns(book, "index.html"));
    assertEquals(List.of("contents.html", "deux.html"), turns(book, "one.html"));
    assertEquals(List.of("one.html", "contents.html", "people.html"), turns(book, "deux.html"));
    assertEquals(List.of("title-page.html", "one.html"), turns(book, "contents.html"));
    assertEquals(List.of("deux.html", "contents.html"), turns(book, "people.html"));
  }

  private static List<String> turns(Path book, String name) {
    List<Element> navs = Dom.elements(page(book, name), "nav");
    return Dom.elements(navs.get(navs.size() - 1), "a").stream()
        .map(a -> a.getAttribute("href"))
        .toList();
  }

  @Test
  void epubAttributesAreRemoved() throws IOException {
    Chapter chapter =
        SampleBooks.chapter(
            Chapter.Kind.ARTICLE, "a", "A", "en", "<p epub:type='noteref' class='x'>text</p>");
    Path book = write(SampleBooks.of(SampleBooks.metadata("T", "en"), List.of(chapter)));
    String page = Files.readString(book.resolve("a.html"));
    assertTrue(page.contains("<p class=\"x\">text</p>"), page);
    assertFalse(page.contains("epub"), page);
  }

  @Test
  void articleNamedIndexIsRenamed() throws IOException {
    Chapter article = SampleBooks.chapter(Chapter.Kind.ARTICLE, "Index", "I", "en", "<p>text</p>");
    Path book = write(SampleBooks.of(SampleBooks.metadata("T", "en"), List.of(article)));
    assertEquals(
        Set.of("index.html", "Index_.html", "style.css", "tables.css", "colours.css"), files(book));
    assertTrue(Files.readString(book.resolve("index.html")).contains("href=\"Index_.html\""));
  }

  @Test
  void aPictureThatWouldLieOutsideIsRefused() {
    Book rich = SampleBooks.rich();
    Book hostile =
        new Book(
            "b",
            rich.metadata(),
            rich.chapters(),
            rich.contents(),
            List.of(SampleBooks.png("../evil.png", 1, 1)),
            rich.words(),
            rich.census(),
            2,
            Settings.Images.USUAL);
    assertThrows(IllegalArgumentException.class, () -> write(hostile));
    assertFalse(Files.exists(folder.resolve("evil.png")));
  }
}
