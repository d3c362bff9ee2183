package florilege.model.metadata;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * Describes a collection, as {@code collection.yaml} does. Names are those of EPUB and pandoc.
 *
 * @param title never empty: given, else from the folder's name
 * @param subtitle or none
 * @param lang BCP 47; {@code en} where not given
 * @param creators of the whole: {@code creator}; where not given, empty
 * @param editors of the whole: {@code editor}
 * @param publisher or none
 * @param date of the book; where not given, that of the latest article or comment
 * @param modified since when the book is as it is, or none
 * @param rights or none
 * @param description or none
 * @param subjects may be empty
 * @param identifier such as {@code urn:isbn:…}, or none (then it is derived from the collection)
 * @param cataloguing what shops and libraries ask besides
 * @param series {@code belongs-to-collection}, or none
 * @param position {@code group-position} in the series, or none
 */
public record CollectionMetadata(
    LocatedText title,
    LocatedText subtitle,
    String lang,
    List<Person> creators,
    List<Person> editors,
    LocatedText publisher,
    PartialDate date,
    PartialDate modified,
    LocatedText rights,
    LocatedText description,
    List<LocatedText> subjects,
    LocatedText identifier,
    Cataloguing cataloguing,
    LocatedText series,
    LocatedText position) {

  /** The same for a part, under an identifier of its own. */
  public CollectionMetadata of(String part) {
    return new CollectionMetadata(
        title,
        subtitle,
        lang,
        creators,
        editors,
        publisher,
        date,
        modified,
        rights,
        description,
        subjects,
        identifierOf(part),
        cataloguing,
        series,
        position);
  }

  /** An identifier for a part, which follows from that of the whole; none if that has none. */
  public LocatedText identifierOf(String part) {
    if (identifier.isEmpty()) {
      return identifier;
    }
    byte[] seed = (identifier.value() + "\n" + part).getBytes(StandardCharsets.UTF_8);
    return new LocatedText("urn:uuid:" + UUID.nameUUIDFromBytes(seed), identifier.place());
  }
}
