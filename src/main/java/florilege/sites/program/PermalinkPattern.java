package florilege.sites.program;

import florilege.model.metadata.PartialDate;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the patterns in which sites say how the address of an article is made. */
public final class PermalinkPattern {

  /** {@code :year} as Jekyll, Hugo and Hexo write it. */
  private static final Pattern COLON = Pattern.compile(":(\\w+)");

  /** {@code {slug}} or {@code {date:%Y}} as Pelican writes it. */
  private static final Pattern BRACES = Pattern.compile("\\{(\\w+)(?::([^}]*))?}");

  private PermalinkPattern() {}

  /**
   * The address by a pattern with {@code :words}. The parts of the date are the same in all
   * programs.
   *
   * @param words what the others mean; a word that means nothing is left out with its slash
   * @return empty if a word is not known, or asks for a date where there is none
   */
  public static String colons(String pattern, SitePost post, Map<String, String> words) {
    return fill(COLON, pattern, found -> word(found.group(1), post.date(), words));
  }

  /** The address by a pattern with words in braces. */
  public static String braces(String pattern, SitePost post, Map<String, String> words) {
    return fill(
        BRACES,
        pattern,
        found ->
            found.group(1).equals("date")
                ? strftime(found.group(2), post.date())
                : Optional.ofNullable(words.get(found.group(1))));
  }

  /** Puts what each mark of a pattern means in its place. */
  private static String fill(
      Pattern marks, String pattern, Function<MatchResult, Optional<String>> meaning) {
    Matcher matcher = marks.matcher(pattern);
    StringBuilder address = new StringBuilder("/");
    while (matcher.find()) {
      Optional<String> text = meaning.apply(matcher);
      if (text.isEmpty()) {
        return "";
      }
      matcher.appendReplacement(address, Matcher.quoteReplacement(text.get()));
    }
    return matcher.appendTail(address).toString().replaceAll("/{2,}", "/");
  }

  private static Optional<String> word(String word, PartialDate date, Map<String, String> words) {
    if (words.containsKey(word)) {
      return Optional.of(words.get(word));
    }
    return date.isNone() ? Optional.empty() : part(word, date.local());
  }

  private static Optional<String> part(String word, LocalDateTime date) {
    String value =
        switch (word) {
          case "year" -> number("%04d", date.getYear());
          case "short_year" -> number("%02d", date.getYear() % 100);
          case "month" -> number("%02d", date.getMonthValue());
          case "i_month" -> number("%d", date.getMonthValue());
          case "monthname", "long_month" ->
              date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
          case "short_month" -> date.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
          case "day" -> number("%02d", date.getDayOfMonth());
          case "i_day" -> number("%d", date.getDayOfMonth());
          case "y_day", "yearday" -> number("%03d", date.getDayOfYear());
          case "hour" -> number("%02d", date.getHour());
          case "minute" -> number("%02d", date.getMinute());
          case "second" -> number("%02d", date.getSecond());
          default -> "";
        };
    return Optional.of(value).filter(text -> !text.isEmpty());
  }

  private static String number(String shape, int number) {
    return String.format(Locale.ROOT, shape, number);
  }

  /** A day as the few marks of {@code strftime} that stand in addresses have it; none without. */
  public static Optional<String> strftime(String shape, PartialDate date) {
    if (shape == null || date.isNone()) {
      return Optional.empty();
    }
    LocalDateTime local = date.local().truncatedTo(ChronoUnit.SECONDS);
    return Optional.of(
        shape
            .replace("%Y", number("%04d", local.getYear()))
            .replace("%y", number("%02d", local.getYear() % 100))
            .replace("%m", number("%02d", local.getMonthValue()))
            .replace("%d", number("%02d", local.getDayOfMonth()))
            .replace("%j", number("%03d", local.getDayOfYear()))
            .replace("%b", local.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
            .replace("%B", local.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH))
            .replace("%H", number("%02d", local.getHour()))
            .replace("%M", number("%02d", local.getMinute())));
  }
}
