package florilege.model;

import florilege.model.metadata.LocatedText;
import florilege.problem.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Holds all that a folder has, in reading order.
 *
 * @param folder where it lies
 * @param settings of {@code collection.yaml}, completed with defaults
 * @param parts in reading order; one untitled part where the collection has none. Every article is
 *     in exactly one
 * @param strays discussions of what is not in the collection
 * @param assets pictures by path in the collection
 * @param texts what a file says, by its path in the collection, where there is one that can be read
 *     as text: articles may take it in
 * @param site whose source the folder is
 * @param elsewhere articles of other issues, of which this one may speak
 */
public record ArticleCollection(
    Path folder,
    Settings settings,
    List<Part> parts,
    List<Discussion> strays,
    Map<String, Asset> assets,
    Function<String, Optional<Source>> texts,
    Site site,
    List<Elsewhere> elsewhere) {

  /** A collection that is all there is. */
  public ArticleCollection(
      Path folder,
      Settings settings,
      List<Part> parts,
      List<Discussion> strays,
      Map<String, Asset> assets,
      Function<String, Optional<Source>> texts,
      Site site) {
    this(folder, settings, parts, strays, assets, texts, site, List.of());
  }

  /**
   * An article of another issue.
   *
   * @param article itself
   * @param issue what that is called, in a few words
   */
  public record Elsewhere(Article article, String issue) {}

  /**
   * Articles under a common title.
   *
   * @param title none for a collection without parts, and for what no part names
   * @param articles in reading order
   */
  public record Part(LocatedText title, List<Article> articles) {}

  /** All articles in reading order. */
  public List<Article> articles() {
    return parts.stream().flatMap(part -> part.articles().stream()).toList();
  }
}
