package florilege.imports.collection;

import florilege.imports.records.ImportedComment;
import florilege.read.comments.forms.CommentBlock;

/**
 * Writes a comment as it stands in a file of comments.
 *
 * @param id of it
 * @param block its keys and its text, which begins no other comment
 */
record CommentFileText(String id, String block) {

  static CommentFileText of(ImportedComment comment, SiteLinks links) {
    FrontMatterWriter header =
        new FrontMatterWriter()
            .plain("id", comment.id())
            .with("author", comment.author())
            .plain("date", comment.date())
            .plain("reply-to", comment.replyTo())
            .plain("kind", comment.kind())
            .with("user-id", comment.user())
            .plain("by-author", comment.byAuthor() ? "true" : "");
    String body = TextConverter.comment(links).markdown(comment.body());
    return new CommentFileText(
        comment.id(), "---\n" + header + "---\n" + CommentBlock.escape(body).strip() + "\n");
  }
}
