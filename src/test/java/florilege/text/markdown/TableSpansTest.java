package florilege.text.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells of tables that span others. */
class TableSpansTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<tr><td>a<td colspan=99>b<tr><td>c<td>d<td>e | a b*2 / c d e",
        "<tr><td colspan=100>a<tr><td>b<td>c | a*2 / b c",
        "<tr><td colspan=9>a<tr><td>b | a / b",
        "<tr><td colspan=3>a<tr><td colspan=2>b<td>c | a*2 / b c",
        "<tr><td colspan=2>a<td>b<tr><td>c<td>d<td>e | a*2 b / c d e",
        "<tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d | a+3 b / c / d",
        "<tr><td rowspan=9>a<td>b<tr><td>c | a+2 b / c",
      })
  void reachNoFurtherThanTheTable(String rows, String expected) {
    String table = ParsedMarkdown.article("<table>" + rows + "</table>\n").xhtml();
    assertEquals(
        expected,
        table
            .replaceAll("(?s).*<table[^>]*>|</table>.*", "")
            .replaceAll("</tr>\\s*<tr>", " / ")
            .replaceAll(
                "<td(?: colspan=\"(\\d+)\")?(?: rowspan=\"(\\d+)\")?>([^<]*)</td>", "$3*$1+$2 ")
            .replaceAll("[*+](?!\\d)|<[^>]*>", "")
            .replaceAll("\\s+", " ")
            .strip());
  }
}
