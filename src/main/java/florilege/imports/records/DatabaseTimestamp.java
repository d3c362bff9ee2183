package florilege.imports.records;

import florilege.data.fields.DateParser;
import florilege.model.metadata.PartialDate;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Holds a moment as databases write it ({@code 2012-01-20 09:40:00}).
 *
 * @param local date and time where it was written
 * @param offset from UTC, if it is known
 */
public record DatabaseTimestamp(LocalDateTime local, Optional<ZoneOffset> offset) {

  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

  /**
   * From the local time and that of Greenwich. Either may be missing, which WordPress writes {@code
   * 0000-00-00 00:00:00}; their difference is the offset if it can be one.
   */
  public static Optional<DatabaseTimestamp> of(String local, String gmt) {
    Optional<LocalDateTime> here = read(local);
    Optional<LocalDateTime> there = read(gmt);
    if (here.isEmpty()) {
      return there.map(time -> new DatabaseTimestamp(time, Optional.of(ZoneOffset.UTC)));
    }
    return here.map(
        time -> new DatabaseTimestamp(time, there.flatMap(other -> offset(other, time))));
  }

  /**
   * From a date in any shape in which people and programs write them; nothing where it says no day.
   */
  public static Optional<DatabaseTimestamp> written(String text) {
    return DateParser.read(text.strip())
        .filter(date -> date.precision().compareTo(PartialDate.Precision.DAY) >= 0)
        .map(date -> new DatabaseTimestamp(date.local(), Optional.of(date.offset())));
  }

  private static Optional<ZoneOffset> offset(LocalDateTime gmt, LocalDateTime local) {
    long minutes = Math.round(Duration.between(gmt, local).toSeconds() / 60.0);
    return Math.abs(minutes) <= 14 * 60
        ? Optional.of(ZoneOffset.ofTotalSeconds((int) minutes * 60))
        : Optional.empty();
  }

  private static Optional<LocalDateTime> read(String written) {
    String text = written.strip().replace(' ', 'T').replaceFirst("(?i)(?:Z|\\+00:?00)$", "");
    try {
      return text.startsWith("0000") || text.isEmpty()
          ? Optional.empty()
          : Optional.of(LocalDateTime.parse(text)).filter(time -> time.getYear() > 1900);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The day alone. */
  public String day() {
    return local.toLocalDate().toString();
  }

  /** ISO 8601 to the minute, as front matter has it. */
  public String iso() {
    return MINUTES.format(local) + offset.map(ZoneOffset::getId).orElse("");
  }
}
