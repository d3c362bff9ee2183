package florilege.read.comments.hosts;

import florilege.data.DataNode;
import florilege.data.YamlValue;
import florilege.problem.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the comments of Waline, and of Valine, whose form it inherited: their exports in JSON or
 * CSV, and what their interfaces give.
 *
 * @see <a href="https://waline.js.org/en/reference/server/api.html">Waline, API</a>
 * @see <a href="https://valine.js.org/en/">Valine</a>
 */
final class Waline implements HostForm {

  @Override
  public List<HostThread> threads(DataNode root, Problems problems) {
    List<DataNode> ours = listed(root).stream().filter(Waline::is).toList();
    Map<String, DataNode> users = new HashMap<>();
    root.at("data", "Users")
        .items()
        .forEach(user -> users.put(user.first("objectId", "id").text(), user));
    return HostThread.divided(ours, each -> List.of(each.at("url")), each -> comment(each, users));
  }

  private static boolean is(DataNode comment) {
    return comment.has("nick", "comment") && (comment.has("objectId") || comment.has("insertedAt"));
  }

  private static List<DataNode> listed(DataNode root) {
    for (DataNode list :
        List.of(
            root,
            root.at("results"),
            root.at("data", "Comment"),
            root.at("data", "data"),
            root.at("data"),
            root.at("comments"))) {
      if (list.isList()) {
        return list.items();
      }
    }
    return List.of();
  }

  private static YamlValue.Mapping comment(DataNode comment, Map<String, DataNode> users) {
    DataNode user = users.getOrDefault(comment.at("user_id").text(), comment.at("-"));
    DataNode inserted = comment.at("insertedAt");
    String status = comment.at("status").text();
    DataNode nick = comment.at("nick");
    return HostComment.of(comment)
        .id(comment.first("objectId", "id"))
        .author(nick.text().isBlank() ? user.at("display_name") : nick)
        .user(comment.at("user_id"))
        .date(
            inserted.isMapping()
                ? inserted.at("iso")
                : comment.first("insertedAt", "time", "createdAt"))
        .body(comment.first("comment", "orig"))
        .replyTo(comment.first("pid", "rid"))
        .byAuthor(isOwner(comment) || isOwner(user))
        .hidden(!status.isEmpty() && !status.equals("approved") || comment.at("isSpam").isTrue())
        .replies(comment.at("children").items().stream().map(each -> comment(each, users)).toList())
        .build();
  }

  private static boolean isOwner(DataNode person) {
    return person.at("type").text().equals("administrator");
  }
}
