package florilege.periodical;

import florilege.files.Sha256;
import florilege.model.Article;
import florilege.model.ArticleCollection;
import florilege.model.ArticleCollection.Part;
import florilege.model.Comment;
import florilege.model.Discussion;
import florilege.model.metadata.Person;
import java.util.List;

/** Tells whether what authors and readers wrote for an issue is still the same. */
final class ContentDigest {

  private final StringBuilder text = new StringBuilder();

  private ContentDigest() {}

  static String of(ArticleCollection collection) {
    return Sha256.of(text(collection));
  }

  /** What was written, with the length of each text before it. */
  static String text(ArticleCollection collection) {
    ContentDigest digest = new ContentDigest();
    digest.add(collection.settings().metadata().title().value());
    for (Part part : collection.parts()) {
      digest.add(part.title().value());
      part.articles().forEach(digest::article);
    }
    collection.strays().forEach(digest::discussion);
    return digest.text.toString();
  }

  private void article(Article article) {
    add(article.title().value());
    add(article.subtitle().value());
    article.authors().forEach(this::person);
    add(article.date().iso());
    add(article.summary().value());
    add(article.lead().value());
    add(article.body().text());
    discussion(article.discussion());
  }

  private void discussion(Discussion discussion) {
    add(discussion.about().value());
    comments(discussion.comments());
  }

  /** A reader may nest as deep as the reader of comments lets them. */
  private void comments(List<Comment> comments) {
    add(Integer.toString(comments.size()));
    for (Comment comment : comments) {
      person(comment.author());
      add(comment.posted().iso());
      add(comment.body().text());
      comments(comment.replies());
    }
  }

  private void person(Person person) {
    add(person.name());
  }

  /** Texts are told apart by their lengths. */
  private void add(String value) {
    text.append(value.length()).append(' ').append(value);
  }
}
