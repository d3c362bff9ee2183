package florilege.text.markdown;

import static florilege.Threshold.from;
import static florilege.Threshold.upTo;

import florilege.Threshold;
import florilege.problem.Rule;
import florilege.text.html.policy.PictureSize;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What tables, lists and pictures may be ends at the numbers that are promised. */
class HtmlThresholdsTest {

  static Stream<Threshold> thresholds() {
    return Stream.of(tables(), lists(), pictures()).flatMap(List::stream);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thresholds")
  void holdsToItsLimitAlone(Threshold threshold) {
    threshold.verify();
  }

  private static List<Threshold> tables() {
    return List.of(
        upTo(
            "a cell spans 999 columns",
            999,
            n -> article(spanning(n, n)).contains("colspan=\"" + n + "\"")),
        upTo(
            "a cell that begins at the thousandth column spans two",
            999,
            n ->
                article(
                        "<table><tr>"
                            + "<td>a</td>".repeat(n)
                            + "<td colspan=2>b</td></tr>"
                            + "<tr>"
                            + "<td>c</td>".repeat(n + 2)
                            + "</tr></table>")
                    .contains("colspan")),
        upTo(
            "a table has forty thousand cells, of which most are spanned",
            40,
            n ->
                !isTooMuch(
                    (spanning(1_000, 1_000)
                        .replace("</table>", "<tr><td>z</td></tr>".repeat(n - 2) + "</table>")))),
        upTo(
            "a table that is too wide by its spans has forty thousand cells",
            200,
            n ->
                article(
                        "<table><tr><td colspan=2>a</td>"
                            + "<td>b</td>".repeat(199)
                            + "</tr>"
                            + "<tr><td>c</td></tr>".repeat(n - 1)
                            + "</table>\n")
                    .contains("<table")));
  }

  /** A table whose first row is one cell, and whose second says how many columns there are. */
  private static String spanning(int span, int columns) {
    return "<table><tr><td colspan="
        + span
        + ">a</td></tr><tr>"
        + "<td>b</td>".repeat(columns)
        + "</tr></table>\n";
  }

  private static List<Threshold> lists() {
    return List.of(
        upTo(
            "numbers are Roman up to 3999",
            3_999,
            n -> !article("<ol type=i start=" + n + "><li>a</li></ol>").contains("marker-4")),
        upTo(
            "one place is kept for a figure",
            9,
            n -> !article("<ol><li value=" + n + ">a</li></ol>").contains("marker")));
  }

  private static List<Threshold> pictures() {
    return List.of(
        from(
            "a picture is two pixels wide at least",
            2,
            n -> PictureSize.of("width", n + "px").isPresent()),
        from(
            "a picture is one and a half points wide at least",
            15,
            n -> PictureSize.of("width", n / 10.0 + "pt").isPresent()),
        upTo(
            "a picture is ten thousand pixels wide at most",
            10_000,
            n -> PictureSize.of("width", n + "px").orElseThrow().css().contains(": " + n)),
        upTo(
            "data of 399 characters keeps the place of the next picture",
            399,
            n ->
                !article(
                        "<img alt=a src=\""
                            + ("data:image/png;base64," + "A".repeat(n)).substring(0, n)
                            + "\"><noscript><img alt=b src=b.png></noscript>")
                    .contains("data:")));
  }

  private static boolean isTooMuch(String text) {
    return ParsedMarkdown.article(text).problems().stream()
        .anyMatch(problem -> problem.rule() == Rule.TOO_MUCH);
  }

  private static String article(String text) {
    return ParsedMarkdown.article(text).xhtml();
  }
}
