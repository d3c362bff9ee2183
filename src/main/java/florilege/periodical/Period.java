package florilege.periodical;

import florilege.model.IssuePlan.Every;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A week, month, quarter or year.
 *
 * @param every its length: one of {@link Every#isPeriod}
 * @param begin its first day
 */
public record Period(Every every, LocalDate begin) implements Comparable<Period> {

  private static final Pattern NAME =
      Pattern.compile(
          "(?<year>\\d{4})(?:-(?:W(?<week>\\d\\d)|Q(?<quarter>[1-4])|(?<month>\\d\\d)))?");

  /** The period of a length in which a day lies. */
  public static Period of(Every every, LocalDate day) {
    LocalDate begin =
        switch (every) {
          case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
          case MONTH -> day.withDayOfMonth(1);
          case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
          case YEAR -> day.withDayOfYear(1);
          case COUNT, PART -> throw new IllegalArgumentException(every + " is no period");
        };
    return new Period(every, begin);
  }

  /** The period of a name: {@code 2012}, {@code 2012-Q1}, {@code 2012-01}, {@code 2012-W03}. */
  public static Optional<Period> named(String name) {
    Matcher parts = NAME.matcher(name.strip().toUpperCase(Locale.ROOT));
    if (!parts.matches() || parts.group("year").equals("0000")) {
      return Optional.empty();
    }
    int year = Integer.parseInt(parts.group("year"));
    try {
      return Optional.of(named(year, parts)).filter(each -> each.name().equals(parts.group()));
    } catch (DateTimeException e) {
      return Optional.empty(); // month 13, week 54
    }
  }

  private static Period named(int year, Matcher parts) {
    if (parts.group("week") != null) {
      int week = Integer.parseInt(parts.group("week"));
      LocalDate first = Period.of(Every.WEEK, LocalDate.of(year, 1, 4)).begin();
      return new Period(Every.WEEK, first.plusWeeks(week - 1L));
    } else if (parts.group("quarter") != null) {
      int quarter = Integer.parseInt(parts.group("quarter"));
      return new Period(Every.QUARTER, LocalDate.of(year, 3 * quarter - 2, 1));
    } else if (parts.group("month") != null) {
      int month = Integer.parseInt(parts.group("month"));
      return new Period(Every.MONTH, LocalDate.of(year, month, 1));
    }
    return new Period(Every.YEAR, LocalDate.of(year, 1, 1));
  }

  /** The day after its last. */
  public LocalDate end() {
    return plus(1).begin;
  }

  /** The period that comes some places after this one. */
  public Period plus(long number) {
    return new Period(
        every,
        switch (every) {
          case WEEK -> begin.plusWeeks(number);
          case MONTH -> begin.plusMonths(number);
          case QUARTER -> begin.plusMonths(3 * number);
          case YEAR -> begin.plusYears(number);
          case COUNT, PART -> throw new IllegalStateException(every + " is no period");
        });
  }

  /** How many places another of the same length comes after this one; negative if before. */
  public long until(Period other) {
    return switch (every) {
      case WEEK -> ChronoUnit.WEEKS.between(begin, other.begin);
      case MONTH -> ChronoUnit.MONTHS.between(begin, other.begin);
      case QUARTER -> ChronoUnit.MONTHS.between(begin, other.begin) / 3;
      case YEAR -> ChronoUnit.YEARS.between(begin, other.begin);
      case COUNT, PART -> throw new IllegalStateException(every + " is no period");
    };
  }

  /** Whether a day lies in it. */
  public boolean has(LocalDate day) {
    return !day.isBefore(begin) && day.isBefore(end());
  }

  /** The year that its name has: that of the week's Thursday, else that of its first day. */
  public int year() {
    return every == Every.WEEK ? begin.get(IsoFields.WEEK_BASED_YEAR) : begin.getYear();
  }

  /** The week, month or quarter in its year, from 1; of a year 1. */
  public int numberInYear() {
    return switch (every) {
      case WEEK -> begin.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
      case MONTH -> begin.getMonthValue();
      case QUARTER -> begin.get(IsoFields.QUARTER_OF_YEAR);
      case YEAR, COUNT, PART -> 1;
    };
  }

  /** Its name as in ISO 8601, whose quarters there are none of: {@code 2012-Q1}. */
  public String name() {
    String within =
        switch (every) {
          case WEEK -> String.format(Locale.ROOT, "-W%02d", numberInYear());
          case MONTH -> String.format(Locale.ROOT, "-%02d", numberInYear());
          case QUARTER -> "-Q" + numberInYear();
          case YEAR, COUNT, PART -> "";
        };
    return String.format(Locale.ROOT, "%04d", year()) + within;
  }

  @Override
  public int compareTo(Period other) {
    return begin.compareTo(other.begin);
  }

  @Override
  public String toString() {
    return name();
  }
}
