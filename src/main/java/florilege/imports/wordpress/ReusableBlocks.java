package florilege.imports.wordpress;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts blocks that articles share in the places where they are shown: {@code <!-- wp:block
 * {"ref":55} /-->}.
 *
 * @see <a href="https://developer.wordpress.org/block-editor/reference-guides/core-blocks/">
 *     WordPress, core/block</a>
 */
final class ReusableBlocks {

  /** Blocks in blocks, at most. */
  private static final int DEEPEST = 8;

  /** An article with them, in UTF-16 units; past it no more are put in. */
  private static final int LONGEST = 2_000_000;

  private static final Pattern SHOWN =
      Pattern.compile(
          "<!--\\s+wp:block\\s+\\{[^>]{0,2000}?\"ref\"\\s*:\\s*\"?(\\d{1,18})[^>]{0,20000}?-->");

  private final WxrChannel channel;
  private final Set<String> missing = new LinkedHashSet<>();
  private final Deque<String> around = new ArrayDeque<>();
  private int length;

  ReusableBlocks(WxrChannel channel) {
    this.channel = channel;
  }

  /** The content of an article with the blocks that it shows. */
  String expand(String content) {
    if (!content.contains("wp:block ")) {
      return content;
    }
    length += content.length();
    Matcher shown = SHOWN.matcher(content);
    StringBuilder expanded = new StringBuilder();
    while (shown.find()) {
      shown.appendReplacement(expanded, Matcher.quoteReplacement(block(shown.group(1))));
    }
    return shown.appendTail(expanded).toString();
  }

  private String block(String id) {
    Optional<String> content = channel.reusableBlock(id);
    boolean possible =
        content.isPresent()
            && !around.contains(id)
            && around.size() < DEEPEST
            && length + content.get().length() <= LONGEST;
    if (!possible) {
      missing.add(id);
      return "";
    }
    length += content.get().length();
    around.push(id);
    String expanded = expand(content.get());
    around.pop();
    return "\n" + expanded + "\n";
  }

  /** Numbers of the blocks that could not be put in. */
  Set<String> missing() {
    return missing;
  }
}
