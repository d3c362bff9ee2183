package florilege.read.comments;

import florilege.model.metadata.LocatedText;
import florilege.problem.Problems;
import florilege.problem.Rule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds the comments that the editor named: each by its id or, to mean one article's, {@code
 * ARTICLE#ID}.
 */
final class CommentReferences {

  private final List<LocatedText> texts;
  private final Set<String> names = new HashSet<>();
  private final Map<String, Integer> discussions = new HashMap<>();

  CommentReferences(List<LocatedText> texts) {
    this.texts = texts;
    texts.forEach(text -> names.add(text.value()));
  }

  /** Some of those that another one names, as far as it has met them. */
  CommentReferences(List<LocatedText> texts, CommentReferences met) {
    this(texts);
    discussions.putAll(met.discussions);
  }

  /** Whether a comment is named. */
  boolean has(String article, String id) {
    return names.contains(id) || names.contains(article + "#" + id);
  }

  /** Takes note of the comments of a discussion. */
  void meet(String article, CommentList comments) {
    if (names.isEmpty()) {
      return;
    }
    Set<String> met = new HashSet<>();
    for (CommentList.Entry entry : comments.entries()) {
      met.add(entry.name());
      met.add(article + "#" + entry.name());
    }
    met.retainAll(names);
    met.forEach(name -> discussions.merge(name, 1, Integer::sum));
  }

  /**
   * Reports the names that mean no comment, or those of several discussions.
   *
   * @param done what is done to all of these
   */
  void report(String done, Problems problems) {
    for (LocatedText text : texts) {
      int times = discussions.getOrDefault(text.value(), 0);
      if (times != 1) {
        String several = times + " discussions have a comment '" + text + "'; all are " + done;
        problems.add(
            Rule.BAD_SETTING,
            text.place(),
            times == 0
                ? "no comment has the id '" + text + "'"
                : several + " (ARTICLE#ID means one)");
      }
    }
  }
}
