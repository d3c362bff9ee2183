package florilege;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;

/**
 * Gives the seeds of tests that draw their cases: the same ones in every run, each in the name of
 * its test. {@code -Dseed=N} begins with another one.
 */
public final class Seeds {

  private Seeds() {}

  /** So many seeds, one after another. */
  public static LongStream first(int count) {
    long first = Long.getLong("seed", 0);
    return LongStream.range(first, first + count);
  }

  /** A generator that gives the same numbers on every JDK. */
  public static RandomGenerator generator(long seed) {
    return new SplittableRandom(seed);
  }

  /**
   * A size up to a limit: each by turns, the small ones first, for they are the easiest to read.
   */
  public static int size(long seed, int most) {
    return 1 + Math.floorMod(seed, most);
  }
}
