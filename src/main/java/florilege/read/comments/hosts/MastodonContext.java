package florilege.read.comments.hosts;

import florilege.data.DataNode;
import florilege.data.YamlValue;
import florilege.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the replies on Mastodon and its kin: the context of a status ({@code
 * /api/v1/statuses/ID/context}), whose descendants are the replies to it, or a list of statuses.
 * Replies that not everybody may see are left out; a content warning stands before the text.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Context/">Mastodon, Context</a>
 */
final class MastodonContext implements HostForm {

  @Override
  public List<HostThread> threads(DataNode root, Problems problems) {
    List<DataNode> statuses =
        root.at("descendants").isList()
            ? root.at("descendants").items()
            : root.at("context", "descendants").isList()
                ? root.at("context", "descendants").items()
                : root.items();
    boolean is =
        root.has("ancestors", "descendants")
            || root.at("context").has("ancestors", "descendants")
            || statuses.stream().anyMatch(each -> each.has("account", "content", "in_reply_to_id"));
    if (!is) {
      return List.of();
    }
    Set<String> ids =
        statuses.stream().map(each -> each.at("id").text()).collect(Collectors.toSet());
    List<DataNode> about = new ArrayList<>();
    root.at("ancestors").items().forEach(each -> about.add(each.first("url", "uri")));
    about.add(root.at("status").first("url", "uri"));
    statuses.stream()
        .map(each -> each.at("in_reply_to_id"))
        .filter(to -> !to.text().isEmpty() && !ids.contains(to.text()))
        .forEach(about::add);
    return List.of(
        HostThread.about(
            about,
            statuses.stream()
                .filter(each -> !each.at("reblog").isMapping())
                .map(each -> comment(each, ids))
                .toList()));
  }

  private static YamlValue.Mapping comment(DataNode each, Set<String> ids) {
    DataNode account = each.at("account");
    DataNode to = each.at("in_reply_to_id");
    String warning = each.at("spoiler_text").text();
    DataNode content = each.at("content");
    String visibility = each.at("visibility").text();
    return HostComment.of(each)
        .id(each.at("id"))
        .author(account.first("display_name", "username", "acct"))
        .user(account.first("acct", "id"))
        .date(each.at("created_at"))
        .body(
            warning.isBlank() || content.text().isBlank()
                ? content
                : content.saying(PlainTextHtml.of(warning) + "\n" + content.text()))
        .replyTo(ids.contains(to.text()) ? to : each.at("-"))
        .hidden(visibility.equals("private") || visibility.equals("direct"))
        .build();
  }
}
