package florilege;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Holds a limit and what it decides, which is tried at three numbers around it.
 *
 * @param first the least of the three
 * @param expected what holds at each of them
 */
public record Threshold(String name, int first, List<Boolean> expected, IntPredicate holds) {

  /** Something that holds up to a number, and not for the next one. */
  public static Threshold upTo(String name, int last, IntPredicate holds) {
    return new Threshold(name, last - 1, List.of(true, true, false), holds);
  }

  /** Something that holds from a number on, and not for the one before. */
  public static Threshold from(String name, int least, IntPredicate holds) {
    return new Threshold(name, least - 1, List.of(false, true, true), holds);
  }

  /** Asserts that it is so at the number, the one before and the next. */
  public void verify() {
    List<Boolean> held = IntStream.range(first, first + 3).mapToObj(holds::test).toList();
    assertEquals(expected, held, () -> name + ": from " + first + " on");
  }

  @Override
  public String toString() {
    return name;
  }
}
