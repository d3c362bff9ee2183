package florilege.imports.source;

import florilege.problem.Place;
import florilege.problem.Source;
import java.nio.file.Path;

/**
 * Represents a file or folder that some program exported.
 *
 * @param path where it lies
 * @param shown what messages call it
 */
public record Export(Path path, Path shown) {

  /** The place of a line, from 1; 0 is the whole file. Nothing of what stands there is shown. */
  public Place at(int line) {
    return new Place(Source.named(shown), line, 0);
  }

  /** The folder in which the export lies, or which it is. */
  public Path folder() {
    Path full = path.toAbsolutePath();
    return java.nio.file.Files.isDirectory(full) ? full : full.getParent();
  }
}
