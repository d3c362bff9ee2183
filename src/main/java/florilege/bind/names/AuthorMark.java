package florilege.bind.names;

import com.ibm.icu.text.SpoofChecker;
import florilege.model.Comment;
import florilege.model.metadata.Person;
import florilege.problem.Problems;
import florilege.problem.Rule;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides which comments bear the mark of the article's author: those that are recorded to be his;
 * where nothing is recorded in the whole collection, those that bear his very name. Any other under
 * a name that looks like his is reported and bears none.
 */
public final class AuthorMark {

  /** Skeletons as Unicode TS #39 §4 defines them: what looks alike has the same one. */
  private static final SpoofChecker LOOKS = new SpoofChecker.Builder().build();

  private final Set<String> names;
  private final Set<String> looks;
  private final Map<String, Boolean> alike = new HashMap<>();
  private final Problems problems;

  /**
   * For one discussion.
   *
   * @param authors of what is discussed
   */
  public AuthorMark(List<Person> authors, Problems problems) {
    List<String> all =
        authors.stream().filter(author -> !author.isAnonymous()).map(Person::name).toList();
    this.names = all.stream().map(DisplayNames::exact).collect(Collectors.toSet());
    this.looks = all.stream().flatMap(name -> looks(name).stream()).collect(Collectors.toSet());
    this.problems = problems;
  }

  /** Whether a comment bears the mark; reports one that only looks so. */
  public boolean isDue(Comment comment) {
    String name = comment.author().name();
    boolean due =
        switch (comment.authorship()) {
          case RECORDED -> true;
          case UNRECORDED -> false;
          case UNKNOWN -> names.contains(DisplayNames.exact(name));
        };
    if (!due && !comment.author().isAnonymous() && alike.computeIfAbsent(name, this::isAlike)) {
      problems.add(
          Rule.AUTHOR_LOOK_ALIKE,
          SourceSearch.unshown(comment.body().at(0)),
          "the name of this comment is written like that of the article's author; it has no mark");
    }
    return due;
  }

  private boolean isAlike(String name) {
    return looks(name).stream().anyMatch(looks::contains);
  }

  /** How a name looks, as it is written and in small letters. */
  private static Set<String> looks(String name) {
    StringBuilder seen = new StringBuilder();
    Normalizer.normalize(name, Normalizer.Form.NFKC)
        .codePoints()
        .filter(c -> !TextWord.isInvisible(c))
        .map(c -> TextWord.isBlank(c) ? ' ' : c)
        .forEach(seen::appendCodePoint);
    String plain = seen.toString().strip().replaceAll(" +", " ");
    return Stream.of(plain, plain.toLowerCase(Locale.ROOT))
        .map(LOOKS::getSkeleton)
        .map(skeleton -> skeleton.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
