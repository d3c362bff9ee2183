package florilege.read.comments.forms;

import florilege.data.YamlValue;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds threads of the comments of a list that says no more of who answers whom than how deep each
 * stands: 0, 1, 1, 2, 0. Each answers the last before it that stands less deep.
 */
final class DepthThreads {

  /** Levels that are told apart, so that nobody downstream need fear for the stack. */
  private static final int DEEPEST = 100;

  private final List<ParsedComment> postings;
  private final List<Integer> depths;
  private int at;

  private DepthThreads(List<ParsedComment> postings, List<Integer> depths) {
    this.postings = postings;
    this.depths = depths;
  }

  /** The threads that the items of a list are; as they were, if not every one has its depth. */
  static List<ParsedComment> threads(List<YamlValue> items, List<ParsedComment> postings) {
    List<Integer> depths = items.stream().map(DepthThreads::depth).toList();
    boolean known =
        postings.size() == depths.size()
            && depths.stream().allMatch(depth -> depth >= 0)
            && postings.stream().allMatch(posting -> posting.reply().to().isEmpty());
    return known ? new DepthThreads(postings, depths).from(0) : postings;
  }

  /** Reads how deep a comment stands; -1 where it does not say. */
  private static int depth(YamlValue item) {
    String written =
        item instanceof YamlValue.Mapping mapping
            ? new NormalizedMapping(mapping).text(CommentFields.DEPTH, List.of()).value()
            : "";
    return written.matches("\\d{1,4}") ? Math.min(DEEPEST, Integer.parseInt(written)) : -1;
  }

  private List<ParsedComment> from(int depth) {
    List<ParsedComment> level = new ArrayList<>();
    while (at < postings.size() && depths.get(at) >= depth) {
      ParsedComment posting = postings.get(at);
      int below = depths.get(at) + 1;
      at++;
      level.add(posting.withReplies(from(below)));
    }
    return level;
  }
}
