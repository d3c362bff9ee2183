package florilege.text.math;

import java.util.Set;
import java.util.regex.Pattern;

/** Tells by its looks whether a text between dollars is TeX. */
public final class TexSyntax {

  /** A command, an index or a power. */
  private static final Pattern SIGN =
      Pattern.compile("\\\\[A-Za-z]{2,}|\\\\[,;{}|]|[\\^_](?:\\{|\\\\?[A-Za-z0-9+*'-])");

  /** Nothing but single letters, numbers and signs: {@code n}, {@code x = 3}, {@code f(x)}. */
  private static final Pattern SIMPLE =
      Pattern.compile(
          "[\\s\\d.,+\\-*/=<>()|!':\\[\\]]*(?:(?<![A-Za-z])[A-Za-z](?![A-Za-z])[\\s\\d.,+\\-*/=<>()|!':\\[\\]]*)+");

  private static final Pattern PRODUCT = Pattern.compile("[A-Za-z]{2}");

  /** Words of programs, which stand between dollars in shells and in PHP. */
  private static final Set<Character> NEVER = Set.of('"', ';', '`', '#', '@', '?');

  private TexSyntax() {}

  /**
   * Whether a text between dollars is a formula rather than prices or the names of variables. In
   * doubt it is not.
   */
  public static boolean looksLike(String text) {
    if (text.isBlank() || text.length() > 10_000) {
      return false;
    }
    if (SIGN.matcher(text).find()) {
      return text.contains("\\") || text.chars().noneMatch(c -> NEVER.contains((char) c));
    }
    String bare = text.strip();
    return bare.length() <= 80
        && (SIMPLE.matcher(bare).matches() || PRODUCT.matcher(bare).matches());
  }
}
