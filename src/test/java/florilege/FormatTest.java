package florilege;

import static org.junit.jupiter.api.Assertions.assertEquals;

import florilege.model.Settings.Profile;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

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
}
