package florilege.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Places in a text that is the value of a field of a file. */
class SourceTest {

  private static final Source FIELD = new Source(Path.of("a.json"), "one\ntwo", 3, 40);

  @Test
  void theFirstLineOfAFieldBeginsWhereTheFieldDoes() {
    assertEquals("a.json:3:42", FIELD.at(2).toString());
    assertEquals("one", FIELD.at(2).excerpt());
    assertEquals(3, FIELD.at(2).excerptColumn());
  }

  @Test
  void itsOtherLinesAreLinesOfTheFile() {
    assertEquals("a.json:4:2", FIELD.at(5).toString());
    assertEquals("two", FIELD.at(5).excerpt());
    assertEquals(2, FIELD.at(5).excerptColumn());
  }

  @Test
  void aWholeFileBeginsAtItsFirstColumn() {
    Source file = new Source(Path.of("a.md"), "one");
    assertEquals("a.md:1:2", file.at(1).toString());
    assertEquals(2, file.at(1).excerptColumn());
    assertEquals(0, file.whole().excerptColumn());
  }
}
