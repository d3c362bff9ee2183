package florilege;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same collection gives the same bytes. */
class SameBytesTest {

  @TempDir Path folder;

  /**
   * Run as a person runs it, since the layout engine needs the locale that the program sets. The
   * order of hashed sets changes from program to program, that of a folder's files with their
   * history, and that of what several threads do from run to run: here there is one.
   */
  @Test
  void anotherProgramElsewhereMakesTheSameBytes() throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.add("@src/main/dist/lib/florilege.options");
    command.addAll(
        List.of("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Pacific/Kiritimati"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    Path output = folder.resolve("out");
    command.addAll(
        List.of("florilege.cli.Main", "build", "-q", "--jobs", "1", "-f", "epub,pdf,xhtml"));
    command.addAll(List.of("-o", output.toString()));
    for (Path sample : BuiltBook.SAMPLES) {
      command.add(copyBackwards(sample).toString());
    }
    Path log = folder.resolve("log");
    ProcessBuilder program =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    program.environment().remove("SOURCE_DATE_EPOCH");
    assertEquals(0, program.start().waitFor(), () -> read(log));
    BuiltBook.samples().forEach(book -> assertSame(book.output(), output, book.name()));
  }

  private Path copyBackwards(Path sample) throws IOException {
    Path copy = folder.resolve(sample.getFileName());
    List<Path> files = new ArrayList<>(BuiltBook.filesBelow(sample));
    Collections.reverse(files);
    for (Path file : files) {
      Path target = copy.resolve(sample.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
    return copy;
  }

  private static void assertSame(Path one, Path other, String name) {
    List<Path> files = new ArrayList<>(BuiltBook.filesBelow(one.resolve(name)));
    files.add(one.resolve(name + ".epub"));
    files.add(one.resolve(name + ".pdf"));
    for (Path file : files) {
      try {
        long first = Files.mismatch(file, other.resolve(one.relativize(file)));
        assertEquals(-1, first, () -> file + " differs from byte " + first);
      } catch (IOException e) {
        throw new AssertionError(file.toString(), e);
      }
    }
    assertEquals(
        BuiltBook.filesBelow(one.resolve(name)).size(),
        BuiltBook.filesBelow(other.resolve(name)).size());
  }

  @Test
  void theMomentIsTheOneGiven() throws IOException {
    Instant moment = Instant.parse("2020-05-04T03:02:01Z");
    BuiltBook given =
        BuiltBook.of(
            BuiltBook.seed().folder(),
            folder,
            EnumSet.of(Format.EPUB, Format.PDF),
            Optional.of(moment));
    assertTrue(opf(given).contains("2020-05-04T03:02:01Z"));
    assertEquals(moment, created(given));
    assertFalse(opf(BuiltBook.seed()).contains("2020"));
    assertNotEquals(moment, created(BuiltBook.seed()));
    assertNotEquals(-1, Files.mismatch(given.epubFile(), BuiltBook.seed().epubFile()));
  }

  private static String opf(BuiltBook book) {
    return new String(book.epub().files().get("EPUB/package.opf"), StandardCharsets.UTF_8);
  }

  private static Instant created(BuiltBook book) throws IOException {
    try (PDDocument document = Loader.loadPDF(book.pdfFile().toFile())) {
      return document.getDocumentInformation().getCreationDate().toInstant();
    }
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
