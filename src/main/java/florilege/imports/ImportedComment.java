package florilege.imports;

import florilege.read.comments.forms.CommentBlock;

/**
 * A comment in an export.
 *
 * @param id in the export
 * @param author name alone, or empty
 * @param date as the header of a comment has it, or empty
 * @param replyTo id of another, or empty
 * @param kind {@code pingback} for a note that another site links here; else empty
 * @param user id that the site knows the author by, or empty
 * @param byAuthor whether the site says that the author of the article wrote it
 * @param body in Markdown
 */
public record ImportedComment(
    String id,
    String author,
    String date,
    String replyTo,
    String kind,
    String user,
    boolean byAuthor,
    String body) {

  /** As it stands in a file of comments; what is in the body begins no other comment. */
  String block() {
    FrontMatterWriter header =
        new FrontMatterWriter()
            .plain("id", id)
            .with("author", author)
            .plain("date", date)
            .plain("reply-to", replyTo)
            .plain("kind", kind)
            .with("user-id", user)
            .plain("by-author", byAuthor ? "true" : "");
    return "---\n" + header + "---\n" + CommentBlock.escape(body).strip() + "\n";
  }
}
