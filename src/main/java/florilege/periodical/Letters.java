package florilege.periodical;

import florilege.model.Article;
import florilege.model.Comment;
import florilege.model.Discussion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Gathers comments that came when the issue of their article was out: each is a letter in the issue
 * of the period in which it was posted, or in the next one that has articles. Replies stay with
 * what they answer as long as both are in one issue.
 */
final class Letters {

  private final DayBook days;
  private final NavigableMap<Period, List<Article>> issues;
  private final Map<Period, List<Discussion>> letters = new TreeMap<>();

  Letters(DayBook days, NavigableMap<Period, List<Article>> issues) {
    this.days = days;
    this.issues = issues;
  }

  /** The article without the comments that come too late for its issue; these are kept. */
  Article without(Article article, Period issue) {
    return article.with(article.discussion().with(take(article.discussion(), issue)));
  }

  /** Takes all comments of a discussion whose article is in no issue. */
  List<Comment> stray(Discussion discussion) {
    Map<Period, List<Comment>> late = new TreeMap<>();
    List<Comment> undated = new ArrayList<>();
    for (Comment comment : discussion.comments()) {
      days.period(comment.posted())
          .ifPresentOrElse(
              posted -> add(comment, issueOf(posted), late), () -> undated.add(comment));
    }
    keep(discussion, late);
    return undated;
  }

  /** What an issue has to show. */
  List<Discussion> of(Period issue) {
    return letters.getOrDefault(issue, List.of());
  }

  /** How many comments there is no issue for yet. */
  int waiting() {
    return letters.entrySet().stream()
        .filter(entry -> !issues.containsKey(entry.getKey()))
        .flatMap(entry -> entry.getValue().stream())
        .mapToInt(Discussion::size)
        .sum();
  }

  private List<Comment> take(Discussion discussion, Period issue) {
    Map<Period, List<Comment>> late = new TreeMap<>();
    List<Comment> kept = divide(discussion.comments(), issue, late);
    keep(discussion, late);
    return kept;
  }

  private void keep(Discussion discussion, Map<Period, List<Comment>> late) {
    late.forEach(
        (period, comments) ->
            letters
                .computeIfAbsent(period, key -> new ArrayList<>())
                .add(discussion.with(List.copyOf(comments))));
  }

  /** Those of the comments that stay in an issue; the others are put by theirs. */
  private List<Comment> divide(
      List<Comment> comments, Period issue, Map<Period, List<Comment>> late) {
    List<Comment> kept = new ArrayList<>();
    for (Comment comment : comments) {
      Period its =
          days.period(comment.posted())
              .filter(posted -> posted.compareTo(issue) > 0)
              .map(this::issueOf)
              .orElse(issue);
      if (its.equals(issue)) {
        kept.add(comment.with(divide(comment.replies(), issue, late)));
      } else {
        add(comment, its, late);
      }
    }
    return List.copyOf(kept);
  }

  private void add(Comment comment, Period issue, Map<Period, List<Comment>> late) {
    late.computeIfAbsent(issue, key -> new ArrayList<>())
        .add(comment.with(divide(comment.replies(), issue, late)));
  }

  private Period issueOf(Period posted) {
    Period next = issues.ceilingKey(posted);
    return next == null ? posted : next;
  }
}
