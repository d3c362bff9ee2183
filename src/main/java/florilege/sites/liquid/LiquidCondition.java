package florilege.sites.liquid;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Evaluates what an {@code if} of a template asks: {@code include.title != nil and page.night}.
 * What has no value is not told from what is empty.
 */
final class LiquidCondition {

  private static final Pattern WORD =
      Pattern.compile("\"[^\"]{0,1000}\"|'[^']{0,1000}'|[=!<>]{1,2}|[^\\s\"'=!<>]{1,1000}");

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,12})?");

  private static final Set<String> NOTHING = Set.of("nil", "null", "blank", "empty");

  private final Function<String, Optional<String>> names;

  private LiquidCondition(Function<String, Optional<String>> names) {
    this.names = names;
  }

  /**
   * Whether it holds; nothing where that cannot be known.
   *
   * @param names what a name stands for, if that is known
   */
  static Optional<Boolean> holds(String written, Function<String, Optional<String>> names) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(written);
    while (word.find() && words.size() < 50) {
      words.add(word.group());
    }
    return new LiquidCondition(names).all(words);
  }

  /** As Liquid reads them: from the right, {@code and} and {@code or} alike. */
  private Optional<Boolean> all(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      boolean and = words.get(i).equals("and");
      if (and || words.get(i).equals("or")) {
        Optional<Boolean> left = one(words.subList(0, i));
        Optional<Boolean> right = all(words.subList(i + 1, words.size()));
        return left.flatMap(l -> right.map(r -> and ? l && r : l || r));
      }
    }
    return one(words);
  }

  private Optional<Boolean> one(List<String> words) {
    if (words.size() == 1) {
      return value(words.get(0)).map(value -> !value.isBlank() && !value.equals("false"));
    } else if (words.size() != 3) {
      return Optional.empty();
    }
    Optional<String> left = value(words.get(0));
    Optional<String> right = value(words.get(2));
    return left.flatMap(l -> right.flatMap(r -> compared(l, words.get(1), r)));
  }

  private static Optional<Boolean> compared(String left, String sign, String right) {
    return switch (sign) {
      case "==" -> Optional.of(left.equals(right));
      case "!=", "<>" -> Optional.of(!left.equals(right));
      case "contains" -> Optional.of(!right.isEmpty() && left.contains(right));
      default ->
          NUMBER.matcher(left).matches() && NUMBER.matcher(right).matches()
              ? ordered(new BigDecimal(left).compareTo(new BigDecimal(right)), sign)
              : Optional.empty();
    };
  }

  private static Optional<Boolean> ordered(int order, String sign) {
    return switch (sign) {
      case "<" -> Optional.of(order < 0);
      case "<=" -> Optional.of(order <= 0);
      case ">" -> Optional.of(order > 0);
      case ">=" -> Optional.of(order >= 0);
      default -> Optional.empty();
    };
  }

  private Optional<String> value(String word) {
    return NOTHING.contains(word) ? Optional.of("") : names.apply(word);
  }
}
