package florilege.sites.pelican;

import florilege.data.YamlValue;
import florilege.problem.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads what Pelican's settings {@code FILENAME_METADATA} and {@code PATH_METADATA} find in the
 * name of a file: regular expressions as Python has them, whose groups are named as fields are.
 */
final class FilenameMetadata {

  /** Characters that an expression may look at in a name before it is given up. */
  private static final int MOST_STEPS = 100_000;

  private static final List<String> FIELDS =
      List.of("date", "slug", "title", "category", "author", "authors", "lang", "tags", "status");

  private FilenameMetadata() {}

  /**
   * The fields in a name; none where the expression is none or does not fit its beginning.
   *
   * @param expression as Python writes it; may be empty
   * @param place of the setting
   */
  static Map<String, YamlValue.Entry> read(String expression, String name, Place place) {
    Map<String, YamlValue.Entry> entries = new LinkedHashMap<>();
    try {
      Matcher found =
          Pattern.compile(
                  expression.replace("(?P<", "(?<").replaceAll("\\(\\?P=(\\w+)\\)", "\\\\k<$1>"))
              .matcher(new CountedText(name, new int[1]));
      if (expression.isEmpty() || !found.lookingAt()) {
        return entries;
      }
      for (String field : FIELDS) {
        if (expression.contains("(?P<" + field + ">") && found.group(field) != null) {
          YamlValue value = new YamlValue.Scalar(found.group(field), false, place);
          entries.put(field, new YamlValue.Entry(place, value));
        }
      }
    } catch (PatternSyntaxException | TooManySteps e) {
      entries.clear();
    }
    return entries;
  }

  /** An expression is somebody's, and some take longer than the world for a short name. */
  private static final class TooManySteps extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private record CountedText(String text, int[] steps) implements CharSequence {

    @Override
    public char charAt(int index) {
      if (++steps[0] > MOST_STEPS) {
        throw new TooManySteps();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
