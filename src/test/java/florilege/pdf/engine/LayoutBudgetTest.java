package florilege.pdf.engine;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LayoutBudgetTest {

  @Test
  void stopsAtOneCallMoreThanARunMayTake() {
    LayoutBudget effort = new LayoutBudget(3);
    assertDoesNotThrow(
        () -> LongStream.range(0, LayoutBudget.most(3)).forEach(i -> effort.spend()));
    assertThrows(LayoutBudget.Exceeded.class, effort::spend);
  }
}
