package florilege.periodical;

import florilege.book.LocalizedWords;
import florilege.model.Article;
import florilege.model.ArticleCollection;
import florilege.model.ArticleCollection.Elsewhere;
import florilege.model.ArticleCollection.Part;
import florilege.model.IssuePlan.Every;
import florilege.model.metadata.PartialDate.Precision;
import florilege.problem.Problems;
import florilege.problem.Rule;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Cuts one book out of a collection that has no issues: the articles of a span of days. */
final class Span {

  private final Selection wanted;
  private final DayBook days;
  private final Problems problems;
  private final List<Article> outside = new ArrayList<>();

  private Span(Selection wanted, ZoneId zone, Problems problems) {
    this.wanted = wanted;
    this.days = new DayBook(Every.WEEK, zone);
    this.problems = problems;
  }

  /**
   * The articles of the days that are wanted.
   *
   * @param problems to which it is added which articles have no day
   * @return a book that bears the name of its span; one without articles if there are none
   */
  static Issue of(ArticleCollection whole, Selection wanted, Problems problems) {
    return new Span(wanted, whole.settings().zone(), problems).cut(whole);
  }

  private Issue cut(ArticleCollection whole) {
    List<Part> parts =
        whole.parts().stream()
            .map(
                part -> new Part(part.title(), part.articles().stream().filter(this::has).toList()))
            .filter(part -> !part.articles().isEmpty())
            .toList();
    LocalizedWords words = LocalizedWords.of(whole.settings().metadata().lang());
    List<Elsewhere> elsewhere =
        outside.stream()
            .filter(article -> article.date().precision() != Precision.NONE)
            .map(article -> new Elsewhere(article, words.date(article.date())))
            .toList();
    ArticleCollection inside =
        new ArticleCollection(
            whole.folder(),
            whole.settings().of(name(), fileName(whole.settings().fileName())),
            parts,
            whole.strays(),
            whole.assets(),
            whole.texts(),
            whole.site(),
            elsewhere);
    return new Issue(
        name(),
        0,
        Optional.empty(),
        false,
        OptionalLong.empty(),
        inside,
        Composer.only(outside, inside.articles()));
  }

  private boolean has(Article article) {
    Optional<LocalDate> day = days.day(article.date());
    if (day.isEmpty()) {
      problems.add(
          Rule.IN_NO_ISSUE,
          article.source().whole(),
          "it is not in the book: it has no day that --since and --until could be held against");
    }
    boolean inside = day.filter(each -> wanted.touches(each, each.plusDays(1))).isPresent();
    if (!inside) {
      outside.add(article);
    }
    return inside;
  }

  /** As ISO 8601-2 writes an interval, of which an end may be open: {@code 2012-01-20/..}. */
  private String name() {
    return end(wanted.since()) + "/" + end(wanted.until());
  }

  /** The same in a form that every system takes: {@code blog-2012-01-20--2012-02-28}. */
  private String fileName(String whole) {
    Optional<String> open =
        wanted.until().isEmpty()
            ? wanted.since().map(day -> "since-" + day)
            : wanted.since().isEmpty()
                ? wanted.until().map(day -> "until-" + day)
                : Optional.empty();
    return wanted
        .fileName()
        .orElseGet(() -> whole + "-" + open.orElseGet(() -> name().replace("/", "--")));
  }

  private static String end(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("..");
  }
}
