package florilege.pdf.paper;

import florilege.book.Book;
import florilege.book.Chapter;
import florilege.image.MediaType;
import florilege.image.Picture;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import florilege.text.Tag;
import florilege.text.Xml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.batik.anim.dom.SAXSVGDocumentFactory;
import org.apache.batik.bridge.BridgeContext;
import org.apache.batik.bridge.BridgeException;
import org.apache.batik.bridge.GVTBuilder;
import org.apache.batik.bridge.UserAgentAdapter;
import org.w3c.dom.Element;

/**
 * What is not on paper as it should be. In the place of a picture stands its description: of a
 * drawing that browsers make the best of, and the drawing library nothing (a length that is no
 * length, say), and of what the engine was found not to have painted. Of a chapter at which the
 * engine fails stand the words alone.
 */
public final class Unprinted {

  private final Set<String> missing = new HashSet<>();
  private final Set<String> stripped = new HashSet<>();
  private final Problems problems;

  /** Tries every drawing of a book; what cannot be drawn is a problem. */
  public Unprinted(Book book, Problems problems) {
    this.problems = problems;
    for (Picture picture : book.pictures()) {
      if (picture.type() == MediaType.SVG) {
        fault(picture.bytes().get())
            .ifPresent(fault -> miss(picture.path(), "the drawing cannot be printed: " + fault));
      }
    }
  }

  private void miss(String path, String detail) {
    missing.add(path);
    problems.add(Rule.BAD_IMAGE, Source.named(Path.of(path)).whole(), detail);
  }

  /** Takes note of pictures that were not painted; whether there are any. */
  public boolean miss(Collection<String> paths) {
    paths.forEach(
        path -> miss(path, "there is no room for the picture in the PDF where it stands"));
    return !paths.isEmpty();
  }

  /** Takes note of chapters that cannot be printed; whether there is one that was not known yet. */
  public boolean strip(List<Chapter> chapters) {
    List<Chapter> found = chapters.stream().filter(chapter -> stripped.add(chapter.id())).toList();
    for (Chapter chapter : found) {
      Source source =
          chapter.sources().stream().findFirst().orElse(Source.named(Path.of(chapter.id())));
      problems.add(
          Rule.TOO_MUCH,
          source.whole(),
          "this cannot be printed in its form: in the PDF stand its words alone");
    }
    return !found.isEmpty();
  }

  private static Optional<String> fault(byte[] svg) {
    BridgeContext context = new BridgeContext(new UserAgentAdapter());
    try {
      new GVTBuilder()
          .build(
              context,
              new SAXSVGDocumentFactory(null)
                  .createDocument(Xml.SVG, new ByteArrayInputStream(svg)));
      return Optional.empty();
    } catch (IOException | BridgeException e) {
      // the first line says where, in terms of the library
      return Optional.of(
          String.valueOf(e.getMessage()).lines().skip(1).findFirst().orElse("damaged"));
    } finally {
      context.dispose();
    }
  }

  /** Puts into a chapter what stands in the place of the unprinted. */
  void replace(Element text) {
    if (stripped.contains(text.getAttribute("id"))) {
      Plain.make(text);
    }
    List<Element> images = missing.isEmpty() ? List.of() : Xml.elements(text, "img");
    for (Element img : images) {
      if (missing.contains(img.getAttribute("src"))) {
        Tag placeholder = new Tag(img.getOwnerDocument().createElementNS(Xml.XHTML, "span"));
        placeholder.with("class", "placeholder").text(img.getAttribute("alt"));
        img.getParentNode().replaceChild(placeholder.element(), img);
      }
    }
  }
}
