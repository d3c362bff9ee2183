package florilege.imports.movabletype;

import florilege.files.RegularFile;
import florilege.imports.records.ImportRecord;
import florilege.imports.records.Importer;
import florilege.imports.source.BoundedReader;
import florilege.imports.source.Export;
import florilege.problem.Problems;
import florilege.problem.Rule;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads the export of a Movable Type or TypePad blog, one entry at a time.
 *
 * @see <a href="https://www.movabletype.org/documentation/appendices/import-export-format.html">
 *     Movable Type, Import/Export format</a>
 */
public final class MovableTypeImporter implements Importer {

  private static final String END = "--------";

  /** Makes one. */
  public MovableTypeImporter() {}

  @Override
  public String name() {
    return "movabletype";
  }

  @Override
  public String description() {
    return "a Movable Type or TypePad blog with its comments; FILE is what Export gives (text)";
  }

  @Override
  public void read(Export export, boolean pages, Consumer<ImportRecord> records, Problems problems)
      throws IOException {
    try (BoundedReader bounded =
            new BoundedReader(
                new InputStreamReader(
                    RegularFile.open(export.path().toRealPath(), export.shown()),
                    StandardCharsets.UTF_8));
        BufferedReader text = new BufferedReader(bounded)) {
      List<String> entry = new ArrayList<>();
      boolean any = false;
      int number = 0;
      for (String line = text.readLine(); line != null; line = text.readLine()) {
        number++;
        if (line.stripTrailing().equals(END)) {
          any |= entry(entry, records);
          entry.clear();
          bounded.begin();
        } else {
          entry.add(number == 1 ? line.replace("\uFEFF", "") : line);
        }
      }
      any |= entry(entry, records);
      if (!any) {
        problems.add(
            Rule.EXPORT,
            export.at(0),
            "this is no such export: there is no entry with TITLE and BODY");
      }
    } catch (BoundedReader.TooLong e) {
      problems.add(Rule.EXPORT, export.at(0), "an entry is too long; nothing behind it is read");
    }
  }

  private static boolean entry(List<String> lines, Consumer<ImportRecord> records) {
    MovableTypeEntry entry = MovableTypeEntry.of(lines);
    if (entry.isEntry()) {
      records.accept(entry.article());
    }
    return entry.isEntry();
  }
}
