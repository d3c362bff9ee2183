package florilege.read.settings;

import florilege.model.metadata.LocatedText;
import florilege.problem.Problems;
import florilege.problem.Rule;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers of books, ISO 2108, and judges their check digits. */
public final class Isbn {

  private static final Pattern NAMED =
      Pattern.compile("(?i)\\s*(?:urn:isbn:|isbn(?:-1[03])?[:\\s]*)(.*)");

  private static final Pattern THIRTEEN = Pattern.compile("97[89]\\d{10}");

  private static final Pattern TEN = Pattern.compile("\\d{9}[\\dX]");

  private Isbn() {}

  /**
   * The number as a URN, {@code urn:isbn:9782070360024}.
   *
   * @return nothing where the text is no such number, which is a problem if it claims to be one
   */
  private static LocatedText in(LocatedText text, Problems problems) {
    Matcher named = NAMED.matcher(text.value());
    String digits =
        (named.matches() ? named.group(1) : text.value())
            .replaceAll("[\\s\\p{Pd}]", "")
            .toUpperCase(Locale.ROOT);
    boolean isThirteen = THIRTEEN.matcher(digits).matches();
    boolean isRight =
        isThirteen && check13(digits) || TEN.matcher(digits).matches() && check10(digits);
    if (isRight) {
      return new LocatedText("urn:isbn:" + digits, text.place());
    }
    if (isMeant(text)) {
      problems.add(
          Rule.BAD_SETTING,
          text.place(),
          "'" + text + "' is not an ISBN: " + fault(digits, isThirteen));
    }
    return LocatedText.NONE;
  }

  /** The text with an ISBN as its URN; nothing where it claims to be one and is none. */
  public static LocatedText normalized(LocatedText text, Problems problems) {
    LocatedText isbn = in(text, problems);
    return isbn.isEmpty() && !isMeant(text) ? text : isbn;
  }

  /** Whether a text claims to be such a number. */
  private static boolean isMeant(LocatedText text) {
    return NAMED.matcher(text.value()).matches()
        || THIRTEEN.matcher(text.value().replaceAll("[\\s\\p{Pd}]", "")).matches();
  }

  private static String fault(String digits, boolean isThirteen) {
    return isThirteen || TEN.matcher(digits).matches()
        ? "its check digit is wrong, so one of its digits is"
        : "it has 10 or 13 digits";
  }

  private static boolean check13(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return sum % 10 == 0;
  }

  private static boolean check10(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int value = digits.charAt(i) == 'X' ? 10 : digits.charAt(i) - '0';
      sum += value * (digits.length() - i);
    }
    return sum % 11 == 0;
  }
}
