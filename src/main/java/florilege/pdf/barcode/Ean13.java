package florilege.pdf.barcode;

import java.util.Optional;

/**
 * Encodes an EAN-13 symbol, with an add-on of two digits for periodicals (GS1 General
 * Specifications §5.2.1.2).
 *
 * @param digits thirteen, the last of which is the check digit of the others
 * @param addOn two digits, or empty
 * @param label in plain words, such as {@code ISBN 9782070360024}
 */
public record Ean13(String digits, String addOn, String label) {

  /** Modules of the symbol from its first bar to its last. */
  static final int MODULES = 95;

  /** The seven modules of each digit in number set A; C is its inverse, B is C from behind. */
  private static final String[] SET_A = {
    "0001101", "0011001", "0010011", "0111101", "0100011",
    "0110001", "0101111", "0111011", "0110111", "0001011"
  };

  /** Which of the six left digits are of set A (0) or B (1), by the first digit. */
  private static final String[] LEFT = {
    "000000", "001011", "001101", "001110", "010011",
    "011001", "011100", "010101", "010110", "011010"
  };

  private static final String[] ADD_ON = {"00", "01", "10", "11"};

  /**
   * A symbol.
   *
   * @throws IllegalArgumentException if the digits are not thirteen with a right check digit, or
   *     the add-on is neither empty nor two digits
   */
  public Ean13 {
    if (!digits.matches("\\d{13}") || check(digits) != digits.charAt(12)) {
      throw new IllegalArgumentException("no EAN-13: " + digits);
    } else if (!addOn.matches("|\\d\\d")) {
      throw new IllegalArgumentException("no add-on of two digits: " + addOn);
    }
  }

  /**
   * The symbol of a book or periodical; nothing where it has no number.
   *
   * @param identifier a URN of an ISBN, of ten or thirteen digits, or anything else
   * @param issn with its hyphen, or empty
   * @param issue number of the issue, or anything else
   */
  public static Optional<Ean13> of(String identifier, String issn, String issue) {
    String isbn = identifier.startsWith("urn:isbn:") ? identifier.substring(9) : "";
    if (isbn.matches("97[89]\\d{10}")) {
      return Optional.of(new Ean13(isbn, "", "ISBN " + isbn));
    } else if (isbn.matches("\\d{9}[\\dX]")) {
      String digits = withCheck("978" + isbn.substring(0, 9));
      return Optional.of(new Ean13(digits, "", "ISBN " + digits));
    } else if (issn.matches("\\d{4}-\\d{3}[\\dX]")) {
      String title = issn.substring(0, 4) + issn.substring(5, 8);
      String number = issue.matches("\\d{1,9}") ? issue : "";
      String addOn = number.isEmpty() ? "" : ("0" + number).substring(number.length() - 1);
      return Optional.of(new Ean13(withCheck("977" + title + "00"), addOn, "ISSN " + issn));
    }
    return Optional.empty();
  }

  private static String withCheck(String twelve) {
    return twelve + check(twelve);
  }

  /** The check digit of the first twelve (GS1 General Specifications §7.9). */
  private static char check(String digits) {
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return (char) ('0' + (10 - sum % 10) % 10);
  }

  /** The modules of the symbol without quiet zones: {@code 1} for each that is dark. */
  String modules() {
    StringBuilder modules = new StringBuilder("101");
    String sets = LEFT[digits.charAt(0) - '0'];
    for (int i = 1; i <= 6; i++) {
      modules.append(sets.charAt(i - 1) == '0' ? setA(digits, i) : setB(digits, i));
    }
    modules.append("01010");
    for (int i = 7; i <= 12; i++) {
      modules.append(inverse(setA(digits, i)));
    }
    return modules.append("101").toString();
  }

  /** The modules of the add-on; none where there is none. */
  String addOnModules() {
    if (addOn.isEmpty()) {
      return "";
    }
    String sets = ADD_ON[Integer.parseInt(addOn) % 4];
    return "1011"
        + (sets.charAt(0) == '0' ? setA(addOn, 0) : setB(addOn, 0))
        + "01"
        + (sets.charAt(1) == '0' ? setA(addOn, 1) : setB(addOn, 1));
  }

  private static String setA(String digits, int at) {
    return SET_A[digits.charAt(at) - '0'];
  }

  private static String setB(String digits, int at) {
    return new StringBuilder(inverse(setA(digits, at))).reverse().toString();
  }

  private static String inverse(String modules) {
    return modules.replace('0', '2').replace('1', '0').replace('2', '1');
  }
}
