package florilege.text.markdown.syntax.scanners;

import java.util.HashMap;
import java.util.Map;

/**
 * Finds where endings next stand in a text, when it is gone through from its beginning to its end:
 * each is looked for once, however often it is asked for.
 */
public final class ClosingIndex {

  private final String text;

  /** Where each was last found; the length of the text when it is not in the rest. */
  private final Map<String, Integer> found = new HashMap<>();

  public ClosingIndex(String text) {
    this.text = text;
  }

  /** The offset of the next ending; -1 if there is none. */
  public int next(String ending, int from) {
    int known = found.getOrDefault(ending, -1);
    if (known < from) {
      int at = text.indexOf(ending, from);
      known = at < 0 ? text.length() : at;
      found.put(ending, known);
    }
    return known == text.length() ? -1 : known;
  }
}
