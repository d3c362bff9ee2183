package florilege.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which folders are the collections that somebody means. */
final class Folders {

  private static final int DEPTH = 4;
  // Files that stand beside code and are no articles.
  private static final Set<String> ABOUT =
      Set.of("readme.md", "license.md", "contributing.md", "changelog.md", "code_of_conduct.md");

  private Folders() {}

  /**
   * Those that were named, each once; else those in {@code collections/}; else the working folder
   * if it holds Markdown.
   *
   * @throws IllegalArgumentException with a sentence for the user if there is nothing to build
   */
  static List<Path> of(List<Path> named, Console console) throws IOException {
    List<Path> folders =
        named.isEmpty()
            ? around(console.folder())
            : named.stream().map(console::resolve).distinct().toList();
    Map<String, Path> names = new LinkedHashMap<>();
    for (Path folder : folders) {
      Path name = folder.getFileName();
      Path other = name == null ? null : names.putIfAbsent(name.toString(), folder);
      if (other != null) {
        throw new IllegalArgumentException(
            other
                + " and "
                + folder
                + " would be made into files of the same name; build one after the other, with different -o");
      }
    }
    return folders;
  }

  private static List<Path> around(Path workingFolder) throws IOException {
    Path collections = workingFolder.resolve("collections");
    if (Files.isDirectory(collections)) {
      try (Stream<Path> paths = Files.list(collections)) {
        List<Path> found = paths.filter(Folders::isCollection).sorted().toList();
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    if (holdsMarkdown(workingFolder)) {
      return List.of(workingFolder);
    }
    throw new IllegalArgumentException(
        "there is nothing to build here: name a folder that holds Markdown files, or begin one with florilege new DIR");
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
