package florilege.image.webp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Says how far back a copy begins, in pixels, and how long it is (RFC 9649 §3.6.2.2). */
final class BackwardReference {

  /** A pixel to the left of and above the one at hand. */
  private record Neighbour(int left, int up) {

    int distance() {
      return left * left + up * up;
    }
  }

  /** The distances that have a code of their own, the nearest first. */
  private static final List<Neighbour> NEIGHBOURS = neighbours();

  private BackwardReference() {}

  private static List<Neighbour> neighbours() {
    List<Neighbour> all = new ArrayList<>();
    for (int up = 0; up <= 7; up++) {
      for (int left = up == 0 ? 1 : -7; left <= 8; left++) {
        all.add(new Neighbour(left, up));
      }
    }
    all.sort(
        Comparator.comparingInt(Neighbour::distance)
            .thenComparingInt(neighbour -> Math.abs(neighbour.left()))
            .thenComparingInt(neighbour -> -neighbour.left()));
    return List.copyOf(all);
  }

  /** A number of which the prefix was read. */
  static int number(int prefix, BitReader in) {
    if (prefix < 4) {
      return prefix + 1;
    }
    int extra = prefix - 2 >> 1;
    return (2 + (prefix & 1) << extra) + in.read(extra) + 1;
  }

  /** The distance in pixels that a code means in rows of a width. */
  static int distance(int code, int width) {
    if (code > NEIGHBOURS.size()) {
      return code - NEIGHBOURS.size();
    }
    Neighbour neighbour = NEIGHBOURS.get(code - 1);
    return Math.max(1, neighbour.left() + neighbour.up() * width);
  }
}
