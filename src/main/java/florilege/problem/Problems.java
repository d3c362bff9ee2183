package florilege.problem;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Collects what every stage finds; the same problem is kept once. Safe for use by several threads.
 */
public final class Problems {

  private final Set<Problem> found;

  /** What the hints of warnings and errors go on with, or empty. */
  private final String advice;

  /** None yet. */
  public Problems() {
    this(ConcurrentHashMap.newKeySet(), "");
  }

  private Problems(Set<Problem> found, String advice) {
    this.found = found;
    this.advice = advice;
  }

  /**
   * The same place to put problems, of which each gets a further piece of advice unless it is a
   * mere note.
   *
   * @param more what else may be done about them; empty for nothing
   */
  public Problems advising(String more) {
    return more.isEmpty() ? this : new Problems(found, more);
  }

  /** Adds a problem with the hint of its rule. */
  public void add(Rule rule, Place place, String detail) {
    add(rule, place, detail, rule.hint());
  }

  /** Adds a problem with a hint of its own. */
  public void add(Rule rule, Place place, String detail, String hint) {
    boolean advised = !advice.isEmpty() && rule.severity() != Severity.NOTE;
    found.add(new Problem(rule, place, detail, advised ? hint + "; " + advice : hint));
  }

  /** Adds a problem that was found elsewhere. */
  public void add(Problem problem) {
    add(problem.rule(), problem.place(), problem.detail(), problem.hint());
  }

  /**
   * Adds all that another one holds, such as one kept apart until it was known whether its problems
   * count.
   */
  public void addAll(Problems others) {
    others.found.forEach(this::add);
  }

  /** Whether a rule was broken. */
  public boolean has(Rule rule) {
    return found.stream().anyMatch(problem -> problem.rule() == rule);
  }

  /** All problems so far, in the order in which a person reads the files. */
  public List<Problem> sorted() {
    return found.stream().sorted().toList();
  }
}
