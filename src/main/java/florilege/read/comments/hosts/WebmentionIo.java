package florilege.read.comments.hosts;

import florilege.data.DataNode;
import florilege.data.YamlValue;
import florilege.problem.Problems;
import java.util.List;
import java.util.Set;

/**
 * Reads the mentions of webmention.io: its JF2 ({@code /api/mentions.jf2}), for one page or a whole
 * site, and its older JSON. Replies are comments, mentions are pingbacks; likes, reposts, bookmarks
 * and the like are neither.
 *
 * @see <a href="https://github.com/aaronpk/webmention.io#api">webmention.io, API</a>
 */
final class WebmentionIo implements HostForm {

  private static final Set<String> REPLIES = Set.of("in-reply-to", "reply");
  private static final Set<String> MENTIONS = Set.of("mention-of", "link", "mention");

  @Override
  public List<HostThread> threads(DataNode root, Problems problems) {
    List<DataNode> all =
        root.at("children").isList()
            ? root.at("children").items()
            : root.at("links").isList() ? root.at("links").items() : root.items();
    if (all.stream().noneMatch(WebmentionIo::is)) {
      return List.of();
    }
    List<DataNode> said =
        all.stream()
            .filter(WebmentionIo::is)
            .filter(each -> REPLIES.contains(kind(each)) || MENTIONS.contains(kind(each)))
            .toList();
    return said.isEmpty()
        ? List.of(HostThread.about(List.of(), List.of()))
        : HostThread.divided(
            said, each -> List.of(each.first("wm-target", "target")), WebmentionIo::comment);
  }

  private static boolean is(DataNode each) {
    return each.has("wm-property") || each.has("wm-target") || each.at("activity", "type").isTrue();
  }

  private static String kind(DataNode each) {
    String property = each.at("wm-property").text() + each.at("activity", "type").text();
    return !property.isEmpty() ? property : each.has("in-reply-to") ? "in-reply-to" : "mention-of";
  }

  private static YamlValue.Mapping comment(DataNode each) {
    DataNode old = each.at("data");
    DataNode said = old.isMapping() ? old : each;
    DataNode content = said.at("content");
    DataNode id = each.first("wm-id", "id");
    return HostComment.of(each)
        .id(id)
        .author(said.at("author").first("name", "url"))
        .date(said.first("published", "published_ts", "wm-received"))
        .body(body(content, said))
        .hidden(each.at("wm-private").isTrue() || each.at("private").isTrue())
        .pingback(MENTIONS.contains(kind(each)))
        .build();
  }

  private static DataNode body(DataNode content, DataNode said) {
    DataNode html = content.isMapping() ? content.first("html", "value") : content;
    if (!html.text().isBlank()) {
      return html;
    }
    DataNode plain =
        content.first("text").text().isBlank()
            ? said.first("summary", "name")
            : content.first("text");
    return plain.text().isBlank() ? plain : plain.saying(PlainTextHtml.of(plain.text()));
  }
}
