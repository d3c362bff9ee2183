package florilege.model.metadata;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * Holds a date as precisely as it was written, in the time zone it was written in.
 *
 * @param local date and time as written; parts beyond the precision are the earliest possible
 * @param offset from UTC; UTC where none was written
 * @param precision how much of it was written
 * @param zoned whether the offset was written
 */
public record PartialDate(
    LocalDateTime local, ZoneOffset offset, Precision precision, boolean zoned)
    implements Comparable<PartialDate> {

  /** How much of a date is known. */
  public enum Precision {
    /** Nothing. */
    NONE,
    /** The year. */
    YEAR,
    /** Year and month. */
    MONTH,
    /** The day. */
    DAY,
    /** The day and the time of day. */
    MINUTE
  }

  /** No date. It sorts before all others. */
  public static final PartialDate NONE =
      new PartialDate(LocalDateTime.MIN, ZoneOffset.UTC, Precision.NONE);

  /** A date whose offset is known. */
  public PartialDate(LocalDateTime local, ZoneOffset offset, Precision precision) {
    this(local, offset, precision, true);
  }

  /** Whether there is none. */
  public boolean isNone() {
    return precision == Precision.NONE;
  }

  /** The moment at which it begins. */
  public Instant instant() {
    return isNone() ? Instant.MIN : local.toInstant(offset);
  }

  /**
   * ISO 8601 to its precision ({@code 2012-01}, {@code 2012-01-20T09:40+01:00}); empty for none.
   */
  public String iso() {
    return switch (precision) {
      case NONE -> "";
      case YEAR -> String.format(Locale.ROOT, "%04d", local.getYear());
      case MONTH -> String.format(Locale.ROOT, "%04d-%02d", local.getYear(), local.getMonthValue());
      case DAY -> local.toLocalDate().toString();
      case MINUTE -> local.withSecond(0).withNano(0) + offset.getId();
    };
  }

  /** Earlier first; the undated first of all. */
  @Override
  public int compareTo(PartialDate other) {
    return instant().compareTo(other.instant());
  }
}
