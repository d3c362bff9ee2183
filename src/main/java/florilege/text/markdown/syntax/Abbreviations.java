package florilege.text.markdown.syntax;

import com.vladsch.flexmark.util.data.DataKey;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import florilege.text.markdown.syntax.scanners.Escapes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds the abbreviations that lines such as {@code *[HTML]: Hypertext Markup Language} define;
 * every word of the text is looked up.
 */
public final class Abbreviations {

  /** Where a document keeps its own. */
  public static final DataKey<Abbreviations> OF =
      new DataKey<>(
          "ABBREVIATIONS_OF_THE_TEXT", new Abbreviations(), options -> new Abbreviations());

  /** A longer form is no abbreviation. */
  private static final int LONGEST = 100;

  /** More definitions are ignored: a text with thousands of them was made for it. */
  private static final int MOST = 2_000;

  /** One form and what it stands for. */
  private record Form(String form, String meaning) {}

  /** By their first word, the longest first. */
  private final Map<String, List<Form>> forms = new HashMap<>();

  private int count;

  /** Words, and what they stand for where they are a short form; else nothing. */
  public record Stretch(String words, String meaning) {}

  /**
   * Reads the definitions in the lines of a paragraph from an offset on; gives the offset of what
   * follows them.
   */
  int define(BasedSequence paragraph, int from) {
    if (!paragraph.subSequence(from).startsWith("*[")) {
      return from;
    }
    String lines = paragraph.toString();
    int at = from;
    while (at < lines.length()) {
      int end = lines.indexOf('\n', at);
      end = end < 0 ? lines.length() : end;
      if (!define(lines.substring(at, end))) {
        return at;
      }
      at = Math.min(lines.length(), end + 1);
    }
    return at;
  }

  /** Reads the definition in a line; whether it is one. */
  private boolean define(String line) {
    int close = line.indexOf("]:");
    if (!line.startsWith("*[")
        || close < 3
        || close - 2 > LONGEST
        || line.substring(2, close).isBlank()
        || line.substring(2, close).matches(".*[\\[\\]].*")
        || ++count > MOST) {
      return false;
    }
    String form = Escapes.plain(line.substring(2, close).strip());
    List<Form> alike =
        forms.computeIfAbsent(form.substring(0, wordEnd(form, 0)), word -> new ArrayList<>());
    alike.add(new Form(form, Escapes.plain(line.substring(close + 2).strip())));
    alike.sort(Comparator.comparingInt((Form f) -> f.form().length()).reversed());
    return true;
  }

  /** A text in stretches, of which some are short forms. */
  public List<Stretch> find(String text) {
    if (forms.isEmpty()) {
      return List.of(new Stretch(text, ""));
    }
    List<Stretch> stretches = new ArrayList<>();
    int plain = 0;
    for (int at = 0; at < text.length(); ) {
      int end = wordEnd(text, at);
      for (Form form : forms.getOrDefault(text.substring(at, end), List.of())) {
        int behind = at + form.form().length();
        if (text.startsWith(form.form(), at)
            && (behind == text.length() || wordEnd(text, behind - 1) == behind)) {
          stretches.add(new Stretch(text.substring(plain, at), ""));
          stretches.add(new Stretch(form.form(), form.meaning()));
          plain = behind;
          end = behind;
          break;
        }
      }
      at = end;
    }
    stretches.add(new Stretch(text.substring(plain), ""));
    return stretches;
  }

  /**
   * The end of the word that begins at an offset, or of the one character there that is no part of
   * a word.
   */
  private static int wordEnd(String text, int at) {
    int end = at;
    while (end < text.length() && Character.isLetterOrDigit(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end > at ? end : at + Character.charCount(text.codePointAt(at));
  }
}
