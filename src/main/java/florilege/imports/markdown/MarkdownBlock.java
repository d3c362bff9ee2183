package florilege.imports.markdown;

import java.util.List;

/**
 * Holds a finished block of Markdown.
 *
 * @param kind what it is
 * @param text its lines, without a line end at the end
 */
public record MarkdownBlock(Kind kind, String text) {

  /** What matters to the blocks around it. */
  public enum Kind {
    WORDS,
    BULLETS,
    NUMBERS,
    OTHER
  }

  public boolean isList() {
    return kind == Kind.BULLETS || kind == Kind.NUMBERS;
  }

  /** Blocks one after another; tight ones without an empty line between words and a list. */
  public static String join(List<MarkdownBlock> blocks, boolean tight) {
    StringBuilder text = new StringBuilder();
    for (MarkdownBlock block : blocks) {
      text.append(text.isEmpty() ? "" : tight ? "\n" : "\n\n").append(block.text());
    }
    return text.toString();
  }

  /**
   * Lines with something before each.
   *
   * @param first before the first
   * @param others before the others; an empty line gets no blanks at its end
   */
  public static String prefixed(String text, String first, String others) {
    StringBuilder lines = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      String before = lines.isEmpty() ? first : "\n" + others;
      lines.append(before, 0, line.isEmpty() ? bare(before) : before.length()).append(line);
    }
    return lines.toString();
  }

  /** How long a prefix is without the blanks at its end. */
  private static int bare(String prefix) {
    int end = prefix.length();
    while (end > 0 && prefix.charAt(end - 1) == ' ') {
      end--;
    }
    return end;
  }
}
