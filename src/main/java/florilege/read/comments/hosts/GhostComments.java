package florilege.read.comments.hosts;

import florilege.data.DataNode;
import florilege.data.YamlValue;
import florilege.problem.Problems;
import java.util.List;

/**
 * Reads the comments of a Ghost site's members, as its interface gives them ({@code
 * /members/api/comments/post/ID/}).
 *
 * @see <a href="https://github.com/TryGhost/Ghost/tree/main/apps/comments-ui">Ghost,
 *     comments-ui</a>
 */
final class GhostComments implements HostForm {

  @Override
  public List<HostThread> threads(DataNode root, Problems problems) {
    List<DataNode> listed = root.isList() ? root.items() : root.at("comments").items();
    List<DataNode> ours = listed.stream().filter(each -> each.has("member", "html")).toList();
    return HostThread.divided(ours, GhostComments::names, GhostComments::comment);
  }

  private static List<DataNode> names(DataNode comment) {
    DataNode post = comment.at("post");
    return List.of(post.at("url"), post.at("slug"), comment.at("post_id"), post.at("title"));
  }

  private static YamlValue.Mapping comment(DataNode comment) {
    String status = comment.at("status").text();
    return HostComment.of(comment)
        .id(comment.at("id"))
        .author(comment.at("member", "name"))
        .user(comment.at("member").first("id", "uuid"))
        .date(comment.at("created_at"))
        .body(comment.at("html"))
        .replyTo(comment.first("in_reply_to_id", "parent_id"))
        .hidden(!status.isEmpty() && !status.equals("published"))
        .replies(comment.at("replies").items().stream().map(GhostComments::comment).toList())
        .build();
  }
}
