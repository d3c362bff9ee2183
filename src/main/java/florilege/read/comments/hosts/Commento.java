package florilege.read.comments.hosts;

import florilege.data.DataNode;
import florilege.data.YamlValue;
import florilege.problem.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the comments of Commento: its export, and what its interface gives: comments, and beside
 * them who wrote them.
 *
 * @see <a href="https://docs.commento.io/">Commento</a>
 */
final class Commento implements HostForm {

  @Override
  public List<HostThread> threads(DataNode root, Problems problems) {
    List<DataNode> comments =
        root.at("comments").items().stream().filter(each -> each.has("commentHex")).toList();
    Map<String, DataNode> names = new HashMap<>();
    DataNode people = root.at("commenters");
    if (people.value() instanceof YamlValue.Mapping byHex) {
      byHex.entries().forEach((hex, each) -> names.put(hex, new DataNode(each.value()).at("name")));
    }
    people.items().forEach(each -> names.put(each.at("commenterHex").text(), each.at("name")));
    return HostThread.divided(
        comments, each -> List.of(each.first("path", "url")), each -> comment(each, names));
  }

  private static YamlValue.Mapping comment(DataNode comment, Map<String, DataNode> names) {
    DataNode writer = comment.at("commenterHex");
    DataNode parent = comment.at("parentHex");
    boolean known = names.containsKey(writer.text());
    return HostComment.of(comment)
        .id(comment.at("commentHex"))
        .author(known ? names.get(writer.text()) : comment.at("-"))
        .user(known ? writer : comment.at("-"))
        .date(comment.at("creationDate"))
        .body(comment.first("markdown", "html"))
        .replyTo(parent.text().equals("root") ? comment.at("-") : parent)
        .hidden(
            comment.at("deleted").isTrue()
                || comment.at("state").isTrue() && !comment.at("state").text().equals("approved"))
        .build();
  }
}
