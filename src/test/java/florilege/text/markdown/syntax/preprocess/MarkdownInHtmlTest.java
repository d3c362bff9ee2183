package florilege.text.markdown.syntax.preprocess;

import static florilege.Threshold.upTo;

import florilege.text.source.MappedText;
import org.junit.jupiter.api.Test;

class MarkdownInHtmlTest {

  @Test
  void hundredElementsWithinEachOtherAreLookedAt() {
    upTo("elements in each other", 100, MarkdownInHtmlTest::isOutermostEnded).verify();
  }

  /** Whether the last tag stands apart from the Markdown that is before it. */
  private static boolean isOutermostEnded(int count) {
    String html = "<div markdown=\"1\">".repeat(count) + "x" + "</div>".repeat(count);
    return MarkdownInHtml.rewrite(MappedText.of(html)).text().endsWith("\n\n</div>");
  }
}
