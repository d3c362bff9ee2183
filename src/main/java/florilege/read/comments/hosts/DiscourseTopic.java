package florilege.read.comments.hosts;

import florilege.data.DataNode;
import florilege.data.YamlValue;
import florilege.problem.Problems;
import florilege.problem.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads a topic of Discourse ({@code /t/ID.json}). Its first post stands for the article; the links
 * in it name the article. Posts by which the program reports what was done are none.
 *
 * @see <a href="https://docs.discourse.org/#tag/Topics/operation/getTopic">Discourse, getTopic</a>
 */
final class DiscourseTopic implements HostForm {

  /** Small actions, and what only the staff sees. */
  private static final Set<String> UNSEEN = Set.of("3", "4");

  @Override
  public List<HostThread> threads(DataNode root, Problems problems) {
    List<DataNode> topics = root.isList() ? root.items() : List.of(root);
    return topics.stream()
        .filter(topic -> topic.at("post_stream", "posts").isList())
        .map(topic -> thread(topic, problems))
        .toList();
  }

  private static HostThread thread(DataNode topic, Problems problems) {
    List<DataNode> posts = topic.at("post_stream", "posts").items();
    int all = topic.at("post_stream", "stream").items().size();
    if (all > posts.size()) {
      problems.add(
          Rule.UNREAD_COMMENTS,
          topic.place(),
          "the topic has " + all + " posts, and " + posts.size() + " of them are in this file");
    }
    List<DataNode> about = new ArrayList<>();
    about.add(topic.first("external_id", "embed_url"));
    posts.stream()
        .filter(DiscourseTopic::isFirst)
        .flatMap(post -> post.at("link_counts").items().stream())
        .filter(link -> !link.at("reflection").isTrue())
        .forEach(link -> about.add(link.at("url")));
    about.add(topic.at("slug"));
    about.add(topic.at("id"));
    about.add(topic.at("title"));
    return HostThread.about(
        about,
        posts.stream()
            .filter(post -> !isFirst(post) && !UNSEEN.contains(post.at("post_type").text()))
            .map(DiscourseTopic::comment)
            .toList());
  }

  private static boolean isFirst(DataNode post) {
    return post.at("post_number").text().equals("1");
  }

  private static YamlValue.Mapping comment(DataNode post) {
    DataNode to = post.at("reply_to_post_number");
    return HostComment.of(post)
        .id(post.first("post_number", "id"))
        .author(post.first("name", "display_username", "username"))
        .user(post.at("username"))
        .date(post.at("created_at"))
        .body(post.first("cooked", "raw"))
        .replyTo(to.text().equals("1") ? post.at("-") : to)
        .byAuthor(post.at("admin").isTrue())
        .hidden(
            post.at("hidden").isTrue()
                || post.at("user_deleted").isTrue()
                || post.at("deleted_at").isTrue())
        .build();
  }
}
