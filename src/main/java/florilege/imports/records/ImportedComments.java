package florilege.imports.records;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds the comments on one article.
 *
 * @param shown those that readers saw, oldest first
 * @param leftOut ids of the others, each with the reason; what an earlier import wrote of them is
 *     taken out again
 */
public record ImportedComments(
    List<ImportedComment> shown, Map<String, ImportStats.Count> leftOut) {

  /** No comments. */
  public static final ImportedComments NONE = new ImportedComments(List.of(), Map.of());

  /**
   * Parts the comments that readers saw from those that they did not. An answer to one of these, or
   * to one that is not there, answers what that one answered. Of several with the same id the first
   * counts.
   *
   * @param all oldest first, with the ids that they answer, whether those are there or not
   * @param leftOut ids of those that readers did not see
   */
  public static ImportedComments of(
      List<ImportedComment> all, Map<String, ImportStats.Count> leftOut) {
    Map<String, ImportedComment> byId = new HashMap<>();
    all.forEach(comment -> byId.putIfAbsent(comment.id(), comment));
    List<ImportedComment> shown =
        all.stream()
            .filter(each -> byId.get(each.id()) == each && !leftOut.containsKey(each.id()))
            .map(each -> each.answering(parent(each, byId, leftOut.keySet())))
            .toList();
    return new ImportedComments(shown, leftOut);
  }

  private static String parent(
      ImportedComment comment, Map<String, ImportedComment> byId, Set<String> leftOut) {
    String parent = comment.replyTo();
    Set<String> seen = new HashSet<>();
    while (byId.containsKey(parent) && leftOut.contains(parent) && seen.add(parent)) {
      parent = byId.get(parent).replyTo();
    }
    return byId.containsKey(parent) && !leftOut.contains(parent) ? parent : "";
  }
}
