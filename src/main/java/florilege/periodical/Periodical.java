package florilege.periodical;

import florilege.model.Article;
import florilege.model.ArticleCollection;
import florilege.model.ArticleCollection.Part;
import florilege.model.Discussion;
import florilege.model.IssuePlan;
import florilege.model.IssuePlan.Every;
import florilege.model.metadata.LocatedText;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Divides a collection into its issues. An article is in exactly one, by its date in the time zone
 * of the collection, by its place in the order, or by its part.
 */
public final class Periodical {

  private final ArticleCollection whole;
  private final IssuePlan plan;
  private final Selection wanted;
  private final DayBook days;
  private final List<Article> articles;
  private final Problems problems;

  private Periodical(ArticleCollection whole, IssuePlan plan, Selection wanted, Problems problems) {
    this.whole = whole;
    this.plan = plan;
    this.wanted = wanted;
    this.days = new DayBook(plan.every(), whole.settings().zone());
    this.articles = Composer.ordinary(whole, plan);
    this.problems = problems;
  }

  /**
   * The issues of a collection that are wanted, the first first.
   *
   * @param onRecord the first day, since 1970, of the first issue, if one is on record: what has
   *     been published keeps its number
   * @param problems to which it is added what is in no issue, and that there is none of a name
   * @return the whole collection, or one book of the days that are wanted, where it is no
   *     periodical and no issue is asked for; an issue that is empty where one is asked for by a
   *     period in which there is nothing
   * @throws SelectionException if there are several where one is meant
   */
  public static List<Issue> issues(
      ArticleCollection whole, Selection wanted, OptionalLong onRecord, Problems problems) {
    Optional<IssuePlan> plan = whole.settings().issues().or(() -> usual(wanted));
    if (plan.isEmpty()) {
      return List.of(wanted.isRange() ? Span.of(whole, wanted, problems) : Issue.whole(whole));
    }
    Periodical periodical = new Periodical(whole, plan.get(), wanted, problems);
    List<Issue> issues =
        plan.get().every().isPeriod() ? periodical.byPeriod(onRecord) : periodical.byOrder();
    wanted.refuseSeveral(whole.settings().issues().isPresent(), issues.size());
    return issues;
  }

  /** How a collection is divided that says nothing of it: by what is asked for. */
  private static Optional<IssuePlan> usual(Selection wanted) {
    Every every = wanted.period().map(Period::every).orElse(Every.MONTH);
    return wanted.issue().isEmpty() ? Optional.empty() : Optional.of(IssuePlan.by(every));
  }

  private List<Issue> byPeriod(OptionalLong onRecord) {
    NavigableMap<Period, List<Article>> dated = dated();
    Optional<Period> first = first(dated, onRecord);
    first.ifPresent(each -> leaveOutBefore(each, dated));
    Letters letters = letters(dated);
    List<IssueContent> contents = new ArrayList<>();
    dated.forEach(
        (period, all) ->
            contents.add(
                new IssueContent(
                    period.name(),
                    number(period, first),
                    Optional.of(period),
                    isOver(period),
                    LocatedText.NONE,
                    all,
                    letters.of(period))));
    Composer composer = new Composer(whole, plan, first, contents, wanted.fileName(), problems);
    return wanted(dated, first).stream()
        .map(
            period ->
                contents.stream()
                    .filter(content -> content.name().equals(period.name()))
                    .findFirst()
                    .orElseGet(() -> empty(period, first)))
        .map(composer::compose)
        .toList();
  }

  private int number(Period period, Optional<Period> first) {
    return plan.firstNumber() + first.map(each -> (int) each.until(period)).orElse(0);
  }

  private IssueContent empty(Period period, Optional<Period> first) {
    return new IssueContent(
        period.name(),
        number(period, first),
        Optional.of(period),
        isOver(period),
        LocatedText.NONE,
        List.of(),
        List.of());
  }

  private boolean isOver(Period period) {
    return !wanted.now().isBefore(period.end().atStartOfDay(days.zone()).toInstant());
  }

  private NavigableMap<Period, List<Article>> dated() {
    NavigableMap<Period, List<Article>> dated = new TreeMap<>();
    for (Article article : articles) {
      days.period(article.date())
          .ifPresentOrElse(
              period -> dated.computeIfAbsent(period, key -> new ArrayList<>()).add(article),
              () -> sayNowhere(article, "its date does not say in which issue it is"));
    }
    return dated;
  }

  private Optional<Period> first(NavigableMap<Period, ?> dated, OptionalLong onRecord) {
    if (!plan.first().isEmpty()) {
      Optional<Period> named =
          Period.named(plan.first().value()).map(each -> Period.of(plan.every(), each.begin()));
      if (named.isPresent()) {
        return named;
      }
      problems.add(
          Rule.BAD_SETTING,
          plan.first().place(),
          "'" + plan.first() + "' is no period, such as 2012-01");
    }
    if (onRecord.isPresent()) {
      return Optional.of(Period.of(plan.every(), LocalDate.ofEpochDay(onRecord.getAsLong())));
    }
    return dated.isEmpty() ? Optional.empty() : Optional.of(dated.firstKey());
  }

  private void leaveOutBefore(Period first, NavigableMap<Period, List<Article>> dated) {
    NavigableMap<Period, List<Article>> before = dated.headMap(first, false);
    before.values().stream()
        .flatMap(List::stream)
        .forEach(article -> sayNowhere(article, "it is from before the first issue, " + first));
    before.clear();
  }

  /** Takes out what came late, if that is wanted, and what is about nothing in the collection. */
  private Letters letters(NavigableMap<Period, List<Article>> dated) {
    Letters letters = new Letters(days, dated);
    if (plan.letters()) {
      dated.forEach((period, all) -> all.replaceAll(article -> letters.without(article, period)));
    }
    for (Discussion stray : whole.strays()) {
      if (!letters.stray(stray).isEmpty()) {
        problems.add(
            Rule.IN_NO_ISSUE,
            stray.about().place(),
            "comments without a date on what is in no issue are in none");
      }
    }
    if (letters.waiting() > 0) {
      problems.add(
          Rule.LETTER_WAITS,
          Source.named(whole.folder()).whole(),
          letters.waiting() == 1
              ? "1 comment that came late waits for an issue"
              : letters.waiting() + " comments that came late wait for an issue");
    }
    return letters;
  }

  private List<Period> wanted(NavigableMap<Period, ?> dated, Optional<Period> first) {
    if (wanted.issue().equals("last")) {
      LocalDate today = wanted.now().atZone(days.zone()).toLocalDate();
      return List.of(Period.of(plan.every(), today).plus(-1));
    }
    Optional<Period> named = wanted.period();
    if (named.isPresent() && named.get().every().compareTo(plan.every()) < 0) {
      return none("issues are by the " + name(plan.every()));
    } else if (named.isPresent() && named.get().every() != plan.every()) {
      List<Period> within =
          dated.keySet().stream().filter(each -> named.get().has(each.begin())).toList();
      return within.isEmpty() ? List.of(named.get()) : within;
    } else if (named.isPresent()) {
      return List.of(named.get());
    }
    if (wanted.number().isPresent()) {
      int number = wanted.number().get() - plan.firstNumber();
      return first.isEmpty() || number < 0
          ? none("the first has number " + plan.firstNumber())
          : List.of(first.get().plus(number));
    }
    return dated.keySet().stream()
        .filter(each -> !wanted.isRange() || wanted.touches(each.begin(), each.end()))
        .toList();
  }

  private static String name(Every every) {
    return every.name().toLowerCase(Locale.ROOT);
  }

  private <T> List<T> none(String why) {
    problems.add(
        Rule.NO_SUCH_ISSUE,
        Source.named(whole.folder()).whole(),
        "there is no issue " + wanted.issue() + ": " + why);
    return List.of();
  }

  private List<Issue> byOrder() {
    List<IssueContent> contents = plan.every() == Every.PART ? parts() : counted();
    Composer composer =
        new Composer(whole, plan, Optional.empty(), contents, wanted.fileName(), problems);
    return chosen(contents).stream().map(composer::compose).toList();
  }

  private List<IssueContent> parts() {
    List<IssueContent> contents = new ArrayList<>();
    for (Part part : whole.parts()) {
      List<Article> inside = part.articles().stream().filter(articles::contains).toList();
      if (!inside.isEmpty()) {
        contents.add(content(contents.size(), part.title(), inside));
      }
    }
    return contents;
  }

  private List<IssueContent> counted() {
    List<IssueContent> contents = new ArrayList<>();
    for (int from = 0; from < articles.size(); from += plan.size()) {
      int to = Math.min(from + plan.size(), articles.size());
      contents.add(content(contents.size(), LocatedText.NONE, articles.subList(from, to)));
    }
    return contents;
  }

  private IssueContent content(int index, LocatedText title, List<Article> inside) {
    int number = plan.firstNumber() + index;
    List<Discussion> strays = index == 0 ? whole.strays() : List.of();
    return new IssueContent(
        Integer.toString(number),
        number,
        Optional.empty(),
        inside.size() >= plan.size(),
        title,
        List.copyOf(inside),
        strays);
  }

  private List<IssueContent> chosen(List<IssueContent> contents) {
    if (wanted.issue().isEmpty() || wanted.issue().equals("all")) {
      return contents;
    }
    List<IssueContent> chosen = new ArrayList<>();
    for (IssueContent content : contents) {
      boolean full = content.articles().size() >= plan.size();
      if (wanted.issue().equals("last") && full) {
        chosen = List.of(content);
      } else if (wanted.number().filter(each -> each == content.number()).isPresent()) {
        chosen.add(content);
      }
    }
    return chosen.isEmpty()
        ? none("there are " + contents.size() + ", and they are named by their numbers")
        : chosen;
  }

  private void sayNowhere(Article article, String why) {
    problems.add(Rule.IN_NO_ISSUE, article.source().whole(), "it is in no issue: " + why);
  }
}
