package florilege.periodical;

import florilege.model.metadata.LocatedText;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.SpellingSuggestion;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills in what stands between braces in the texts of an issue: {@code {number}}, or {@code
 * {number:3}} for three digits at least.
 *
 * @param values by name
 * @param problems where names are told that stand for nothing
 */
record Template(Map<String, String> values, Problems problems) {

  private static final Pattern NAME = Pattern.compile("\\{([a-z-]+)(?::([1-9]))?\\}");

  /** The text, filled in; what is not known stays as it is written. */
  LocatedText fill(LocatedText text) {
    Matcher names = NAME.matcher(text.value());
    StringBuilder filled = new StringBuilder();
    while (names.find()) {
      Optional<String> value = Optional.ofNullable(values.get(names.group(1)));
      if (value.isEmpty()) {
        problems.add(
            Rule.BAD_SETTING,
            text.place(),
            names.group()
                + " stands for nothing"
                + SpellingSuggestion.phrase(names.group(1), new TreeSet<>(values.keySet())));
      }
      names.appendReplacement(
          filled,
          Matcher.quoteReplacement(
              value.map(each -> padded(each, names.group(2))).orElse(names.group())));
    }
    return new LocatedText(names.appendTail(filled).toString(), text.place());
  }

  private static String padded(String value, String digits) {
    int missing = digits == null ? 0 : Integer.parseInt(digits) - value.length();
    return "0".repeat(Math.max(0, missing)) + value;
  }
}
