package florilege.read.comments.forms;

import florilege.data.fields.KeySuggestion;
import florilege.problem.SpellingSuggestion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what may say of a comment that it is not meant to be read, in a key or a value with a slip
 * of the pen: {@code hiden: true}, {@code approved: flase}, {@code status: hiddne}.
 */
final class StandingDoubt {

  private static final Set<String> YES = Set.of("true", "yes", "on", "y", "1");
  private static final Set<String> NO = Set.of("false", "no", "off", "0", "n", "none", "null", "");

  /** The words that tell, without those that are short or like words of other meanings. */
  private static final Set<String> HOLDS =
      Stream.concat(CommentFields.HOLDS.stream(), Stream.of("draft"))
          .filter(key -> key.length() > 3 && !key.equals("deletedat") && !key.equals("hide"))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> LETS = Set.of("approved", "published", "visible", "accepted");
  private static final Set<String> STATUS = Set.of("status");

  /** A line of keys whose colon is missing: {@code hidden true}. */
  private static final Pattern LINE =
      Pattern.compile(
          "(?i)(?:hidden|spam|deleted|draft|private|approved|published|status)\\s+[\\w-]{1,20}\\s*");

  private StandingDoubt() {}

  /** Whether a line between others with keys is such a key without its colon. */
  static boolean isLine(String line) {
    return LINE.matcher(line).matches();
  }

  /**
   * Whether there is such a thing.
   *
   * @param others values by keys that are not read
   * @param lets values of keys that let a comment be read
   * @param status values of keys that name what has become of it
   */
  static boolean isFound(Map<String, String> others, List<String> lets, List<String> status) {
    return lets.stream().anyMatch(value -> isNear(value, Set.of("false")))
        || status.stream().anyMatch(StandingDoubt::isNearlyHeld)
        || others.entrySet().stream().anyMatch(key -> isMeant(key.getKey(), key.getValue()));
  }

  private static boolean isMeant(String key, String value) {
    String word = value.toLowerCase(Locale.ROOT);
    if (KeySuggestion.meant(key, HOLDS).isPresent()) {
      return !NO.contains(word);
    } else if (KeySuggestion.meant(key, LETS).isPresent()) {
      return NO.contains(word) && !word.isEmpty() || isNear(word, Set.of("false"));
    }
    return KeySuggestion.meant(key, STATUS).isPresent() && isNearlyHeld(word);
  }

  private static boolean isNearlyHeld(String value) {
    String word = value.toLowerCase(Locale.ROOT);
    return CommentFields.HELD.contains(word) || isNear(word, CommentFields.HELD);
  }

  /** Whether a word is one letter away from one of some, and none of the words for yes. */
  private static boolean isNear(String value, Set<String> words) {
    String word = value.toLowerCase(Locale.ROOT);
    return word.length() > 3
        && !YES.contains(word)
        && !words.contains(word)
        && SpellingSuggestion.nearest(word, words, 1).isPresent();
  }
}
