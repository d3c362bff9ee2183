package florilege.read.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.model.Settings;
import florilege.model.metadata.Cataloguing;
import florilege.model.metadata.Cataloguing.Conformance;
import florilege.model.metadata.Cataloguing.SubjectCode;
import florilege.model.metadata.LocatedText;
import florilege.model.metadata.Person;
import florilege.read.CollectionFixture;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CataloguingReaderTest {

  @TempDir Path folder;
  private CollectionFixture fixture;

  private Settings read(String yaml) {
    fixture = new CollectionFixture(folder).put("a.md", "A").put("collection.yaml", yaml);
    return fixture.read(Map.of()).settings();
  }

  @Test
  void subjectsMayHaveCodes() {
    Settings settings =
        read(
            "subject:\n  - Blogs\n  - {name: Law, scheme: Thema, code: LA}\n  - {scheme: BISAC}\n");
    assertEquals(
        List.of("Blogs", "Law"),
        settings.metadata().subjects().stream().map(LocatedText::value).toList());
    assertEquals(
        List.of(new SubjectCode("Law", "Thema", "LA")), settings.metadata().cataloguing().codes());
    assertEquals(1, fixture.said().size());
  }

  @Test
  void sourcesAndNamesAreTakenAsTheyAreSaid() {
    Settings settings =
        read(
            """
            file-as: Night, The
            source: 978-2-07-036002-4
            modified: 2026-03-01
            creator: {name: Jan de Wit, file-as: "Wit, Jan de"}
            """);
    assertEquals("Night, The", settings.metadata().cataloguing().fileAs());
    assertEquals("urn:isbn:9782070360024", settings.metadata().cataloguing().source());
    assertEquals("2026-03-01", settings.metadata().modified().iso());
    assertEquals(
        List.of(new Person("Jan de Wit", "aut", "Wit, Jan de")), settings.metadata().creators());
    assertEquals(List.of(), fixture.said());
  }

  @Test
  void aClaimNeedsAStandardAndSomebodyWhoMakesIt() {
    Conformance claim =
        read("accessibility: {conforms-to: WCAG 2.2 AA, certified-by: Ada, report: 'https://a.org/r'}")
            .metadata()
            .cataloguing()
            .conformance();
    assertEquals("EPUB Accessibility 1.1 - WCAG 2.2 Level AA", claim.standard());
    assertEquals("https://a.org/r", claim.report());
    assertEquals(List.of(), fixture.said());
    for (String said :
        List.of(
            "{conforms-to: WCAG 2.2 AA}",
            "{conforms-to: all of it, certified-by: Ada}",
            "{conforms-to: WCAG 3.0 AA, certified-by: Ada}")) {
      assertEquals(
          Cataloguing.NONE.conformance(),
          read("accessibility: " + said).metadata().cataloguing().conformance());
      assertEquals(1, fixture.said().size(), said);
    }
    read("accessibility: {conforms: x}");
    assertTrue(
        fixture.said().get(0).contains("'conforms' is no setting"), fixture.said()::toString);
  }
}
