package florilege.read.comments.hosts;

import florilege.data.DataNode;
import florilege.data.YamlValue;
import florilege.problem.Problems;
import florilege.problem.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads a post of Reddit with its comments ({@code /comments/ID.json}): a list of two listings, the
 * post and what was said of it. A comment that was deleted or removed is left out, and its replies
 * stay.
 *
 * @see <a href="https://www.reddit.com/dev/api/#GET_comments">Reddit, comments</a>
 */
final class RedditThread implements HostForm {

  private static final Set<String> GONE = Set.of("[deleted]", "[removed]");

  @Override
  public List<HostThread> threads(DataNode root, Problems problems) {
    List<DataNode> listings = root.isList() ? root.items() : List.of(root);
    if (listings.stream().noneMatch(each -> each.at("data", "children").isList())) {
      return List.of();
    }
    List<HostThread> threads = new ArrayList<>();
    List<DataNode> about = List.of();
    for (DataNode listing : listings) {
      List<DataNode> things = listing.at("data", "children").items();
      for (DataNode thing : things) {
        if (thing.at("data").has("title") && !thing.at("data").has("body")) {
          about = names(thing.at("data"));
        }
      }
      List<YamlValue.Mapping> comments = comments(listing, problems);
      if (!comments.isEmpty()) {
        threads.add(HostThread.about(about, comments));
      }
    }
    return threads;
  }

  private static List<DataNode> names(DataNode post) {
    return List.of(post.at("url"), post.at("permalink"), post.at("id"), post.at("title"));
  }

  private static List<YamlValue.Mapping> comments(DataNode listing, Problems problems) {
    List<YamlValue.Mapping> comments = new ArrayList<>();
    for (DataNode thing : listing.at("data", "children").items()) {
      DataNode data = thing.at("data");
      if (data.has("body")) {
        comments.add(comment(data, problems));
      } else if (thing.at("kind").text().equals("more") && data.at("count").number() > 0) {
        problems.add(
            Rule.UNREAD_COMMENTS,
            thing.place(),
            "here " + data.at("count").number() + " replies are not in this file");
      }
    }
    return comments;
  }

  private static YamlValue.Mapping comment(DataNode data, Problems problems) {
    DataNode author = data.at("author");
    boolean gone = GONE.contains(data.at("body").text().strip());
    return HostComment.of(data)
        .id(data.at("id"))
        .author(GONE.contains(author.text()) ? data.at("-") : author)
        .user(GONE.contains(author.text()) ? data.at("-") : author)
        .date(data.first("created_utc", "created"))
        .body(data.first("body", "body_html"))
        .hidden(gone)
        .replies(comments(data.at("replies"), problems))
        .build();
  }
}
