package florilege.read.comments.hosts;

import florilege.data.DataNode;
import florilege.data.YamlValue;
import florilege.problem.Problems;
import java.util.List;

/** Lists the forms of the hosts, and reads a file in the one that it has. */
public final class HostForms {

  /** In the order in which they are tried: what says more of itself comes first. */
  private static final List<HostForm> ALL =
      List.of(
          new WebmentionIo(),
          new MastodonContext(),
          new BlueskyThread(),
          new DiscourseTopic(),
          new RedditThread(),
          new HackerNews(),
          new Remark42(),
          new Commento(),
          new Cusdis(),
          new GhostComments(),
          new Twikoo(),
          new Waline(),
          new Artalk(),
          new GitHubDiscussions(),
          new GitHubIssues(),
          new Isso());

  private HostForms() {}

  /**
   * Reads what a file holds.
   *
   * @param problems to which is added what the file says is missing from it
   * @return the threads in it; none where it is of no form of a host
   */
  public static List<HostThread> threads(YamlValue value, Problems problems) {
    List<HostThread> threads = threads(new DataNode(value), problems);
    boolean one = value instanceof YamlValue.Mapping && threads.isEmpty();
    // A list of one comment a line is no list where there is one comment.
    return one
        ? threads(new DataNode(new YamlValue.Sequence(List.of(value), value.place())), problems)
        : threads;
  }

  private static List<HostThread> threads(DataNode root, Problems problems) {
    return ALL.stream()
        .map(form -> form.threads(root, problems))
        .filter(threads -> !threads.isEmpty())
        .findFirst()
        .orElse(List.of());
  }
}
