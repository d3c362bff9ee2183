package florilege.pdf;

import florilege.book.Book;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.batik.anim.dom.SAXSVGDocumentFactory;
import org.apache.batik.bridge.BridgeContext;
import org.apache.batik.bridge.BridgeException;
import org.apache.batik.bridge.GVTBuilder;
import org.apache.batik.bridge.UserAgentAdapter;
import org.w3c.dom.Element;

/**
 * Drawings that browsers make the best of, and the drawing library nothing: a length that is no
 * length, say. Their descriptions stand in their place on paper.
 */
final class Drawings {

  private final Map<String, String> faults = new HashMap<>();

  /** Tries every drawing of a book; what cannot be drawn is a problem. */
  Drawings(Book book, Problems problems) {
    for (Picture picture : book.pictures()) {
      if (picture.type() == MediaType.SVG) {
        fault(picture.bytes().get())
            .ifPresent(
                fault -> {
                  faults.put(picture.path(), fault);
                  problems.add(
                      Rule.BAD_IMAGE,
                      Source.named(Path.of(picture.path())).whole(),
                      "the drawing cannot be printed: " + fault);
                });
      }
    }
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

  /** Puts descriptions in the place of the pictures that cannot be drawn. */
  void replace(Element text) {
    List<Element> images = faults.isEmpty() ? List.of() : Xml.elements(text, "img");
    for (Element img : images) {
      if (faults.containsKey(img.getAttribute("src"))) {
        Tag placeholder = new Tag(img.getOwnerDocument().createElementNS(Xml.XHTML, "span"));
        placeholder.with("class", "placeholder").text(img.getAttribute("alt"));
        img.getParentNode().replaceChild(placeholder.element(), img);
      }
    }
  }
}
