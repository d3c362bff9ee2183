package florilege.imports.wordpress;

import florilege.data.fields.PersonParser;
import florilege.imports.html.HtmlToMarkdown;
import florilege.imports.records.DatabaseTimestamp;
import florilege.imports.records.ImportStats.Count;
import florilege.imports.records.ImportedComment;
import florilege.imports.records.ImportedComments;
import florilege.imports.records.ImportedText;
import florilege.imports.source.XmlRecord;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the comments of one article. Of who wrote them the name is looked at, and the number of a
 * user of the blog.
 */
final class WxrComments {

  private WxrComments() {}

  /**
   * Reads them.
   *
   * @param author number of the user who wrote the article, or empty
   */
  static ImportedComments of(XmlRecord item, String author) {
    List<XmlRecord> all =
        item.parts("wp:comment").stream()
            .sorted(Comparator.comparing(comment -> comment.text("wp:comment_date_gmt")))
            .toList();
    Map<String, Count> leftOut = new LinkedHashMap<>();
    for (XmlRecord comment : item.parts("wp:comment")) {
      whyNot(comment).ifPresent(reason -> leftOut.put(id(comment), reason));
    }
    return ImportedComments.of(
        all.stream().map(comment -> comment(comment, author)).toList(), leftOut);
  }

  private static String id(XmlRecord comment) {
    String id = comment.text("wp:comment_id");
    return id.matches("[A-Za-z0-9_-]{1,40}") ? id : "line-" + comment.line();
  }

  /** Why readers did not see it. */
  private static Optional<Count> whyNot(XmlRecord comment) {
    if (!Set.of("", "comment", "pingback", "trackback").contains(comment.text("wp:comment_type"))) {
      return Optional.of(Count.NOTES);
    }
    return switch (comment.text("wp:comment_approved")) {
      case "1", "approve", "approved" -> Optional.empty();
      case "spam" -> Optional.of(Count.SPAM);
      case "trash", "post-trashed" -> Optional.of(Count.TRASH);
      default -> Optional.of(Count.UNAPPROVED);
    };
  }

  private static boolean isPing(XmlRecord comment) {
    return Set.of("pingback", "trackback").contains(comment.text("wp:comment_type"));
  }

  private static ImportedComment comment(XmlRecord comment, String author) {
    String user = user(comment.text("wp:comment_user_id"));
    return new ImportedComment(
        id(comment),
        PersonParser.named(HtmlToMarkdown.plain(comment.text("wp:comment_author")), "").name(),
        DatabaseTimestamp.of(comment.text("wp:comment_date"), comment.text("wp:comment_date_gmt"))
            .map(DatabaseTimestamp::iso)
            .orElse(""),
        comment.text("wp:comment_parent"),
        isPing(comment) ? "pingback" : "",
        user,
        !user.isEmpty() && user.equals(author),
        new ImportedText(comment.text("wp:comment_content"), ImportedText.Markup.HTML_LINES));
  }

  /** The number of a user; 0 is everybody else's. */
  static String user(String written) {
    return written.matches("[1-9]\\d{0,17}") ? written : "";
  }
}
