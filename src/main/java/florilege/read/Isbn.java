package florilege.read;

import java.util.regex.Pattern;

/** Tells whether a text is an International Standard Book Number, of ten or of thirteen digits. */
final class Isbn {

  private static final Pattern MEANT = Pattern.compile("(?i)(?:urn:)?isbn.*|97[89][\\d -]{10,14}");
  private static final Pattern HEAD = Pattern.compile("(?i)^(?:urn:)?isbn(?:-1[03])?[:\\s]*");

  private Isbn() {}

  /** Whether a text says of itself that it is one, or begins and is as long as one. */
  static boolean isMeant(String text) {
    return MEANT.matcher(text.strip()).matches();
  }

  /** Whether the digits are as many as they should be, and the last fits the others. */
  static boolean isValid(String text) {
    String digits = HEAD.matcher(text.strip()).replaceFirst("").replaceAll("[\\s-]", "");
    if (digits.matches("\\d{13}")) {
      int sum = 0;
      for (int i = 0; i < 13; i++) {
        sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
      }
      return sum % 10 == 0;
    }
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      sum += (10 - i) * (c == 'X' || c == 'x' ? 10 : c - '0');
    }
    return digits.matches("\\d{9}[\\dXx]") && sum % 11 == 0;
  }
}
