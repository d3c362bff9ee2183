package florilege.cli.arguments;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the moment that a build is to be dated with (<a
 * href="https://reproducible-builds.org/specs/source-date-epoch/">SOURCE_DATE_EPOCH</a>).
 */
public final class SourceDateEpoch {

  // The end of the year 9999, beyond which no format of ours can write a date.
  private static final long LAST = 253_402_300_799L;

  private SourceDateEpoch() {}

  /**
   * The date in the environment, or none.
   *
   * @throws IllegalArgumentException if it is not one
   */
  public static Optional<Instant> of(Map<String, String> env) {
    String seconds = env.getOrDefault("SOURCE_DATE_EPOCH", "");
    if (seconds.isEmpty()) {
      return Optional.empty();
    }
    if (!seconds.matches("[0-9]{1,12}") || Long.parseLong(seconds) > LAST) {
      throw new IllegalArgumentException(
          "SOURCE_DATE_EPOCH must be a number of seconds since 1970, not '" + seconds + "'");
    }
    return Optional.of(Instant.ofEpochSecond(Long.parseLong(seconds)));
  }
}
