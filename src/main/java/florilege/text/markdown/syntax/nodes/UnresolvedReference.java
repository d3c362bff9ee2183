package florilege.text.markdown.syntax.nodes;

import com.vladsch.flexmark.util.data.DataKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Collects the notes that are called and the link labels that are used, but that nothing in the
 * text defines.
 */
public final class UnresolvedReference {

  /** Where a document keeps its own. */
  public static final DataKey<UnresolvedReference> OF =
      new DataKey<>(
          "UNRESOLVED_IN_THE_TEXT",
          new UnresolvedReference(),
          options -> new UnresolvedReference());

  /** What may be the name of a note; signs of a regular expression are none: {@code [^a-z]}. */
  private static final Pattern NOTE = Pattern.compile("(?!(?:.-.)+$)[\\p{L}\\p{N}_.:-]{1,60}");

  /** What a link may be called by; numbers beside each other are quoted from elsewhere. */
  private static final Pattern LABEL = Pattern.compile("(?!\\d+$)[\\p{L}\\p{N}][^\\n]{0,100}");

  private final Map<String, Integer> notes = new LinkedHashMap<>();
  private final Map<String, Integer> labels = new LinkedHashMap<>();

  public void note(String name, int offset) {
    if (NOTE.matcher(name).matches()) {
      notes.putIfAbsent(name, offset);
    }
  }

  public void label(String label, int offset) {
    if (LABEL.matcher(label).matches()) {
      labels.putIfAbsent(label, offset);
    }
  }

  /** The names of notes, and where in the text each is first called. */
  public Map<String, Integer> notes() {
    return notes;
  }

  /** The same of links. */
  public Map<String, Integer> labels() {
    return labels;
  }
}
