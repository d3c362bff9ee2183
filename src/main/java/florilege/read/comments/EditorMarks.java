package florilege.read.comments;

import florilege.problem.Problems;
import java.util.List;

/**
 * The comments that the editor named, and what for.
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

  static EditorMarks of(CommentPolicy editing) {
    return new EditorMarks(
        new CommentReferences(editing.leaveOut()),
        new CommentReferences(editing.keep()),
        new CommentReferences(editing.picks()),
        new AuthorIds(editing.authors()));
  }

  /** Takes note of the comments of a discussion. */
  void meet(String article, CommentList roll) {
    leaveOut.meet(article, roll);
    keep.meet(article, roll);
    picks.meet(article, roll);
    authors.meet(article, roll);
  }

  /** Reports what means no comment, or several. */
  void report(Problems problems) {
    leaveOut.report("left out", problems);
    keep.report("kept", problems);
    picks.report("picked", problems);
    authors.report(problems);
  }
}
