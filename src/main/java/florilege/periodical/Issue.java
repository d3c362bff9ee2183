package florilege.periodical;

import florilege.model.ArticleCollection;
import florilege.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * An issue of a periodical, which is a collection; or a whole collection, the only issue of itself.
 *
 * @param name as {@code --issue} takes it: {@code 2012-01}, or its number; empty for a whole
 *     collection
 * @param number of the issue; 0 of a whole collection
 * @param period in which its articles appeared, where it is one
 * @param first the first day, since 1970, of the first issue of all, where issues are periods
 * @param collection what is in it; without articles if the issue is empty
 * @param others files whose articles are in other issues
 */
public record Issue(
    String name,
    int number,
    Optional<Period> period,
    OptionalLong first,
    ArticleCollection collection,
    Set<Path> others) {

  /** A whole collection. */
  public static Issue whole(ArticleCollection collection) {
    return new Issue("", 0, Optional.empty(), OptionalLong.empty(), collection, Set.of());
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
