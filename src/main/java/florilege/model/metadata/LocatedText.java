package florilege.model.metadata;

import florilege.problem.Place;
import florilege.problem.Source;
import java.nio.file.Path;

/**
 * Holds a short plain text, such as a title, and where it was written.
 *
 * @param value the text; empty when there is none
 * @param place where it stands; of no meaning for {@link #NONE}
 */
public record LocatedText(String value, Place place) {

  /** No text. */
  public static final LocatedText NONE = new LocatedText("", Source.named(Path.of("")).whole());

  /** Whether there is nothing to read. */
  public boolean isEmpty() {
    return value.isBlank();
  }

  /** This text, or another where this one is empty. */
  public LocatedText or(LocatedText other) {
    return isEmpty() ? other : this;
  }

  @Override
  public String toString() {
    return value;
  }
}
