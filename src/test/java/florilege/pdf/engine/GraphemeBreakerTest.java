package florilege.pdf.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GraphemeBreakerTest {

  private static List<String> pieces(String text) {
    GraphemeBreaker breaker = new GraphemeBreaker();
    breaker.setText(text);
    List<String> pieces = new ArrayList<>();
    int from = 0;
    for (int at = breaker.next(); at >= 0; at = breaker.next()) {
      pieces.add(text.substring(from, at));
      from = at;
    }
    return pieces;
  }

  @Test
  void keepsTogetherWhatIsOneCharacter() {
    String family = "👩🏽\u200D👩🏽\u200D👧🏽\u200D👦🏽";
    assertEquals(List.of("a", "e\u0301", family, "b"), pieces("ae\u0301" + family + "b"));
    assertEquals(List.of(), pieces(""));
  }

  @Test
  void tearsWhatGoesOnForEverButNoSurrogatePair() {
    String text = "a" + "👨\u200D".repeat(1000) + "b";
    List<String> pieces = pieces(text);
    assertEquals(text, String.join("", pieces));
    for (String piece : pieces) {
      assertTrue(piece.length() <= 32, piece);
      assertFalse(Character.isLowSurrogate(piece.charAt(0)), piece);
    }
  }
}
