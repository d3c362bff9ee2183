package florilege.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Lists what a book is made of, and no book may replace.
 *
 * @param places files and folders
 */
record ProtectedInputs(List<Path> places) {

  ProtectedInputs {
    places = List.copyOf(places);
  }

  /**
   * Why a file or folder may not be put into an output folder, in words that follow its name.
   *
   * @param folder whether it is a folder, which is replaced with all it holds
   */
  Optional<String> objection(Path target, boolean folder) {
    for (Path place : places) {
      if (holds(real(target), real(place)) || isSame(target, place)) {
        return Optional.of("is, or holds, " + place + ", from which the book is made");
      }
      if (folder && isSame(target.getParent(), place)) {
        return Optional.of("would lie among the files from which the book is made");
      }
    }
    return Optional.empty();
  }

  /** Whether a folder is one of the inputs, or lies in one. */
  boolean hold(Path folder) {
    return places.stream().anyMatch(place -> holds(real(place), real(folder)));
  }

  /** Whether a folder is one of the inputs itself. */
  boolean has(Path folder) {
    return places.stream().anyMatch(place -> isSame(folder, place));
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException e) {
      return false;
    }
  }

  // As where names that differ by case alone mean the same file, so that a build ends alike
  // everywhere.
  private static boolean holds(Path outer, Path inner) {
    return folded(inner).startsWith(folded(outer));
  }

  private static Path folded(Path path) {
    return path.getFileSystem()
        .getPath(path.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
  }

  /** Where something lies, or will. */
  private static Path real(Path path) {
    Path full = path.toAbsolutePath().normalize();
    try {
      return full.toRealPath();
    } catch (IOException e) {
      // It is not there yet.
      return full.getParent() == null ? full : real(full.getParent()).resolve(full.getFileName());
    }
  }
}
