package florilege.read;

import florilege.model.Article;
import florilege.model.Comment;
import florilege.model.Date;
import florilege.model.Discussion;
import florilege.model.Passage;
import florilege.model.Settings;
import florilege.model.Text;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.read.comments.Topic;
import florilege.read.fields.DateShapes;
import florilege.read.fields.Fields;
import florilege.read.fields.Lines;
import florilege.read.fields.Yaml;
import florilege.read.files.Folder;
import florilege.read.files.TextFile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An article's file, before it is known what else there is: whether it is a draft, which name it
 * goes by, what it says.
 *
 * @param found the file
 * @param lines its text
 * @param front its front matter
 * @param problems where what is wrong with it goes
 */
record ArticleFile(Folder.Found found, Lines lines, FrontMatter front, Problems problems) {

  private static final Pattern DATED = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[-_ ]+(.+)");
  private static final Pattern SITE_PATH = Pattern.compile("/.*");
  private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s/?#]+.*");

  /** Opens a file and reads its front matter; nothing, and a problem, if it cannot be read. */
  static Optional<ArticleFile> read(Folder.Found found, Problems problems) {
    Optional<TextFile> file = TextFile.read(found.real(), found.shown(), problems);
    file.ifPresent(text -> text.report(problems, offset -> true));
    return file.map(
        text -> {
          Lines lines = Lines.of(text.source());
          return new ArticleFile(found, lines, FrontMatter.read(lines, problems), problems);
        });
  }

  /**
   * The name of the file without {@code .md}; for {@code index.md} in a folder, that of the folder.
   */
  static String stem(Folder.Found found) {
    String name = found.name().replaceFirst("(?i)\\.(?:md|markdown)$", "");
    String[] folders = found.folder().split("/");
    return name.equals("index") && !found.folder().isEmpty() ? folders[folders.length - 1] : name;
  }

  /** A stem without the date before it. */
  static String undated(String stem) {
    Matcher dated = DATED.matcher(stem);
    return dated.matches() ? dated.group(2) : stem;
  }

  /** The name by which it wants to be known. */
  String slug() {
    Text given = front.fields().text("slug");
    return given.isEmpty() ? florilege.text.Xml.legal(undated(stem(found))) : given.value();
  }

  /** What it may be called by those who speak of it. */
  Topic topic() {
    String stem = stem(found);
    List<String> names = List.of(stem, undated(stem), slug());
    return new Topic(
        found.folder(),
        found.name().startsWith("index.")
            ? Stream.concat(Stream.of("index"), names.stream()).toList()
            : names);
  }

  /** Whether it is not meant to be read yet: marked as such, or in a folder of drafts. */
  boolean isDraft() {
    Fields fields = front.fields();
    return fields.flag("draft", false)
        || says("published", "false")
        || says("status", "draft")
        || ("/" + found.folder()).matches("(?i).*/_?drafts/.*");
  }

  private boolean says(String key, String word) {
    return front
        .fields()
        .value(key)
        .filter(v -> v instanceof Yaml.Scalar s && s.value().equalsIgnoreCase(word))
        .isPresent();
  }

  /** Its rank among all where its author gave one, least first; else the last. */
  int rank() {
    String key = front.fields().value("order").isPresent() ? "order" : "weight";
    return front.fields().number(key, Integer.MIN_VALUE, Integer.MAX_VALUE - 1, Integer.MAX_VALUE);
  }

  /** The article, with the name it was given and the discussion about it. */
  Article article(String id, List<Comment> comments, Settings.Comments shown) {
    Fields fields = front.fields();
    Text given = fields.text("title");
    Optional<FirstHeading> heading =
        FirstHeading.find(lines, front.end())
            .filter(h -> given.isEmpty() || same(given, h.title()));
    Text title =
        given
            .or(heading.map(FirstHeading::title).orElse(Text.NONE))
            .or(new Text(titleOfFile(), lines.source().whole()));
    return new Article(
        id,
        found.path(),
        lines.source(),
        title,
        fields.text("subtitle"),
        fields.people("aut", "author", "authors"),
        date(),
        fields.lang("lang", "language"),
        url(),
        fields.texts("tags", "keywords"),
        fields.text("summary", "description", "excerpt"),
        fields.text("licence", "license", "rights"),
        lead(),
        body(heading.map(FirstHeading::end).orElse(front.end())),
        List.of(),
        new Discussion(title, comments, shown));
  }

  private static boolean same(Text a, Text b) {
    return a.value().equalsIgnoreCase(b.value());
  }

  private String titleOfFile() {
    String stem = stem(found);
    String words = DateShapes.read(stem).isPresent() ? stem : words(undated(stem));
    return words.isBlank() ? "Untitled" : words;
  }

  /** A file name as a title: {@code la-nuit} is {@code La nuit}. */
  static String words(String name) {
    String words = florilege.text.Xml.legal(name).replaceAll("[-_\\s]+", " ").strip();
    int first = words.offsetByCodePoints(0, words.isEmpty() ? 0 : 1);
    return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
  }

  private Date date() {
    Date date = front.fields().date("date", "publishdate", "publish-date", "pubdate");
    Matcher dated = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[-_ ].*)?").matcher(stem(found));
    return date.isNone() && dated.matches()
        ? DateShapes.read(dated.group(1)).orElse(Date.NONE)
        : date;
  }

  private Text url() {
    Fields fields = front.fields();
    for (String key : List.of("source", "canonical", "canonical-url", "url")) {
      Text url = fields.text(key);
      if (WEB.matcher(url.value()).matches()) {
        return url;
      } else if (!url.isEmpty() && !SITE_PATH.matcher(url.value()).matches()) {
        problems.add(
            Rule.BAD_FIELD,
            url.place(),
            "'" + key + "' takes a web address that begins with https://");
      }
    }
    return Text.NONE;
  }

  private Text lead() {
    Fields fields = front.fields();
    for (String key : List.of("lead", "image", "cover")) {
      Optional<Yaml> value = fields.value(key);
      if (value.isPresent()) {
        return value.get() instanceof Yaml.Mapping
            ? fields.section(key).text("path", "src", "image", "url", "feature")
            : fields.text(key);
      }
    }
    return Text.NONE;
  }

  /** All from an offset on, without blank lines at either end. */
  private Passage body(int from) {
    return lines.passage(from, lines.source().text().length());
  }
}
