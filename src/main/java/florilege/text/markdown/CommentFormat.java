package florilege.text.markdown;

import florilege.text.html.policy.CommentTag;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells in which format a reader wrote a comment. Blogs keep both kinds, some in one file, and none
 * says which it is, so each text is asked. It is HTML if
 *
 * <ul>
 *   <li>it begins with the tag of a block and ends with a tag, as programs write it; or
 *   <li>every {@code <} in it begins a tag that a reader may write, there is at least one such tag,
 *       and nothing looks like Markdown: no code in backticks or indented by four columns, no link,
 *       emphasis, heading, quote or list.
 * </ul>
 *
 * <p>All else is Markdown, in which the tags that a reader may write mean the same, so that little
 * is lost where a text is of both kinds. {@code src/test/spec/comments.md} shows examples of each.
 */
enum CommentFormat {
  /** CommonMark with tables; a single end of line is a space. */
  MARKDOWN,
  /**
   * Tags and references to characters. Where neither paragraphs nor line breaks are marked, ends of
   * lines mark them.
   */
  HTML;

  private static final Pattern MARKDOWN_SIGN =
      Pattern.compile(
          "`[^`]++`|~~|\\]\\(|\\]:"
              // Emphasis, from a letter's left to a letter's right.
              + "|(?<![\\w*])[*_]{1,3}+[^\\s*_][^*_\\n]{0,500}+[*_]"
              // Headings, quotes, items.
              + "|(?m:^ {0,3}+(?:#{1,6}+ |>|[-*+] |\\d{1,9}+[.)] |={3,}+$|-{3,}+$))"
              // Indented code.
              + "|\\n[ \\t]*+\\n {4}");

  /** The idiom of a text. */
  static CommentFormat of(String text) {
    String stripped = text.strip();
    Optional<CommentTag> first =
        stripped.startsWith("<") ? CommentTag.at(stripped, 0) : Optional.empty();
    boolean framed = first.filter(CommentTag::isBlock).isPresent() && endsWithTag(stripped);
    return framed || isMarkedUp(stripped) ? HTML : MARKDOWN;
  }

  private static boolean endsWithTag(String text) {
    Optional<CommentTag> tag = CommentTag.at(text, text.lastIndexOf('<'));
    return tag.filter(last -> last.end() == text.length()).isPresent();
  }

  /** Whether there are tags for readers, no {@code <} is anything else, nor anything Markdown. */
  private static boolean isMarkedUp(String text) {
    StringBuilder words = new StringBuilder(text.length());
    int end = 0;
    for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', end)) {
      Optional<CommentTag> tag = CommentTag.at(text, at);
      if (tag.isEmpty()) {
        return false;
      }
      words.append(text, end, at);
      end = tag.get().end();
    }
    words.append(text, end, text.length());
    return end > 0 && !MARKDOWN_SIGN.matcher(words).find();
  }
}
