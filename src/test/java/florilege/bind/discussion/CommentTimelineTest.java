package florilege.bind.discussion;

import static florilege.Threshold.from;
import static florilege.Threshold.upTo;

import florilege.Threshold;
import florilege.book.LocalizedWords;
import florilege.data.fields.DateParser;
import florilege.model.metadata.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommentTimelineTest {

  private static final LocalDate FIRST = LocalDate.of(2012, 1, 1);

  static Stream<Threshold> thresholds() {
    return Stream.of(
        from("twenty comments are drawn", 20, n -> isDrawn(n, i -> i % 6)),
        from("five days are drawn", 5, n -> isDrawn(30, i -> i % n)),
        upTo("seventy-five days are drawn", 75, n -> isDrawn(n, i -> i == 1 ? 0 : i)),
        from("five bars are drawn", 5, n -> isDrawn(30, i -> i % n * 7)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thresholds")
  void isDrawnWhereThereIsSomethingToSee(Threshold threshold) {
    threshold.verify();
  }

  /** Whether comments are drawn, each of which is so many days after the first. */
  private static boolean isDrawn(int comments, IntUnaryOperator days) {
    List<PartialDate> dates =
        IntStream.range(0, comments)
            .mapToObj(i -> FIRST.plusDays(days.applyAsInt(i)).toString())
            .map(day -> DateParser.read(day).orElseThrow())
            .toList();
    return CommentTimeline.of(dates, LocalizedWords.of("en")).isPresent();
  }
}
