package florilege.imports.records;

import florilege.imports.source.Export;
import florilege.problem.Problems;
import java.io.IOException;
import java.util.function.Consumer;

/** Reads the exports of one program. */
public interface Importer {

  /** Returns the name of the program as the command line takes it, in small letters and digits. */
  String name();

  /** Says in one line what is imported, and where the export comes from. */
  String description();

  /**
   * Reads an export once or several times, in memory that does not grow with it.
   *
   * @param export the file or folder
   * @param pages whether pages are wanted as well as articles
   * @param records takes what is read: the site first, if the export describes one
   * @param problems to which is added what is wrong with the export
   * @throws IOException if the export cannot be read
   */
  void read(Export export, boolean pages, Consumer<ImportRecord> records, Problems problems)
      throws IOException;
}
