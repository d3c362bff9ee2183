package florilege.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptTest {

  @Test
  void pointsAtACharacter() {
    assertEquals(
        List.of("Deux ![](pot.png) sur la table.", "     ^"),
        Excerpt.of("Deux ![](pot.png) sur la table.", 6, 80));
  }

  @Test
  void pointsAtNothingWithoutAColumn() {
    assertEquals(List.of("title: x"), Excerpt.of("title: x", 0, 80));
  }

  @Test
  void pointsBehindTheEnd() {
    assertEquals(List.of("abc", "   ^"), Excerpt.of("abc", 4, 80));
    assertEquals(List.of("abc", "   ^"), Excerpt.of("abc", 99, 80));
  }

  @Test
  void countsTabsAndWideCharactersAsTheyAreSeen() {
    assertEquals(List.of("    x", "    ^"), Excerpt.of("\tx", 2, 80));
    assertEquals(List.of("ab  x", "    ^"), Excerpt.of("ab\tx", 4, 80));
    assertEquals(List.of("中文x", "    ^"), Excerpt.of("中文x", 3, 80));
    assertEquals(List.of("👍x", "  ^"), Excerpt.of("👍x", 3, 80));
    assertEquals(List.of("e\u0301x", " ^"), Excerpt.of("e\u0301x", 3, 80));
  }

  @Test
  void pointsAtTheWholeOfAPair() {
    assertEquals(List.of("a👍b", " ^"), Excerpt.of("a👍b", 3, 80));
  }

  @Test
  void showsControlCharacters() {
    assertEquals(List.of("a␛[31mx", "      ^"), Excerpt.of("a\u001b[31mx", 7, 80));
    assertEquals(List.of("<U+202E>x", "        ^"), Excerpt.of("\u202Ex", 2, 80));
  }

  @Test
  void partsTheMarkOfACommand() {
    assertEquals(List.of("a ## [x]b", "        ^"), Excerpt.of("a ##[x]b", 8, 80));
  }

  @Test
  void cutsALongLineAroundTheCaret() {
    String line = "a".repeat(50) + "X" + "b".repeat(50);
    List<String> lines = Excerpt.of(line, 51, 20);
    assertEquals(List.of("…aaaaaaaaaaaaXbbbbb…", "             ^"), lines);
    assertEquals(List.of("aaaaaaaaaaaaaaaaaaa…", "^"), Excerpt.of(line, 1, 20));
    assertEquals(List.of("…bbbbbbbbbbbb", "             ^"), Excerpt.of(line, 102, 20));
  }

  @Test
  void neverIsWiderThanTheScreen() {
    String line = "中文\tab👍🏽".repeat(40);
    for (int column = 1; column <= line.length(); column++) {
      List<String> lines = Excerpt.of(line, column, 40);
      assertTrue(Visible.width(lines.get(0)) <= 40, lines::toString);
      assertTrue(Visible.width(lines.get(1)) <= 40, lines::toString);
    }
  }

  @Test
  void cutsALineOfAMegabyte() {
    List<String> lines = Excerpt.of("x".repeat(1_000_000), 900_000, 40);
    assertEquals("…" + "x".repeat(38) + "…", lines.get(0));
  }
}
