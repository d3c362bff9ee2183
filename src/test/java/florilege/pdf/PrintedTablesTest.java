package florilege.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tables with little room. */
class PrintedTablesTest {

  private static String row(String tag, List<String> cells) {
    return cells.stream()
        .map(cell -> "<%1$s>%2$s</%1$s>".formatted(tag, cell))
        .collect(Collectors.joining("", "<tr>", "</tr>"));
  }

  private static List<String> printed(String head, String cells) {
    String table =
        "<table><thead>%s</thead><tbody>%s</tbody></table>"
            .formatted(row("th", List.of(head.split(" "))), row("td", List.of(cells.split(" "))));
    String comment =
        "<section class='discussion'>%s<article class='comment depth-4'><div class='text'>%s</div></article>%s</section>"
            .formatted("<article class='comment'>".repeat(3), table, "</article>".repeat(3));
    PrintedPages printed = PrintedPages.of(new SmallBook("en").article("a", "A", comment).build());
    return Arrays.asList(printed.text().split("\\s+"));
  }

  @Test
  void numbersAndShortWordsAreNotBrokenBesideLongOnes() {
    List<String> words =
        printed(
            "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
            "entertainment responsibility internationalisation 12,345 none administration rest");
    assertTrue(
        words.containsAll(List.of("Monday", "Friday", "Sunday", "12,345", "none")),
        words::toString);
  }

  @Test
  void nothingIsCutOff() {
    String digits = "1234567890".repeat(4);
    List<String> words = printed("a b c", digits + " " + digits + " 12345678");
    assertTrue(words.contains("12345678"), words::toString);
    String all = String.join("", words);
    assertTrue(all.chars().filter(c -> c == '9').count() >= 8, all);
  }

  @Test
  void columnsForWhichThereIsNoRoomFollowEachOther() {
    List<String> cells = IntStream.range(0, 150).mapToObj(i -> "c" + i + "x").toList();
    String all = String.join("", printed(String.join(" ", cells), String.join(" ", cells)));
    assertTrue(cells.stream().allMatch(cell -> all.indexOf(cell) < all.lastIndexOf(cell)), all);
  }

  @Test
  void aHeadWithNothingBelowConforms() {
    for (String rest : List.of("", "<tfoot><tr><td>b</td></tr></tfoot>")) {
      String table = "<table><thead>%s</thead>%s</table>".formatted(row("th", List.of("a")), rest);
      PrintedPages printed = PrintedPages.of(new SmallBook("en").article("a", "A", table).build());
      assertEquals(List.of(), printed.findings(), rest);
    }
  }
}
