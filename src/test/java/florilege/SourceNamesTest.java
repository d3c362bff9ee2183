package florilege;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names in the sources lead to one thing each, and each package says what it is for. */
class SourceNamesTest {
  private static final Path MAIN = Path.of("src/main/java");
  private static final Path TEST = Path.of("src/test/java");

  @Test
  void noSimpleNameOfATypeStandsTwice() throws IOException {
    List<String> twice =
        Stream.concat(sources(MAIN).stream(), sources(TEST).stream())
            .map(file -> file.getFileName().toString())
            .filter(name -> !name.equals("package-info.java"))
            .collect(Collectors.groupingBy(name -> name, Collectors.counting()))
            .entrySet()
            .stream()
            .filter(name -> name.getValue() > 1)
            .map(name -> name.getKey())
            .sorted()
            .toList();
    assertEquals(List.of(), twice);
  }

  @Test
  void everyPackageHasAText() throws IOException {
    List<String> without =
        sources(MAIN).stream()
            .map(Path::getParent)
            .distinct()
            .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
            .map(Path::toString)
            .sorted()
            .toList();
    assertEquals(List.of(), without);
  }

  private static List<Path> sources(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
