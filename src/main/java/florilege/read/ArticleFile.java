package florilege.read;

import florilege.data.LineIndex;
import florilege.data.YamlValue;
import florilege.data.fields.DateParser;
import florilege.data.fields.FieldReader;
import florilege.files.CollectionFolder;
import florilege.files.TextFile;
import florilege.model.Article;
import florilege.model.Discussion;
import florilege.model.Passage;
import florilege.model.metadata.LocatedText;
import florilege.model.metadata.PartialDate;
import florilege.model.metadata.Person;
import florilege.problem.Place;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.read.comments.ArticleRef;
import florilege.read.header.FirstHeading;
import florilege.read.header.FrontMatterParser;
import florilege.read.paths.ArticleAddresses;
import florilege.read.paths.DatedPath;
import florilege.read.paths.FileStem;
import florilege.sites.folder.SitePaths;
import florilege.sites.program.FileRole;
import florilege.sites.program.SiteLayout;
import florilege.sites.program.SitePost;
import florilege.text.dom.Dom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads an article's file, before it is known what else there is: whether it is a draft, which name
 * it goes by, what it says.
 *
 * @param found the file
 * @param lines its text
 * @param front its front matter
 * @param layout of the folder it was found in
 * @param problems where what is wrong with it goes
 */
record ArticleFile(
    CollectionFolder.Found found,
    LineIndex lines,
    FrontMatterParser front,
    SiteLayout layout,
    Problems problems) {

  /** Opens a file and reads its front matter; nothing, and a problem, if it cannot be read. */
  static Optional<ArticleFile> read(
      CollectionFolder.Found found, SiteLayout layout, Problems problems) {
    Optional<TextFile> file = found.text(problems);
    file.ifPresent(text -> text.report(problems, offset -> true));
    return file.map(
        text -> {
          LineIndex lines = LineIndex.of(text.source());
          FrontMatterParser own = FrontMatterParser.read(lines, layout, problems);
          FrontMatterParser front =
              new FrontMatterParser(
                  own.fields().orElse(layout.defaults(found.path())), own.end(), own.unread());
          return new ArticleFile(found, lines, front, layout, problems);
        });
  }

  private FileStem stem() {
    return FileStem.of(found, layout);
  }

  /** The name by which it wants to be known: its own word for that, without folders. */
  String slug() {
    String given =
        front.fields().text("slug").value().replaceFirst("/+$", "").replaceFirst("^.*/", "");
    return given.isBlank() ? Dom.legal(stem().undated()) : given;
  }

  /**
   * What it may be called by those who speak of it.
   *
   * @param id what it is called in the collection
   */
  ArticleRef topic(String id) {
    FileStem stem = stem();
    List<String> names = List.of(stem.name(), stem.undated(), slug());
    Stream<String> numbers =
        Stream.of("id", "post-id", "wp-id", "wordpress-id", "guid", "url")
            .flatMap(key -> front.fields().value(key).stream())
            .filter(YamlValue.Scalar.class::isInstance)
            .map(value -> ((YamlValue.Scalar) value).value());
    ArticleAddresses addresses = addresses(title(heading()));
    Stream<String> known = Stream.concat(addresses.paths().stream(), discussions());
    return new ArticleRef(
        id,
        found.path(),
        found.name().matches("_?index\\..*")
            ? Stream.concat(Stream.of("index"), names.stream()).toList()
            : names,
        Stream.concat(known, numbers).toList(),
        front.fields().value("comments"),
        !front.unread().isEmpty());
  }

  /** Where it is discussed elsewhere: an address or a number, or several. */
  private Stream<String> discussions() {
    return front.fields().value("discussion").stream()
        .flatMap(
            value ->
                value instanceof YamlValue.Sequence list ? list.items().stream() : Stream.of(value))
        .filter(YamlValue.Scalar.class::isInstance)
        .map(value -> ((YamlValue.Scalar) value).value().strip())
        // Hacker News has the number behind a question mark.
        .map(written -> written.replaceFirst("^https?://[^?]*[?&]id=(\\w+).*$", "$1"));
  }

  /**
   * Whether it is an article, as all Markdown is where articles lie. HTML is one if it has front
   * matter and, where templates and lists may lie too, a date.
   */
  boolean isArticle() {
    boolean posts = ("/" + found.path()).contains("/_");
    return !SitePaths.isHtml(found.name()) || front.stands() && (posts || !date().isNone());
  }

  /** Whether it begins with a header that says more than a text without one would. */
  boolean hasHeader() {
    return front.stands() && front.fields().value("title", "date").isPresent();
  }

  /** Whether a site makes a page of it, which comments may be about. */
  boolean isPage() {
    return !SitePaths.isHtml(found.name()) || front.stands();
  }

  /** Whether it is not meant to be read yet: marked as such, or where drafts lie. */
  boolean isDraft() {
    return front.fields().flag("draft", false)
        || says("published", "false")
        || says("status", "draft")
        || says("status", "hidden")
        || layout.role(found.path()) == FileRole.DRAFT;
  }

  /** What may have said that it is a draft, where that cannot be told. */
  Optional<Place> draftDoubt() {
    return DraftDoubt.find(front, lines);
  }

  private boolean says(String key, String word) {
    return front
        .fields()
        .value(key)
        .filter(v -> v instanceof YamlValue.Scalar s && s.value().equalsIgnoreCase(word))
        .isPresent();
  }

  /** Its rank among all where its author gave one, least first; else the last. */
  int rank() {
    String key = front.fields().value("order").isPresent() ? "order" : "weight";
    return front.fields().number(key, Integer.MIN_VALUE, Integer.MAX_VALUE - 1, Integer.MAX_VALUE);
  }

  /** The first heading, where it is the title. */
  private Optional<FirstHeading> heading() {
    if (SitePaths.isHtml(found.name())) {
      return Optional.empty();
    }
    LocatedText given = front.fields().plain("title");
    return FirstHeading.find(lines, front.end())
        .filter(h -> given.isEmpty() || same(given, h.title()));
  }

  private LocatedText title(Optional<FirstHeading> heading) {
    return front
        .fields()
        .plain("title")
        .or(heading.map(FirstHeading::title).orElse(LocatedText.NONE))
        .or(layout.title(found.path()))
        .or(new LocatedText(stem().title(), lines.source().whole()));
  }

  /**
   * The article.
   *
   * @param id the name it was given
   * @param discussion about an article of this title
   */
  Article article(String id, Function<LocatedText, Discussion> discussion) {
    FieldReader fields = front.fields();
    Optional<FirstHeading> heading = heading();
    LocatedText title = title(heading);
    ArticleAddresses addresses = addresses(title);
    return new Article(
        id,
        found.path(),
        lines.source(),
        title,
        fields.plain("subtitle"),
        authors(),
        date(),
        fields.lang("lang", "language"),
        addresses.url(),
        tags(),
        fields.plain("summary", "description", "excerpt"),
        fields.text("licence", "license", "rights"),
        lead(),
        body(heading.map(FirstHeading::end).orElse(front.end())),
        addresses.paths(),
        discussion.apply(title));
  }

  /** Zola keeps them in a section. */
  private List<LocatedText> tags() {
    FieldReader fields = front.fields();
    List<LocatedText> tags =
        layout.splitsWords()
            ? fields.words("tags", "tag")
            : fields.texts("tags", "tag", "keywords");
    return tags.isEmpty() && fields.value("taxonomies").isPresent()
        ? fields.section("taxonomies").texts("tags")
        : tags;
  }

  private static boolean same(LocatedText a, LocatedText b) {
    return a.value().equalsIgnoreCase(b.value());
  }

  /**
   * Gives the authors that it names, where the site knows them under other words by their names; if
   * it names none, the one whose site it is.
   */
  private List<Person> authors() {
    Map<String, String> known = layout.people();
    List<Person> said = said(known);
    List<Person> site = layout.about().creators();
    return said.isEmpty() && site.size() == 1 ? site : said;
  }

  private List<Person> said(Map<String, String> known) {
    return front.fields().people("aut", "author", "authors").stream()
        .map(
            person ->
                new Person(
                    known.getOrDefault(person.name(), person.name()),
                    person.role(),
                    person.fileAs()))
        .toList();
  }

  /**
   * When it was published: what it says, else what its name says. A day that is yet to come is a
   * day like any other, since a book does not know when it is read.
   */
  private PartialDate date() {
    PartialDate date = saidDate();
    if (date.isNone()) {
      date = stem().date();
    }
    if (date.isNone()) {
      date = addressDate();
    }
    return date.isNone() ? DatedPath.date(found.folder()) : date;
  }

  /** The date in its header, where {@code date} may be a group of several. */
  private PartialDate saidDate() {
    FieldReader fields = front.fields();
    String[] keys = {
      "date",
      "publishdate",
      "publish-date",
      "pubdate",
      "pubdatetime",
      "published-at",
      "publishedat",
      "created",
      "created-at"
    };
    PartialDate date =
        fields.value(keys).orElse(null) instanceof YamlValue.Mapping group
            ? new FieldReader(group, Rule.BAD_FIELD, problems)
                .date("created", "published", "publish", "date")
            : fields.date(keys);
    return date.isNone()
        ? fields
            .value("published")
            .filter(YamlValue.Scalar.class::isInstance)
            .flatMap(said -> DateParser.read(((YamlValue.Scalar) said).value()))
            .orElse(PartialDate.NONE)
        : date;
  }

  /** The date in the address that its author gives it, {@code 2014/12/12/name}. */
  private PartialDate addressDate() {
    for (String key : List.of("path", "permalink", "url")) {
      PartialDate date =
          front
              .fields()
              .value(key)
              .filter(YamlValue.Scalar.class::isInstance)
              .map(said -> DatedPath.date(((YamlValue.Scalar) said).value()))
              .orElse(PartialDate.NONE);
      if (!date.isNone()) {
        return date;
      }
    }
    return PartialDate.NONE;
  }

  /** Whether its address says that it is an article though it lies where pages do. */
  boolean hasDatedAddress() {
    return !addressDate().isNone();
  }

  private ArticleAddresses addresses(LocatedText title) {
    String name = Dom.legal(stem().addressName());
    SitePost post = new SitePost(found.path(), name, title.value(), date(), front.fields());
    return ArticleAddresses.of(post, layout, problems);
  }

  private LocatedText lead() {
    FieldReader fields = front.fields();
    for (String key : List.of("lead", "image", "cover", "heroimage")) {
      Optional<YamlValue> value = fields.value(key);
      if (value.isPresent()) {
        return value.get() instanceof YamlValue.Mapping
            ? fields.section(key).text("path", "src", "image", "url", "feature")
            : fields.text(key);
      }
    }
    return LocatedText.NONE;
  }

  /** All from an offset on, without blank lines at either end. */
  private Passage body(int from) {
    return lines.passage(from, lines.source().text().length());
  }
}
