package florilege.cli.arguments;

import florilege.Format;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds the one file that {@code -o} names, instead of a folder.
 *
 * @param folder in which it lies
 * @param name without extension
 * @param format that its extension says
 */
public record OutputFile(Path folder, String name, Format format) {

  /** What a collection is made into where nobody says. */
  public static final List<Format> USUAL = List.of(Format.EPUB, Format.PDF);

  /** What are files; of two whose extensions fit, the one with the longer comes first. */
  private static final List<Format> FILES =
      Stream.of(Format.values())
          .filter(format -> !format.extension().isEmpty())
          .sorted(Comparator.comparingInt(format -> -format.extension().length()))
          .toList();

  /** The file, where a path ends as those of books do and is no folder. */
  public static Optional<OutputFile> of(Path path) {
    String file = path.getFileName() == null ? "" : path.getFileName().toString();
    return FILES.stream()
        .filter(each -> file.length() > each.extension().length())
        .filter(each -> file.toLowerCase(Locale.ROOT).endsWith(each.extension()))
        .filter(each -> !Files.isDirectory(path))
        .findFirst()
        .map(
            each ->
                new OutputFile(
                    path.toAbsolutePath().getParent(),
                    file.substring(0, file.length() - each.extension().length()),
                    each));
  }

  public List<Format> formats() {
    return List.of(format);
  }

  /**
   * Sees that what is made is this file alone.
   *
   * @throws IllegalArgumentException with a sentence for the user if it is not
   */
  public void refuseOthers(int collections, List<Format> all) {
    String named = "-o " + folder.resolve(name + format.extension()) + " names one file";
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
