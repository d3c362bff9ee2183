package florilege.read.comments.hosts;

import florilege.data.DataNode;
import florilege.data.YamlValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lays nested replies out in a list. Hosts that nest one level deep say in each reply which of the
 * replies beside it it answers; one that says nothing, or names what is not there, answers the
 * comment inside which it stands.
 */
final class NestedReplies {

  private final Set<String> ids = new HashSet<>();
  private final List<YamlValue.Mapping> flat = new ArrayList<>();

  private NestedReplies() {}

  /** The comments and their replies, one after another. */
  static List<YamlValue.Mapping> flat(List<YamlValue.Mapping> comments) {
    NestedReplies nested = new NestedReplies();
    comments.forEach(nested::collect);
    comments.forEach(comment -> nested.add(comment, null));
    return List.copyOf(nested.flat);
  }

  private void collect(YamlValue.Mapping comment) {
    ids.add(text(comment, "id"));
    replies(comment).forEach(this::collect);
  }

  /** Takes a comment that stands inside the one whose id is in an entry, or inside none. */
  private void add(YamlValue.Mapping comment, YamlValue.Entry parent) {
    Map<String, YamlValue.Entry> entries = new LinkedHashMap<>(comment.entries());
    String named = text(comment, "reply-to");
    if (parent != null && (named.isEmpty() || !ids.contains(named))) {
      entries.put("reply-to", parent);
    }
    YamlValue.Entry id = comment.entries().get("id");
    if (id == null) {
      flat.add(new YamlValue.Mapping(entries, comment.place()));
      return;
    }
    entries.remove("replies");
    flat.add(new YamlValue.Mapping(entries, comment.place()));
    replies(comment).forEach(reply -> add(reply, id));
  }

  private static String text(YamlValue.Mapping comment, String key) {
    return new DataNode(comment).at(key).text();
  }

  private static List<YamlValue.Mapping> replies(YamlValue.Mapping comment) {
    return new DataNode(comment)
        .at("replies").items().stream().map(reply -> (YamlValue.Mapping) reply.value()).toList();
  }
}
