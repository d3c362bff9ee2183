package florilege.imports.records;

/**
 * Holds a text as the export holds it.
 *
 * @param text as it is written
 * @param markup how to read it
 */
public record ImportedText(String text, Markup markup) {

  /** How a text is marked up. */
  public enum Markup {
    /** HTML. */
    HTML,
    /**
     * HTML in which the end of a line breaks the line, and an empty line ends the paragraph, as in
     * WordPress before blocks.
     */
    HTML_LINES,
    /** Markdown, written as it is. */
    MARKDOWN
  }

  /** A text in HTML. */
  public static ImportedText html(String text) {
    return new ImportedText(text, Markup.HTML);
  }
}
