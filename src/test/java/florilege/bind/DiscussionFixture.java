package florilege.bind;

import static florilege.model.Comment.Authorship.UNKNOWN;

import florilege.book.Book;
import florilege.book.Chapter;
import florilege.model.Article;
import florilege.model.ArticleCollection;
import florilege.model.Comment;
import florilege.model.Design;
import florilege.model.Discussion;
import florilege.model.Passage;
import florilege.model.Settings;
import florilege.model.Site;
import florilege.model.metadata.Cataloguing;
import florilege.model.metadata.CollectionMetadata;
import florilege.model.metadata.LocatedText;
import florilege.model.metadata.PartialDate;
import florilege.model.metadata.Person;
import florilege.problem.Problems;
import florilege.problem.Source;
import florilege.text.dom.XhtmlSerializer;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Small collections of one article and what is said about it, made without files. */
public final class DiscussionFixture {

  private DiscussionFixture() {}

  public static Settings.Comments settings(
      Settings.Placement place,
      Settings.Names names,
      Settings.Featured featured,
      PartialDate closed) {
    return new Settings.Comments(place, Settings.Order.OLDEST_FIRST, 2, names, featured, closed);
  }

  public static Settings.Comments called(Settings.Names names) {
    return settings(
        Settings.Placement.AFTER_ARTICLE, names, Settings.Featured.FIRST, PartialDate.NONE);
  }

  /** The n-th of January 2012. */
  public static PartialDate day(int day) {
    return new PartialDate(
        LocalDateTime.of(2012, 1, 1, 0, 0).plusDays(day - 1L),
        ZoneOffset.UTC,
        PartialDate.Precision.DAY);
  }

  public static Comment comment(
      String id, String author, int day, String body, Comment... replies) {
    return new Comment(
        id,
        new Person(author, ""),
        day(day),
        passage(body),
        "",
        false,
        "",
        UNKNOWN,
        List.of(replies));
  }

  public static Comment featured(String id, String author, int day, String body) {
    return new Comment(
        id, new Person(author, ""), day(day), passage(body), "", true, "", UNKNOWN, List.of());
  }

  private static Passage passage(String text) {
    return new Passage(new Source(Path.of("x.md"), text), 0, text.length());
  }

  private static LocatedText text(String value) {
    return new LocatedText(value, Source.named(Path.of("x.md")).whole());
  }

  public static Discussion discussion(
      String about, Settings.Comments settings, Comment... comments) {
    return new Discussion(text(about), List.of(comments), List.of(), settings);
  }

  /** A book of an article by Ada Moreau. */
  public static Book book(String body, Discussion discussion, Discussion... strays) {
    return book("", "The night", body, discussion, strays);
  }

  /** The same in another language. */
  public static Book book(
      String lang, String title, String body, Discussion discussion, Discussion... strays) {
    Article article =
        new Article(
            "night",
            "articles/night.md",
            new Source(Path.of("night.md"), body),
            text(title),
            LocatedText.NONE,
            List.of(new Person("Ada Moreau", "aut")),
            day(1),
            lang,
            LocatedText.NONE,
            List.of(),
            LocatedText.NONE,
            LocatedText.NONE,
            LocatedText.NONE,
            passage(body),
            List.of(),
            discussion);
    CollectionMetadata metadata =
        new CollectionMetadata(
            text("A book"),
            LocatedText.NONE,
            "en",
            List.of(),
            List.of(),
            LocatedText.NONE,
            PartialDate.NONE,
            PartialDate.NONE,
            LocatedText.NONE,
            LocatedText.NONE,
            List.of(),
            LocatedText.NONE,
            Cataloguing.NONE,
            LocatedText.NONE,
            LocatedText.NONE);
    Design design =
        new Design(
            LocatedText.NONE,
            LocatedText.NONE,
            LocatedText.NONE,
            LocatedText.NONE,
            LocatedText.NONE,
            Design.ArticleStart.AUTO,
            Design.EpubFonts.NONE);
    Settings settings =
        new Settings(
            metadata,
            design,
            "book",
            2,
            Settings.Images.USUAL,
            discussion.settings(),
            ZoneOffset.UTC,
            Optional.empty(),
            Settings.Print.DEFAULT);
    ArticleCollection collection =
        new ArticleCollection(
            Path.of("."),
            settings,
            List.of(new ArticleCollection.Part(LocatedText.NONE, List.of(article))),
            List.of(strays),
            Map.of(),
            path -> Optional.empty(),
            Site.NONE);
    return Binder.bind(collection, Optional.empty(), bound -> {}, new Problems());
  }

  /** Everything that the book says, with its markup. */
  public static String markup(Book book) {
    return book.chapters().stream()
        .map(Chapter::xhtml)
        .map(XhtmlSerializer::write)
        .collect(Collectors.joining("\n"));
  }
}
