package florilege.data.fields;

import florilege.model.metadata.LocatedText;
import florilege.problem.Place;
import florilege.problem.Problems;
import florilege.problem.Rule;
import java.util.regex.Pattern;

/**
 * Cuts texts that stand in one line: titles, names, ids. One that is too long for any of these is
 * cut, since it is repeated in heads, contents and answers, and would be laid out again and again.
 */
public final class ShortText {

  /** In UTF-16 units; a title or a name. */
  public static final int LONGEST = 1_000;

  /** Of a text that is a paragraph, such as a summary. */
  static final int LONGEST_PARAGRAPH = 20_000;

  /** More things are no list of authors or keywords. */
  static final int MOST = 1_000;

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private ShortText() {}

  /** A text on one line, cut where it is too long, which is said at its place. */
  public static LocatedText line(String written, int longest, Place place, Problems problems) {
    String text = written.strip();
    if (text.length() <= longest) {
      return new LocatedText(SPACES.matcher(text).replaceAll(" "), place);
    }
    problems.add(
        Rule.TOO_MUCH,
        place,
        "a value is longer than " + longest + " characters, and cut",
        "shorten the value");
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return new LocatedText(
        SPACES.matcher(text.substring(0, end)).replaceAll(" ").strip() + " […]", place);
  }
}
