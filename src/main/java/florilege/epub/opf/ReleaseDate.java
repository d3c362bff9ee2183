package florilege.epub.opf;

import florilege.book.Metadata;
import florilege.files.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Tells when a publication was last modified, EPUB 3.3 §5.5.5, which together with its identifier
 * tells one release from another. Where nobody says when, that is the day which the content states,
 * at a time of day that follows from all that is in the publication: a book that was corrected is
 * another release, and the same input gives the same.
 */
public final class ReleaseDate {

  private final Metadata metadata;
  private final MessageDigest digest = Sha256.sha256();

  public ReleaseDate(Metadata metadata) {
    this.metadata = metadata;
    add("", metadata.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Takes note of a file of the publication. */
  public void add(String path, byte[] content) {
    digest.update(path.getBytes(StandardCharsets.UTF_8));
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(content.length).array());
    digest.update(content);
  }

  /** The moment in whole seconds, when all files have been added; asked for once. */
  Instant moment() {
    if (metadata.isModifiedGiven()) {
      return metadata.modified().truncatedTo(ChronoUnit.SECONDS);
    }
    long number = ByteBuffer.wrap(digest.digest()).getLong();
    return metadata
        .modified()
        .truncatedTo(ChronoUnit.DAYS)
        .plusSeconds(Math.floorMod(number, Duration.ofDays(1).toSeconds()));
  }
}
