package florilege.parallel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {

  private static final List<Integer> NUMBERS = IntStream.range(0, 100).boxed().toList();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 200})
  void resultsAreInTheOrderOfTheList(int threads) {
    try (Workers workers = new Workers(threads)) {
      assertEquals(NUMBERS, workers.map(NUMBERS, number -> number));
      assertEquals(List.of(), workers.map(List.of(), number -> number));
    }
  }

  @Test
  void piecesAreDoneBesideEachOther() {
    CountDownLatch both = new CountDownLatch(2);
    try (Workers workers = new Workers(2)) {
      workers.each(List.of(1, 2), number -> meet(both));
    }
    assertEquals(0, both.getCount());
  }

  private static void meet(CountDownLatch both) {
    both.countDown();
    try {
      both.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void firstFailureOfTheListIsThrown(int threads) {
    List<Error> faults = List.of(new OutOfMemoryError("first"), new StackOverflowError("second"));
    try (Workers workers = new Workers(threads)) {
      Error thrown =
          assertThrows(
              Error.class,
              () ->
                  workers.each(
                      NUMBERS,
                      number -> {
                        if (number >= 98) {
                          throw faults.get(number - 98);
                        }
                      }));
      assertSame(faults.get(0), thrown);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void piecesMayHavePiecesOfTheirOwn(int threads) {
    try (Workers workers = new Workers(threads)) {
      List<List<Integer>> all =
          workers.map(NUMBERS, outer -> workers.map(NUMBERS, inner -> outer * inner));
      assertEquals(99 * 99, all.get(99).get(99));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void whatWasBegunIsDoneOnce(int threads) {
    AtomicInteger times = new AtomicInteger();
    try (Workers workers = new Workers(threads)) {
      Supplier<Integer> begun = workers.begin(times::incrementAndGet);
      assertEquals(1, begun.get());
      assertEquals(1, begun.get());
    }
  }

  @Test
  void noThreadStaysWhenWorkIsOver() throws InterruptedException {
    List<Thread> seen = new ArrayList<>();
    CountDownLatch both = new CountDownLatch(2);
    try (Workers workers = new Workers(2)) {
      workers.each(
          List.of(1, 2),
          number -> {
            synchronized (seen) {
              seen.add(Thread.currentThread());
            }
            meet(both);
          });
    }
    for (Thread thread : seen) {
      if (thread != Thread.currentThread()) {
        thread.join();
      }
    }
    assertEquals(2, seen.stream().distinct().count());
  }
}
