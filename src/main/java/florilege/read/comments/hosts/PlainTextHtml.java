package florilege.read.comments.hosts;

/** Writes plain text as HTML, so that no sign in it is taken for markup. */
final class PlainTextHtml {

  private PlainTextHtml() {}

  /** Paragraphs are parted by empty lines, lines by breaks. */
  static String of(String text) {
    return paragraphs(escaped(text));
  }

  /** Words of a paragraph. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** Divides HTML without paragraphs at its empty lines. */
  static String paragraphs(String html) {
    String lines = html.strip().replaceAll("\\R", "\n");
    return lines.isEmpty()
        ? ""
        : "<p>"
            + lines
                .replaceAll("\\n[ \\t]*\\n\\s*", "</p>\u0000<p>")
                .replace("\n", "<br>")
                .replace("\u0000", "\n")
            + "</p>";
  }
}
