package florilege.text.markdown.syntax;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import florilege.text.Admonition;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Boxes as GitHub and Obsidian write them: quotes whose first line is {@code [!NOTE]}, which a
 * title may follow.
 */
public final class Alerts {

  private static final Pattern MARK =
      Pattern.compile("\\[!([A-Za-z][\\w-]{0,40})\\][+-]?[ \\t]*([^\\n]{0,300})(?:\\n|$)");

  private static final Pattern EMPHASIS =
      Pattern.compile("(?<!\\w)(\\*\\*|__|==|[*_`])(?=\\S)([^*_=`]{1,300})(?<=\\S)\\1(?!\\w)");

  private static final Pattern LINK =
      Pattern.compile(
          "\\[([^\\[\\]]{1,300})]\\([^()]{0,500}\\)|\\[\\[(?:[^\\[\\]|]{1,300}\\|)?([^\\[\\]|]{1,300})]]");

  private Alerts() {}

  /** The box that a quote is, if it is one; its first line is taken out. */
  public static Optional<Admonition> take(BlockQuote quote) {
    if (!(quote.getFirstChild() instanceof Paragraph paragraph)) {
      return Optional.empty();
    }
    Matcher mark = MARK.matcher(paragraph.getContentChars());
    if (!mark.lookingAt()) {
      return Optional.empty();
    }
    int end = paragraph.getContentChars().getIndexOffset(mark.end(2));
    Node node = paragraph.getFirstChild();
    while (node != null && node.getStartOffset() <= end) {
      Node next = node.getNext();
      node.unlink();
      node = next;
    }
    if (!paragraph.hasChildren()) {
      paragraph.unlink();
    }
    return Optional.of(Admonition.of(mark.group(1), plain(mark.group(2))));
  }

  /** A title without the marks of Markdown, none of which is printed. */
  private static String plain(String title) {
    return EMPHASIS
        .matcher(LINK.matcher(title).replaceAll(link -> Matcher.quoteReplacement(words(link))))
        .replaceAll("$2");
  }

  private static String words(MatchResult link) {
    return link.group(1) != null ? link.group(1) : link.group(2);
  }
}
