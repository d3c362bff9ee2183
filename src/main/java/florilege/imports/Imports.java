package florilege.imports;

import florilege.imports.blogger.BloggerImporter;
import florilege.imports.collection.RecordWriter;
import florilege.imports.disqus.DisqusImporter;
import florilege.imports.feed.FeedImporter;
import florilege.imports.ghost.GhostImporter;
import florilege.imports.medium.MediumImporter;
import florilege.imports.movabletype.MovableTypeImporter;
import florilege.imports.records.ImportStats;
import florilege.imports.records.Importer;
import florilege.imports.source.Export;
import florilege.imports.substack.SubstackImporter;
import florilege.imports.wordpress.WordPressImporter;
import florilege.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists the importers, and lets one of them fill a folder. */
public final class Imports {

  /** One for each program whose exports are read. */
  public static final List<Importer> ALL =
      List.of(
          new WordPressImporter(),
          new BloggerImporter(),
          new GhostImporter(),
          new SubstackImporter(),
          new MediumImporter(),
          new MovableTypeImporter(),
          new FeedImporter(),
          new DisqusImporter());

  private Imports() {}

  private static Set<String> names() {
    return ALL.stream().map(Importer::name).collect(Collectors.toSet());
  }

  /** The importer of a name. */
  public static Optional<Importer> named(String name) {
    return ALL.stream().filter(importer -> importer.name().equals(name)).findFirst();
  }

  /**
   * Imports an export.
   *
   * @param importer that knows the program
   * @param export the file or folder
   * @param folder of the collection or site; new, or from an earlier import
   * @param pages whether pages are taken as well as articles
   * @param problems to which is added what is wrong with the export, and what was not overwritten
   * @return what was done
   * @throws IOException if the export cannot be read, or the folder not be written to
   */
  public static ImportStats run(
      Importer importer, Export export, Path folder, boolean pages, Problems problems)
      throws IOException {
    Optional<RecordWriter> writer =
        RecordWriter.open(importer.name(), names(), export, folder, problems);
    if (writer.isEmpty()) {
      return new ImportStats();
    }
    try {
      importer.read(export, pages, writer.get(), problems);
      writer.get().finish();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      writer.get().close();
    }
    return writer.get().stats();
  }
}
