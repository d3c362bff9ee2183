package florilege.bind.rendered;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Gives out ids that are unique in the book and legal as an XML NCName. */
public final class IdAllocator {

  /** What ids in a chapter may end with that nobody claims: those of its title and discussion. */
  private static final List<String> OF_CHAPTER =
      List.of("-title", "-discussion", "-discussion-title");

  private final UnaryOperator<String> plain;
  private final Set<String> taken = new HashSet<>();

  /**
   * No id is given out yet.
   *
   * @param plain makes of a wish what may be seen in the book
   */
  public IdAllocator(UnaryOperator<String> plain) {
    this.plain = plain;
  }

  /**
   * An id as near to the wish as can be, in letters of any script.
   *
   * @param endings that may follow it in ids of its parts, which nobody else is given
   */
  public String claim(String wish, String... endings) {
    return unique(
        named(plain.apply(wish).replaceAll("[^\\p{L}\\p{Nd}._-]+", "-")), List.of(endings));
  }

  /** An id for a chapter, in lower-case ASCII, fit for a file name too. */
  public String claimPlain(String wish) {
    String bare =
        Normalizer.normalize(plain.apply(wish), Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    String plain = bare.replace("œ", "oe").replace("æ", "ae").replaceAll("[^A-Za-z0-9]+", "-");
    return unique(named(plain.toLowerCase(Locale.ROOT)), OF_CHAPTER);
  }

  /** Trims hyphens, bounds the length, and sees to a letter at the beginning. */
  private static String named(String text) {
    String trimmed = text.replaceAll("^[-.]+|[-.]+$", "");
    String bounded = trimmed.length() > 80 ? trimmed.substring(0, 80) : trimmed;
    boolean begins = !bounded.isEmpty() && Character.isLetter(bounded.codePointAt(0));
    return begins ? bounded : bounded.isEmpty() ? "x" : "x-" + bounded;
  }

  /** Ids are compared without case, since file systems and some reading systems do not tell it. */
  private String unique(String wish, List<String> endings) {
    String id = wish;
    for (int n = 2; !take(id.toLowerCase(Locale.ROOT), endings); n++) {
      id = wish + "-" + n;
    }
    return id;
  }

  private boolean take(String id, List<String> endings) {
    if (taken.contains(id) || endings.stream().map(id::concat).anyMatch(taken::contains)) {
      return false;
    }
    taken.add(id);
    endings.stream().map(id::concat).forEach(taken::add);
    return true;
  }
}
