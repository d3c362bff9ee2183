package florilege.read.comments;

import florilege.model.Comment;
import florilege.model.Text;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Suggestion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Makes threads of the comments of one discussion. None is lost: one whose parent is not there, or
 * who answers itself in a circle, is at the top. Of an erased one nothing is left; its replies are
 * its parent's.
 */
final class Threads {

  /**
   * Levels of a thread; who answers deeper is put at this level, so that nobody downstream need
   * fear for the stack.
   */
  private static final int DEEPEST = 100;

  private static final int TOP = -1;

  private final List<CommentBlock> blocks;
  private final List<String> ids = new ArrayList<>();
  private final Map<String, Integer> byId = new HashMap<>();
  private final boolean[] erased;
  private final int[] parents;
  private final int[] levels;
  private final Problems problems;

  private Threads(List<CommentBlock> blocks, Problems problems) {
    this.blocks = blocks;
    this.problems = problems;
    this.erased = new boolean[blocks.size()];
    this.parents = new int[blocks.size()];
    this.levels = new int[blocks.size()];
  }

  /**
   * Makes the threads.
   *
   * @param leftOut whether the comment of an id is erased
   */
  static List<Comment> of(List<CommentBlock> blocks, Predicate<String> leftOut, Problems problems) {
    Threads threads = new Threads(blocks, problems);
    threads.erase(leftOut);
    threads.name();
    threads.findParents();
    threads.breakCircles();
    threads.limitDepth();
    return threads.build();
  }

  private void erase(Predicate<String> leftOut) {
    for (int i = 0; i < blocks.size(); i++) {
      Text id = blocks.get(i).id();
      erased[i] = leftOut.test(id.isEmpty() ? String.valueOf(i + 1) : id.value());
      if (!erased[i]) {
        problems.addAll(blocks.get(i).problems());
      }
    }
  }

  /** Gives each an id of its own: the first that claims an id has it. */
  private void name() {
    Set<String> given = new HashSet<>();
    blocks.forEach(block -> given.add(block.id().value()));
    for (int i = 0; i < blocks.size(); i++) {
      Text claimed = blocks.get(i).id();
      String id = claimed.isEmpty() ? String.valueOf(i + 1) : claimed.value();
      boolean taken = claimed.isEmpty() ? given.contains(id) : byId.containsKey(id);
      if (taken && !claimed.isEmpty() && !erased[i]) {
        problems.add(
            Rule.DUPLICATE_COMMENT,
            claimed.place(),
            "another comment above has the id '" + id + "'");
      }
      ids.add(taken ? unused(id, given) : id);
      byId.put(ids.get(i), i);
    }
  }

  private String unused(String id, Set<String> given) {
    int number = 2;
    while (given.contains(id + "-" + number) || byId.containsKey(id + "-" + number)) {
      number++;
    }
    return id + "-" + number;
  }

  private void findParents() {
    List<String> kept = kept();
    for (int i = 0; i < blocks.size(); i++) {
      Text replyTo = blocks.get(i).replyTo();
      boolean top = replyTo.isEmpty() || replyTo.value().equals("0") && !byId.containsKey("0");
      parents[i] = top ? TOP : byId.getOrDefault(replyTo.value(), TOP);
      if (!top && !byId.containsKey(replyTo.value()) && !erased[i]) {
        String detail =
            "no comment here has the id '"
                + replyTo
                + "'"
                + Suggestion.phrase(replyTo.value(), kept);
        problems.add(Rule.UNKNOWN_REPLY, replyTo.place(), detail);
      }
    }
    for (int i = 0; i < blocks.size(); i++) {
      parents[i] = lift(i);
    }
  }

  private List<String> kept() {
    return IntStream.range(0, ids.size()).filter(i -> !erased[i]).mapToObj(ids::get).toList();
  }

  /** The nearest one above that is not erased. */
  private int lift(int index) {
    int parent = parents[index];
    for (int steps = 0; parent != TOP && erased[parent]; steps++) {
      parent = steps > blocks.size() ? TOP : parents[parent];
    }
    boolean circleThroughErased = parent == index && parents[index] != index;
    return circleThroughErased ? TOP : parent;
  }

  private void breakCircles() {
    int[] visited = new int[blocks.size()];
    for (int i = 0; i < blocks.size(); i++) {
      int at = i;
      while (at != TOP && visited[at] == 0) {
        visited[at] = i + 1;
        at = parents[at];
      }
      if (at != TOP && visited[at] == i + 1 && !erased[at]) {
        breakCircle(at);
      }
    }
  }

  private void breakCircle(int member) {
    int earliest = member;
    for (int at = parents[member]; at != member; at = parents[at]) {
      earliest = Math.min(earliest, at);
    }
    boolean itself = parents[earliest] == earliest;
    parents[earliest] = TOP;
    String detail =
        "'" + ids.get(earliest) + "' replies to itself" + (itself ? "" : " by way of others");
    problems.add(Rule.REPLY_CYCLE, blocks.get(earliest).replyTo().place(), detail);
  }

  private void limitDepth() {
    for (int i : fromTheTop()) {
      int parent = parents[i];
      levels[i] = parent == TOP ? 1 : levels[parent] + 1;
      if (levels[i] > DEEPEST) {
        parents[i] = parents[parent];
        levels[i] = DEEPEST;
        problems.add(
            Rule.TOO_MUCH,
            blocks.get(i).replyTo().place(),
            "replies nest more than " + DEEPEST + " deep; this one stands higher");
      }
    }
  }

  /** All indexes, parents before their replies. */
  private List<Integer> fromTheTop() {
    List<List<Integer>> replies = replies();
    List<Integer> order = new ArrayList<>(replies.get(blocks.size()));
    for (int next = 0; next < order.size(); next++) {
      order.addAll(replies.get(order.get(next)));
    }
    return order;
  }

  /** The replies to each that is not erased, in the order written; last of all, the top level. */
  private List<List<Integer>> replies() {
    List<List<Integer>> replies = new ArrayList<>();
    IntStream.rangeClosed(0, blocks.size()).forEach(i -> replies.add(new ArrayList<>()));
    for (int i = 0; i < blocks.size(); i++) {
      if (!erased[i]) {
        replies.get(parents[i] == TOP ? blocks.size() : parents[i]).add(i);
      }
    }
    return replies;
  }

  private List<Comment> build() {
    List<List<Integer>> replies = replies();
    Comment[] comments = new Comment[blocks.size()];
    List<Integer> order = fromTheTop();
    Collections.reverse(order);
    for (int i : order) {
      CommentBlock block = blocks.get(i);
      List<Comment> answers = replies.get(i).stream().map(reply -> comments[reply]).toList();
      comments[i] =
          new Comment(ids.get(i), block.author(), block.posted(), block.body(), false, answers);
    }
    return replies.get(blocks.size()).stream().map(i -> comments[i]).toList();
  }
}
