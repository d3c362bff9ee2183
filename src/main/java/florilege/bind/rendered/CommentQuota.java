package florilege.bind.rendered;

import florilege.model.Comment;
import florilege.problem.Place;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.text.html.ElementBudget;
import java.util.Locale;
import org.w3c.dom.Document;

/**
 * Counts how much of one discussion the book has room for, so that it can be made in 768 MB: of the
 * comments in the order they are taken, what is past it is left out.
 */
public final class CommentQuota {

  private static final int MOST_COMMENTS = 6_000;

  /** UTF-16 units of all comments together. */
  private static final int MOST_CHARACTERS = 2_500_000;

  /** Elements of all comments together, as {@link ElementBudget} counts them. */
  private static final int MOST_ELEMENTS = 60_000;

  /** A longer one is shown in part. */
  private static final int LONGEST_COMMENT = 100_000;

  private int comments;
  private int characters;
  private int elements;
  private boolean full;
  private int refused;
  private Place first;

  /** Whether there is room for a comment; once there is not, there is none for those after it. */
  public boolean takes(Comment comment) {
    if (!full) {
      comments++;
      characters += Math.min(LONGEST_COMMENT, comment.body().end() - comment.body().start());
      full = comments > MOST_COMMENTS || characters > MOST_CHARACTERS || elements > MOST_ELEMENTS;
    }
    return !full;
  }

  /** Counts what a comment that was taken consists of. */
  public void fill(Document comment) {
    elements += ElementBudget.of(comment);
  }

  /** Counts a comment that there was no room for. */
  public void refuse(Comment comment) {
    if (refused++ == 0) {
      first = comment.body().at(0);
    }
  }

  /** How many comments there was no room for. */
  public int refused() {
    return refused;
  }

  /** Says how many are left out, and from where on. */
  public void report(Problems problems) {
    if (refused > 0) {
      String limits =
          String.format(
              Locale.ROOT,
              "%d comments, %d characters or %d elements",
              MOST_COMMENTS,
              MOST_CHARACTERS,
              MOST_ELEMENTS);
      String detail =
          refused == 1 ? "this comment is" : "this comment and " + (refused - 1) + " after it are";
      problems.add(
          Rule.TOO_MUCH,
          first,
          "a discussion has more than " + limits + "; " + detail + " left out");
    }
  }
}
