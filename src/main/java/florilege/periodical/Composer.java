package florilege.periodical;

import florilege.book.LocalizedWords;
import florilege.model.Article;
import florilege.model.ArticleCollection;
import florilege.model.ArticleCollection.Elsewhere;
import florilege.model.ArticleCollection.Part;
import florilege.model.Comment;
import florilege.model.Design;
import florilege.model.IssuePlan;
import florilege.model.Settings;
import florilege.model.metadata.CollectionMetadata;
import florilege.model.metadata.LocatedText;
import florilege.model.metadata.PartialDate;
import florilege.problem.Problems;
import florilege.problem.Rule;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** Makes a collection of each issue: what it is called, and what stands around its articles. */
final class Composer {

  private final ArticleCollection whole;
  private final IssuePlan plan;
  private final Optional<Period> first;
  private final List<IssueContent> all;
  private final Optional<String> fileName;
  private final LocalizedWords words;
  private final Problems problems;

  /**
   * For the issues of a collection.
   *
   * @param first period of the first issue, where issues are periods
   * @param all issues that have articles
   * @param fileName that the only issue is to have, instead of its own
   */
  Composer(
      ArticleCollection whole,
      IssuePlan plan,
      Optional<Period> first,
      List<IssueContent> all,
      Optional<String> fileName,
      Problems problems) {
    this.whole = whole;
    this.plan = plan;
    this.first = first;
    this.all = List.copyOf(all);
    this.fileName = fileName;
    this.words = LocalizedWords.of(whole.settings().metadata().lang());
    this.problems = problems;
  }

  /** The articles that are in an issue by themselves, not as its editorial or the like. */
  static List<Article> ordinary(ArticleCollection whole, IssuePlan plan) {
    return whole.articles().stream().filter(article -> !plan.isAround(article.file())).toList();
  }

  Issue compose(IssueContent content) {
    Template template = new Template(values(content), problems);
    ArticleCollection collection =
        new ArticleCollection(
            whole.folder(),
            settings(content, template),
            content.articles().isEmpty() ? List.of() : parts(content, template),
            content.letters(),
            whole.assets(),
            whole.texts(),
            whole.site(),
            elsewhere(content));
    return new Issue(
        content.name(),
        content.number(),
        content.period(),
        content.isWhole(),
        firstDay(),
        collection,
        others(content));
  }

  private OptionalLong firstDay() {
    return first.isPresent()
        ? OptionalLong.of(first.get().begin().toEpochDay())
        : OptionalLong.empty();
  }

  private Map<String, String> values(IssueContent content) {
    Map<String, String> values = new HashMap<>();
    values.put("title", whole.settings().metadata().title().value());
    values.put("name", whole.settings().fileName());
    values.put("number", Integer.toString(content.number()));
    values.put("period", content.name());
    values.put("when", when(content));
    content.period().ifPresent(period -> values.putAll(values(period)));
    return values;
  }

  private Map<String, String> values(Period period) {
    String name =
        words.date(
            new PartialDate(
                period.begin().atStartOfDay(), ZoneOffset.UTC, PartialDate.Precision.MONTH));
    String month = name.replaceFirst("\\P{L}*\\d{4}\\P{L}*", "");
    int volume = period.year() - first.map(Period::year).orElse(period.year()) + 1;
    int before =
        first.filter(each -> each.year() == period.year()).map(Period::numberInYear).orElse(1) - 1;
    return Map.of(
        "year", Integer.toString(period.year()),
        "month", month,
        "quarter", Integer.toString((period.begin().getMonthValue() + 2) / 3),
        "week", Integer.toString(period.numberInYear()),
        "volume", Integer.toString(volume),
        "in-volume", Integer.toString(period.numberInYear() - before),
        "from", period.begin().toString(),
        "to", period.end().minusDays(1).toString());
  }

  /** What an issue is called in a few words of its language: {@code January 2012}. */
  private String when(IssueContent content) {
    if (content.period().isEmpty()) {
      String number = words.say("issue.number", Integer.toString(content.number()));
      return content.title().isEmpty() ? number : content.title().value();
    }
    Period period = content.period().get();
    String year = Integer.toString(period.year());
    String within = Integer.toString(period.numberInYear());
    return switch (period.every()) {
      case WEEK -> words.say("issue.week", within, year);
      case MONTH ->
          words.date(
              new PartialDate(
                  period.begin().atStartOfDay(), ZoneOffset.UTC, PartialDate.Precision.MONTH));
      case QUARTER -> words.say("issue.quarter", within, year);
      case YEAR, COUNT, PART -> year;
    };
  }

  private Settings settings(IssueContent content, Template template) {
    Settings settings = whole.settings();
    return new Settings(
        metadata(settings.metadata(), content, template),
        design(settings.design(), template),
        fileName.orElseGet(() -> fileName(content, template)),
        settings.tocDepth(),
        settings.images(),
        settings.comments(),
        settings.zone(),
        Optional.of(plan),
        settings.print());
  }

  private CollectionMetadata metadata(
      CollectionMetadata about, IssueContent content, Template template) {
    LocatedText place = about.title();
    LocatedText title = new LocatedText("{title}, {when}", place.place());
    return new CollectionMetadata(
        template.fill(plan.title().or(title)),
        plan.subtitle().isEmpty() ? about.subtitle() : template.fill(plan.subtitle()),
        about.lang(),
        about.creators(),
        about.editors(),
        about.publisher(),
        PartialDate.NONE,
        about.modified(),
        about.rights(),
        about.description(),
        about.subjects(),
        about.identifierOf(content.name()),
        about.cataloguing(),
        about.series().or(about.title()),
        new LocatedText(Integer.toString(content.number()), place.place()));
  }

  private Design design(Design whole, Template template) {
    return new Design(
        plan.cover().isEmpty() ? whole.cover() : template.fill(plan.cover()),
        whole.style(),
        whole.page(),
        whole.size(),
        whole.css(),
        whole.articleStart(),
        whole.epubFonts());
  }

  private String fileName(IssueContent content, Template template) {
    boolean unique =
        Stream.of("{period}", "{number", "{when}", "{from}", "{to}", "{in-volume")
            .anyMatch(plan.fileName().value()::contains);
    LocatedText usual = new LocatedText("{name}-{period}", plan.fileName().place());
    if (!plan.fileName().isEmpty() && !unique) {
      problems.add(
          Rule.BAD_SETTING,
          plan.fileName().place(),
          "'" + plan.fileName() + "' is the same for several issues; put {period} or {number} in");
    }
    String name = template.fill(unique ? plan.fileName() : usual).value();
    String safe =
        name.replaceAll("[/\\\\:*?\"<>|\\p{Cntrl}]", "-").replaceFirst("^[.~-]+", "").strip();
    return safe.isEmpty() ? content.name() : safe.substring(0, Math.min(safe.length(), 100));
  }

  /** Masthead and editorial, the articles in the parts of the collection, the colophon. */
  private List<Part> parts(IssueContent content, Template template) {
    List<Part> parts = new ArrayList<>();
    add(parts, named(plan.masthead(), template));
    add(parts, named(plan.editorial(), template));
    Map<String, Article> inside = new HashMap<>();
    content.articles().forEach(article -> inside.put(article.file(), article));
    for (Part part : whole.parts()) {
      List<Article> articles =
          part.articles().stream()
              .filter(article -> inside.containsKey(article.file()))
              .map(article -> inside.get(article.file()))
              .toList();
      boolean titled = plan.every() != IssuePlan.Every.PART;
      add(parts, new Part(titled ? part.title() : LocatedText.NONE, articles));
    }
    add(parts, named(plan.colophon(), template));
    return List.copyOf(parts);
  }

  private static void add(List<Part> parts, Part part) {
    if (!part.articles().isEmpty()) {
      parts.add(part);
    }
  }

  private Part named(LocatedText path, Template template) {
    String file = path.isEmpty() ? "" : template.fill(path).value();
    return new Part(
        LocatedText.NONE,
        whole.articles().stream().filter(article -> article.file().equals(file)).toList());
  }

  private List<Elsewhere> elsewhere(IssueContent content) {
    return all.stream()
        .filter(other -> !other.name().equals(content.name()))
        .flatMap(other -> other.articles().stream().map(each -> new Elsewhere(each, when(other))))
        .toList();
  }

  /** The files of articles and discussions that are in other issues alone. */
  private Set<Path> others(IssueContent content) {
    Set<Path> files = new HashSet<>();
    Set<Path> own = new HashSet<>();
    for (IssueContent each : all) {
      Set<Path> into = each.name().equals(content.name()) ? own : files;
      into.addAll(files(each.articles()));
      each.letters().forEach(letters -> add(letters.comments(), into));
    }
    files.removeAll(own);
    return Set.copyOf(files);
  }

  /** The files of some articles and their discussions that others have no part in. */
  static Set<Path> only(List<Article> some, List<Article> others) {
    Set<Path> files = files(some);
    files.removeAll(files(others));
    return Set.copyOf(files);
  }

  private static Set<Path> files(List<Article> articles) {
    Set<Path> files = new HashSet<>();
    for (Article article : articles) {
      files.add(article.source().file());
      add(article.comments(), files);
    }
    return files;
  }

  private static void add(List<Comment> comments, Set<Path> files) {
    Deque<Comment> next = new ArrayDeque<>(comments);
    while (!next.isEmpty()) {
      Comment comment = next.pop();
      files.add(comment.body().source().file());
      next.addAll(comment.replies());
    }
  }
}
