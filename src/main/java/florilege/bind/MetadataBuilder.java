package florilege.bind;

import florilege.book.Metadata;
import florilege.model.Article;
import florilege.model.ArticleCollection;
import florilege.model.Comment;
import florilege.model.Settings;
import florilege.model.metadata.Cataloguing;
import florilege.model.metadata.Cataloguing.SubjectCode;
import florilege.model.metadata.LocatedText;
import florilege.model.metadata.PartialDate;
import florilege.model.metadata.Person;
import florilege.model.metadata.Revision;
import florilege.text.typography.Typography;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Says of a collection what a library catalogue would: settings where they speak, else what follows
 * from the content.
 */
final class MetadataBuilder {

  /**
   * For content without any date; the first moment that a ZIP archive can name, a month on for the
   * time zones.
   */
  private static final Instant UNDATED = Instant.parse("1980-02-01T00:00:00Z");

  private MetadataBuilder() {}

  static Metadata describe(
      ArticleCollection collection, Optional<Instant> modified, Revision revision) {
    Settings settings = collection.settings();
    Typography typography = Typography.of(settings.metadata().lang());
    PartialDate latest = latest(collection.articles());
    PartialDate date = settings.metadata().date().isNone() ? latest : settings.metadata().date();
    PartialDate said = settings.metadata().modified();
    PartialDate content = said.isNone() ? later(settings.metadata().date(), latest) : said;
    Instant moment = modified.orElse(content.isNone() ? UNDATED : content.instant());
    boolean isMoment = said.precision() == PartialDate.Precision.MINUTE;
    return new Metadata(
        identifier(settings),
        typography.set(settings.metadata().title().value()),
        typography.set(settings.metadata().subtitle().value()),
        settings.metadata().lang(),
        creators(collection),
        settings.metadata().editors().stream().map(editor -> as(editor, "edt")).toList(),
        typography.set(settings.metadata().publisher().value()),
        date,
        moment.truncatedTo(ChronoUnit.SECONDS),
        modified.isPresent() || isMoment,
        typography.set(settings.metadata().rights().value()),
        typography.set(settings.metadata().description().value()),
        settings.metadata().subjects().stream()
            .map(LocatedText::value)
            .map(typography::set)
            .toList(),
        set(settings.metadata().cataloguing(), typography),
        typography.set(settings.metadata().series().value()),
        settings.metadata().position().value(),
        settings.issues().map(plan -> plan.issn().value()).orElse(""),
        Math.max(1, revision.number()));
  }

  private static Cataloguing set(Cataloguing of, Typography typography) {
    List<SubjectCode> codes =
        of.codes().stream()
            .map(c -> new SubjectCode(typography.set(c.name()), c.authority(), c.code()))
            .toList();
    return new Cataloguing(typography.set(of.fileAs()), of.source(), codes, of.conformance());
  }

  /**
   * The one given, or one that stays the same as long as the collection keeps its title and its
   * folder's name.
   */
  private static String identifier(Settings settings) {
    if (!settings.metadata().identifier().isEmpty()) {
      return settings.metadata().identifier().value();
    }
    String seed = "florilege\n" + settings.fileName() + "\n" + settings.metadata().title().value();
    return "urn:uuid:" + UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
  }

  /** Gives the creators of the whole, or all authors in order of appearance. */
  private static List<Person> creators(ArticleCollection collection) {
    List<Person> given = collection.settings().metadata().creators();
    List<Person> people =
        given.isEmpty()
            ? collection.articles().stream().flatMap(a -> a.authors().stream()).toList()
            : given;
    Map<Person, Person> creators = new LinkedHashMap<>();
    for (Person person : people) {
      if (!person.isAnonymous()) {
        Person creator = as(person, "aut");
        creators.merge(
            new Person(creator.name(), creator.role()),
            creator,
            (one, other) -> one.fileAs().isEmpty() ? other : one);
      }
    }
    return List.copyOf(creators.values());
  }

  private static Person as(Person person, String role) {
    String name = Typography.name(person.name());
    return new Person(
        name, person.role().isEmpty() ? role : person.role(), Typography.name(person.fileAs()));
  }

  private static PartialDate latest(List<Article> articles) {
    PartialDate latest = PartialDate.NONE;
    Deque<Comment> comments = new ArrayDeque<>();
    for (Article article : articles) {
      latest = later(latest, article.date());
      comments.addAll(article.comments());
    }
    while (!comments.isEmpty()) {
      Comment comment = comments.pop();
      latest = later(latest, comment.posted());
      comments.addAll(comment.replies());
    }
    return latest;
  }

  private static PartialDate later(PartialDate one, PartialDate other) {
    return one.compareTo(other) < 0 ? other : one;
  }
}
