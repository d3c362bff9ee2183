package florilege.read.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import florilege.model.CoverSheet;
import florilege.model.Paper;
import florilege.model.Settings.Ink;
import florilege.model.Settings.Links;
import florilege.model.Settings.Mark;
import florilege.model.Settings.Print;
import florilege.model.Settings.Profile;
import florilege.model.Settings.Sheet;
import florilege.read.CollectionFixture;
import florilege.read.CollectionReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintSettingsTest {

  @TempDir Path folder;
  private CollectionFixture desk;

  @BeforeEach
  void anArticle() {
    desk = new CollectionFixture(folder).put("articles/a.md", "# A\n\nText.\n");
  }

  private Print read(String yaml) {
    return desk.put("collection.yaml", yaml).read().settings().print();
  }

  private void assertRefused(String yaml, String said) {
    assertEquals(Print.DEFAULT, read(yaml));
    assertEquals(List.of("collection.yaml:1:" + said + " [bad-setting]"), desk.said());
  }

  @Test
  void withoutSettingsABookIsForAScreen() {
    assertEquals(Print.DEFAULT, desk.read().settings().print());
  }

  @Test
  void everySettingIsRead() {
    assertEquals(
        new Print(
            List.of(Profile.PRINT, Profile.SCREEN),
            3.175,
            Set.of(Mark.CROP, Mark.CROSS),
            16,
            Ink.BLACK,
            4,
            Sheet.LETTER,
            Links.NOTES,
            true,
            new CoverSheet(0.06, 0, "12 €", true)),
        read(
            """
            profile: [print, Screen, print]
            bleed: 0.125in
            marks: crop cross
            page-multiple: 16
            ink: black
            signature: 4
            sheet: Letter
            links: notes
            qr: true
            paper: {thickness: 0.12mm}
            price: 12 €
            safe-zones: true
            """));
    assertEquals(List.of(), desk.said());
  }

  @Test
  void profilesMayStandBetweenCommas() {
    Map<String, String> typed = Map.of("profile", "screen,booklet");
    assertEquals(
        List.of(Profile.SCREEN, Profile.BOOKLET), desk.read(typed).settings().print().profiles());
    assertEquals(
        List.of(Profile.OFFICE), CollectionReader.profiles(folder, Map.of("profile", "office")));
  }

  @Test
  void marksAreNamedAsInCss() {
    assertEquals(Set.of(Mark.CROP), read("marks: true").marks());
    assertEquals(Set.of(), read("marks: false").marks());
    assertEquals(Set.of(), read("marks: none").marks());
    assertEquals(Set.of(Mark.CROSS, Mark.FOLD), read("marks: [registration, fold]").marks());
    assertEquals(List.of(), desk.said());
    assertRefused(
        "marks: crosses", "8: error: 'marks' takes crop, cross, fold, none, did you mean 'cross'?");
  }

  @Test
  void paperMayStandAlone() {
    assertEquals(Paper.OFFSET_90.perPage(), read("paper: offset-90").cover().perPage());
    assertEquals(0.06, read("paper: 0.12mm").cover().perPage(), 1e-9);
    assertEquals(
        Paper.BULKY_80.perPage(),
        desk.read(Map.of("paper", "bulky-80")).settings().print().cover().perPage());
    assertEquals(List.of(), desk.said());
  }

  @Test
  void whatIsNoProfileIsSaid() {
    assertRefused(
        "profile: prnt",
        "10: error: 'profile' takes screen, print, office, booklet, did you mean 'print'?");
  }

  @Test
  void aBleedHasAUnit() {
    assertRefused(
        "bleed: 3", "8: error: 'bleed' takes a length from 0 to 20mm, such as 3mm or 0.125in");
  }

  @Test
  void aBleedHasBounds() {
    assertEquals(0, read("bleed: 0mm").bleed());
    assertEquals(20, read("bleed: 2cm").bleed());
    assertRefused(
        "bleed: 20.1mm", "8: error: 'bleed' takes a length from 0 to 20mm, such as 3mm or 0.125in");
  }
}
