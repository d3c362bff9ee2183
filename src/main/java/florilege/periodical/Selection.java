package florilege.periodical;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says which issues somebody wants.
 *
 * @param issue {@code last}, {@code all}, a number, or a period as {@link Period#named} has it;
 *     empty for all issues of a periodical, and for the whole of any other collection
 * @param since the first day from which articles are wanted
 * @param until the last day
 * @param now from which it follows what is the last whole period
 * @param fileName without extension, of the only book that they come to; none where each has its
 *     own
 * @param part the names of those of them that are made here, where others are made elsewhere
 */
public record Selection(
    String issue,
    Optional<LocalDate> since,
    Optional<LocalDate> until,
    Instant now,
    Optional<String> fileName,
    Optional<Set<String>> part) {

  /** Everything. */
  public static final Selection ALL =
      new Selection("", Optional.empty(), Optional.empty(), Instant.EPOCH);

  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}|0\\d{3,8}");

  /**
   * A selection.
   *
   * @throws IllegalArgumentException with a sentence for the user if no issue can be called so
   */
  public Selection {
    issue = issue.strip();
    boolean known =
        issue.isEmpty()
            || issue.equals("last")
            || issue.equals("all")
            || NUMBER.matcher(issue).matches()
            || Period.named(issue).isPresent();
    if (!known) {
      throw new IllegalArgumentException(
          "--issue takes 2012, 2012-Q1, 2012-01, 2012-W03, a number, last or all, not '"
              + issue
              + "'");
    }
    if (since.isPresent() && until.isPresent() && since.get().isAfter(until.get())) {
      throw new IllegalArgumentException("--since is a day after that of --until");
    }
  }

  /** A selection whose books have their own names. */
  public Selection(
      String issue, Optional<LocalDate> since, Optional<LocalDate> until, Instant now) {
    this(issue, since, until, now, Optional.empty(), Optional.empty());
  }

  /** The same, of which only some are made here, by their names. */
  public Selection only(Set<String> names) {
    return new Selection(issue, since, until, now, fileName, Optional.of(Set.copyOf(names)));
  }

  /** Whether an issue is made here, if it is wanted at all. */
  public boolean isMine(String name) {
    return part.map(names -> names.contains(name)).orElse(true);
  }

  /**
   * Sees that one book can have the name of the only one.
   *
   * @param isPeriodical whether there may be others another day
   * @param number of books
   * @throws SelectionException if there are or may be several
   */
  void refuseSeveral(boolean isPeriodical, int number) {
    boolean open = isPeriodical && (issue.isEmpty() || issue.equals("all"));
    if (fileName.isEmpty() || !open && number <= 1) {
      return;
    }
    throw new SelectionException(
        "-o names one file, "
            + (open
                ? "and a periodical has an issue for each: say which with --issue, or name a folder"
                : "and --issue " + issue + " means " + number + " issues: name one, or a folder"));
  }

  /** Whether it wants a part of what there is, and says so in days. */
  boolean isRange() {
    return since.isPresent() || until.isPresent();
  }

  /**
   * Whether a day is wanted of those from a first one on.
   *
   * @param end the day after the last
   */
  boolean touches(LocalDate begin, LocalDate end) {
    return since.map(first -> end.isAfter(first)).orElse(true)
        && until.map(last -> !begin.isAfter(last)).orElse(true);
  }

  /** The period that it names. */
  Optional<Period> period() {
    return NUMBER.matcher(issue).matches() ? Optional.empty() : Period.named(issue);
  }

  /** The number that it names. */
  Optional<Integer> number() {
    return NUMBER.matcher(issue).matches()
        ? Optional.of(Integer.parseInt(issue))
        : Optional.empty();
  }
}
