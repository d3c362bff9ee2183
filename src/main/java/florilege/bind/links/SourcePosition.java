package florilege.bind.links;

import florilege.problem.Place;
import florilege.text.SourceMap;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * Reads what the reader of Markdown notes of a link or picture: where it is written, and in which
 * file.
 *
 * @param element the link or picture
 * @param origins of the text that it is part of
 */
record SourcePosition(Element element, SourceMap origins) {

  private static final String PLACE = "data-at";

  private Optional<Integer> offset() {
    return Optional.of(element.getAttribute(PLACE)).filter(n -> !n.isEmpty()).map(Integer::valueOf);
  }

  Place place() {
    return origins.at(offset().orElse(0));
  }

  /** The path of the other file that it was taken in from, if it was. */
  Optional<String> otherFile() {
    return offset().flatMap(origins::path);
  }

  /** Nobody else needs the note. */
  static void forget(Element element) {
    element.removeAttribute(PLACE);
  }
}
