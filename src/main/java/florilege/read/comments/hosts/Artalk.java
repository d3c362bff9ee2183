package florilege.read.comments.hosts;

import florilege.data.DataNode;
import florilege.data.YamlValue;
import florilege.problem.Problems;
import java.util.List;

/**
 * Reads the comments of Artalk: its export (Artrans), and what its interface gives.
 *
 * @see <a href="https://artalk.js.org/en/guide/transfer.html">Artalk, data migration</a>
 */
final class Artalk implements HostForm {

  @Override
  public List<HostThread> threads(DataNode root, Problems problems) {
    DataNode below = root.at("data").isMapping() ? root.at("data") : root;
    List<DataNode> listed = root.isList() ? root.items() : below.at("comments").items();
    List<DataNode> ours =
        listed.stream()
            .filter(each -> each.has("page_key") && each.has("nick", "content"))
            .toList();
    return HostThread.divided(ours, Artalk::names, Artalk::comment);
  }

  private static List<DataNode> names(DataNode comment) {
    return List.of(comment.at("page_url"), comment.at("page_key"), comment.at("page_title"));
  }

  private static YamlValue.Mapping comment(DataNode comment) {
    DataNode to = comment.at("rid");
    return HostComment.of(comment)
        .id(comment.at("id"))
        .author(comment.at("nick"))
        .user(comment.at("user_id"))
        .date(comment.first("date", "created_at"))
        .body(comment.first("content", "content_marked"))
        .replyTo(to.isTrue() ? to : comment.at("-"))
        .byAuthor(comment.at("is_admin").isTrue())
        .hidden(comment.at("is_pending").isTrue() || comment.at("deleted_at").isTrue())
        .build();
  }
}
