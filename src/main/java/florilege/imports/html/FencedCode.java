package florilege.imports.html;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Code between fences, CommonMark 0.31 §4.5. */
final class FencedCode {

  private static final Pattern LANGUAGE =
      Pattern.compile(
          "(?:^|\\s)(?:language-|lang-|lang:|brush:\\s*|highlight-source-)([A-Za-z0-9+#-]{1,30})");

  private FencedCode() {}

  static MarkdownBlock of(Element pre) {
    Optional<Element> inner = Optional.ofNullable(pre.selectFirst("code"));
    String names = pre.className() + " " + inner.map(Element::className).orElse("");
    Matcher language = LANGUAGE.matcher(names);
    for (Element br : pre.select("br")) {
      br.replaceWith(new org.jsoup.nodes.TextNode("\n"));
    }
    String code =
        pre.wholeText().replace("\r", "").replace('\u00A0', ' ').replaceFirst("\\n\\s*$", "");
    String fence = "`".repeat(Math.max(3, longestRun(code) + 1));
    String info = language.find() ? language.group(1) : "";
    return new MarkdownBlock(MarkdownBlock.Kind.OTHER, fence + info + "\n" + code + "\n" + fence);
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
