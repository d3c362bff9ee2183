package florilege.files;

import static florilege.Threshold.upTo;

import florilege.Threshold;
import florilege.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What files may be called and how deep they may lie ends at the numbers that are promised. */
class FileThresholdsTest {

  @TempDir static Path folder;

  static Stream<Threshold> thresholds() {
    return Stream.of(
        upTo("a name has 255 bytes", 255, n -> PortablePath.isWithin("é" + "a".repeat(n - 2))),
        upTo(
            "a path has two thousand characters",
            2_000,
            n -> PortablePath.isWithin("abc/".repeat(499) + "a".repeat(n - 4 * 499))),
        upTo("folders lie thirty-one deep in that of the collection", 31, n -> isFound(n)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thresholds")
  void holdsToItsLimitAlone(Threshold threshold) {
    threshold.verify();
  }

  /** Whether a file is found that lies so deep, and nothing is said. */
  private static boolean isFound(int depth) {
    Problems problems = new Problems();
    try {
      Path top = folder.resolve("collection" + depth);
      Path deepest = Files.createDirectories(top.resolve("a/".repeat(depth)));
      Files.writeString(deepest.resolve("a.md"), "# A\n");
      ReadAccess access = new ReadAccess(top, Optional.empty(), List.of(), Set.of());
      boolean found = CollectionFolder.files(top, access, problems).size() == 1;
      return found && problems.sorted().isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
