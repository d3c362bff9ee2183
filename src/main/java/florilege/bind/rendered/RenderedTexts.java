package florilege.bind.rendered;

import florilege.bind.names.MentionScope;
import florilege.book.Book;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Holds all texts of a book when they are rendered.
 *
 * @param articles in their order, each with its discussion
 * @param strays discussions of what is not in the book
 */
public record RenderedTexts(List<RenderedArticle> articles, List<RenderedDiscussion> strays) {

  /** Every text, a comment behind what it is about. */
  public Stream<RenderedText> all() {
    return Stream.concat(
        articles.stream().flatMap(m -> Stream.concat(Stream.of(m), comments(m.conversation()))),
        strays.stream().flatMap(RenderedTexts::comments));
  }

  private static Stream<RenderedText> comments(RenderedDiscussion discussion) {
    return discussion.all().stream().map(RenderedText.class::cast);
  }

  /**
   * Counts the book. Words are counted as they were written, before typography joins any.
   *
   * @param people who wrote it
   */
  public Book.Census census(int people) {
    long comments = all().filter(RenderedComment.class::isInstance).count();
    int words = all().mapToInt(text -> wordsIn(text.root().getTextContent())).sum();
    return new Book.Census(articles.size(), (int) comments, people, words);
  }

  private static int wordsIn(String text) {
    String stripped = text.strip();
    return stripped.isEmpty() ? 0 : stripped.split("\\s+").length;
  }

  /** Finds who takes part where, by the ids of chapters and discussions. */
  public Map<String, MentionScope> scopes() {
    Map<String, MentionScope> scopes = new HashMap<>();
    for (RenderedArticle article : articles) {
      scopes.put(article.id(), article.conversation().scope());
      scopes.put(article.conversation().id(), article.conversation().scope());
    }
    // Who took part in what they were about is not known.
    strays.forEach(stray -> scopes.put(stray.id(), MentionScope.ofAll(stray.lang())));
    return scopes;
  }
}
