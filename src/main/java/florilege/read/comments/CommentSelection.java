package florilege.read.comments;

import florilege.model.Settings.Featured;
import florilege.model.Settings.Names;
import florilege.model.metadata.Attribution;
import florilege.model.metadata.PartialDate;
import florilege.problem.Place;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.read.comments.forms.ParsedComment;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Selects which comments of a discussion are in the book. Of an erased one nothing is said; the
 * others that are out are counted, never named.
 */
final class CommentSelection {

  /** Why a comment is not in the book. */
  private enum Out {
    ERASED(Rule.LEFT_OUT, ""),
    WITHHELD(Rule.WITHHELD, ""),
    HELD(Rule.HELD_COMMENT, "spam, deleted, hidden or not approved"),
    DOUBTFUL(Rule.WITHHELD, "a key or a value that is misspelt may say that it is not to be read"),
    PINGBACK(Rule.PINGBACK, "pingbacks or trackbacks"),
    LATE(Rule.LEFT_OUT, "later than comments.closed"),
    SHORT(Rule.LEFT_OUT, "shorter than comments.shortest"),
    NOT_FEATURED(Rule.LEFT_OUT, "not featured, and the featured ones stand alone");

    private final Rule rule;
    private final String reason;

    Out(Rule rule, String reason) {
      this.rule = rule;
      this.reason = reason;
    }
  }

  private final String article;
  private final CommentPolicy policy;
  private final EditorMarks whole;
  private final EditorMarks own;
  private final List<Optional<Out>> out = new ArrayList<>();
  private final boolean[] featured;
  private final boolean[] authors;
  private final Map<Out, Integer> counts = new EnumMap<>(Out.class);

  private CommentSelection(
      String article, CommentPolicy policy, EditorMarks whole, EditorMarks own, int size) {
    this.article = article;
    this.policy = policy;
    this.whole = whole;
    this.own = own;
    this.featured = new boolean[size];
    this.authors = new boolean[size];
  }

  /**
   * Selects.
   *
   * @param article id of the article, or what the discussion is called
   * @param policy what the editor wants of this discussion
   * @param whole what the editor named in the whole collection
   * @param own what the editor named in this discussion
   */
  static CommentSelection of(
      CommentList comments,
      String article,
      CommentPolicy policy,
      EditorMarks whole,
      EditorMarks own) {
    int size = comments.entries().size();
    CommentSelection selection = new CommentSelection(article, policy, whole, own, size);
    for (int i = 0; i < size; i++) {
      CommentList.Entry entry = comments.entries().get(i);
      selection.featured[i] =
          entry.posting().featured() || selection.named(EditorMarks::picks, entry.name());
      selection.authors[i] =
          entry.posting().byAuthor()
              || whole.authors().has(article, entry)
              || own.authors().has(article, entry);
      Optional<Out> reason = selection.reason(entry, selection.featured[i]);
      selection.out.add(reason);
      reason.ifPresent(each -> selection.counts.merge(each, 1, Integer::sum));
    }
    return selection;
  }

  private boolean named(
      java.util.function.Function<EditorMarks, CommentReferences> what, String id) {
    return what.apply(whole).has(article, id) || what.apply(own).has(article, id);
  }

  private Optional<Out> reason(CommentList.Entry entry, boolean picked) {
    ParsedComment posting = entry.posting();
    boolean kept = named(EditorMarks::keep, entry.name());
    if (named(EditorMarks::leaveOut, entry.name())) {
      return Optional.of(Out.ERASED);
    } else if (posting.standing() == ParsedComment.Standing.HELD) {
      return Optional.of(Out.HELD);
    } else if (posting.standing() == ParsedComment.Standing.DOUBTFUL) {
      return Optional.of(Out.DOUBTFUL);
    } else if (posting.standing() == ParsedComment.Standing.PINGBACK
        && !policy.pingbacks()
        && !kept) {
      return Optional.of(Out.PINGBACK);
    } else if (policy.withheld()) {
      return Optional.of(Out.WITHHELD);
    } else if (isLate(posting.posted()) && !kept) {
      return Optional.of(Out.LATE);
    } else if (policy.shortest() > length(posting.body().text()) && !kept) {
      return Optional.of(Out.SHORT);
    }
    boolean alone = policy.shown().featured() == Featured.ALONE;
    return alone && !picked ? Optional.of(Out.NOT_FEATURED) : Optional.empty();
  }

  /** Whether a date is after the last day, month or year, or minute, of the discussion. */
  private boolean isLate(PartialDate posted) {
    PartialDate closed = policy.shown().closed();
    if (closed.isNone() || posted.isNone()) {
      return false;
    }
    LocalDateTime from = closed.local();
    LocalDateTime end =
        switch (closed.precision()) {
          case YEAR -> from.plusYears(1);
          case MONTH -> from.plusMonths(1);
          case DAY -> from.plusDays(1);
          default -> from.plusMinutes(1);
        };
    ZoneOffset zone =
        closed.precision() == PartialDate.Precision.MINUTE ? closed.offset() : posted.offset();
    return !posted.instant().isBefore(end.toInstant(zone));
  }

  /** Characters of a text, those of HTML's tags and at the ends of lines not counted. */
  private static int length(String text) {
    int length = 0;
    int tag = -1;
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      char c = text.charAt(i);
      if (c == '<') {
        length += tag < 0 ? 0 : i - tag;
        tag = i;
      } else if (c == '>' && tag >= 0) {
        tag = -1;
      } else if (tag < 0 && c != '\n') {
        length++;
      }
    }
    return length + (tag < 0 ? 0 : text.length() - tag);
  }

  /** Whether a comment, by its number, is not in the book. */
  boolean isOut(int number) {
    return out.get(number).isPresent();
  }

  /** Whether a comment, by its number, is picked out. */
  boolean isFeatured(int number) {
    return featured[number];
  }

  /** Whether a comment, by its number, is recorded to be by the author of the article. */
  boolean isByAuthor(int number) {
    return authors[number];
  }

  /** How many are in the book. */
  int size() {
    return (int) out.stream().filter(Optional::isEmpty).count();
  }

  /**
   * Lists who wrote what the editor leaves out; spam and the titles of sites are no names of
   * readers.
   */
  List<Attribution> absent(CommentList comments) {
    Set<Out> never = EnumSet.of(Out.HELD, Out.DOUBTFUL, Out.PINGBACK);
    return IntStream.range(0, out.size())
        .filter(i -> out.get(i).filter(reason -> !never.contains(reason)).isPresent())
        .mapToObj(i -> comments.entries().get(i).posting())
        .map(posting -> new Attribution(posting.author(), posting.posted()))
        .toList();
  }

  /** How the editor erases a comment; empty where its name could tell who wrote it. */
  String leaveOut(CommentList.Entry entry) {
    boolean tells = entry.hasId() || !entry.posting().file().isEmpty();
    return tells && policy.shown().names() != Names.FULL
        ? ""
        : LeaveOutAdvice.advice(article, entry.name());
  }

  /** How many are out since it cannot be told which are to be left out. */
  int withheld() {
    return counts.getOrDefault(Out.WITHHELD, 0);
  }

  /** Says how many are out and why, but for those that are {@link #withheld}. */
  void report(CommentList comments, Place place, Problems problems) {
    counts.forEach(
        (reason, count) -> {
          if (reason != Out.ERASED && reason != Out.WITHHELD) {
            problems.add(
                reason.rule,
                reason == Out.DOUBTFUL ? first(comments, reason) : place,
                comments(count) + " out of the book: " + reason.reason);
          }
        });
  }

  /** Where the first comment stands that is out for a reason. */
  private Place first(CommentList comments, Out reason) {
    return comments.entries().get(out.indexOf(Optional.of(reason))).posting().place();
  }

  /** A number of comments in words. */
  static String comments(int count) {
    return count == 1 ? "1 comment is" : count + " comments are";
  }
}
