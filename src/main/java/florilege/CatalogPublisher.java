package florilege;

import florilege.catalog.Catalog;
import florilege.output.OutputException;
import florilege.output.OutputTransaction;
import florilege.problem.Problems;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Publishes the catalogue of an output folder into that folder: a page, OPDS, a feed and the
 * covers, all of it or nothing.
 */
public final class CatalogPublisher {

  private CatalogPublisher() {}

  /**
   * Makes the catalogue of the books that lie in a folder.
   *
   * @param folder of books, in which the catalogue will be too
   * @param base the address under which the folder is published; absolute, ends with {@code /}
   * @param title of the catalogue; empty for what follows from the books
   * @param force whether files of the catalogue that were edited since are replaced
   * @param problems are told of files that cannot be in the catalogue
   * @return what was made; nothing where there is no book
   * @throws OutputException if it cannot be written, or if something else has the name of one of
   *     its files; then nothing is changed
   * @throws IOException if the books cannot be read
   */
  public static List<Path> publish(
      Path folder, URI base, String title, boolean force, Problems problems) throws IOException {
    Catalog catalog = Catalog.of(folder, base, title, problems);
    if (catalog.books().isEmpty()) {
      return List.of();
    }
    if (Files.exists(folder.resolve(Catalog.COVERS).resolve(Catalog.PAGE))) {
      throw new OutputException(
          folder.resolve(Catalog.COVERS) + " is a book: give it another file-name");
    }
    try (OutputTransaction output = OutputTransaction.in(folder).forced(force)) {
      for (Map.Entry<String, byte[]> file : catalog.files().entrySet()) {
        Files.write(output.stage(file.getKey()), file.getValue());
      }
      if (catalog.hasCovers()) {
        catalog.writeCovers(Files.createDirectories(output.stage(Catalog.COVERS)));
      }
      List<Path> files = output.publish();
      output.replaced().forEach(file -> Publisher.sayReplaced(file, problems));
      return files;
    }
  }
}
