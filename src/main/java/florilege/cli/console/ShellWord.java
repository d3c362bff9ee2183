package florilege.cli.console;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Quotes a word of a command so that a person can paste it into a POSIX shell, whatever is in it.
 */
public final class ShellWord {

  /** What means itself to every shell, at the beginning of a word and within it. */
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}_./][\\p{L}\\p{N}_./,:@%+=-]*");

  private ShellWord() {}

  /**
   * The word, between quotation marks if it needs them. What cannot be shown on a line is given by
   * number ({@code printf}), with a slash at the end for a name that ends with a line end, which a
   * shell would take away; it must be a folder's.
   */
  public static String of(String word) {
    boolean isPlain = VisibleText.isPlain(word);
    if (isPlain && PLAIN.matcher(word).matches()) {
      return word;
    }
    if (isPlain) {
      return "'" + word.replace("'", "'\\''") + "'";
    }
    StringBuilder numbers = new StringBuilder();
    String whole = word.endsWith("\n") ? word + "/" : word;
    for (byte b : whole.getBytes(StandardCharsets.UTF_8)) {
      // A colon ends the marks of some runners.
      boolean isItself = b > 0 && b != '%' && b != ':' && PLAIN.matcher("_" + (char) b).matches();
      numbers.append(isItself ? (char) b : String.format(Locale.ROOT, "\\%03o", b & 0xFF));
    }
    return "\"$(printf '" + numbers + "')\"";
  }
}
