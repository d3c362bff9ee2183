package florilege.imports.ghost;

import florilege.data.DataNode;
import florilege.imports.records.ImportedSite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what the tables of an export say besides the posts. */
final class GhostTables {

  private final Map<String, String> tags = new HashMap<>();
  private final Map<String, String> users = new HashMap<>();
  private final Map<String, List<String>> tagsOf = new HashMap<>();
  private final Map<String, List<String>> authorsOf = new HashMap<>();
  private final Map<String, String> settings = new HashMap<>();
  private boolean posts;

  void take(String table, DataNode row) {
    switch (table) {
      case "tags" -> {
        boolean internal = row.at("visibility").text().equals("internal");
        if (!internal && !row.at("name").text().startsWith("#")) {
          tags.put(row.at("id").text(), row.at("name").text());
        }
      }
      case "users" -> users.put(row.at("id").text(), row.at("name").text());
      case "posts_tags" -> link(tagsOf, row, row.at("tag_id"));
      case "posts_authors" -> link(authorsOf, row, row.at("author_id"));
      case "settings" -> settings.putIfAbsent(row.at("key").text(), row.at("value").text());
      default -> posts |= row.has("title") || row.has("slug");
    }
  }

  private static void link(Map<String, List<String>> links, DataNode row, DataNode to) {
    links.computeIfAbsent(row.at("post_id").text(), id -> new ArrayList<>()).add(to.text());
  }

  boolean hasPosts() {
    return posts;
  }

  ImportedSite site() {
    String lang = settings.getOrDefault("locale", settings.getOrDefault("lang", ""));
    return new ImportedSite(
        settings.getOrDefault("title", ""),
        settings.getOrDefault("description", ""),
        lang,
        settings.getOrDefault("url", ""),
        Set.of(),
        Map.of());
  }

  List<String> tagsOf(String post) {
    return named(tagsOf.getOrDefault(post, List.of()), tags);
  }

  /** Names of who wrote a post; older exports have one in the post itself. */
  List<String> authorsOf(DataNode post) {
    List<String> own = List.of(post.at("author_id").text());
    return named(authorsOf.getOrDefault(post.at("id").text(), own), users);
  }

  private static List<String> named(List<String> ids, Map<String, String> names) {
    return ids.stream()
        .map(id -> names.getOrDefault(id, ""))
        .filter(name -> !name.isBlank())
        .distinct()
        .toList();
  }
}
