package florilege.bind.discussion;

import florilege.book.LocalizedWords;
import florilege.image.BookImage;
import florilege.image.format.MediaType;
import florilege.model.metadata.PartialDate;
import florilege.model.metadata.PartialDate.Precision;
import florilege.text.dom.Dom;
import florilege.text.dom.ElementBuilder;
import florilege.text.dom.XhtmlSerializer;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Shows how lively a discussion was over time: comments counted by day, month or year.
 *
 * @param first beginning of the first unit of time
 * @param unit day, month or year
 * @param counts for each unit in turn
 * @param words for the alternative text
 */
record CommentTimeline(LocalDateTime first, ChronoUnit unit, int[] counts, LocalizedWords words) {

  /** From how many comments on there is something to see. */
  private static final int ENOUGH = 20;

  private static final int FEWEST_UNITS = 5;
  private static final int MOST_UNITS = 75;

  /** A discussion of one day, and some words years later, is told by its two dates. */
  private static final int FEWEST_BARS = 5;

  /** Size of the picture in user units; it is as wide as the text. */
  private static final int WIDTH = 600;

  private static final int HEIGHT = 60;

  /** The picture's one colour: it stands out by 3:1 from white and from black alike. */
  private static final String GREY = "#808080";

  /** The timeline of some dates in order, if there are enough to see. */
  static Optional<CommentTimeline> of(List<PartialDate> dates, LocalizedWords words) {
    List<LocalDateTime> days =
        dates.stream()
            .filter(date -> date.precision().compareTo(Precision.DAY) >= 0)
            .map(PartialDate::local)
            .sorted()
            .toList();
    if (days.size() < ENOUGH) {
      return Optional.empty();
    }
    LocalDateTime last = days.get(days.size() - 1);
    for (ChronoUnit unit : List.of(ChronoUnit.DAYS, ChronoUnit.MONTHS, ChronoUnit.YEARS)) {
      LocalDateTime first = beginning(days.get(0), unit);
      long units = 1 + unit.between(first, last);
      if (units >= FEWEST_UNITS && units <= MOST_UNITS) {
        int[] counts = new int[(int) units];
        days.forEach(day -> counts[(int) unit.between(first, day)]++);
        return Optional.of(new CommentTimeline(first, unit, counts, words))
            .filter(timeline -> timeline.most() > 1 && timeline.bars() >= FEWEST_BARS);
      }
    }
    return Optional.empty();
  }

  private static LocalDateTime beginning(LocalDateTime time, ChronoUnit unit) {
    LocalDateTime day = time.truncatedTo(ChronoUnit.DAYS);
    return switch (unit) {
      case MONTHS -> day.withDayOfMonth(1);
      case YEARS -> day.withDayOfYear(1);
      default -> day;
    };
  }

  private long bars() {
    return IntStream.of(counts).filter(count -> count > 0).count();
  }

  private int most() {
    return IntStream.of(counts).max().orElse(0);
  }

  /** What is to be seen, in words. */
  String alt() {
    int most = most();
    int peak =
        IntStream.range(0, counts.length).filter(i -> counts[i] == most).findFirst().orElse(0);
    Precision precision =
        switch (unit) {
          case MONTHS -> Precision.MONTH;
          case YEARS -> Precision.YEAR;
          default -> Precision.DAY;
        };
    PartialDate then = new PartialDate(first.plus(peak, unit), ZoneOffset.UTC, precision);
    String key = "timeline." + precision.name().toLowerCase(Locale.ROOT);
    return words.say(key, words.say("comments", most), words.date(then));
  }

  /**
   * Draws a bar for each unit of time.
   *
   * @param name of the file, without extension
   */
  BookImage draw(String name) {
    ElementBuilder svg =
        ElementBuilder.root(Dom.SVG, "svg")
            .with("width", Integer.toString(WIDTH))
            .with("height", Integer.toString(HEIGHT))
            .with("viewBox", "0 0 " + WIDTH + " " + HEIGHT);
    int most = most();
    double step = (double) WIDTH / counts.length;
    for (int i = 0; i < counts.length; i++) {
      double height = counts[i] == 0 ? 0 : Math.max(2, (HEIGHT - 2.0) * counts[i] / most);
      if (height > 0) {
        bar(svg, i * step, HEIGHT - 1 - height, Math.min(0.7 * step, 12), height);
      }
    }
    bar(svg, 0, HEIGHT - 1, WIDTH, 1);
    byte[] bytes = XhtmlSerializer.bytes(svg.document());
    return new BookImage("drawings/" + name + ".svg", MediaType.SVG, WIDTH, HEIGHT, bytes::clone);
  }

  private static void bar(ElementBuilder svg, double x, double y, double width, double height) {
    svg.add("rect")
        .with("x", number(x))
        .with("y", number(y))
        .with("width", number(width))
        .with("height", number(height))
        .with("fill", GREY);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
