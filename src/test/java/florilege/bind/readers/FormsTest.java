package florilege.bind.readers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.bind.readers.Forms.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of many names stands in a text. */
class FormsTest {

  private static final Forms FORMS =
      new Forms(
          new ArrayList<>(
              List.of(
                  new Form("Ann", "1", false),
                  new Form("Ann Lee", "2", false),
                  new Form("Ann Lee Moss", "3", false),
                  new Form("Ann Lea", "4", false),
                  new Form("ann bo", "5", false),
                  new Form("Ann Z", "6", true))));

  @ParameterizedTest
  @CsvSource({
    "Ann, 1",
    "Anne, none",
    "ann, none",
    "ANN, 1",
    "@ann, 1",
    "@ANN LEE, 2",
    "Ann Lee, 2",
    "Ann Lees, 1",
    "Ann Leb, 1",
    "Ann Lee Mosses, 2",
    "Ann Lee Moss!, 3",
    "Ann Lea Moss, 4",
    "Ann LEE, 2",
    "ann bo, 5",
    "Ann bo, 5",
    "Ann Bo, 5",
    "Ann Z, 1",
    "@Ann Z, 6",
    "Ann Zz, 1",
    "Am, none",
    "Z, none"
  })
  void theLongestThatIsWrittenSo(String text, String substitute) {
    int at = text.startsWith("@") ? 1 : 0;
    assertEquals(substitute, FORMS.standingIn(text, at).map(Form::substitute).orElse("none"));
  }

  private static List<Form> formsWithOneFirstWord() {
    List<Form> forms = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      forms.add(new Form("Ann Aaaaaaaaaaaaaaaaaaaa" + i, "x" + i, false));
      forms.add(new Form("Ann " + "a ".repeat(i % 400) + "A" + i, "y" + i, false));
    }
    return forms;
  }

  /** Looked at one after the other, they would take hours where a text is that word alone. */
  @ParameterizedTest
  @CsvSource({"Ann a a a a a a a a", "Ann aaaaaaaaaaaaaaaaaaaa123", "Ann Zed", "Ann"})
  void ofManyNamesWithOneFirstWordFewAreLookedAt(String text) {
    int looked = new Forms(formsWithOneFirstWord()).nearest(text, 0).size();
    assertTrue(looked < 10, text + ": " + looked);
  }

  @Test
  void amongManyNamesWithOneFirstWordEachIsFound() {
    Mentions mentions = new Mentions(Map.of("ann", new Forms(formsWithOneFirstWord())), Map.of());
    String nobody = "Ann a a a a a a a a, ".repeat(1_000);
    String told = mentions.replace(nobody + "Ann Aaaaaaaaaaaaaaaaaaaa123");
    assertEquals(nobody + "x123", told);
  }
}
