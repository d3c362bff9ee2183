package florilege.read.comments;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells an editor the line of {@code collection.yaml} that erases a comment. */
final class LeaveOutAdvice {

  /** What YAML 1.2 takes for itself in a list between brackets (§7.3.3), and some more. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_/][A-Za-z0-9_/.-]*");

  private LeaveOutAdvice() {}

  /**
   * The advice, which ends with the line.
   *
   * @param article id of the article, or what the discussion is called
   * @param comment its id, or what stands for one
   */
  static String advice(String article, String comment) {
    boolean plain = PLAIN.matcher(article).matches() && PLAIN.matcher(comment).matches();
    String name = article + "#" + comment;
    return "to erase this comment, put under comments in collection.yaml: leave-out: ["
        + (plain ? name : quoted(name))
        + "]";
  }

  /** Between quotation marks, with all by number that may not be shown or read as it is (§5.7). */
  private static String quoted(String name) {
    StringBuilder quoted = new StringBuilder("\"");
    name.codePoints()
        .forEach(
            c -> {
              boolean same = Character.isLetterOrDigit(c) || "#_/.- ".indexOf(c) >= 0;
              quoted.append(same ? Character.toString(c) : number(c));
            });
    return quoted.append('"').toString().replace("##", "#\\u0023");
  }

  private static String number(int c) {
    return String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08X" : "\\u%04X", c);
  }
}
