package florilege.imports.markdown;

/** Represents a part of a line of text, before it is known how it can be written. */
public sealed interface InlineToken {

  /** Words as they are meant, white space in single blanks. */
  record Words(String text) implements InlineToken {}

  /** Markdown that is finished, such as a link. */
  record Finished(String markdown) implements InlineToken {}

  /**
   * Code within a line, CommonMark 0.31 §6.1.
   *
   * @param text in one line
   */
  record Code(String text) implements InlineToken {

    String markdown() {
      String ticks = "`".repeat(FencedCode.longestRun(text) + 1);
      boolean blanks = text.startsWith(" ") && text.endsWith(" ");
      String pad = blanks || text.startsWith("`") || text.endsWith("`") ? " " : "";
      return ticks + pad + text + pad + ticks;
    }
  }

  /** The end of a line within a paragraph. */
  record Break() implements InlineToken {}

  /**
   * Where emphasis begins.
   *
   * @param kind of it
   */
  record Open(Emphasis kind) implements InlineToken {}

  /** Where it ends. */
  record Close(Emphasis kind) implements InlineToken {}

  /** The kinds of emphasis, with the signs of Markdown and the elements of HTML. */
  enum Emphasis {
    EM("*", "em"),
    STRONG("**", "strong"),
    STRUCK("~~", "del");

    final String sign;
    final String element;

    Emphasis(String sign, String element) {
      this.sign = sign;
      this.element = element;
    }
  }
}
