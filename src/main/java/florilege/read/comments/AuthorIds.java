package florilege.read.comments;

import florilege.model.metadata.LocatedText;
import florilege.problem.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds what the editor says of who the authors of articles are: ids of the site's users or, where
 * no user has it, of comments.
 */
final class AuthorIds {

  private final List<LocatedText> texts;
  private final Set<String> ids;
  private final Set<String> users = new HashSet<>();
  private final CommentReferences comments;

  AuthorIds(List<LocatedText> texts) {
    this.texts = texts;
    this.ids = texts.stream().map(LocatedText::value).collect(Collectors.toSet());
    this.comments = new CommentReferences(texts);
  }

  boolean isEmpty() {
    return ids.isEmpty();
  }

  /** Takes note of the comments of a discussion. */
  void meet(String article, CommentList roll) {
    comments.meet(article, roll);
    roll.entries().stream()
        .map(entry -> entry.posting().user().value())
        .filter(ids::contains)
        .forEach(users::add);
  }

  /** Whether a comment is an author's, once all comments were met. */
  boolean has(String article, CommentList.Entry entry) {
    return users.contains(entry.posting().user().value())
        || comments.has(article, entry.name()) && !users.contains(entry.name());
  }

  /** Reports the ids of nobody and nothing, and those of comments in several discussions. */
  void report(Problems problems) {
    new CommentReferences(
            texts.stream().filter(text -> !users.contains(text.value())).toList(), comments)
        .report("marked", problems);
  }
}
