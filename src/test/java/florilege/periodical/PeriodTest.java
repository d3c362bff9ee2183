package florilege.periodical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import florilege.model.IssuePlan.Every;
import florilege.model.metadata.PartialDate;
import florilege.model.metadata.PartialDate.Precision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Periods are named, counted and divided as ISO 8601 has it. */
class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2012, 2012-01-01, 2013-01-01",
    "2012-Q1, 2012-01-01, 2012-04-01",
    "2012-q4, 2012-10-01, 2013-01-01",
    "2012-02, 2012-02-01, 2012-03-01",
    "2012-W01, 2012-01-02, 2012-01-09",
    "2009-W53, 2009-12-28, 2010-01-04",
    "2015-W01, 2014-12-29, 2015-01-05"
  })
  void aNameMeansItsDays(String name, LocalDate begin, LocalDate end) {
    Period period = Period.named(name).orElseThrow();
    assertEquals(begin, period.begin());
    assertEquals(end, period.end());
    assertEquals(name.toUpperCase(java.util.Locale.ROOT), period.name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2012-13",
        "2012-00",
        "2012-Q5",
        "2012-Q0",
        "2012-W00",
        "2012-W53",
        "0000",
        "12-01"
      })
  void noOtherNameMeansAny(String name) {
    assertEquals(Optional.empty(), Period.named(name));
  }

  @ParameterizedTest
  @CsvSource({
    "WEEK, 2012-01-01, 2011-W52",
    "WEEK, 2012-01-02, 2012-W01",
    "MONTH, 2012-02-29, 2012-02",
    "QUARTER, 2012-03-31, 2012-Q1",
    "QUARTER, 2012-04-01, 2012-Q2",
    "YEAR, 2012-12-31, 2012"
  })
  void aDayLiesInOnePeriod(Every every, LocalDate day, String name) {
    assertEquals(name, Period.of(every, day).name());
  }

  @Test
  void periodsAreCountedOverTheEndsOfYears() {
    Period week = Period.named("2009-W52").orElseThrow();
    assertEquals("2010-W01", week.plus(2).name());
    assertEquals(2, week.until(Period.named("2010-W01").orElseThrow()));
    assertEquals(
        -3, Period.named("2012-Q1").orElseThrow().until(Period.named("2011-Q2").orElseThrow()));
  }

  /** Clocks went forward on Sunday 25 March 2012, and back on Sunday 28 October. */
  @ParameterizedTest
  @CsvSource({
    "WEEK, 2012-03-25T21:59:59, 2012-W12",
    "WEEK, 2012-03-25T22:00:00, 2012-W13",
    "WEEK, 2012-10-28T22:59:59, 2012-W43",
    "WEEK, 2012-10-28T23:00:00, 2012-W44",
    "WEEK, 2012-12-30T22:59:59, 2012-W52",
    "WEEK, 2012-12-30T23:00:00, 2013-W01",
    "MONTH, 2012-03-31T21:59:59, 2012-03",
    "MONTH, 2012-03-31T22:00:00, 2012-04",
    "MONTH, 2012-10-31T22:59:59, 2012-10",
    "MONTH, 2012-10-31T23:00:00, 2012-11"
  })
  void aMomentCountsByItsDayInTheZone(Every every, LocalDateTime moment, String name) {
    DayBook days = new DayBook(every, ZoneId.of("Europe/Paris"));
    PartialDate zoned = new PartialDate(moment, ZoneOffset.UTC, Precision.MINUTE, true);
    PartialDate local = new PartialDate(moment, ZoneOffset.UTC, Precision.MINUTE, false);
    assertEquals(name, days.period(zoned).orElseThrow().name());
    assertEquals(
        Period.of(every, moment.toLocalDate()), days.period(local).orElseThrow(), "as written");
  }

  @ParameterizedTest
  @ValueSource(strings = {"January", "2012-13", "-1", "next"})
  void aSelectionSaysWhatAnIssueMayBeCalled(String issue) {
    Optional<LocalDate> any = Optional.empty();
    assertThrows(
        IllegalArgumentException.class, () -> new Selection(issue, any, any, Instant.EPOCH));
  }
}
