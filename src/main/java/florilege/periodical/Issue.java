package florilege.periodical;

import florilege.model.ArticleCollection;
import florilege.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Holds an issue of a periodical, which is a collection; or a whole collection, the only issue of
 * itself.
 *
 * @param name as {@code --issue} takes it: {@code 2012-01}, or its number; empty for a whole
 *     collection
 * @param number of the issue; 0 of a whole collection
 * @param period in which its articles appeared, where it is one
 * @param isWhole whether nothing is to be added any more: its time is over, or its number is full
 * @param first the first day, since 1970, of the first issue of all, where issues are periods
 * @param collection what is in it; without articles if the issue is empty
 * @param others files whose articles are in other issues
 */
public record Issue(
    String name,
    int number,
    Optional<Period> period,
    boolean isWhole,
    OptionalLong first,
    ArticleCollection collection,
    Set<Path> others) {

  /** A whole collection. */
  public static Issue whole(ArticleCollection collection) {
    return new Issue("", 0, Optional.empty(), false, OptionalLong.empty(), collection, Set.of());
  }

  /** Whether it is one of a periodical, of which it may be said how often it was corrected. */
  public boolean isNumbered() {
    return !name.isEmpty() && collection.settings().issues().isPresent();
  }

  /**
   * The digest of what was written for it: titles, names, texts, comments. Files, looks and the
   * program may change without changing it.
   */
  public String digest() {
    return ContentDigest.of(collection);
  }

  /** How long it is, in characters of what was written for it. */
  public int length() {
    return ContentDigest.text(collection).length();
  }

  /** Whether it is an issue of something, and there is nothing in it. */
  public boolean isEmpty() {
    return !name.isEmpty() && collection.articles().isEmpty();
  }

  /** Those of the problems that are not about articles of other issues. */
  public List<Problem> own(List<Problem> problems) {
    return problems.stream().filter(each -> !others.contains(each.place().file())).toList();
  }
}
