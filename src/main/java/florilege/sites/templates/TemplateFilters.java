package florilege.sites.templates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Applies the filters of Liquid and Nunjucks, as far as what they give depends on nothing but what
 * they are given. Lengths of what comes out are bounded by {@link TemplateVariables}, which knows
 * what goes in.
 */
final class TemplateFilters {

  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** No number of a page is longer; with more digits arithmetic would take its time. */
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,12})?");

  /** More parts of one value than a page has use for. */
  private static final int MOST_ITEMS = 1_000;

  /** Filters that leave what matters of a value as it is: links are found in other ways. */
  private static final Set<String> IDLE =
      Set.of(
          "relative_url",
          "absolute_url",
          "url",
          "url_for",
          "markdownify",
          "safe",
          "escape",
          "escape_once",
          "xml_escape",
          "strip_newlines",
          "uri_escape",
          "smartify",
          "cgi_escape",
          "url_encode",
          "normalize_whitespace",
          "dump");

  private TemplateFilters() {}

  /**
   * What a filter makes of a value; nothing where that cannot be known.
   *
   * @param given its arguments
   */
  static Optional<TemplateValue> apply(
      TemplateValue value, String name, List<TemplateValue> given) {
    String first = given.isEmpty() ? "" : given.get(0).text();
    if (IDLE.contains(name)) {
      return Optional.of(value);
    }
    return switch (name) {
      case "default" ->
          Optional.of(value.text().isEmpty() || value.text().equals("false") ? of(given) : value);
      case "first" -> Optional.of(value.item(0));
      case "last" -> Optional.of(value.item(-1));
      case "size", "length" -> words(String.valueOf(value.size()));
      case "split" -> split(value.text(), first);
      case "join" -> words(String.join(given.isEmpty() ? " " : first, value.items()));
      case "plus", "minus", "times", "divided_by", "modulo", "at_least", "at_most" ->
          calculated(value.text(), name, first);
      case "round", "floor", "ceil", "abs" -> calculated(value.text(), name, "0");
      default -> ofWords(value.text(), name, first, given);
    };
  }

  private static TemplateValue of(List<TemplateValue> given) {
    return given.isEmpty() ? TemplateValue.NOTHING : given.get(0);
  }

  private static Optional<TemplateValue> words(String words) {
    return Optional.of(TemplateValue.of(words));
  }

  private static Optional<TemplateValue> ofWords(
      String value, String name, String first, List<TemplateValue> given) {
    String second = given.size() < 2 ? "" : given.get(1).text();
    return switch (name) {
      case "prepend" -> words(first + value);
      case "append" -> words(value + first);
      case "upcase", "upper" -> words(value.toUpperCase(Locale.ROOT));
      case "downcase", "lower" -> words(value.toLowerCase(Locale.ROOT));
      case "capitalize" ->
          words(
              value.isEmpty()
                  ? ""
                  : value.substring(0, 1).toUpperCase(Locale.ROOT) + value.substring(1));
      case "strip", "trim" -> words(value.strip());
      case "lstrip" -> words(value.stripLeading());
      case "rstrip" -> words(value.stripTrailing());
      case "remove" -> words(first.isEmpty() ? value : value.replace(first, ""));
      case "remove_first" -> words(replacedFirst(value, first, ""));
      case "replace" -> words(first.isEmpty() ? value : value.replace(first, second));
      case "replace_first" -> words(replacedFirst(value, first, second));
      case "slugify" -> words(SPACES.matcher(value.toLowerCase(Locale.ROOT)).replaceAll("-"));
      default -> Optional.empty();
    };
  }

  private static String replacedFirst(String value, String sought, String other) {
    int at = sought.isEmpty() ? -1 : value.indexOf(sought);
    return at < 0 ? value : value.substring(0, at) + other + value.substring(at + sought.length());
  }

  /** The parts of a value; as in Ruby, none is empty at its end. */
  private static Optional<TemplateValue> split(String value, String sign) {
    String[] parts = value.split(Pattern.quote(sign), MOST_ITEMS + 1);
    int end = parts.length;
    while (end > 0 && parts[end - 1].isEmpty()) {
      end--;
    }
    return end > MOST_ITEMS
        ? Optional.empty()
        : Optional.of(TemplateValue.list(Arrays.asList(parts).subList(0, end)));
  }

  /** What two numbers give; of whole numbers a quotient is rounded down, as in Liquid. */
  private static Optional<TemplateValue> calculated(String value, String name, String other) {
    if (!NUMBER.matcher(value).matches() || !NUMBER.matcher(other).matches()) {
      return Optional.empty();
    }
    BigDecimal left = new BigDecimal(value);
    BigDecimal right = new BigDecimal(other);
    boolean divides = Set.of("divided_by", "modulo").contains(name);
    if (divides && right.signum() == 0) {
      return Optional.empty();
    }
    boolean whole = left.scale() == 0 && right.scale() == 0;
    BigDecimal result =
        switch (name) {
          case "plus" -> left.add(right);
          case "minus" -> left.subtract(right);
          case "times" -> left.multiply(right);
          case "divided_by" ->
              left.divide(right, whole ? 0 : 12, whole ? RoundingMode.FLOOR : RoundingMode.HALF_UP);
          case "modulo" -> left.subtract(left.divide(right, 0, RoundingMode.FLOOR).multiply(right));
          case "at_least" -> left.max(right);
          case "at_most" -> left.min(right);
          case "floor" -> left.setScale(0, RoundingMode.FLOOR);
          case "ceil" -> left.setScale(0, RoundingMode.CEILING);
          case "round" -> left.setScale(0, RoundingMode.HALF_UP);
          default -> left.abs();
        };
    return words((whole ? result : result.stripTrailingZeros()).toPlainString());
  }
}
