package florilege.imports.markdown;

/** Writes code between fences, CommonMark 0.31 §4.5. */
public final class FencedCode {

  private FencedCode() {}

  /**
   * Writes a block of code.
   *
   * @param language of the code, or empty
   */
  public static MarkdownBlock of(String code, String language) {
    String fence = "`".repeat(Math.max(3, longestRun(code) + 1));
    return new MarkdownBlock(
        MarkdownBlock.Kind.OTHER, fence + language + "\n" + code + "\n" + fence);
  }

  /** How many backticks stand together at most. */
  static int longestRun(String code) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < code.length(); i++) {
      run = code.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
