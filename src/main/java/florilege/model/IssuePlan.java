package florilege.model;

import static java.util.stream.Collectors.joining;

import florilege.model.metadata.LocatedText;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holds what {@code issue} in {@code collection.yaml} says of the issues of a periodical. Texts may
 * hold the names of values between braces, such as {@code {number}}; none means the usual.
 *
 * @param every how the articles are divided
 * @param size articles in an issue, where it is a number of them; else 0
 * @param first period of the first issue, as {@code 2012-01}; or none
 * @param firstNumber number of that issue
 * @param title of an issue
 * @param subtitle of an issue
 * @param fileName of an issue, without extension
 * @param editorial path of an article that an issue begins with
 * @param masthead path of one that stands before the articles
 * @param colophon path of one that stands behind them
 * @param cover path of a picture
 * @param issn of the periodical, or none
 * @param letters whether a comment that comes after its article's issue is a letter in a later one
 */
public record IssuePlan(
    Every every,
    int size,
    LocatedText first,
    int firstNumber,
    LocatedText title,
    LocatedText subtitle,
    LocatedText fileName,
    LocatedText editorial,
    LocatedText masthead,
    LocatedText colophon,
    LocatedText cover,
    LocatedText issn,
    boolean letters) {

  private static final Pattern VALUE = Pattern.compile("\\{[a-z-]+(?::[1-9])?\\}");

  /** How the articles of a collection are divided into issues. */
  public enum Every {
    /** By the weeks of ISO 8601, from Monday to Sunday. */
    WEEK,
    /** By months. */
    MONTH,
    /** By quarters of a year. */
    QUARTER,
    /** By years. */
    YEAR,
    /** By a number of articles. */
    COUNT,
    /** By the parts that the collection is divided into. */
    PART;

    /** Whether an issue is a stretch of time. */
    public boolean isPeriod() {
      return compareTo(YEAR) <= 0;
    }
  }

  /** Whether a file is what stands around the articles of some issue, such as its editorial. */
  public boolean isAround(String file) {
    return Stream.of(editorial, masthead, colophon)
        .filter(path -> !path.isEmpty())
        .anyMatch(path -> isOne(file, path.value()));
  }

  /** Whether a path is one that a template may come to. */
  private static boolean isOne(String file, String template) {
    String pattern =
        Stream.of(VALUE.split(template, -1)).map(Pattern::quote).collect(joining("[^/]+"));
    return file.matches(pattern);
  }

  /** The usual plan for issues of a length. */
  public static IssuePlan by(Every every) {
    LocatedText none = LocatedText.NONE;
    return new IssuePlan(every, 0, none, 1, none, none, none, none, none, none, none, none, false);
  }
}
