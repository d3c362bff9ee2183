package florilege;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.book.SampleBooks;
import florilege.check.FileCheck;
import florilege.text.dom.Dom;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** What is made is valid, its links lead somewhere, and it asks nothing of a network. */
class ValidityTest {

  /** What a style fetches; an address that holds its data is none. */
  private static final Pattern ELSEWHERE =
      Pattern.compile("(?i)@import[^;]*|url\\(\\s*[\"']?+(?!data:)[^)]*");

  static Stream<BuiltBook> samples() {
    return BuiltBook.samples();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theJudgesFindNothing(BuiltBook book) {
    assertEquals(List.of(), FileCheck.epub(book.epubFile()));
    assertEquals(List.of(), FileCheck.pdf(book.pdfFile()));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyLinkOfTheEpubLeadsSomewhere(BuiltBook book) {
    ParsedEpub epub = book.epub();
    Map<String, Document> pages = new HashMap<>();
    epub.names(".xhtml")
        .forEach(name -> pages.put(name.replace("EPUB/", ""), epub.xml(name.replace("EPUB/", ""))));
    assertLinksLead(pages);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyLinkOfTheFolderLeadsSomewhere(BuiltBook book) throws IOException {
    Map<String, Document> pages = new HashMap<>();
    for (Path file : BuiltBook.filesBelow(book.xhtmlFolder())) {
      if (file.toString().endsWith(".html")) {
        pages.put(file.getFileName().toString(), SampleBooks.parse(Files.readString(file)));
      }
    }
    assertLinksLead(pages);
  }

  private static void assertLinksLead(Map<String, Document> pages) {
    assertTrue(pages.size() > 3, "hardly a book: " + pages.keySet());
    Set<String> places = new HashSet<>();
    pages.forEach(
        (name, page) -> {
          places.add(name);
          for (Element element : Dom.elements(page, "*")) {
            String id = element.getAttribute("id");
            if (!id.isEmpty()) {
              assertTrue(places.add(name + "#" + id), "twice: " + name + "#" + id);
            }
          }
        });
    List<String> astray = new ArrayList<>();
    pages.forEach(
        (name, page) -> {
          for (Element a : Dom.elements(page, "a")) {
            String href = a.getAttribute("href");
            String target = href.startsWith("#") ? name + href : href;
            if (!href.matches("(https?://|mailto:).*") && !places.contains(target)) {
              astray.add(name + " → " + href);
            }
          }
        });
    assertEquals(List.of(), astray);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyLinkOfThePdfLeadsSomewhere(BuiltBook book) {
    ParsedPdf pdf = book.pdf();
    assertFalse(pdf.links().isEmpty());
    for (ParsedPdf.Link link : pdf.links()) {
      boolean inside = link.page() >= 0 && link.address().isEmpty();
      boolean outside = link.page() < 0 && link.address().matches("(https?://|mailto:).*");
      assertTrue(inside || outside, link::toString);
    }
  }

  /** Only a link that a person follows may lead out. */
  @ParameterizedTest
  @MethodSource("samples")
  void booksFetchNothing(BuiltBook book) throws IOException {
    ParsedEpub epub = book.epub();
    for (String name : epub.names("html")) {
      assertStays(name, epub.xml(name.replace("EPUB/", "")));
    }
    epub.names(".css")
        .forEach(name -> assertStays(new String(epub.files().get(name), StandardCharsets.UTF_8)));
    for (Path file : BuiltBook.filesBelow(book.xhtmlFolder())) {
      if (file.toString().endsWith(".html")) {
        assertStays(file.toString(), SampleBooks.parse(Files.readString(file)));
      } else if (file.toString().endsWith(".css")) {
        assertStays(Files.readString(file));
      }
    }
  }

  private static void assertStays(String name, Document page) {
    for (Element element : Dom.elements(page, "*")) {
      assertFalse(element.getLocalName().matches("script|iframe|object|embed|form|base"), name);
      NamedNodeMap attributes = element.getAttributes();
      for (int i = 0; i < attributes.getLength(); i++) {
        Attr attribute = (Attr) attributes.item(i);
        assertFalse(attribute.getName().startsWith("on"), () -> name + " " + attribute);
        boolean link = element.getLocalName().equals("a") && attribute.getName().equals("href");
        if (attribute.getName().matches("(.*:)?(href|src|srcset|data|poster|cite|style)")
            && !link) {
          assertFalse(
              attribute.getValue().matches("(?s).*(//|url\\(|[A-Za-z]+:).*"),
              name + " " + attribute);
        }
      }
    }
  }

  private static void assertStays(String css) {
    Matcher elsewhere = ELSEWHERE.matcher(css);
    assertFalse(elsewhere.find(), () -> elsewhere.group());
  }
}
