package florilege.imports.collection;

import florilege.imports.records.ImportRecord;
import florilege.imports.records.ImportStats;
import florilege.imports.records.ImportStats.Count;
import florilege.imports.records.ImportedArticle;
import florilege.imports.records.ImportedComments;
import florilege.imports.records.ImportedDiscussion;
import florilege.imports.records.ImportedSite;
import florilege.imports.records.Omission;
import florilege.imports.source.Export;
import florilege.model.Article;
import florilege.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Writes the records of an export into a folder: articles into {@code articles/}, each with its
 * discussion beside it, and what the site says of itself into {@code collection.yaml}. A discussion
 * that stands apart goes to the article that it is about, in a collection or in the source of a
 * site; one of no article to a folder of its own, from which the reader gathers it.
 */
public final class RecordWriter implements Consumer<ImportRecord> {

  private final String prefix;
  private final Export export;
  private final Path folder;
  private final Destination destination;
  private final Problems problems;
  private final ImportStats stats = new ImportStats();
  private Optional<CommentDestinations> destinations = Optional.empty();
  private PictureCollector pictures;
  private SiteLinks links = new SiteLinks(ImportedSite.UNKNOWN);

  /** Whether there is anything to remember for the next import. */
  private boolean written;

  private boolean hasArticles;

  private RecordWriter(
      String importer, Export export, Path folder, Destination destination, Problems problems) {
    this.prefix = importer + ":";
    this.export = export;
    this.folder = folder;
    this.destination = destination;
    this.problems = problems;
    this.pictures = pictures(ImportedSite.UNKNOWN);
  }

  /**
   * Opens a folder for an import.
   *
   * @param importer its name
   * @param importers the names of all
   * @param folder of the collection or site; it need not be there yet
   * @return nothing, and a problem, if what is said there of earlier imports cannot be trusted
   */
  public static Optional<RecordWriter> open(
      String importer, Set<String> importers, Export export, Path folder, Problems problems)
      throws IOException {
    return Destination.open(folder, importers, problems)
        .map(destination -> new RecordWriter(importer, export, folder, destination, problems));
  }

  private PictureCollector pictures(ImportedSite site) {
    return new PictureCollector(export, site, destination, stats, problems);
  }

  /**
   * Writes a record.
   *
   * @throws UncheckedIOException if the folder cannot be written to
   */
  @Override
  public void accept(ImportRecord record) {
    try {
      if (record instanceof ImportedSite site) {
        site(site);
      } else if (record instanceof ImportedArticle article) {
        article(article);
      } else if (record instanceof ImportedDiscussion discussion) {
        discussion(discussion);
      } else if (record instanceof Omission omission) {
        stats.add(omission.reason(), omission.number());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void site(ImportedSite site) throws IOException {
    written = true;
    hasArticles = true;
    pictures = pictures(site);
    links = new SiteLinks(site);
    FrontMatterWriter settings =
        new FrontMatterWriter()
            .with("title", site.title())
            .with("description", site.description())
            .with("lang", site.lang());
    destination.write("collection", "collection.yaml", settings.toString());
  }

  private void article(ImportedArticle article) throws IOException {
    written = true;
    hasArticles = true;
    ArticleFileText text = new ArticleFileText(article, pictures, links);
    String key = prefix + ImportManifest.id(article.id());
    String path = destination.place(key, "articles/" + text.stem(), ".md");
    Count done = destination.write(key, path, text.file(path));
    stats.add(done);
    if (done != Count.GONE) {
      discuss(key, path.replaceFirst("\\.md$", ".comments.md"), article.comments());
    }
  }

  private void discussion(ImportedDiscussion discussion) throws IOException {
    written = true;
    CommentDestinations known = destinations();
    Optional<Article> article = known.find(discussion.names());
    String key = prefix + ImportManifest.id(discussion.id());
    if (!discussion.comments().shown().isEmpty()) {
      stats.add(article.isPresent() ? Count.PLACED : Count.UNPLACED);
    }
    String stem = known.place(discussion.slug(), article);
    String path =
        article.isPresent() ? stem + ".comments.md" : destination.placeDiscussion(key, stem);
    discuss(key, path, discussion.comments());
  }

  /** What stands in the folder is looked at once, before the first discussion is put there. */
  private CommentDestinations destinations() {
    if (destinations.isEmpty()) {
      destinations = Optional.of(CommentDestinations.of(folder));
    }
    return destinations.get();
  }

  private void discuss(String key, String path, ImportedComments comments) throws IOException {
    comments.leftOut().values().forEach(stats::add);
    List<CommentFileText> texts =
        comments.shown().stream().map(comment -> CommentFileText.of(comment, links)).toList();
    destination.discuss(key, path, texts, comments.leftOut().keySet(), stats);
  }

  /** Writes what is known at the end alone. */
  public void finish() throws IOException {
    if (hasArticles) {
      pictures.list();
    }
  }

  /** Remembers for the next import what was written. */
  public void close() throws IOException {
    if (written) {
      destination.close();
    }
  }

  /** What was done. */
  public ImportStats stats() {
    return stats;
  }
}
