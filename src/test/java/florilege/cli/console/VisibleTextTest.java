package florilege.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class VisibleTextTest {

  @Test
  void leavesWritingAlone() {
    String text = "L’été à Zürich, 中文 עברית 👩‍👩‍👧 e\u0301 \u00A0x";
    assertEquals(text, VisibleText.text(text));
  }

  @Test
  void showsWhatATerminalWouldObey() {
    assertEquals("␛[2J␛]0;title␇", VisibleText.text("\u001b[2J\u001b]0;title\u0007"));
    assertEquals("a␊b␍c␀␡", VisibleText.text("a\nb\rc\0\u007f"));
    assertEquals("<U+009B>31m", VisibleText.text("\u009b31m"));
    assertEquals(
        "a<U+202E>b<U+2066><U+200B><U+FEFF>", VisibleText.text("a\u202Eb\u2066\u200B\uFEFF"));
    assertEquals("<U+D800><U+2028>", VisibleText.text("\uD800\u2028"));
  }

  @Test
  void keepsTheLinesOfATrace() {
    assertEquals("a\n\tb␛", VisibleText.lines("a\n\tb\u001b"));
  }

  @Test
  void countsColumns() {
    assertEquals(3, VisibleText.width("abc"));
    assertEquals(4, VisibleText.width("中文"));
    assertEquals(2, VisibleText.width("ｗ"));
    assertEquals(1, VisibleText.width("e\u0301"));
    assertEquals(2, VisibleText.width("👍🏽"));
    assertEquals(2, VisibleText.width("👩‍👩‍👧"));
    assertEquals(2, VisibleText.width("한"));
  }
}
