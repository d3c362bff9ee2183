package florilege.bind;

import florilege.model.Article;
import florilege.model.Comment;
import florilege.problem.Problems;
import florilege.problem.Source;
import florilege.text.Xml;
import florilege.text.markdown.Markdown;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * An article whose text is XHTML already and whose ids are those of the book, but whose links still
 * say what the author wrote.
 *
 * @param article what it comes from
 * @param id of its chapter
 * @param lang of its text
 * @param body root {@code div}
 * @param anchors ids of the book by the ids that the author knows: heading ids, {@code comment-…}
 * @param remarks the discussion
 */
record Manuscript(
    Article article,
    String id,
    String lang,
    Document body,
    Map<String, String> anchors,
    List<Remark> remarks) {

  /**
   * A comment in XHTML.
   *
   * @param comment what it comes from
   * @param id in the book
   * @param body root {@code div}
   * @param replies to it
   */
  record Remark(Comment comment, String id, Document body, List<Remark> replies) {

    /** The comments of threads, each before the replies to it. */
    static List<Remark> all(List<Remark> threads) {
      List<Remark> all = new ArrayList<>();
      Deque<Remark> next = new ArrayDeque<>();
      push(threads, next);
      while (!next.isEmpty()) {
        Remark remark = next.pop();
        all.add(remark);
        push(remark.replies(), next);
      }
      return all;
    }

    private static void push(List<Remark> remarks, Deque<Remark> stack) {
      for (int i = remarks.size() - 1; i >= 0; i--) {
        stack.push(remarks.get(i));
      }
    }
  }

  /** The files that its text and its discussion were written in. */
  List<Source> sources() {
    Stream<Source> discussion =
        Remark.all(remarks).stream().map(remark -> remark.comment().body().source());
    return Stream.concat(Stream.of(article.source()), discussion).distinct().toList();
  }

  /** Renders an article and its comments. */
  static Manuscript of(Article article, String bookLang, Ids ids, Problems problems) {
    String id = ids.claimPlain(article.id());
    String lang = article.lang().isEmpty() ? bookLang : article.lang();
    Document body = Markdown.article(article.body(), problems);
    Map<String, String> anchors = new HashMap<>();
    for (Element element : Xml.elements(body, "*")) {
      String known = element.getAttribute("id");
      if (!known.isEmpty()) {
        String unique = ids.claim(id + "-" + known);
        anchors.put(known, unique);
        element.setAttribute("id", unique);
      }
    }
    List<Remark> remarks = remarks(article.comments(), id, ids, anchors, problems);
    return new Manuscript(article, id, lang, body, anchors, remarks);
  }

  private static List<Remark> remarks(
      List<Comment> comments,
      String article,
      Ids ids,
      Map<String, String> anchors,
      Problems problems) {
    List<Remark> remarks = new ArrayList<>();
    for (Comment comment : comments) {
      String id = ids.claim(article + "-comment-" + comment.id());
      anchors.putIfAbsent("comment-" + comment.id(), id);
      Document body = Markdown.comment(comment.body(), problems);
      remarks.add(
          new Remark(
              comment, id, body, remarks(comment.replies(), article, ids, anchors, problems)));
    }
    return remarks;
  }
}
