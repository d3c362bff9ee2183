package florilege.pdf.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunDividerTest {

  @ParameterizedTest
  @CsvSource({"99999, false", "100000, false", "100001, true"})
  void runOfChaptersThatRunOnEndsBeforeItIsTooLarge(long size, boolean ends) {
    assertEquals(ends, RunDivider.isTooMuch(size - 1_000, 1_000));
  }
}
