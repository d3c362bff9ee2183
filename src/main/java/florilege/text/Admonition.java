package florilege.text;

import java.util.Locale;
import java.util.Map;

/**
 * Represents a box that stands apart from the text: a note, a tip, a warning. In HTML it is a
 * {@code div} of the class {@code admonition} and of its kind, with its title, if it has one of its
 * own, in a {@code div} of the class {@code admonition-title}.
 *
 * @param kind one word, such as {@code note}
 * @param title in Markdown; empty where the kind says enough
 */
public record Admonition(String kind, String title) {

  /** Names under which other tools know a kind. */
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("note", "note"),
          Map.entry("info", "note"),
          Map.entry("todo", "note"),
          Map.entry("seealso", "note"),
          Map.entry("notice", "note"),
          Map.entry("tip", "tip"),
          Map.entry("hint", "tip"),
          Map.entry("success", "tip"),
          Map.entry("check", "tip"),
          Map.entry("important", "important"),
          Map.entry("attention", "important"),
          Map.entry("warning", "warning"),
          Map.entry("caution", "warning"),
          Map.entry("danger", "danger"),
          Map.entry("error", "danger"),
          Map.entry("failure", "danger"),
          Map.entry("bug", "danger"),
          Map.entry("example", "example"),
          Map.entry("question", "question"),
          Map.entry("help", "question"),
          Map.entry("faq", "question"),
          Map.entry("abstract", "summary"),
          Map.entry("summary", "summary"),
          Map.entry("tldr", "summary"));

  /** Whether a word names a kind that is known. */
  public static boolean isKind(String word) {
    return KINDS.containsKey(word.toLowerCase(Locale.ROOT));
  }

  /** A box of a kind that may be written in many ways. */
  public static Admonition of(String kind, String title) {
    String word = kind.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "");
    return new Admonition(KINDS.getOrDefault(word, word), title.strip());
  }

  /** The Markdown that begins it; a blank line is to follow. */
  public String opening() {
    String box = "<div class=\"" + ("admonition " + kind).strip() + "\" role=\"note\">";
    return title.isEmpty()
        ? box
        : box + "\n<div class=\"admonition-title\">\n\n" + title + "\n\n</div>";
  }

  /** The Markdown that ends it, after a blank line. */
  public String closing() {
    return "</div>";
  }
}
