package florilege.cli;

import florilege.BuildRequest;
import florilege.Publisher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names one of several equal parts of a list, each of which another machine takes on. All of them
 * cut the same list alike, so that each book is in one part.
 *
 * @param number of the part, from 1
 * @param count of the parts
 */
record Shard(int number, int count) {

  private static final Pattern NAME = Pattern.compile("([1-9]\\d{0,5})/([1-9]\\d{0,5})");

  /** A book, and how much there is to do for it. */
  private record Work(BuildRequest request, String issue, long weight) {}

  /**
   * Reads {@code 2/5}.
   *
   * @throws IllegalArgumentException with a sentence for the user if it is none
   */
  static Shard named(String text) {
    Matcher name = NAME.matcher(text);
    if (name.matches()) {
      Shard shard = new Shard(Integer.parseInt(name.group(1)), Integer.parseInt(name.group(2)));
      if (shard.number <= shard.count) {
        return shard;
      }
    }
    throw new IllegalArgumentException(
        "--shard takes K/N, the K-th of N parts with K from 1 to N, not '" + text + "'");
  }

  /** What of some orders is in this part: whole collections, or some of their issues. */
  List<BuildRequest> of(List<BuildRequest> orders) {
    List<Work> all = new ArrayList<>();
    for (BuildRequest order : orders) {
      weights(order).forEach((issue, weight) -> all.add(new Work(order, issue, weight)));
    }
    List<Work> mine = cut(all, Work::weight);
    List<BuildRequest> requests = new ArrayList<>();
    for (BuildRequest order : orders) {
      Set<String> issues = new HashSet<>();
      mine.stream()
          .filter(work -> work.request() == order)
          .forEach(work -> issues.add(work.issue()));
      if (!issues.isEmpty()) {
        requests.add(issues.equals(Set.of("")) ? order : order.only(issues));
      }
    }
    return requests;
  }

  /** What cannot be weighed is in one part all the same, which will say why. */
  private static Map<String, Long> weights(BuildRequest order) {
    try {
      return Publisher.weights(order);
    } catch (RuntimeException e) {
      return Map.of("", 0L);
    }
  }

  /**
   * Cuts a list: the heaviest first, each goes to the part that has least so far, the first of
   * those. So the heaviest part has at most a third more than in the best of all cuts (Graham
   * 1969).
   *
   * @return what is in this part, in the order of the list
   */
  <T> List<T> cut(List<T> all, ToLongFunction<T> weight) {
    List<Integer> heaviestFirst = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      heaviestFirst.add(i);
    }
    heaviestFirst.sort(
        Comparator.comparingLong((Integer i) -> weight.applyAsLong(all.get(i))).reversed());
    long[] loads = new long[count];
    int[] parts = new int[all.size()];
    for (int i : heaviestFirst) {
      int least = 0;
      for (int part = 1; part < count; part++) {
        least = loads[part] < loads[least] ? part : least;
      }
      // What weighs nothing takes its time, too.
      loads[least] += weight.applyAsLong(all.get(i)) + 1;
      parts[i] = least + 1;
    }
    List<T> mine = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (parts[i] == number) {
        mine.add(all.get(i));
      }
    }
    return mine;
  }
}
