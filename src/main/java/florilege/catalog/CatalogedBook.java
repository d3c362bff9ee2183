package florilege.catalog;

import florilege.image.format.MediaType;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Holds what a catalogue says of a book.
 *
 * @param name of its files, without extension
 * @param identifier an IRI; never empty
 * @param title never empty
 * @param subtitle or empty
 * @param authors in the order of the book
 * @param lang BCP 47; empty where not known
 * @param publisher or empty
 * @param date of the book in ISO 8601, to whatever precision; or empty
 * @param modified when it was last changed
 * @param version how often it has come out, from 2; empty where nothing was corrected
 * @param description or empty
 * @param rights or empty
 * @param subjects may be empty
 * @param series or empty
 * @param position in the series; or empty
 * @param pages of its printed edition; 0 where not known
 * @param cover its picture, if it has one
 * @param files at least one
 */
record CatalogedBook(
    String name,
    String identifier,
    String title,
    String subtitle,
    List<String> authors,
    String lang,
    String publisher,
    String date,
    Instant modified,
    String version,
    String description,
    String rights,
    List<String> subjects,
    String series,
    String position,
    int pages,
    Optional<Cover> cover,
    List<CatalogedFile> files) {

  /**
   * Says where a picture is: there may be more of them than memory.
   *
   * @param epub in which it lies
   * @param entry its path there
   * @param type what it is by its bytes
   */
  record Cover(Path epub, String entry, MediaType type) {

    /** The file. */
    byte[] bytes() throws IOException {
      return EpubMetadataReader.cover(epub, entry);
    }
  }

  /** The path of the picture in the output folder. */
  String coverPath() {
    return Catalog.COVERS + "/" + coverName();
  }

  /** The name of the picture in its folder. */
  String coverName() {
    return name + cover.map(picture -> "." + picture.type().extension()).orElse("");
  }
}
