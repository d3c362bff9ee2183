package florilege;

import florilege.book.Book;
import florilege.periodical.Issue;
import florilege.periodical.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Says of an issue of a periodical what is in it and what has become of it.
 *
 * @param issue as {@code --issue} takes it
 * @param number of the issue
 * @param period in which its articles appeared, where it is one
 * @param title of the book; empty for an issue without articles
 * @param articles in it
 * @param comments in it, letters included
 * @param state what has become of it
 * @param files that it is or would be made into, by their names in the output folder
 */
public record IssueState(
    String issue,
    int number,
    Optional<Period> period,
    String title,
    int articles,
    int comments,
    State state,
    List<String> files) {

  /** What has become of an issue. */
  public enum State {
    /** Its files are there, or on record, and are what would be made. */
    BUILT,
    /** It was made, and would be another today; or its files are gone. */
    OUT_OF_DATE,
    /** It was never made. */
    NOT_BUILT,
    /** There is nothing in it. */
    EMPTY;

    /** In small letters: {@code out of date}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** The state of an issue that has articles. */
  static IssueState of(Issue issue, Book book, State state, BuildRequest order) {
    return new IssueState(
        issue.name(),
        issue.number(),
        issue.period(),
        book.metadata().title(),
        book.census().articles(),
        book.census().comments(),
        state,
        order.formats().stream().sorted().map(format -> format.fileOf(book.name())).toList());
  }

  /** The same list with the periods in between in which there is nothing. */
  static List<IssueState> withEmpty(List<IssueState> states) {
    List<IssueState> all = new ArrayList<>();
    for (IssueState next : states) {
      if (!all.isEmpty() && next.period().isPresent()) {
        Period end = next.period().get();
        IssueState last = all.get(all.size() - 1);
        for (long i = 1; i < last.period().orElse(end).until(end); i++) {
          all.add(empty(last.period().get().plus(i), last.number() + (int) i));
        }
      }
      all.add(next);
    }
    return List.copyOf(all);
  }

  private static IssueState empty(Period period, int number) {
    return new IssueState(
        period.name(), number, Optional.of(period), "", 0, 0, State.EMPTY, List.of());
  }
}
