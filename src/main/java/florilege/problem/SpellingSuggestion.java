package florilege.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses what somebody may have meant who wrote a word that nobody knows. */
public final class SpellingSuggestion {

  /** Longer words are not compared. */
  private static final int LONGEST = 60;

  /** The most known words that are looked at; who has more knows better than to guess. */
  private static final int MOST = 1_000;

  private SpellingSuggestion() {}

  /**
   * {@code , did you mean 'title'?} or, when nothing is near, an empty text: the end of a problem's
   * detail.
   */
  public static String phrase(String written, Collection<String> known) {
    return nearest(written, known).map(word -> ", did you mean '" + word + "'?").orElse("");
  }

  /**
   * The known word that differs least from the one written, by at most a third of its letters; of
   * several the first in order.
   */
  public static Optional<String> nearest(String written, Collection<String> known) {
    return nearest(written, known, Math.max(1, written.length() / 3));
  }

  /**
   * The known word that differs least from the one written; of several the first in order.
   *
   * @param limit the most letters in which it may differ
   */
  public static Optional<String> nearest(String written, Collection<String> known, int limit) {
    String word = written.toLowerCase(Locale.ROOT);
    if (word.length() > LONGEST || known.size() > MOST) {
      return Optional.empty();
    }
    return known.stream()
        .filter(other -> Math.abs(other.length() - word.length()) <= limit)
        .filter(other -> distance(word, other.toLowerCase(Locale.ROOT)) <= limit)
        .min(
            Comparator.comparingInt(
                    (String other) -> distance(word, other.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /**
   * Edits from one word to the other: a letter more, less, another one, or two neighbours
   * exchanged.
   */
  private static int distance(String a, String b) {
    int[][] edits = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        edits[i][j] = i == 0 || j == 0 ? i + j : least(a, b, i, j, edits);
      }
    }
    return edits[a.length()][b.length()];
  }

  private static int least(String a, String b, int i, int j, int[][] edits) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best =
        Math.min(edits[i - 1][j - 1] + change, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
    boolean exchanged =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return exchanged ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
  }
}
