package florilege.periodical;

import florilege.model.IssuePlan.Every;
import florilege.model.metadata.PartialDate;
import florilege.model.metadata.PartialDate.Precision;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Says on which day something was written, for the periodical: a moment counts by the day that it
 * is in its zone, a day is as it was written.
 */
record DayBook(Every every, ZoneId zone) {

  /** The period of a date; none where the date says too little. */
  Optional<Period> period(PartialDate date) {
    return day(date).map(day -> Period.of(every, day));
  }

  /** The day of a date; of one that says no day but enough for the period, the first it can be. */
  Optional<LocalDate> day(PartialDate date) {
    if (!isEnough(date)) {
      return Optional.empty();
    }
    boolean moment = date.precision() == Precision.MINUTE && date.zoned();
    return Optional.of(
        moment ? date.instant().atZone(zone).toLocalDate() : date.local().toLocalDate());
  }

  private boolean isEnough(PartialDate date) {
    return switch (date.precision()) {
      case NONE -> false;
      case YEAR -> every == Every.YEAR;
      case MONTH -> every != Every.WEEK;
      case DAY, MINUTE -> true;
    };
  }
}
