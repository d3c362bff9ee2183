package florilege.cli;

import florilege.Format;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The one file that {@code -o} names, instead of a folder.
 *
 * @param folder in which it lies
 * @param name without extension
 * @param format that its extension says
 */
record OutputFile(Path folder, String name, Format format) {

  /** What a collection is made into where nobody says. */
  static final List<Format> USUAL = List.of(Format.EPUB, Format.PDF);

  /** The file, where a path ends as those of books do and is no folder. */
  static Optional<OutputFile> of(Path path) {
    String file = path.getFileName() == null ? "" : path.getFileName().toString();
    return USUAL.stream()
        .filter(each -> file.toLowerCase(Locale.ROOT).matches(".+\\." + each))
        .filter(each -> !Files.isDirectory(path))
        .findFirst()
        .map(
            each ->
                new OutputFile(
                    path.toAbsolutePath().getParent(),
                    file.substring(0, file.length() - each.toString().length() - 1),
                    each));
  }

  List<Format> formats() {
    return List.of(format);
  }

  /**
   * Sees that what is made is this file alone.
   *
   * @throws IllegalArgumentException with a sentence for the user if it is not
   */
  void refuseOthers(int collections, List<Format> all) {
    String named = "-o " + folder.resolve(name + "." + format) + " names one file";
    if (collections != 1) {
      throw new IllegalArgumentException(
          named + ", and there are " + collections + " collections; name a folder");
    }
    if (!all.equals(formats())) {
      throw new IllegalArgumentException(
          named + " that is no " + all.get(all.size() - 1) + "; leave -f out, or name a folder");
    }
  }
}
