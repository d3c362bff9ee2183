package florilege.text.markdown.render;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import florilege.text.html.policy.CommentTag;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes the tags in a reader's Markdown. Those that a reader may write mean what they mean, if
 * they are of those that stand alone or in pairs within one piece of text; all others are words, as
 * they were typed. So a tag that is only talked about does not disappear.
 */
public final class CommentMarkdownTags {

  private final HtmlOutput html;

  /** Offsets in the Markdown of tags that stand in pairs. */
  private final Set<Integer> paired = new HashSet<>();

  /** The node whose children have been looked at last. */
  private Node looked;

  CommentMarkdownTags(HtmlOutput html) {
    this.html = html;
  }

  /**
   * Writes raw HTML.
   *
   * @param node that holds it, whose siblings may hold the other tag of a pair
   */
  void write(Node node, BasedSequence chars) {
    if (looked != node.getParent()) {
      looked = node.getParent();
      pair(looked);
    }
    String text = chars.toString();
    int at = 0;
    for (int next = text.indexOf('<'); next >= 0; next = text.indexOf('<', next)) {
      Optional<CommentTag> tag = CommentTag.at(text, next).filter(t -> counts(t, chars));
      if (tag.isPresent()) {
        words(node, text.substring(at, next));
        html.at(chars.getIndexOffset(next)).raw(tag.get().toString());
        at = tag.get().end();
      }
      next = tag.map(CommentTag::end).orElse(next + 1);
    }
    words(node, text.substring(at));
  }

  /** In a block of HTML, as in HTML itself, references to characters are read. */
  private void words(Node node, String words) {
    if (node instanceof HtmlBlock) {
      html.references(words);
    } else {
      html.words(words);
    }
  }

  private boolean counts(CommentTag tag, BasedSequence chars) {
    return tag.isVoid() || paired.contains(chars.getIndexOffset(tag.start()));
  }

  private void pair(Node parent) {
    Opened open = new Opened(new ArrayDeque<>(), new HashMap<>());
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof HtmlInline || child instanceof HtmlBlock) {
        pair(child.getChars(), open);
      }
    }
  }

  /** A start tag, and where it stands in the Markdown. */
  private record Start(String name, int offset) {}

  /**
   * Start tags that wait for their end tags.
   *
   * @param starts the nearest first
   * @param counts how many of each name there are
   */
  private record Opened(Deque<Start> starts, Map<String, Integer> counts) {

    void push(Start start) {
      starts.push(start);
      counts.merge(start.name(), 1, Integer::sum);
    }

    Start pop() {
      counts.merge(starts.peek().name(), -1, Integer::sum);
      return starts.pop();
    }

    /** The nearest of a name, if there is one; those before it will wait in vain. */
    Optional<Start> take(String name) {
      if (counts.getOrDefault(name, 0) == 0) {
        return Optional.empty();
      }
      while (!starts.peek().name().equals(name)) {
        pop();
      }
      return Optional.of(pop());
    }
  }

  private void pair(BasedSequence chars, Opened open) {
    String text = chars.toString();
    for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
      Optional<CommentTag> tag = CommentTag.at(text, at);
      tag.filter(t -> !t.isVoid()).ifPresent(t -> pair(t, chars.getIndexOffset(t.start()), open));
      at = tag.map(CommentTag::end).orElse(at + 1);
    }
  }

  private void pair(CommentTag tag, int offset, Opened open) {
    if (tag.closing()) {
      open.take(tag.name())
          .ifPresent(
              start -> {
                paired.add(start.offset());
                paired.add(offset);
              });
    } else {
      open.push(new Start(tag.name(), offset));
    }
  }
}
