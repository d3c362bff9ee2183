package florilege.bind.rendered;

import florilege.model.Article;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the places in an article that links may lead to: ids of the book, by what the author knows.
 */
public final class AnchorIndex {

  /** What sites call the place where the discussion of an article begins. */
  private static final Set<String> DISCUSSION =
      Set.of("comments", "respond", "disqus_thread", "isso-thread", "comment-section");

  private final Article article;
  private final String top;
  private final Map<String, String> exact;
  private final Map<String, String> loose = new HashMap<>();

  /**
   * The places of an article.
   *
   * @param top id of its chapter
   * @param exact ids of the book by ids of headings, {@code comment-…} and the like
   */
  public AnchorIndex(Article article, String top, Map<String, String> exact) {
    this.article = article;
    this.top = top;
    this.exact = exact;
    exact.forEach(
        (known, id) ->
            loose.merge(
                letters(known), id, (one, other) -> one.compareTo(other) < 0 ? one : other));
  }

  /** The id of a place, by its name or, if need be, by the letters of it. */
  public Optional<String> find(String fragment) {
    String wanted = letters(fragment);
    if (exact.containsKey(fragment)) {
      return Optional.of(exact.get(fragment));
    } else if (DISCUSSION.contains(fragment)
        || isAbove(fragment)
        || wanted.equals(letters(article.title().value()))) {
      return Optional.of(top);
    }
    return wanted.isEmpty() ? Optional.empty() : Optional.ofNullable(loose.get(wanted));
  }

  /** Whether a place is named before the text begins, where its heading is. */
  private boolean isAbove(String fragment) {
    var body = article.body();
    String above = body.source().text().substring(0, body.start());
    return above.contains("=\"" + fragment + "\"") || above.contains("='" + fragment + "'");
  }

  /** Programs that make sites differ in how they make ids of headings, but not in the letters. */
  private static String letters(String id) {
    return id.toLowerCase(Locale.ROOT).replaceAll("^[\\d\\W_]+|[^\\p{L}\\p{N}]+", "");
  }
}
