package florilege.problem;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where every stage puts what it finds; the same problem is kept once. Safe for use by several
 * threads.
 */
public final class Problems {

  private final Set<Problem> found = ConcurrentHashMap.newKeySet();

  /** Adds a problem. */
  public void add(Rule rule, Place place, String detail) {
    found.add(new Problem(rule, place, detail));
  }

  /**
   * Adds all that another one holds, such as one kept apart until it was known whether its problems
   * count.
   */
  public void addAll(Problems others) {
    found.addAll(others.found);
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
