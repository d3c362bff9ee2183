package florilege.read.comments.hosts;

import florilege.data.Yaml;
import florilege.problem.Problems;
import java.util.List;

/**
 * Artalk: its export (Artrans), and what its interface gives.
 *
 * @see <a href="https://artalk.js.org/en/guide/transfer.html">Artalk, data migration</a>
 */
final class Artalk implements HostForm {

  @Override
  public List<HostThread> threads(HostNode root, Problems problems) {
    HostNode below = root.at("data").isMapping() ? root.at("data") : root;
    List<HostNode> listed = root.isList() ? root.items() : below.at("comments").items();
    List<HostNode> ours =
        listed.stream()
            .filter(each -> each.has("page_key") && each.has("nick", "content"))
            .toList();
    return HostThread.divided(ours, Artalk::names, Artalk::comment);
  }

  private static List<HostNode> names(HostNode comment) {
    return List.of(comment.at("page_url"), comment.at("page_key"), comment.at("page_title"));
  }

  private static Yaml.Mapping comment(HostNode comment) {
    HostNode to = comment.at("rid");
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
