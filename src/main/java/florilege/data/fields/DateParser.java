package florilege.data.fields;

import florilege.model.metadata.PartialDate;
import florilege.model.metadata.PartialDate.Precision;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates in the shapes in which people and programs write them: ISO 8601 and RFC 3339, with
 * slashes or dots, RFC 5322 as in e-mail, Unix {@code date}, seconds or milliseconds since 1970,
 * and in words in the seven languages of the book's own words. A date that may be read in two ways,
 * such as {@code 03/04/2012}, is none.
 */
public final class DateParser {

  private static final String TIME =
      "(?:(?:T|,?\\s+(?:at\\s+|à\\s+|-\\s+)?)(?<hour>\\d{1,2})[:h](?<minute>\\d{1,2})(?::(?<second>\\d{1,2})(?:[.,]\\d+)?)?\\s*(?<half>[ap]\\.?m\\.?)?)?\\s*(?<zone>z|utc|gmt|[a-z]{3,4}|(?:(?:utc|gmt)\\s*)?[+\\-\u2212]\\d{1,2}(?::?\\d{2})?)?\\s*(?:\\([a-z"
          + " ]+\\)|\\[[a-z_/]+\\]|(?<=\\d )[a-z]{3,4})?";

  /**
   * A way to write a date.
   *
   * @param pattern of the text
   * @param parts names of its groups
   */
  private record Shape(Pattern pattern, List<String> parts) {

    static Shape of(String regex) {
      return new Shape(
          Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
          PARTS.stream().filter(part -> regex.contains("(?<" + part + ">")).toList());
    }
  }

  private static final List<String> PARTS =
      List.of("year", "month", "name", "day", "hour", "minute", "second", "half", "zone");

  private static final List<Shape> SHAPES =
      List.of(
          Shape.of(
              "(?<year>\\d{4})(?:([-/.])(?<month>\\d{1,2})(?:\\2(?<day>\\d{1,2})" + TIME + ")?)?"),
          Shape.of(
              "(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})(?:(?:T|\\s+)?(?<hour>\\d{2}):?(?<minute>\\d{2})(?::?(?<second>\\d{2}))?\\s*(?<zone>z|[+-]\\d{2}:?\\d{2})?)?"),
          Shape.of(
              "(?<year>\\d{4})(?:年|\\.\\s)\\s?(?<month>\\d{1,2})(?:月|\\.\\s)\\s?(?<day>\\d{1,2})[日.]?"
                  + TIME),
          Shape.of("(?<day>\\d{1,2})\\.\\s?(?<month>\\d{1,2})\\.\\s?(?<year>\\d{4})" + TIME),
          Shape.of("(?<day>1[3-9]|2\\d|3[01])[/-](?<month>\\d{1,2})[/-](?<year>\\d{4})" + TIME),
          Shape.of("(?<month>\\d{1,2})[/-](?<day>1[3-9]|2\\d|3[01])[/-](?<year>\\d{4})" + TIME),
          Shape.of("(?<day>\\d{1,2})/(?<month>\\d{1,2})-(?<year>\\d{4})" + TIME),
          Shape.of(
              "(?:\\p{L}+\\.?,?\\s+)?(?<day>\\d{1,2})(?:st|nd|rd|th|er|o|º|\\.)?[\\s-]+(?:de\\s+|of\\s+)?(?<name>\\p{L}+)\\.?,?[\\s-]+(?:de\\s+|del\\s+)?(?<year>\\d{4})"
                  + TIME),
          Shape.of(
              "(?:\\p{L}+\\.?,?\\s+)?(?<name>\\p{L}+)\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})"
                  + TIME),
          Shape.of(
              "(?:\\p{L}{3},?\\s+)(?<name>\\p{L}{3})\\s+(?<day>\\d{1,2})\\s+(?<hour>\\d{2}):(?<minute>\\d{2}):(?<second>\\d{2})\\s+(?<zone>[a-z]{3,4}|[+-]\\d{4})\\s+(?<year>\\d{4})"),
          Shape.of("(?<name>\\p{L}+)\\.?,?\\s+(?:de\\s+|del\\s+)?(?<year>\\d{4})"));

  private static final Pattern EPOCH =
      Pattern.compile(
          "(\\d{9,10})(?:\\.\\d{1,9})?|(\\d{13}|(?!(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?:[01]\\d|2[0-3])[0-5]\\d)\\d{12})");

  /**
   * From January to December in English, French, German, Spanish, Italian, Portuguese and Dutch,
   * without accents; beginnings of three letters and more are enough.
   */
  private static final List<String> MONTHS =
      List.of(
          "january janvier januar enero gennaio janeiro januari",
          "february fevrier februar febrero febbraio fevereiro februari",
          "march mars marz maerz marzo marco maart mrt",
          "april avril abril aprile",
          "may mai mayo maggio maio mei",
          "june juin juni junio giugno junho",
          "july juillet juli julio luglio julho",
          "august aout agosto augustus",
          "september septembre septiembre settembre setembro",
          "october octobre oktober octubre ottobre outubro",
          "november novembre noviembre novembro",
          "december decembre dezember diciembre dicembre dezembro");

  /** Hours from UTC of the abbreviations that blogs use. */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("z", 0),
          Map.entry("utc", 0),
          Map.entry("gmt", 0),
          Map.entry("wet", 0),
          Map.entry("west", 1),
          Map.entry("bst", 1),
          Map.entry("cet", 1),
          Map.entry("cest", 2),
          Map.entry("eet", 2),
          Map.entry("eest", 3),
          Map.entry("est", -5),
          Map.entry("edt", -4),
          Map.entry("cst", -6),
          Map.entry("cdt", -5),
          Map.entry("mst", -7),
          Map.entry("mdt", -6),
          Map.entry("pst", -8),
          Map.entry("pdt", -7),
          Map.entry("jst", 9));

  private DateParser() {}

  /**
   * The date that a text says, to the precision in which it says it; nothing when it says none, or
   * an impossible one.
   */
  public static Optional<PartialDate> read(String written) {
    String text = written.strip().replaceAll("\\p{Zs}", " ");
    if (text.length() > 80) {
      return Optional.empty();
    }
    Matcher epoch = EPOCH.matcher(text);
    if (epoch.matches()) {
      return Optional.of(
          epoch.group(1) == null
              ? date(Instant.ofEpochMilli(Long.parseLong(epoch.group(2))))
              : date(Instant.ofEpochSecond(Long.parseLong(epoch.group(1)))));
    }
    for (Shape shape : SHAPES) {
      Matcher matcher = shape.pattern().matcher(text);
      if (matcher.matches()) {
        return date(parts(shape, matcher));
      }
    }
    return Optional.empty();
  }

  private static PartialDate date(Instant instant) {
    LocalDateTime local = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    return new PartialDate(local, ZoneOffset.UTC, Precision.MINUTE);
  }

  /** What the named groups of a shape hold, without those that hold nothing. */
  private static Map<String, String> parts(Shape shape, Matcher matcher) {
    Map<String, String> parts = new HashMap<>();
    for (String name : shape.parts()) {
      if (matcher.group(name) != null) {
        parts.put(name, matcher.group(name).toLowerCase(Locale.ROOT));
      }
    }
    return parts;
  }

  private static Optional<PartialDate> date(Map<String, String> parts) {
    try {
      int year = number(parts, "year", 0);
      int month = parts.containsKey("name") ? month(parts.get("name")) : number(parts, "month", 1);
      LocalDate day = LocalDate.of(Math.max(1, year), month, number(parts, "day", 1));
      if (year == 0) {
        return Optional.empty();
      }
      LocalTime time =
          LocalTime.of(hour(parts), number(parts, "minute", 0), number(parts, "second", 0));
      boolean zoned = parts.containsKey("zone");
      LocalDateTime local = LocalDateTime.of(day, time);
      return Optional.of(new PartialDate(local, offset(parts), precision(parts), zoned));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static Precision precision(Map<String, String> parts) {
    if (parts.containsKey("hour")) {
      return Precision.MINUTE;
    } else if (parts.containsKey("day")) {
      return Precision.DAY;
    }
    return parts.containsKey("month") || parts.containsKey("name")
        ? Precision.MONTH
        : Precision.YEAR;
  }

  private static int number(Map<String, String> parts, String name, int otherwise) {
    return parts.containsKey(name) ? Integer.parseInt(parts.get(name)) : otherwise;
  }

  private static int hour(Map<String, String> parts) {
    int hour = number(parts, "hour", 0);
    if (!parts.containsKey("half")) {
      return hour;
    }
    if (hour < 1 || hour > 12) {
      throw new DateTimeException("no such hour");
    }
    return hour % 12 + (parts.get("half").startsWith("p") ? 12 : 0);
  }

  private static int month(String written) {
    String name = Normalizer.normalize(written, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    for (int month = 0; month < 12 && name.length() >= 3; month++) {
      for (String known : MONTHS.get(month).split(" ")) {
        if (known.startsWith(name) || name.equals("sept") && month == 8) {
          return month + 1;
        }
      }
    }
    throw new DateTimeException("no such month");
  }

  private static ZoneOffset offset(Map<String, String> parts) {
    String zone =
        parts
            .getOrDefault("zone", "z")
            .replaceFirst("^(?:utc|gmt)\\s*(?=[+\\-\u2212])", "")
            .replace('\u2212', '-');
    if (ZONES.containsKey(zone)) {
      return ZoneOffset.ofHours(ZONES.get(zone));
    }
    if (Character.isLetter(zone.charAt(0))) {
      throw new DateTimeException("no such zone");
    }
    String digits = zone.substring(1).replace(":", "");
    int hours =
        Integer.parseInt(
            digits.substring(0, digits.length() > 2 ? digits.length() - 2 : digits.length()));
    int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(digits.length() - 2)) : 0;
    int sign = zone.charAt(0) == '-' ? -1 : 1;
    return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
  }
}
