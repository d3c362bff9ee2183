package florilege.cli.arguments;

import florilege.BuildRequest;
import florilege.Publisher;
import florilege.cli.console.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the folders that the command line means by its collections. */
public final class CollectionArguments {

  private static final int DEPTH = 4;
  // Files that stand beside code and are no articles.
  private static final Set<String> ABOUT =
      Set.of("readme.md", "license.md", "contributing.md", "changelog.md", "code_of_conduct.md");

  private CollectionArguments() {}

  /**
   * Lists the folders that were named, each once; else those in {@code collections/}; else the
   * working folder if it holds Markdown.
   *
   * @throws IllegalArgumentException with a sentence for the user if there is nothing to build
   */
  public static List<Path> of(List<Path> named, Console console) throws IOException {
    return named.isEmpty()
        ? around(console.folder())
        : named.stream().map(console::resolve).distinct().toList();
  }

  /**
   * Sees that no two orders make files of one name; names that differ by case alone are one on many
   * systems.
   *
   * @throws IllegalArgumentException with a sentence for the user if they do
   */
  public static void refuseSameNames(List<BuildRequest> orders, Console console) {
    Map<String, Path> makers = new HashMap<>();
    for (BuildRequest request : orders.size() > 1 ? orders : List.<BuildRequest>of()) {
      for (String name : Publisher.names(request)) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFC);
        String folded = plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        Path other = makers.putIfAbsent(folded, request.folder());
        if (other != null) {
          throw new IllegalArgumentException(
              console.screen().path(other)
                  + " and "
                  + console.screen().path(request.folder())
                  + " would be made into files of the same name, "
                  + name
                  + "; give one of them another file-name in its collection.yaml");
        }
      }
    }
  }

  private static List<Path> around(Path workingFolder) throws IOException {
    Path collections = workingFolder.resolve("collections");
    if (Files.isDirectory(collections)) {
      try (Stream<Path> paths = Files.list(collections)) {
        List<Path> found = paths.filter(CollectionArguments::isCollection).sorted().toList();
        for (Path folder : found) {
          refuseLinkOut(folder, workingFolder);
        }
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    if (holdsMarkdown(workingFolder)) {
      return List.of(workingFolder);
    }
    throw new IllegalArgumentException(
        "there is nothing to build here: name a folder that holds Markdown files, or begin one with"
            + " florilege new DIR");
  }

  /** Nobody has named the collection: it may be a link that a stranger put there. */
  private static void refuseLinkOut(Path folder, Path workingFolder) throws IOException {
    if (!folder.toRealPath().startsWith(workingFolder.toRealPath())) {
      throw new IllegalArgumentException(
          folder + " is a symbolic link that leads out of this folder; it is built only if named");
    }
  }

  /** Whether something is a folder, or an article that is a book by itself. */
  public static boolean isBuildable(Path path) {
    return Files.isDirectory(path)
        || Files.isRegularFile(path) && path.toString().matches("(?is).*\\.(?:md|markdown)");
  }

  private static boolean isCollection(Path path) {
    return Files.isDirectory(path) && !path.getFileName().toString().startsWith(".");
  }

  private static boolean holdsMarkdown(Path folder) throws IOException {
    try (Stream<Path> found = Files.find(folder, DEPTH, (path, attributes) -> isArticle(path))) {
      return found.findAny().isPresent();
    }
  }

  private static boolean isArticle(Path path) {
    String name =
        path.getFileName() == null ? "" : path.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".md") && !ABOUT.contains(name) && Files.isRegularFile(path);
  }
}
