package florilege.pdf.press;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EffortTest {

  @Test
  void stopsAtOneCallMoreThanARunMayTake() {
    Effort effort = new Effort(3);
    assertDoesNotThrow(() -> LongStream.range(0, Effort.most(3)).forEach(i -> effort.spend()));
    assertThrows(Effort.Exceeded.class, effort::spend);
  }
}
