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
  void longNumbersAreNotCutOff() {
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

  private static List<String> printedInArticle(String... rows) {
    StringBuilder table = new StringBuilder("<table>");
    for (int i = 0; i < rows.length; i++) {
      List<String> cells = List.of(rows[i].split("\\|"));
      table.append(i == 0 ? "<thead>" : "").append(row(i == 0 ? "th" : "td", cells));
      table.append(i == 0 ? "</thead><tbody>" : "");
    }
    String text = table.append("</tbody></table>").toString();
    PrintedPages printed = PrintedPages.of(new SmallBook("en").article("a", "A", text).build());
    return Arrays.asList(printed.text().split("\\s+"));
  }

  @Test
  void numbersDatesAndNamesHaveRoomBeforeProse() {
    String prose = "the long explanation of where it comes from and why to believe it ".repeat(3);
    List<String> words =
        printedInArticle(
            "City|People|Date|Source",
            "Amsterdam|1,234,567|2024-01-15|" + prose,
            "Kensington|7,654,321|2024-02-19|" + prose);
    assertTrue(
        words.containsAll(
            List.of("Amsterdam", "1,234,567", "2024-01-15", "Kensington", "explanation")),
        words::toString);
  }

  @Test
  void longValueLeavesOtherColumnsWhole() {
    String value = "aB3dE6gH9k".repeat(80);
    List<String> words =
        printedInArticle(
            "Setting and what it means|Value|Remark",
            "fingerprint of the certificate|" + value + "|Wednesday");
    assertTrue(
        words.containsAll(
            List.of("Setting", "means", "fingerprint", "certificate", "Wednesday", "Remark")),
        words::toString);
    String printed =
        words.stream()
            .filter(word -> word.matches("[aBdEgHk03-9]{6,}"))
            .collect(Collectors.joining());
    assertEquals(value, printed);
  }

  @Test
  void tableOfFixedColumnsConforms() {
    String prose = "words and words ".repeat(30);
    String table =
        "<table><caption>A</caption><thead>%s</thead><tbody>%s<tr><td colspan='2'>both</td></tr></tbody></table>"
            .formatted(row("th", List.of("a", "b")), row("td", List.of(prose, prose)));
    PrintedPages printed = PrintedPages.of(new SmallBook("en").article("a", "A", table).build());
    assertEquals(List.of(), printed.findings());
  }

  @Test
  void rowHeadThatSpansRowsOfManyColumnsConforms() {
    List<String> cells = IntStream.range(0, 23).mapToObj(Integer::toString).toList();
    String spanning = "<tr><th rowspan='2'>harvest</th>" + "<td></td>".repeat(23) + "</tr>";
    String table =
        "<table><thead>%s</thead><tbody>%s%s</tbody></table>"
            .formatted(
                row("th", cells).replace("<tr>", "<tr><td></td>"), spanning, row("td", cells));
    PrintedPages printed = PrintedPages.of(new SmallBook("en").article("a", "A", table).build());
    assertEquals(List.of(), printed.findings());
  }
}
