package florilege.imports.wordpress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Collects the notes that plug-ins keep within the text: {@code [ref]…[/ref]}, {@code
 * [mfn]…[/mfn]}, {@code [footnote]…[/footnote]} and {@code ((…))}.
 */
final class ShortcodeNotes {

  /** Of Footnotes Made Easy and its kin, Modern Footnotes, Easy Footnotes, and others. */
  private static final Set<String> KINDS =
      Set.of("ref", "mfn", "footnote", "fn", "efn_note", "modern_footnote");

  /** Two words at least, without a paragraph's end, as a sum in double brackets has not. */
  private static final Pattern DOUBLE =
      Pattern.compile(
          "\\(\\(\\s*+(?=[^()]{0,40}\\p{L}{2,40}+[\\s,;:]++)((?:[^()\\n]|\\n(?!\\s*\\n)|\\([^()\\n]{0,400}+\\)){3,4000}+)\\)\\)");

  private final List<String> notes = new ArrayList<>();
  private final Map<String, Integer> byName = new HashMap<>();
  private final int before;

  /**
   * Begins without notes.
   *
   * @param before how many notes there are that stand elsewhere, and come first
   */
  ShortcodeNotes(int before) {
    this.before = before;
  }

  static boolean isNote(String kind) {
    return KINDS.contains(kind);
  }

  /**
   * The call of a note.
   *
   * @param name by which the same note may be called again, or empty
   * @param html of the note; empty where one of that name is meant
   */
  String call(String name, String html) {
    Integer known = name.isEmpty() ? null : byName.get(name);
    int number = known == null ? before + notes.size() + 1 : known;
    if (known == null) {
      notes.add(html.strip());
      if (!name.isEmpty()) {
        byName.put(name, number);
      }
    }
    return "<sup data-fn=\"n\">" + number + "</sup>";
  }

  /** Whether there is a note of a name. */
  boolean has(String name) {
    return byName.containsKey(name);
  }

  /** Text with calls in place of what stands in double parentheses. */
  String replaceDoubles(String html) {
    return html.contains("((")
        ? DOUBLE.matcher(html).replaceAll(n -> Matcher.quoteReplacement(call("", n.group(1))))
        : html;
  }

  /** In HTML, in the order of their calls. */
  List<String> all() {
    return List.copyOf(notes);
  }
}
