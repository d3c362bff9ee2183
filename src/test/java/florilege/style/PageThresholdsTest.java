package florilege.style;

import static florilege.Threshold.from;
import static florilege.Threshold.upTo;

import florilege.Threshold;
import florilege.model.metadata.LocatedText;
import florilege.problem.Problems;
import florilege.problem.Source;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How large pages and their type may be. */
class PageThresholdsTest {

  static Stream<Threshold> thresholds() {
    return Stream.of(
        from("a page is eighty millimetres wide", 80, n -> isPage(n + "x200mm")),
        from("a page is eighty millimetres high", 80, n -> isPage("200x" + n + "mm")),
        upTo("a page is five hundred millimetres wide", 500, n -> isPage(n + "x200mm")),
        upTo("a page is five hundred millimetres high", 500, n -> isPage("200x" + n + "mm")),
        from("type has six points", 600, PageThresholdsTest::isType),
        upTo("type has twenty-four points", 2_400, PageThresholdsTest::isType));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thresholds")
  void holdsToItsLimitAlone(Threshold threshold) {
    threshold.verify();
  }

  private static LocatedText setting(String value) {
    return new LocatedText(value, Source.named(Path.of("collection.yaml")).whole());
  }

  private static boolean isPage(String size) {
    return PageGeometry.of(setting(size), new Problems()).isPresent();
  }

  private static boolean isType(int hundredths) {
    Problems problems = new Problems();
    String size = "%d.%02dpt".formatted(hundredths / 100, hundredths % 100);
    PageGeometry.A5.withType(setting(size), problems);
    return problems.sorted().isEmpty();
  }
}
