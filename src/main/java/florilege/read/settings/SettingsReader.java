package florilege.read.settings;

import florilege.data.LineIndex;
import florilege.data.YamlReader;
import florilege.data.YamlValue;
import florilege.data.fields.FieldReader;
import florilege.data.fields.KeySuggestion;
import florilege.files.ReadAccess;
import florilege.files.TextFile;
import florilege.model.Article;
import florilege.model.Design;
import florilege.model.IssuePlan;
import florilege.model.Settings;
import florilege.model.Settings.Images;
import florilege.model.metadata.CollectionMetadata;
import florilege.model.metadata.LocatedText;
import florilege.model.metadata.Person;
import florilege.problem.Place;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import florilege.problem.SpellingSuggestion;
import florilege.read.comments.CommentPolicy;
import florilege.read.header.LenientYaml;
import florilege.read.paths.FileStem;
import florilege.sites.SitePrograms;
import florilege.sites.folder.SitePaths;
import florilege.sites.program.SiteInfo;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads what {@code collection.yaml} says, and what the command line says instead. */
public final class SettingsReader {

  private static final Pattern UUID = Pattern.compile("(?i)urn:uuid:");

  private static final Pattern WHOLE_UUID =
      Pattern.compile("(?i)urn:uuid:\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private static final Set<String> KEYS =
      Set.of(
          "title",
          "subtitle",
          "lang",
          "language",
          "creator",
          "author",
          "editor",
          "publisher",
          "date",
          "modified",
          "file-as",
          "source",
          "accessibility",
          "rights",
          "licence",
          "license",
          "description",
          "subject",
          "keywords",
          "identifier",
          "belongs-to-collection",
          "group-position",
          "cover-image",
          "style",
          "page",
          "size",
          "css",
          "file-name",
          "toc-depth",
          "images",
          "epub",
          "article-start",
          "order",
          "parts",
          "comments",
          "profile",
          "bleed",
          "marks",
          "page-multiple",
          "ink",
          "signature",
          "sheet",
          "links",
          "qr",
          "paper",
          "price",
          "safe-zones",
          "issue",
          "time-zone",
          "site",
          "pages",
          "from");

  /** What is said of a collection, and of no article in it. */
  private static final Set<String> OF_THE_WHOLE =
      Set.of(
          "title",
          "subtitle",
          "description",
          "date",
          "modified",
          "file-as",
          "source",
          "identifier",
          "group-position",
          "cover-image",
          "file-name",
          "order",
          "parts",
          "issue",
          "site",
          "pages",
          "from");

  /** The settings that have settings below them. */
  private static final Set<String> SECTIONS =
      Set.of("comments.", "images.", "epub.", "accessibility.", "paper.");

  private final FieldReader fields;
  private final Images images;
  private final FieldReader epub;
  private final FieldReader paper;
  private final CataloguingReader catalogue;
  private final CommentPolicy policy;
  private final Path folder;
  private final boolean isArticle;
  private final Problems problems;
  private final Optional<IssuePlan> issues;

  private SettingsReader(
      FieldReader fields,
      Images images,
      FieldReader epub,
      FieldReader paper,
      CataloguingReader catalogue,
      CommentPolicy policy,
      ReadAccess access,
      Problems problems) {
    this.isArticle = access.article().isPresent();
    this.issues = IssuePlanReader.read(fields, problems);
    this.fields = fields;
    this.images = images;
    this.epub = epub;
    this.paper = paper;
    this.catalogue = catalogue;
    this.policy = policy;
    this.folder = access.article().orElse(access.collection());
    this.problems = problems;
  }

  /**
   * Opens the settings.
   *
   * @param file collection.yaml, where there is one
   * @param access to a collection; or to one article of it, for which the settings hold that are
   *     not about the whole
   * @param overrides by key; {@code comments.depth} means {@code depth} below {@code comments}
   */
  public static SettingsReader read(
      SettingsFile file, ReadAccess access, Map<String, String> overrides, Problems problems) {
    file.text().ifPresent(text -> text.report(problems, offset -> true));
    LineIndex lines =
        LineIndex.of(
            file.text()
                .map(TextFile::source)
                .orElse(Source.named(access.collection().resolve("collection.yaml"))));
    Problems found = new Problems();
    YamlValue.Mapping written = ofArticle(mapping(lines, found), access);
    problems.addAll(found);
    FieldReader given = new FieldReader(written, Rule.BAD_SETTING, problems);
    FieldReader fields = given.with(overrides(overrides, ""));
    CommentPolicy policy =
        CommentPolicy.of(fields, overrides(overrides, "comments."), problems)
            .withheld(file.isUnread() || found.has(Rule.COLLECTION_FILE));
    Images images =
        ImageLimits.read(fields.section("images").with(overrides(overrides, "images.")), problems);
    FieldReader accessibility =
        fields.section("accessibility").with(overrides(overrides, "accessibility."));
    FieldReader epub = fields.section("epub").with(overrides(overrides, "epub."));
    FieldReader paper = PrintSettings.paper(fields, problems).with(overrides(overrides, "paper."));
    CataloguingReader catalogue = new CataloguingReader(fields, accessibility, problems);
    return new SettingsReader(fields, images, epub, paper, catalogue, policy, access, problems)
        .checked();
  }

  /** What can be read of the file. */
  private static YamlValue.Mapping mapping(LineIndex lines, Problems problems) {
    Problems doubts = new Problems();
    Optional<YamlValue> value =
        YamlReader.read(lines, 0, lines.source().text().length(), Rule.COLLECTION_FILE, doubts);
    if (value.isPresent() && value.get() instanceof YamlValue.Mapping mapping) {
      problems.addAll(doubts);
      return mapping;
    } else if (value.isPresent()) {
      problems.add(
          Rule.COLLECTION_FILE,
          value.get().place(),
          "keys and values are expected, such as 'title: My book'");
      return new YamlValue.Mapping(Map.of(), lines.at(0));
    }
    return LenientYaml.read(
            lines, 0, lines.count(), doubts, Rule.MENDED_SETTING, Rule.COLLECTION_FILE, problems)
        .orElseGet(() -> new YamlValue.Mapping(Map.of(), lines.at(0)));
  }

  private static YamlValue.Mapping ofArticle(YamlValue.Mapping written, ReadAccess access) {
    if (access.article().isEmpty()) {
      return written;
    }
    Map<String, YamlValue.Entry> kept = new LinkedHashMap<>(written.entries());
    kept.keySet().removeAll(OF_THE_WHOLE);
    return new YamlValue.Mapping(kept, written.place());
  }

  private static Map<String, YamlValue.Scalar> overrides(
      Map<String, String> overrides, String prefix) {
    Map<String, YamlValue.Scalar> texts = new HashMap<>();
    overrides.forEach(
        (typed, value) -> {
          boolean isOption = typed.startsWith("--");
          String key = isOption ? typed.substring(2) : typed;
          boolean below = SECTIONS.stream().anyMatch(key::startsWith);
          if (key.startsWith(prefix) && below != prefix.isEmpty()) {
            Place place = Source.named(Path.of(isOption ? typed : "--set " + typed)).whole();
            texts.put(
                key.substring(prefix.length()),
                new YamlValue.Scalar(florilege.text.dom.Dom.legal(value), value.isBlank(), place));
          }
        });
    return texts;
  }

  private SettingsReader checked() {
    reportUnknown(fields.keys(), KEYS);
    reportUnknown(epub.keys(), Set.of("fonts"));
    return this;
  }

  private static String suggestion(String key, Set<String> known) {
    String meant = KeySuggestion.phrase(key, known);
    return meant.isEmpty() ? SpellingSuggestion.phrase(key, new TreeSet<>(known)) : meant;
  }

  private void reportUnknown(Map<String, Place> keys, Set<String> known) {
    keys.forEach(
        (key, place) -> {
          if (!known.contains(key)) {
            String suggestion =
                CommentPolicy.isKey(key)
                    ? ", did you mean 'comments." + key + "'?"
                    : suggestion(key, known);
            problems.add(Rule.UNKNOWN_SETTING, place, "'" + key + "' is no setting" + suggestion);
          }
        });
  }

  /**
   * The settings, completed with what a site says of itself, with what an article says that is a
   * book by itself, and with defaults.
   */
  public Settings settings(SiteInfo site, List<Article> articles) {
    Optional<Article> only = articles.stream().filter(article -> isArticle).findFirst();
    String said = fields.lang("lang", "language");
    String own = only.map(Article::lang).orElse("");
    String lang = !own.isEmpty() ? own : said.isEmpty() ? site.lang() : said;
    List<Person> creators = fields.people("aut", "creator", "author");
    CollectionMetadata metadata =
        new CollectionMetadata(
            fields
                .text("title")
                .or(only.map(Article::title).orElse(LocatedText.NONE))
                .or(site.title())
                .or(new LocatedText(FileStem.words(folderName()), Source.named(folder).whole())),
            fields.text("subtitle").or(site.subtitle()),
            lang.isEmpty() ? "en" : lang,
            creators.isEmpty() ? site.creators() : creators,
            fields.people("edt", "editor"),
            fields.text("publisher"),
            fields.date("date"),
            fields.date("modified"),
            fields.text("rights", "licence", "license"),
            fields.text("description").or(site.description()),
            catalogue.subjects(),
            identifier(),
            catalogue.read(),
            fields.text("belongs-to-collection"),
            position());
    return new Settings(
        metadata,
        design(),
        fileName(),
        fields.number("toc-depth", 1, 3, 2),
        images,
        policy.shown(),
        IssuePlanReader.zone(fields, problems),
        issues,
        print());
  }

  private Design design() {
    return new Design(
        fields.text("cover-image"),
        fields.text("style"),
        fields.text("page"),
        fields.text("size"),
        fields.text("css"),
        fields.choice("article-start", Design.ArticleStart.class, Design.ArticleStart.AUTO),
        epub.choice("fonts", Design.EpubFonts.class, Design.EpubFonts.NONE));
  }

  /** What is made for paper. */
  public Settings.Print print() {
    return new PrintSettings(fields, paper, problems).read();
  }

  private LocatedText identifier() {
    LocatedText given = Isbn.normalized(fields.text("identifier"), problems);
    if (!UUID.matcher(given.value()).lookingAt() || WHOLE_UUID.matcher(given.value()).matches()) {
      return given;
    }
    problems.add(Rule.BAD_SETTING, given.place(), "'" + given + "' is not a UUID");
    return LocatedText.NONE;
  }

  /** EPUB takes numbers with full stops between them, {@code 2.1}. */
  private LocatedText position() {
    LocatedText given = fields.text("group-position");
    if (given.isEmpty() || given.value().matches("\\d{1,9}(?:\\.\\d{1,9}){0,9}")) {
      return given;
    }
    problems.add(
        Rule.BAD_SETTING, given.place(), "'group-position' takes a number such as 2 or 2.1");
    return LocatedText.NONE;
  }

  /** What the collection is called that has no title, and its files: as its folder, or its file. */
  private String folderName() {
    return Optional.ofNullable(folder.toAbsolutePath().normalize().getFileName())
        .map(Path::toString)
        .map(name -> isArticle ? SitePaths.bare(name) : name)
        .orElse("book");
  }

  /** What the files made of the collection are called, without extension. */
  public String fileName() {
    LocatedText given = fields.text("file-name");
    if (given.isEmpty()) {
      return folderName();
    } else if (given.value().matches("(?![.~-])[^/\\\\:*?\"<>|\\p{Cntrl}]{1,100}")) {
      return given.value();
    }
    problems.add(Rule.BAD_SETTING, given.place(), "'" + given + "' cannot be the name of a file");
    return folderName();
  }

  /** How a periodical is divided. */
  public Optional<IssuePlan> issues() {
    return issues;
  }

  /** What the editor wants of the discussions. */
  public CommentPolicy editing() {
    return policy;
  }

  /** The settings that may name another folder, with what they say. */
  public Map<String, LocatedText> folders() {
    Map<String, LocatedText> folders =
        new TreeMap<>(Map.of("from", from(), "style", fields.text("style")));
    folders.values().removeIf(LocatedText::isEmpty);
    return folders;
  }

  /** The folder in which the articles lie, as written; or none, if it is the collection's own. */
  public LocatedText from() {
    return fields.text("from");
  }

  /** The program whose site the folder is to be taken for; nothing where that is to be seen. */
  public Optional<String> program() {
    return fields.choice("site", SitePrograms.names());
  }

  /** Whether the pages of a site are wanted beside its articles. */
  public boolean wantsPages() {
    return fields.flag("pages", false);
  }

  /** In which order the articles stand. */
  public BookOrder arrangement() {
    return BookOrder.read(fields, problems);
  }
}
