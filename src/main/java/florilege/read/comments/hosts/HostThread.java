package florilege.read.comments.hosts;

import florilege.data.DataNode;
import florilege.data.YamlValue;
import florilege.model.metadata.LocatedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Holds comments about one thing.
 *
 * @param about what the host calls the article, the most precise first: addresses, paths, ids,
 *     titles
 * @param comments with the keys of {@link HostComment}
 */
public record HostThread(List<LocatedText> about, List<YamlValue.Mapping> comments) {

  /** A thread about what some values name. */
  static HostThread about(List<DataNode> names, List<YamlValue.Mapping> comments) {
    return new HostThread(
        names.stream().filter(name -> !name.text().isBlank()).map(DataNode::named).toList(),
        NestedReplies.flat(comments));
  }

  /**
   * Divides a list in which the comments of several articles stand together.
   *
   * @param names of the article that a comment is about
   * @param read makes a comment
   */
  static List<HostThread> divided(
      List<DataNode> comments,
      Function<DataNode, List<DataNode>> names,
      Function<DataNode, YamlValue.Mapping> read) {
    Map<String, HostThread> threads = new LinkedHashMap<>();
    for (DataNode comment : comments) {
      HostThread thread = about(names.apply(comment), List.of());
      String key = thread.about().stream().map(LocatedText::value).toList().toString();
      List<YamlValue.Mapping> all = new ArrayList<>(threads.getOrDefault(key, thread).comments());
      all.addAll(NestedReplies.flat(List.of(read.apply(comment))));
      threads.put(key, new HostThread(thread.about(), all));
    }
    return List.copyOf(threads.values());
  }
}
