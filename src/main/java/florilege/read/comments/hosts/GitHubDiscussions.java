package florilege.read.comments.hosts;

import florilege.data.DataNode;
import florilege.data.YamlValue;
import florilege.problem.Problems;
import florilege.problem.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the comments of giscus, which keeps comments in GitHub Discussions: what giscus or GitHub's
 * GraphQL gives for one discussion or many, and issues as {@code gh issue view --json} gives them.
 * The text of the discussion itself is no comment; the addresses in it name the article.
 *
 * @see <a href="https://docs.github.com/en/graphql/guides/using-the-graphql-api-for-discussions">
 *     GitHub, Discussions</a>
 */
final class GitHubDiscussions implements HostForm {

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"')\\]]+");

  /** Values in values around a discussion, at most. */
  private static final int DEPTH = 8;

  @Override
  public List<HostThread> threads(DataNode root, Problems problems) {
    List<HostThread> threads = new ArrayList<>();
    if (isComments(root)) {
      threads.add(HostThread.about(List.of(), comments(root, problems)));
    } else {
      find(root, 0, threads, problems);
    }
    return threads;
  }

  private static void find(DataNode node, int depth, List<HostThread> found, Problems problems) {
    if (isComments(node.at("comments"))) {
      found.add(HostThread.about(names(node), comments(node.at("comments"), problems)));
    } else if (depth < DEPTH) {
      node.below().forEach(each -> find(each, depth + 1, found, problems));
    }
  }

  private static boolean isComments(DataNode list) {
    boolean graph = list.isMapping();
    return list.items().stream()
        .anyMatch(
            each ->
                each.has("author", "createdAt")
                    && (graph
                        || each.has("authorAssociation")
                        || each.has("bodyHTML")
                        || each.at("replies").isMapping())
                    && !each.first("body", "bodyHTML", "bodyText").text().isEmpty());
  }

  private static List<DataNode> names(DataNode discussion) {
    List<DataNode> names = new ArrayList<>();
    names.add(discussion.at("title"));
    names.add(discussion.at("url"));
    DataNode body = discussion.first("body", "bodyText", "bodyHTML");
    ADDRESS.matcher(body.text()).results().forEach(link -> names.add(body.saying(link.group())));
    return names;
  }

  private static List<YamlValue.Mapping> comments(DataNode list, Problems problems) {
    List<DataNode> items = list.items();
    int all = list.at("totalCount").number();
    if (all > items.size()) {
      problems.add(
          Rule.UNREAD_COMMENTS,
          list.place(),
          "here GitHub counts " + all + " comments, and " + items.size() + " are in this file");
    }
    return items.stream().map(each -> comment(each, problems)).toList();
  }

  private static YamlValue.Mapping comment(DataNode comment, Problems problems) {
    DataNode author = comment.at("author");
    return HostComment.of(comment)
        .id(comment.first("id", "databaseId"))
        .author(author.first("name", "login"))
        .user(author.at("login"))
        .date(comment.at("createdAt"))
        .body(comment.first("body", "bodyHTML", "bodyText"))
        .byAuthor(comment.at("authorAssociation").text().equals("OWNER"))
        .hidden(comment.at("isMinimized").isTrue() || comment.at("deletedAt").isTrue())
        .replyTo(comment.at("replyTo", "id"))
        .replies(comments(comment.at("replies"), problems))
        .build();
  }
}
