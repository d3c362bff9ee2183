package florilege.read.comments.hosts;

import florilege.data.DataNode;
import florilege.data.YamlValue;
import florilege.problem.Problems;
import java.util.List;

/**
 * Reads the comments of utterances, which keeps comments in GitHub issues: what GitHub's REST
 * interface gives for the comments of an issue, or of all ({@code
 * /repos/OWNER/REPO/issues/comments}).
 *
 * @see <a href="https://docs.github.com/en/rest/issues/comments">GitHub, Issue comments</a>
 */
final class GitHubIssues implements HostForm {

  @Override
  public List<HostThread> threads(DataNode root, Problems problems) {
    List<DataNode> listed = root.isList() ? root.items() : root.at("comments").items();
    boolean isKnown = listed.stream().anyMatch(each -> each.at("user", "login").isTrue());
    List<DataNode> ours =
        listed.stream()
            .filter(
                each -> isKnown && each.has("body", "created_at")) // of accounts that are gone too
            .toList();
    return HostThread.divided(
        ours, each -> List.of(root.at("title"), each.at("issue_url")), GitHubIssues::comment);
  }

  private static YamlValue.Mapping comment(DataNode comment) {
    DataNode user = comment.at("user");
    return HostComment.of(comment)
        .id(comment.at("id"))
        .author(user.first("name", "login"))
        .user(user.at("login"))
        .date(comment.at("created_at"))
        .body(comment.first("body", "body_html", "body_text"))
        .replyTo(comment.at("parent_id"))
        .byAuthor(comment.at("author_association").text().equals("OWNER"))
        .build();
  }
}
