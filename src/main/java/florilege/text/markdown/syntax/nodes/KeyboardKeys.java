package florilege.text.markdown.syntax.nodes;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys that are pressed together: {@code ++ctrl+alt+del++} (PyMdown Extensions, Keys). */
public final class KeyboardKeys extends Node {

  private static final String KEY = "(?:[\\w-]{1,40}|\"[^\"\\n]{1,80}\")";

  private static final Pattern KEYS =
      Pattern.compile("\\+\\+(" + KEY + "(?:\\+" + KEY + "){0,9})\\+\\+");

  private static final Pattern ONE = Pattern.compile(KEY);

  /** What stands on a key where that is not its name with capitals. */
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("control", "Ctrl"),
          Map.entry("delete", "Del"),
          Map.entry("escape", "Esc"),
          Map.entry("command", "Cmd"),
          Map.entry("windows", "Win"),
          Map.entry("insert", "Ins"),
          Map.entry("return", "Enter"),
          Map.entry("altgr", "AltGr"),
          Map.entry("alt-graph", "AltGr"),
          Map.entry("arrow-up", "Up"),
          Map.entry("arrow-down", "Down"),
          Map.entry("arrow-left", "Left"),
          Map.entry("arrow-right", "Right"),
          Map.entry("plus", "+"),
          Map.entry("minus", "-"),
          Map.entry("slash", "/"),
          Map.entry("backslash", "\\"));

  private final List<String> labels;

  private KeyboardKeys(BasedSequence chars, List<String> labels) {
    super(chars);
    this.labels = labels;
  }

  /** The keys that are named at an offset. */
  public static Optional<KeyboardKeys> at(BasedSequence input, String text, int at) {
    Matcher keys = KEYS.matcher(text).region(at, text.length());
    if (!keys.lookingAt()) {
      return Optional.empty();
    }
    List<String> labels = ONE.matcher(keys.group(1)).results().map(k -> label(k.group())).toList();
    return Optional.of(new KeyboardKeys(input.subSequence(at, keys.end()), labels));
  }

  private static String label(String name) {
    if (name.startsWith("\"")) {
      return name.substring(1, name.length() - 1);
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (SHORT.containsKey(lower)) {
      return SHORT.get(lower);
    }
    List<String> words = new ArrayList<>();
    for (String word : lower.split("-")) {
      words.add(
          word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return String.join(" ", words);
  }

  /** What stands on each key. */
  public List<String> labels() {
    return labels;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
