package florilege.bind.rendered;

import florilege.model.Comment;
import florilege.text.source.SourceMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.w3c.dom.Document;

/**
 * Holds a comment in XHTML.
 *
 * @param comment what it comes from
 * @param id in the book
 * @param by what the book calls its author
 * @param own whether the author of what is discussed wrote it
 * @param lang of its text
 * @param body root {@code div}
 * @param replies to it
 */
public record RenderedComment(
    Comment comment,
    String id,
    String by,
    boolean own,
    String lang,
    Document body,
    List<RenderedComment> replies)
    implements RenderedText {

  @Override
  public SourceMap origins() {
    return new SourceMap(comment.body());
  }

  /** The comments of threads, each before the replies to it. */
  public static List<RenderedComment> all(List<RenderedComment> threads) {
    List<RenderedComment> all = new ArrayList<>();
    Deque<RenderedComment> next = new ArrayDeque<>();
    push(threads, next);
    while (!next.isEmpty()) {
      RenderedComment remark = next.pop();
      all.add(remark);
      push(remark.replies(), next);
    }
    return all;
  }

  private static void push(List<RenderedComment> remarks, Deque<RenderedComment> stack) {
    for (int i = remarks.size() - 1; i >= 0; i--) {
      stack.push(remarks.get(i));
    }
  }
}
