package florilege.read.comments;

import florilege.model.Comment;
import florilege.model.Comment.Authorship;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.SpellingSuggestion;
import florilege.read.comments.forms.ParsedComment;
import florilege.read.comments.forms.ParsedComment.Reply;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Makes threads of the comments of one discussion. None is lost: one whose parent is not there, or
 * who answers itself in a circle, is at the top. Of one that is out of the book nothing is left;
 * its replies are its parent's.
 */
final class ThreadBuilder {

  /**
   * Levels of a thread; who answers deeper is put at this level, so that nobody downstream need
   * fear for the stack.
   */
  private static final int DEEPEST = 100;

  /** In a discussion with more comments than this no id is suggested for a wrong one. */
  private static final int MANY = 500;

  private static final int TOP = -1;

  private final List<CommentList.Entry> entries;
  private final CommentSelection selection;
  private final Predicate<String> isArticle;
  private final boolean recorded;
  private final String[] ids;
  private final Map<String, Integer> byId = new HashMap<>();

  /** Names that mean several comments. */
  private final Set<String> shared = new HashSet<>();

  private final Map<String, Integer> byFile = new HashMap<>();

  /** By id, the latest number behind it that tells it from others. */
  private final Map<String, Integer> repeats = new HashMap<>();

  private final List<Integer> tops = new ArrayList<>();
  private final int[] parents;
  private final int[] levels;
  private final Problems problems;

  private ThreadBuilder(
      CommentList roll,
      CommentSelection selection,
      Predicate<String> isArticle,
      boolean recorded,
      Problems problems) {
    this.entries = roll.entries();
    this.selection = selection;
    this.isArticle = isArticle;
    this.recorded = recorded;
    this.problems = problems;
    this.ids = new String[entries.size()];
    this.parents = new int[entries.size()];
    this.levels = new int[entries.size()];
  }

  /**
   * Makes the threads.
   *
   * @param isArticle whether a name is one of an article
   * @param recorded whether it is known of some comments that they are the author's
   */
  static List<Comment> of(
      CommentList roll,
      CommentSelection selection,
      Predicate<String> isArticle,
      boolean recorded,
      Problems problems) {
    ThreadBuilder threads = new ThreadBuilder(roll, selection, isArticle, recorded, problems);
    threads.name();
    threads.report();
    threads.findParents();
    threads.breakCircles();
    threads.limitDepth();
    return threads.build();
  }

  private IntStream numbers() {
    return IntStream.range(0, entries.size());
  }

  private boolean isOut(int number) {
    return selection.isOut(number);
  }

  private void report() {
    numbers()
        .filter(i -> !isOut(i))
        .forEach(i -> of(i).addAll(entries.get(i).posting().problems()));
  }

  /** Gives each an id of its own: the first in the book that claims an id has it. */
  private void name() {
    Set<String> given = new HashSet<>();
    entries.stream().filter(CommentList.Entry::hasId).forEach(entry -> given.add(entry.name()));
    numbers().filter(i -> !isOut(i)).forEach(i -> name(i, given));
    numbers().filter(this::isOut).forEach(i -> name(i, given));
    for (int i = 0; i < ids.length; i++) {
      String file = entries.get(i).posting().file();
      for (String name : List.of(file, CommentList.stem(file), file.replace(".", ""))) {
        byFile.putIfAbsent(name, i);
      }
    }
    numbers().filter(this::isTop).forEach(tops::add);
  }

  /** Whether a comment answers nobody, as far as its own fields say. */
  private boolean isTop(int number) {
    Reply reply = entries.get(number).posting().reply();
    boolean article =
        reply.sense() == Reply.Sense.ID_OR_ARTICLE && !byId.containsKey(reply.to().value());
    return entries.get(number).within() == TOP && (reply.to().isEmpty() || article);
  }

  private void name(int number, Set<String> given) {
    CommentList.Entry entry = entries.get(number);
    String id = entry.name();
    boolean taken = byId.containsKey(id) || !entry.hasId() && given.contains(id);
    if (taken && entry.hasId() && !isOut(number)) {
      problems.add(
          Rule.DUPLICATE_COMMENT,
          entry.posting().id().place(),
          "another comment above has the id '" + id + "'");
    }
    if (taken) {
      shared.add(id);
    }
    ids[number] = taken ? unused(id, given) : id;
    byId.put(ids[number], number);
  }

  private String unused(String id, Set<String> given) {
    String free = id;
    while (given.contains(free) || byId.containsKey(free)) {
      free = id + "-" + repeats.merge(id, 2, (before, two) -> before + 1);
    }
    return free;
  }

  private void findParents() {
    List<String> kept = numbers().filter(i -> !isOut(i)).mapToObj(i -> ids[i]).toList();
    numbers().forEach(i -> parents[i] = parent(i, kept.size() > MANY ? List.of() : kept));
    numbers().forEach(i -> parents[i] = lift(i));
  }

  private int parent(int number, List<String> known) {
    CommentList.Entry entry = entries.get(number);
    Reply reply = entry.posting().reply();
    String to = reply.to().value();
    if (entry.within() != TOP || reply.to().isEmpty()) {
      return entry.within();
    }
    OptionalInt found = answered(reply);
    boolean nobody =
        to.equals("0") || reply.sense() == Reply.Sense.ID_OR_ARTICLE && isArticle.test(to);
    if (found.isEmpty() && !nobody && !isOut(number)) {
      String detail =
          "no comment here has the id '" + to + "'" + SpellingSuggestion.phrase(to, known);
      of(number)
          .add(
              Rule.UNKNOWN_REPLY,
              reply.to().place(),
              to.indexOf('@') < 0 ? detail : "no comment here has this id");
    }
    return found.orElse(TOP);
  }

  /** By id first, then by the name of its file, then by rank. */
  private OptionalInt answered(Reply reply) {
    String to = reply.to().value();
    boolean ranked = reply.sense() == Reply.Sense.ID_OR_RANK && to.matches("[1-9]\\d{0,5}");
    if (byId.containsKey(to) && (!ranked || entries.get(byId.get(to)).hasId())) {
      return OptionalInt.of(byId.get(to));
    } else if (ranked) {
      int rank = Integer.parseInt(to);
      return rank <= tops.size() ? OptionalInt.of(tops.get(rank - 1)) : OptionalInt.empty();
    }
    return byFile.containsKey(to) ? OptionalInt.of(byFile.get(to)) : OptionalInt.empty();
  }

  /** The nearest one above that is in the book. */
  private int lift(int number) {
    int parent = parents[number];
    for (int steps = 0; parent != TOP && isOut(parent); steps++) {
      parent = steps > entries.size() ? TOP : parents[parent];
    }
    boolean circleThroughOthers = parent == number && parents[number] != number;
    return circleThroughOthers ? TOP : parent;
  }

  private void breakCircles() {
    int[] visited = new int[entries.size()];
    for (int i = 0; i < entries.size(); i++) {
      int at = i;
      while (at != TOP && visited[at] == 0) {
        visited[at] = i + 1;
        at = parents[at];
      }
      if (at != TOP && visited[at] == i + 1 && !isOut(at)) {
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
        "'" + ids[earliest] + "' replies to itself" + (itself ? "" : " by way of others");
    of(earliest)
        .add(Rule.REPLY_CYCLE, entries.get(earliest).posting().reply().to().place(), detail);
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
            entries.get(i).posting().place(),
            "replies nest more than " + DEEPEST + " deep; this one stands higher",
            "nothing to do: the order of the replies is kept");
      }
    }
  }

  /** All indexes, parents before their replies. */
  private List<Integer> fromTheTop() {
    List<List<Integer>> replies = replies();
    List<Integer> order = new ArrayList<>(replies.get(entries.size()));
    for (int next = 0; next < order.size(); next++) {
      order.addAll(replies.get(order.get(next)));
    }
    return order;
  }

  /** The replies to each that is in the book, in the order written; last of all, the top level. */
  private List<List<Integer>> replies() {
    List<List<Integer>> replies = new ArrayList<>();
    IntStream.rangeClosed(0, entries.size()).forEach(i -> replies.add(new ArrayList<>()));
    for (int i = 0; i < entries.size(); i++) {
      if (!isOut(i)) {
        replies.get(parents[i] == TOP ? entries.size() : parents[i]).add(i);
      }
    }
    return replies;
  }

  /** Where the problems of a comment go. */
  private Problems of(int number) {
    return problems.advising(leaveOut(number));
  }

  private String leaveOut(int number) {
    CommentList.Entry entry = entries.get(number);
    return shared.contains(entry.name()) ? "" : selection.leaveOut(entry);
  }

  private Authorship authorship(int number) {
    Authorship others = recorded ? Authorship.UNRECORDED : Authorship.UNKNOWN;
    return selection.isByAuthor(number) ? Authorship.RECORDED : others;
  }

  private List<Comment> build() {
    List<List<Integer>> replies = replies();
    Comment[] comments = new Comment[entries.size()];
    List<Integer> order = fromTheTop();
    Collections.reverse(order);
    for (int i : order) {
      ParsedComment posting = entries.get(i).posting();
      List<Comment> answers = replies.get(i).stream().map(reply -> comments[reply]).toList();
      comments[i] =
          new Comment(
              ids[i],
              posting.author(),
              posting.posted(),
              posting.body(),
              posting.lang(),
              selection.isFeatured(i),
              leaveOut(i),
              authorship(i),
              answers);
    }
    return replies.get(entries.size()).stream().map(i -> comments[i]).toList();
  }
}
