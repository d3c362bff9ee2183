package florilege.imports.collection;

import florilege.imports.records.SafeFileName;
import florilege.model.Article;
import florilege.model.ArticleCollection;
import florilege.problem.Problems;
import florilege.read.CollectionReader;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says where the discussions of a folder's articles belong: beside the article in a collection; in
 * a folder of their own in the source of a site, whose program would publish them as pages
 * elsewhere.
 */
final class CommentDestinations {

  /** In the source of a site. Programs that make sites pass over such a name. */
  private static final String OF_SITE = "_discussions/";

  /** In a collection, for discussions of no article. */
  private static final String APART = "discussions/";

  private final boolean site;
  private final Map<String, Optional<Article>> byName = new HashMap<>();

  private CommentDestinations(ArticleCollection collection) {
    this.site = !collection.site().isNone();
    for (Article article : collection.articles()) {
      names(article)
          .map(CommentDestinations::normal)
          .distinct()
          .forEach(name -> put(name, article));
    }
  }

  /** Looks at what stands in a folder; what is wrong with it is said when it is built. */
  static CommentDestinations of(Path folder) {
    ArticleCollection collection = CollectionReader.read(folder, Map.of(), new Problems());
    return new CommentDestinations(collection);
  }

  private static Stream<String> names(Article article) {
    return Stream.concat(
            Stream.of(article.url().value(), article.id(), stem(article)),
            article.addresses().stream())
        .filter(name -> !name.isBlank());
  }

  /** A name that means two articles means none. */
  private void put(String name, Article article) {
    byName.merge(
        name, Optional.of(article), (one, other) -> one.equals(other) ? one : Optional.empty());
  }

  private static String stem(Article article) {
    return article.file().replaceFirst("(?i)\\.(?:md|markdown|html?|rst|txt)$", "");
  }

  /** The path of an address, without what does not tell pages apart. */
  private static String normal(String name) {
    String path =
        name.strip().replaceFirst("^(?i)(?:https?:)?//[^/]*", "").replaceFirst("[?#].*$", "");
    return Normalizer.normalize(SafeFileName.decoded(path), Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replaceFirst("(?:/index)?(?:\\.html?)?/*$", "")
        .replaceFirst("^/+", "");
  }

  /** The article that one of those names means: by its address, else by the last part of it. */
  Optional<Article> find(List<String> names) {
    for (String name : names) {
      String path = normal(name);
      for (int at = 0;
          at >= 0 && !path.isEmpty();
          at = path.indexOf('/', at) < 0 ? -1 : path.indexOf('/', at) + 1) {
        Optional<Article> article = byName.getOrDefault(path.substring(at), Optional.empty());
        if (article.isPresent()) {
          return article;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The path, without extension, of the file for a discussion.
   *
   * @param slug of the file where there is no article
   */
  String place(String slug, Optional<Article> article) {
    return article
        .map(about -> site ? OF_SITE + SafeFileName.of(about.id()) : stem(about))
        .orElse((site ? OF_SITE : APART) + slug);
  }
}
