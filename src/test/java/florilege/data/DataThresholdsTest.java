package florilege.data;

import static florilege.Threshold.from;
import static florilege.Threshold.upTo;

import florilege.Threshold;
import florilege.data.fields.DateParser;
import florilege.data.fields.KeySuggestion;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What YAML, TOML, keys and dates may be ends at the numbers that are promised. */
class DataThresholdsTest {

  static Stream<Threshold> thresholds() {
    return Stream.of(yaml(), toml(), fields()).flatMap(List::stream);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thresholds")
  void holdsToItsLimitAlone(Threshold threshold) {
    threshold.verify();
  }

  /** One of the ways in which YAML is read. */
  private interface Reading {
    boolean isRead(LineIndex lines, Problems problems);
  }

  private static List<Threshold> yaml() {
    return List.of(
        upTo("values nest twenty deep", 20, n -> isRead(nested(n), DataThresholdsTest::ours)),
        upTo(
            "values of settings of others nest twenty deep",
            20,
            n ->
                isRead(
                    nested(n),
                    (lines, out) -> YamlReader.lenient(lines, Rule.FRONT_MATTER, out).isPresent())),
        upTo("values of data nest 250 deep", 250, n -> isRead(nested(n), DataThresholdsTest::data)),
        upTo(
            "a block has a million characters",
            1_000_000,
            n -> isRead("a: " + "x".repeat(n - 3), DataThresholdsTest::ours)),
        upTo(
            "an alias of data stands for two hundred characters",
            200,
            n -> isAliasRead("y".repeat(n))),
        upTo(
            "fifty lines with characters that are none are named",
            50,
            n -> reported("a: \u0001\n".repeat(n)) == n));
  }

  private static String nested(int depth) {
    return "[".repeat(depth) + "x" + "]".repeat(depth);
  }

  private static boolean ours(LineIndex lines, Problems problems) {
    int end = lines.source().text().length();
    return YamlReader.read(lines, 0, end, Rule.FRONT_MATTER, problems).isPresent();
  }

  private static boolean data(LineIndex lines, Problems problems) {
    return YamlReader.data(lines, Rule.FRONT_MATTER, problems).isPresent()
        && problems.sorted().isEmpty();
  }

  private static boolean isRead(String text, Reading reading) {
    return reading.isRead(lines(text), new Problems());
  }

  private static boolean isAliasRead(String value) {
    LineIndex lines = lines("a: &x " + value + "\nb: *x\n");
    YamlValue read = YamlReader.data(lines, Rule.FRONT_MATTER, new Problems()).orElseThrow();
    return ((YamlValue.Mapping) read).entries().get("b").value() instanceof YamlValue.Scalar scalar
        && scalar.value().equals(value);
  }

  private static LineIndex lines(String text) {
    return LineIndex.of(new Source(Path.of("a.yaml"), text));
  }

  private static long reported(String text) {
    Problems problems = new Problems();
    data(lines(text), problems);
    return problems.sorted().stream()
        .filter(problem -> problem.rule() == Rule.ILLEGAL_CHARACTER)
        .count();
  }

  private static List<Threshold> toml() {
    return List.of(
        upTo(
            "values nest a hundred deep", 100, n -> isToml("a = " + "[".repeat(n) + "]".repeat(n))),
        upTo("a key has a hundred dots", 100, n -> isToml("a" + ".a".repeat(n) + " = 1")),
        upTo(
            "a file has two hundred thousand characters",
            200_000,
            n -> isToml("a = 1 #" + "x".repeat(n - 7))));
  }

  private static boolean isToml(String text) {
    return TomlReader.read(lines(text), 0, text.length(), Rule.FRONT_MATTER, new Problems())
        .isPresent();
  }

  private static List<Threshold> fields() {
    return List.of(
        upTo(
            "a date has eighty characters",
            80,
            n -> DateParser.read("20" + " ".repeat(n - 15) + "January  2012").isPresent()),
        upTo("noon is twelve", 12, n -> DateParser.read("2012-01-20 " + n + ":00 am").isPresent()),
        from(
            "the first hour is one",
            1,
            n -> DateParser.read("2012-01-20 " + n + ":00 am").isPresent()),
        upTo(
            "a key of seven letters differs in one",
            7,
            n ->
                KeySuggestion.meant("xy" + "a".repeat(n - 2), List.of("zw" + "a".repeat(n - 2)))
                    .isEmpty()),
        from(
            "words of five letters have another one by mistake",
            5,
            n ->
                KeySuggestion.meant("a".repeat(n - 1) + "b", List.of("a".repeat(n - 1) + "c"))
                    .isPresent()));
  }
}
