package florilege.read.comments.hosts;

import florilege.data.DataNode;
import florilege.data.YamlValue;
import florilege.problem.Problems;
import java.util.List;

/**
 * Reads the comments of Isso: what its interface gives for a page, and the rows of its database. A
 * comment that was deleted stays there without words, for its replies.
 *
 * @see <a href="https://isso-comments.de/docs/reference/server-api/">Isso, API</a>
 */
final class Isso implements HostForm {

  @Override
  public List<HostThread> threads(DataNode root, Problems problems) {
    List<DataNode> listed = root.isList() ? root.items() : root.at("replies").items();
    List<DataNode> ours =
        listed.stream()
            .filter(each -> each.has("text", "created") && each.has("mode", "author"))
            .toList();
    return HostThread.divided(
        ours, each -> List.of(each.at("uri"), root.at("uri"), each.at("title")), Isso::comment);
  }

  private static YamlValue.Mapping comment(DataNode comment) {
    DataNode to = comment.at("parent");
    return HostComment.of(comment)
        .id(comment.at("id"))
        .author(comment.at("author"))
        .date(comment.at("created"))
        .body(comment.at("text"))
        .replyTo(to.isTrue() ? to : comment.at("-"))
        .hidden(!comment.at("mode").text().equals("1"))
        .replies(comment.at("replies").items().stream().map(Isso::comment).toList())
        .build();
  }
}
