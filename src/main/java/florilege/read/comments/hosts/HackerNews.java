package florilege.read.comments.hosts;

import florilege.data.DataNode;
import florilege.data.YamlValue;
import florilege.problem.Problems;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a story of Hacker News with its comments, as Algolia gives it ({@code /api/v1/items/ID}),
 * or the items of the Firebase interface in a list. The story is no comment; its address names the
 * article.
 *
 * @see <a href="https://hn.algolia.com/api">HN Search, items</a>
 * @see <a href="https://github.com/HackerNews/API">Hacker News, API</a>
 */
final class HackerNews implements HostForm {

  @Override
  public List<HostThread> threads(DataNode root, Problems problems) {
    List<DataNode> items = root.isList() ? root.items() : List.of(root);
    List<HostThread> threads = new ArrayList<>();
    items.stream()
        .filter(HackerNews::isTree)
        .forEach(story -> threads.add(HostThread.about(names(story), comments(story))));
    List<DataNode> flat = items.stream().filter(HackerNews::isFlat).toList();
    if (!flat.isEmpty()) {
      threads.add(flat(flat));
    }
    return threads;
  }

  private static boolean isTree(DataNode item) {
    return item.at("children").isList()
        && (item.has("created_at_i")
            || item.at("children").items().stream()
                .anyMatch(child -> child.has("author", "text", "children")));
  }

  private static boolean isFlat(DataNode item) {
    return item.has("id", "time", "type") && (item.has("by") || item.has("deleted"));
  }

  private static boolean isComment(DataNode item) {
    return item.at("type").text().equals("comment");
  }

  private static List<DataNode> names(DataNode story) {
    return List.of(story.at("url"), story.first("story_id", "id"), story.at("title"));
  }

  private static List<YamlValue.Mapping> comments(DataNode item) {
    return item.at("children").items().stream().map(HackerNews::comment).toList();
  }

  private static YamlValue.Mapping comment(DataNode item) {
    return HostComment.of(item)
        .id(item.at("id"))
        .author(item.at("author"))
        .user(item.at("author"))
        .date(item.first("created_at", "created_at_i"))
        .body(item.at("text"))
        .replies(comments(item))
        .build();
  }

  private static HostThread flat(List<DataNode> items) {
    List<DataNode> about = new ArrayList<>();
    items.stream().filter(item -> !isComment(item)).forEach(story -> about.addAll(names(story)));
    List<String> stories =
        items.stream()
            .filter(item -> !isComment(item))
            .map(story -> story.at("id").text())
            .toList();
    List<YamlValue.Mapping> comments =
        items.stream()
            .filter(HackerNews::isComment)
            .map(item -> flatComment(item, stories.contains(item.at("parent").text())))
            .toList();
    return HostThread.about(about, comments);
  }

  private static YamlValue.Mapping flatComment(DataNode item, boolean first) {
    return HostComment.of(item)
        .id(item.at("id"))
        .author(item.at("by"))
        .user(item.at("by"))
        .date(item.at("time"))
        .body(item.at("text"))
        .replyTo(first ? item.at("-") : item.at("parent"))
        .hidden(item.at("deleted").isTrue() || item.at("dead").isTrue())
        .build();
  }
}
