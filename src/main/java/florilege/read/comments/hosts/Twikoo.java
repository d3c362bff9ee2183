package florilege.read.comments.hosts;

import florilege.data.DataNode;
import florilege.data.YamlValue;
import florilege.problem.Problems;
import java.util.List;

/**
 * Reads the comments of Twikoo: its export, and what its interface gives.
 *
 * @see <a href="https://twikoo.js.org/en/api.html">Twikoo, API</a>
 */
final class Twikoo implements HostForm {

  @Override
  public List<HostThread> threads(DataNode root, Problems problems) {
    List<DataNode> listed = root.isList() ? root.items() : root.at("data").items();
    List<DataNode> ours = listed.stream().filter(Twikoo::is).toList();
    return HostThread.divided(
        ours, each -> List.of(each.at("href"), each.at("url")), Twikoo::comment);
  }

  private static boolean is(DataNode comment) {
    return comment.has("nick", "comment")
        && (comment.has("master") || comment.has("mailMd5") || comment.has("_id", "isSpam"));
  }

  private static YamlValue.Mapping comment(DataNode comment) {
    DataNode created = comment.at("created");
    DataNode id = comment.at("_id");
    return HostComment.of(comment)
        .id(id.isMapping() ? id.at("$oid") : comment.first("_id", "id"))
        .author(comment.at("nick"))
        .date(created.isMapping() ? created.first("$numberLong", "$date") : created)
        .body(comment.at("comment"))
        .replyTo(comment.first("pid", "rid"))
        .byAuthor(comment.at("master").isTrue())
        .hidden(comment.at("isSpam").isTrue())
        .replies(comment.at("replies").items().stream().map(Twikoo::comment).toList())
        .build();
  }
}
