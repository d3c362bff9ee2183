package florilege.pdf.document;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;

/**
 * Resolves the links within a book. While its runs are set apart, each leads to an address of a
 * scheme of our own, for its target may be in another run; when they are joined, to a place on a
 * page (PDF 1.7 §12.6.4.2).
 */
public final class InternalLinks {

  private static final String SCHEME = "florilege-element:";

  private record Link(PDAnnotationLink annotation, String target) {}

  private final List<Link> links = new ArrayList<>();

  private InternalLinks() {}

  /** No links. */
  public static InternalLinks none() {
    return new InternalLinks();
  }

  /** The address of an element until the runs are joined. */
  public static String address(String id) {
    return SCHEME + URLEncoder.encode(id, StandardCharsets.UTF_8);
  }

  /** Finds the links within the book on the pages of a run. */
  static InternalLinks on(List<PDPage> pages) throws IOException {
    InternalLinks links = new InternalLinks();
    for (PDPage page : pages) {
      for (PDAnnotation annotation : page.getAnnotations()) {
        if (annotation instanceof PDAnnotationLink link
            && link.getAction() instanceof PDActionURI action
            && action.getURI().startsWith(SCHEME)) {
          String id =
              URLDecoder.decode(action.getURI().substring(SCHEME.length()), StandardCharsets.UTF_8);
          links.links.add(new Link(link, id));
          if (link.getContents() != null && link.getContents().startsWith(SCHEME)) {
            link.setContents("#" + id);
          }
        }
      }
    }
    return links;
  }

  /**
   * Has each link lead to the place of its target.
   *
   * @param places of elements, by their ids
   * @param start where a link leads whose target is not on any page
   */
  void bind(Function<String, Optional<PDDestination>> places, PDDestination start) {
    for (Link link : links) {
      PDActionGoTo action = new PDActionGoTo();
      action.setDestination(places.apply(link.target()).orElse(start));
      link.annotation().setAction(action);
    }
  }
}
