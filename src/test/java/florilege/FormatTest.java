package florilege;

import static org.junit.jupiter.api.Assertions.assertEquals;

import florilege.model.Settings.Profile;
import florilege.problem.Problem;
import florilege.problem.Rule;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatTest {

  @Test
  void eachUseOfAPdfHasAFileOfItsOwn() {
    assertEquals(
        List.of("a.pdf", "a-print.pdf", "a-cover.pdf", "a-office.pdf", "a-booklet.pdf"),
        Format.PDF.filesOf("a", Arrays.asList(Profile.values())));
  }

  @Test
  void otherFormatsAreMadeOnce() {
    List<Profile> uses = List.of(Profile.PRINT, Profile.BOOKLET);
    assertEquals(List.of("a.epub"), Format.EPUB.filesOf("a", uses));
    assertEquals(List.of("a"), Format.XHTML.filesOf("a", uses));
  }

  @Test
  void everyFormatIsWrittenOnceAndThePdfFirst() {
    assertEquals(Format.PDF, Format.IN_ORDER.get(0));
    assertEquals(
        List.of(Format.values()), Format.IN_ORDER.stream().sorted().toList(), "in any order");
  }

  @Test
  void fontsOfTheMachineAreSoughtForWhatIsDrawnAlone(@TempDir Path output) {
    assertEquals(
        List.of(Rule.SYSTEM_FONT, Rule.MISSING_GLYPH), problems(output, Set.of(Format.PDF)));
    assertEquals(List.of(), problems(output, Set.of(Format.EPUB)));
  }

  private static List<Rule> problems(Path output, Set<Format> formats) {
    Path folder = Path.of("src/test/problems/system-font/in");
    return BuiltBook.of(folder, output, formats, Optional.empty()).edition().problems().stream()
        .map(Problem::rule)
        .toList();
  }
}
