package florilege.bind.links;

import florilege.problem.Place;
import florilege.text.source.SourceMap;
import florilege.text.source.SourceOffset;
import java.util.Optional;
import java.util.OptionalInt;
import org.w3c.dom.Element;

/**
 * Reads what the reader of Markdown notes of a link or picture: where it is written, and in which
 * file.
 *
 * @param element the link or picture
 * @param origins of the text that it is part of
 */
record SourcePosition(Element element, SourceMap origins) {

  Place place() {
    return origins.at(SourceOffset.of(element).orElse(0));
  }

  /** The path of the other file that it was taken in from, if it was. */
  Optional<String> otherFile() {
    OptionalInt offset = SourceOffset.of(element);
    return offset.isEmpty() ? Optional.empty() : origins.path(offset.getAsInt());
  }
}
