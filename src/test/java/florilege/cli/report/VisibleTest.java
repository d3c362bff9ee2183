package florilege.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class VisibleTest {

  @Test
  void leavesWritingAlone() {
    String text = "L’été à Zürich, 中文 עברית 👩‍👩‍👧 e\u0301 \u00A0x";
    assertEquals(text, Visible.text(text));
  }

  @Test
  void showsWhatATerminalWouldObey() {
    assertEquals("␛[2J␛]0;title␇", Visible.text("\u001b[2J\u001b]0;title\u0007"));
    assertEquals("a␊b␍c␀␡", Visible.text("a\nb\rc\0\u007f"));
    assertEquals("<U+009B>31m", Visible.text("\u009b31m"));
    assertEquals("a<U+202E>b<U+2066><U+200B><U+FEFF>", Visible.text("a\u202Eb\u2066\u200B\uFEFF"));
    assertEquals("<U+D800><U+2028>", Visible.text("\uD800\u2028"));
  }

  @Test
  void keepsTheLinesOfATrace() {
    assertEquals("a\n\tb␛", Visible.lines("a\n\tb\u001b"));
  }

  @Test
  void countsColumns() {
    assertEquals(3, Visible.width("abc"));
    assertEquals(4, Visible.width("中文"));
    assertEquals(2, Visible.width("ｗ"));
    assertEquals(1, Visible.width("e\u0301"));
    assertEquals(2, Visible.width("👍🏽"));
    assertEquals(2, Visible.width("👩‍👩‍👧"));
    assertEquals(2, Visible.width("한"));
  }
}
