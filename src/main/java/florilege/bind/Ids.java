package florilege.bind;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives out ids that are unique in the book and legal as an XML NCName. */
final class Ids {

  private final Set<String> taken = new HashSet<>();

  /** An id as near to the wish as can be, in letters of any script. */
  String claim(String wish) {
    return unique(named(wish.replaceAll("[^\\p{L}\\p{Nd}._-]+", "-")));
  }

  /** An id in lower-case ASCII, fit for a file name too. */
  String claimPlain(String wish) {
    String bare = Normalizer.normalize(wish, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    String plain = bare.replace("œ", "oe").replace("æ", "ae").replaceAll("[^A-Za-z0-9]+", "-");
    return unique(named(plain.toLowerCase(Locale.ROOT)));
  }

  /** Trims hyphens, bounds the length, and sees to a letter at the beginning. */
  private static String named(String text) {
    String trimmed = text.replaceAll("^[-.]+|[-.]+$", "");
    String bounded = trimmed.length() > 80 ? trimmed.substring(0, 80) : trimmed;
    boolean begins = !bounded.isEmpty() && Character.isLetter(bounded.codePointAt(0));
    return begins ? bounded : bounded.isEmpty() ? "x" : "x-" + bounded;
  }

  /** Ids are compared without case, since file systems and some reading systems do not tell it. */
  private String unique(String wish) {
    String id = wish;
    for (int n = 2; !taken.add(id.toLowerCase(Locale.ROOT)); n++) {
      id = wish + "-" + n;
    }
    return id;
  }
}
