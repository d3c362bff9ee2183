package florilege.read.comments;

import florilege.problem.Problems;
import java.util.List;

/**
 * Holds the comments that the editor named, and what for.
 *
 * @param leaveOut to be erased
 * @param keep to be in the book though they are short, late or pingbacks
 * @param picks to be picked out
 * @param authors to bear the author's mark
 */
record EditorMarks(
    CommentReferences leaveOut,
    CommentReferences keep,
    CommentReferences picks,
    AuthorIds authors) {

  /** None are named. */
  static final EditorMarks NONE =
      new EditorMarks(
          new CommentReferences(List.of()),
          new CommentReferences(List.of()),
          new CommentReferences(List.of()),
          new AuthorIds(List.of()));

  static EditorMarks of(CommentPolicy policy) {
    return new EditorMarks(
        new CommentReferences(policy.leaveOut()),
        new CommentReferences(policy.keep()),
        new CommentReferences(policy.picks()),
        new AuthorIds(policy.authors()));
  }

  /** Takes note of the comments of a discussion. */
  void meet(String article, CommentList comments) {
    leaveOut.meet(article, comments);
    keep.meet(article, comments);
    picks.meet(article, comments);
    authors.meet(article, comments);
  }

  /** Reports what means no comment, or several. */
  void report(Problems problems) {
    leaveOut.report("left out", problems);
    keep.report("kept", problems);
    picks.report("picked", problems);
    authors.report(problems);
  }
}
