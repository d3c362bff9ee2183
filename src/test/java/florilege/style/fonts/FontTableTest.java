package florilege.style.fonts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import florilege.problem.Problem;
import florilege.problem.Problems;
import florilege.style.files.StyleFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FontTableTest {

  private static final String HEAD =
      "family\tweight\tstyle\tfeature\tfile\tversion\torigin\tlicence\n";

  private final Problems problems = new Problems();

  /** Whole files that were read. */
  private final Map<String, Integer> bytesRead = new HashMap<>();

  private List<FontFamily> read(String table, byte[] font) {
    StyleFiles files =
        new StyleFiles(
            Path.of("style"),
            name ->
                Optional.of(
                    new ByteArrayInputStream(
                        name.equals("fonts.tsv") ? table.getBytes(StandardCharsets.UTF_8) : font) {
                      @Override
                      public synchronized byte[] readAllBytes() {
                        bytesRead.merge(name, 1, Integer::sum);
                        return super.readAllBytes();
                      }
                    }));
    return FontTable.read(files, false, problems);
  }

  private static String rows(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> "F" + i + "\t400\tnormal\t-\tx.ttf\t1\tme\tOFL\n")
        .collect(Collectors.joining("", HEAD, ""));
  }

  private List<String> said() {
    return problems.sorted().stream().map(Problem::toString).toList();
  }

  private static byte[] font() throws IOException {
    try (InputStream in =
        FontTable.class.getResourceAsStream("/florilege/styles/fonts/NotoSerifHebrew-Bold.ttf")) {
      return in.readAllBytes();
    }
  }

  @ParameterizedTest
  @CsvSource({"199,199", "200,200", "201,200", "3000,200"})
  void aTableHasSoManyRowsAndAFontIsProofedOnce(int rows, int used) throws IOException {
    assertEquals(used, read(rows(rows), font()).size());
    assertEquals(1, bytesRead.get("x.ttf"));
    assertEquals(
        rows == used
            ? List.of()
            : List.of(
                "style/fonts.tsv:202: error: more than 200 fonts, of which the others are left out"
                    + " [style]"),
        said());
  }

  @Test
  void aDamagedFontIsNamedOnce() {
    List<FontFamily> families = read(rows(50), new byte[] {1, 2, 3});
    assertEquals(50, families.stream().filter(family -> family.faces().isEmpty()).count());
    assertEquals(
        List.of("style/fonts.tsv:2: error: x.ttf is no TrueType font, or a damaged one [style]"),
        said());
  }
}
