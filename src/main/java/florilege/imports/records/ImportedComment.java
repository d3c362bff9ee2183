package florilege.imports.records;

/**
 * Holds a comment in an export.
 *
 * @param id in the export, of letters, digits, {@code _} and {@code -}
 * @param author name alone, or empty
 * @param date ISO 8601 as {@link DatabaseTimestamp#iso} writes it, or empty
 * @param replyTo id of another comment, or empty
 * @param kind {@code pingback} for a note that another site links here; else empty
 * @param user id that the site knows the author by, or empty
 * @param byAuthor whether the site says that the author of the article wrote it
 * @param body what was written
 */
public record ImportedComment(
    String id,
    String author,
    String date,
    String replyTo,
    String kind,
    String user,
    boolean byAuthor,
    ImportedText body) {

  /** The same as an answer to another comment, or to none where the id is empty. */
  public ImportedComment answering(String other) {
    return new ImportedComment(id, author, date, other, kind, user, byAuthor, body);
  }
}
