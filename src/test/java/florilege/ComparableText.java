package florilege;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What a text says, however it is set: without spaces, hyphens, dashes and marks that are never
 * drawn, with one sign for all quotation marks and apostrophes, and compatible characters as one
 * ({@code ᵉ} and {@code e}, {@code …} and {@code ...}).
 */
final class ComparableText {

  private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}\\p{Pd}\u2212]+");
  private static final Pattern QUOTES = Pattern.compile("[\"«»‹›“”„‘’‚]");

  private ComparableText() {}

  static String of(String text) {
    String one = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return QUOTES.matcher(UNSEEN.matcher(one).replaceAll("")).replaceAll("'");
  }

  /** How often one text is in another. */
  static int count(String text, String in) {
    int count = 0;
    for (int at = in.indexOf(text); at >= 0; at = in.indexOf(text, at + text.length())) {
      count++;
    }
    return count;
  }
}
