package florilege.model;

import florilege.model.metadata.Attribution;
import florilege.model.metadata.LocatedText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Holds what readers said about an article, or about what is not in the collection any more.
 *
 * @param about title or name of what is discussed
 * @param comments the top-level comments in the order written
 * @param absent who wrote what the editor leaves out of the book: nothing of it is told, and where
 *     readers are not called by name these are not either
 * @param settings how they are shown
 */
public record Discussion(
    LocatedText about,
    List<Comment> comments,
    List<Attribution> absent,
    Settings.Comments settings) {

  /** The same discussion with other comments. */
  public Discussion with(List<Comment> others) {
    return new Discussion(about, others, absent, settings);
  }

  /** How many comments there are, on all levels. */
  public int size() {
    Deque<Comment> next = new ArrayDeque<>(comments);
    int size = 0;
    while (!next.isEmpty()) {
      next.addAll(next.pop().replies());
      size++;
    }
    return size;
  }
}
