package florilege.read.comments.hosts;

import florilege.data.DataNode;
import florilege.data.YamlValue;
import florilege.problem.Problems;
import java.util.List;

/**
 * Reads the comments of Cusdis: what its interface gives for a page ({@code /api/open/comments}) or
 * a project.
 *
 * @see <a href="https://cusdis.com/doc#/">Cusdis</a>
 */
final class Cusdis implements HostForm {

  @Override
  public List<HostThread> threads(DataNode root, Problems problems) {
    List<DataNode> ours = listed(root).stream().filter(Cusdis::is).toList();
    return HostThread.divided(ours, Cusdis::names, Cusdis::comment);
  }

  private static boolean is(DataNode comment) {
    return comment.has("by_nickname") || comment.has("parsedContent");
  }

  private static List<DataNode> names(DataNode comment) {
    DataNode page = comment.at("page");
    return List.of(page.at("url"), page.at("slug"), comment.at("pageId"), page.at("title"));
  }

  private static List<DataNode> listed(DataNode node) {
    DataNode at = node;
    while (at.isMapping() && at.has("data")) {
      at = at.at("data");
    }
    return at.isMapping() ? at.at("comments").items() : at.items();
  }

  private static YamlValue.Mapping comment(DataNode comment) {
    DataNode owner = comment.at("moderator").first("displayName", "name");
    DataNode name = comment.at("by_nickname");
    return HostComment.of(comment)
        .id(comment.at("id"))
        .author(name.text().isBlank() ? owner : name)
        .user(comment.at("moderatorId"))
        .date(comment.first("createdAt", "parsedCreatedAt"))
        .body(comment.first("content", "parsedContent"))
        .replyTo(comment.at("parentId"))
        .hidden(
            comment.at("deletedAt").isTrue()
                || comment.has("approved") && !comment.at("approved").isTrue())
        .replies(listed(comment.at("replies")).stream().map(Cusdis::comment).toList())
        .build();
  }
}
