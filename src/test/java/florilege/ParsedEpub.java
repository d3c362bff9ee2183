package florilege;

import florilege.book.SampleBooks;
import florilege.text.dom.Dom;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * An EPUB as its readers find it.
 *
 * @param files by name in the archive
 * @param spine content documents in reading order, by name in the archive, parsed as strictly as
 *     XML is
 */
record ParsedEpub(Map<String, byte[]> files, Map<String, Document> spine) {

  private static final String FOLDER = "EPUB/";

  static ParsedEpub open(Path epub) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(epub.toFile())) {
      for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
        ZipEntry entry = entries.nextElement();
        try (InputStream in = zip.getInputStream(entry)) {
          files.put(entry.getName(), in.readAllBytes());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, Document> spine = new LinkedHashMap<>();
    Document opf = parse(files, FOLDER + "package.opf");
    Map<String, String> hrefs = new LinkedHashMap<>();
    Dom.elements(opf, "item")
        .forEach(item -> hrefs.put(item.getAttribute("id"), item.getAttribute("href")));
    for (Element item : Dom.elements(opf, "itemref")) {
      String name = FOLDER + hrefs.get(item.getAttribute("idref"));
      spine.put(name, parse(files, name));
    }
    return new ParsedEpub(files, spine);
  }

  private static Document parse(Map<String, byte[]> files, String name) {
    return SampleBooks.parse(new String(files.get(name), StandardCharsets.UTF_8));
  }

  /** Any of its files that is XML. */
  Document xml(String name) {
    return parse(files, FOLDER + name);
  }

  /** The names of files that are documents of a kind. */
  List<String> names(String extension) {
    return files.keySet().stream().filter(name -> name.endsWith(extension)).toList();
  }

  /** All that it says, in reading order. */
  String text() {
    return spine.values().stream()
        .map(document -> Dom.elements(document, "body").get(0).getTextContent())
        .collect(Collectors.joining("\n"));
  }

  /** Elements of a class in reading order. */
  List<Element> elements(String name, String cssClass) {
    return spine.values().stream()
        .flatMap(document -> Dom.elements(document, name).stream())
        .filter(element -> Dom.hasClass(element, cssClass))
        .toList();
  }

  /** The texts below a node, in document order. */
  static List<Text> texts(Node root) {
    List<Text> texts = new ArrayList<>();
    for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Text text) {
        texts.add(text);
      } else {
        texts.addAll(texts(child));
      }
    }
    return texts;
  }

  /** Whether a node stands in an element of a class. */
  static boolean isWithin(Node node, String cssClass) {
    for (Node at = node.getParentNode(); at instanceof Element e; at = at.getParentNode()) {
      if (Dom.hasClass(e, cssClass)) {
        return true;
      }
    }
    return false;
  }
}
