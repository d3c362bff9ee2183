package florilege.pdf.engine;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LayoutBudgetTest {

  @Test
  void stopsAtOneCallMoreThanARunMayTake() {
    LayoutBudget budget = new LayoutBudget(3);
    assertDoesNotThrow(
        () -> LongStream.range(0, LayoutBudget.most(3)).forEach(i -> budget.spend()));
    assertThrows(LayoutBudget.Exceeded.class, budget::spend);
  }
}
