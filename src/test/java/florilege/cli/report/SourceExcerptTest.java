package florilege.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.cli.console.VisibleText;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceExcerptTest {

  @Test
  void pointsAtACharacter() {
    assertEquals(
        List.of("Deux ![](pot.png) sur la table.", "     ^"),
        SourceExcerpt.of("Deux ![](pot.png) sur la table.", 6, 80));
  }

  @Test
  void pointsAtNothingWithoutAColumn() {
    assertEquals(List.of("title: x"), SourceExcerpt.of("title: x", 0, 80));
  }

  @Test
  void pointsBehindTheEnd() {
    assertEquals(List.of("abc", "   ^"), SourceExcerpt.of("abc", 4, 80));
    assertEquals(List.of("abc", "   ^"), SourceExcerpt.of("abc", 99, 80));
  }

  @Test
  void countsTabsAndWideCharactersAsTheyAreSeen() {
    assertEquals(List.of("    x", "    ^"), SourceExcerpt.of("\tx", 2, 80));
    assertEquals(List.of("ab  x", "    ^"), SourceExcerpt.of("ab\tx", 4, 80));
    assertEquals(List.of("中文x", "    ^"), SourceExcerpt.of("中文x", 3, 80));
    assertEquals(List.of("👍x", "  ^"), SourceExcerpt.of("👍x", 3, 80));
    assertEquals(List.of("e\u0301x", " ^"), SourceExcerpt.of("e\u0301x", 3, 80));
  }

  @Test
  void pointsAtTheWholeOfAPair() {
    assertEquals(List.of("a👍b", " ^"), SourceExcerpt.of("a👍b", 3, 80));
  }

  @Test
  void showsControlCharacters() {
    assertEquals(List.of("a␛[31mx", "      ^"), SourceExcerpt.of("a\u001b[31mx", 7, 80));
    assertEquals(List.of("<U+202E>x", "        ^"), SourceExcerpt.of("\u202Ex", 2, 80));
  }

  @Test
  void partsTheMarkOfACommand() {
    assertEquals(List.of("a ## [x]b", "        ^"), SourceExcerpt.of("a ##[x]b", 8, 80));
  }

  @Test
  void cutsALongLineAroundTheCaret() {
    String line = "a".repeat(50) + "X" + "b".repeat(50);
    List<String> lines = SourceExcerpt.of(line, 51, 20);
    assertEquals(List.of("…aaaaaaaaaaaaXbbbbb…", "             ^"), lines);
    assertEquals(List.of("aaaaaaaaaaaaaaaaaaa…", "^"), SourceExcerpt.of(line, 1, 20));
    assertEquals(List.of("…bbbbbbbbbbbb", "             ^"), SourceExcerpt.of(line, 102, 20));
  }

  @Test
  void neverIsWiderThanTheScreen() {
    String line = "中文\tab👍🏽".repeat(40);
    for (int column = 1; column <= line.length(); column++) {
      List<String> lines = SourceExcerpt.of(line, column, 40);
      assertTrue(VisibleText.width(lines.get(0)) <= 40, lines::toString);
      assertTrue(VisibleText.width(lines.get(1)) <= 40, lines::toString);
    }
  }

  @Test
  void cutsALineOfAMegabyte() {
    List<String> lines = SourceExcerpt.of("x".repeat(1_000_000), 900_000, 40);
    assertEquals("…" + "x".repeat(38) + "…", lines.get(0));
  }
}
