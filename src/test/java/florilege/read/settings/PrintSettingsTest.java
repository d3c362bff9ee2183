package florilege.read.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import florilege.model.CoverSheet;
import florilege.model.Settings.Ink;
import florilege.model.Settings.Links;
import florilege.model.Settings.Print;
import florilege.model.Settings.Profile;
import florilege.model.Settings.Sheet;
import florilege.read.CollectionFixture;
import florilege.read.CollectionReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
            true,
            16,
            Ink.BLACK,
            4,
            Sheet.LETTER,
            Links.NOTES,
            new CoverSheet(0.06, 0, "12 €", true)),
        read(
            """
            profile: [print, Screen, print]
            bleed: 0.125in
            marks: true
            page-multiple: 16
            ink: black
            signature: 4
            sheet: Letter
            links: notes
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
