package florilege.read.comments.hosts;

import florilege.data.DataNode;
import florilege.data.YamlValue;
import florilege.problem.Problems;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the comments of Remark42: its backup (a comment a line), and what its interface gives, flat
 * or as a tree.
 *
 * @see <a href="https://remark42.com/docs/contributing/api/">Remark42, API</a>
 */
final class Remark42 implements HostForm {

  @Override
  public List<HostThread> threads(DataNode root, Problems problems) {
    List<DataNode> listed = root.isList() ? root.items() : root.at("comments").items();
    List<DataNode> comments = new ArrayList<>();
    listed.forEach(each -> flatten(each, comments));
    List<DataNode> ours = comments.stream().filter(Remark42::is).toList();
    DataNode page = root.at("info", "url");
    return HostThread.divided(
        ours, each -> List.of(each.at("locator", "url"), page), Remark42::comment);
  }

  private static boolean is(DataNode comment) {
    return comment.at("locator").isMapping()
        || comment.has("pid", "text") && comment.at("user").isMapping();
  }

  private static void flatten(DataNode node, List<DataNode> comments) {
    comments.add(node.at("comment").isMapping() ? node.at("comment") : node);
    node.at("replies").items().forEach(reply -> flatten(reply, comments));
  }

  private static YamlValue.Mapping comment(DataNode comment) {
    DataNode user = comment.at("user");
    DataNode id = user.at("id");
    return HostComment.of(comment)
        .id(comment.at("id"))
        .author(user.at("name"))
        .user(id.text().startsWith("email_") ? id.at("-") : id)
        .date(comment.at("time"))
        .body(comment.first("text", "orig"))
        .replyTo(comment.at("pid"))
        .byAuthor(user.at("admin").isTrue())
        .hidden(comment.at("delete").isTrue() || comment.at("deleted").isTrue())
        .build();
  }
}
