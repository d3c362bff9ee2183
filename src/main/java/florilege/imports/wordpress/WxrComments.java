package florilege.imports.wordpress;

import florilege.data.People;
import florilege.imports.DatabaseTimestamp;
import florilege.imports.ImportStats;
import florilege.imports.ImportStats.Count;
import florilege.imports.ImportedComment;
import florilege.imports.html.HtmlToMarkdown;
import florilege.imports.xml.XmlRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The comments of one article. Of who wrote them the name is looked at, and the number of a user of
 * the blog.
 *
 * @param remarks those that readers saw, oldest first
 * @param withdrawn ids of the others
 */
record WxrComments(List<ImportedComment> remarks, Set<String> withdrawn) {

  /**
   * Reads them.
   *
   * @param author number of the user who wrote the article, or empty
   */
  static WxrComments of(XmlRecord item, String author, ImportStats tally) {
    List<XmlRecord> all = item.parts("wp:comment");
    Map<String, XmlRecord> byId = new HashMap<>();
    Set<String> withdrawn = new LinkedHashSet<>();
    for (XmlRecord comment : all) {
      byId.putIfAbsent(id(comment), comment);
      Optional<Count> why = whyNot(comment);
      why.ifPresent(
          reason -> {
            tally.add(reason);
            withdrawn.add(id(comment));
          });
    }
    List<ImportedComment> remarks = new ArrayList<>();
    all.stream()
        .filter(comment -> !withdrawn.contains(id(comment)) && byId.get(id(comment)) == comment)
        .sorted(Comparator.comparing(comment -> comment.text("wp:comment_date_gmt")))
        .forEach(comment -> remarks.add(remark(comment, author, byId, withdrawn)));
    return new WxrComments(remarks, withdrawn);
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

  private static ImportedComment remark(
      XmlRecord comment, String author, Map<String, XmlRecord> byId, Set<String> withdrawn) {
    String user = user(comment.text("wp:comment_user_id"));
    return new ImportedComment(
        id(comment),
        People.named(HtmlToMarkdown.plain(comment.text("wp:comment_author")), "").name(),
        DatabaseTimestamp.of(comment.text("wp:comment_date"), comment.text("wp:comment_date_gmt"))
            .map(DatabaseTimestamp::iso)
            .orElse(""),
        parent(comment, byId, withdrawn),
        isPing(comment) ? "pingback" : "",
        user,
        !user.isEmpty() && user.equals(author),
        HtmlToMarkdown.comment(true).toMarkdown(comment.text("wp:comment_content")));
  }

  /** The number of a user; 0 is everybody else's. */
  static String user(String written) {
    return written.matches("[1-9]\\d{0,17}") ? written : "";
  }

  /** What it answers; where that is withdrawn, what that answered. */
  private static String parent(
      XmlRecord comment, Map<String, XmlRecord> byId, Set<String> withdrawn) {
    String parent = comment.text("wp:comment_parent");
    Set<String> seen = new HashSet<>();
    while (byId.containsKey(parent) && withdrawn.contains(parent) && seen.add(parent)) {
      parent = byId.get(parent).text("wp:comment_parent");
    }
    return byId.containsKey(parent) && !withdrawn.contains(parent) ? parent : "";
  }
}
