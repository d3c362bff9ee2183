package florilege.read;

import florilege.files.CollectionFolder;
import florilege.files.ReadAccess;
import florilege.files.TextFile;
import florilege.model.Asset;
import florilege.model.metadata.LocatedText;
import florilege.problem.Problem;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import florilege.read.settings.SettingsFile;
import florilege.sites.SitePrograms;
import florilege.sites.folder.SiteFolder;
import florilege.sites.folder.SitePaths;
import florilege.sites.program.FileRole;
import florilege.sites.program.SiteLayout;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the files of a collection: those in its folder and, where {@code from} names another, those
 * in that one, which is then the site. What lies in neither is not read.
 *
 * @param place the folder of the site
 * @param all the files, those of the collection's own folder first
 * @param own those of the collection's own folder, if the site is elsewhere
 */
record CollectionFiles(
    Path place, List<CollectionFolder.Found> all, Set<CollectionFolder.Found> own) {

  private static final String[] PICTURES = {
    ".png", ".jpg", ".jpeg", ".jpe", ".jfif", ".gif", ".svg", ".webp", ".avif", ".heic", ".bmp",
    ".tif", ".tiff"
  };

  /** What texts are written in that nobody reads here. */
  private static final Pattern OTHER_NOTATIONS =
      Pattern.compile(
          "(?i)\\.(?:rst|rest|textile|org|adoc|asciidoc|asc|ipynb|mediawiki|wiki|wikitext|creole"
              + "|typ|djot|dj|svx|mdoc|markdoc|mdc|pandoc|pdc|canvas|gmi|muse|t2t)$");

  /** What texts of sites may be written in that are mostly templates; and no extension at all. */
  private static final Pattern TEMPLATES =
      Pattern.compile("(?i)(?:\\.(?:njk|liquid|webc|hbs|vto|pug|haml|erb|slim|ejs)|^[^.]+)$");

  /** Folders of HTML that is not written to be read where it lies. */
  private static final Pattern BUILT =
      Pattern.compile(
          "(?i)(?:^|/)(?:_[^/]*|public|static|assets?|dist|build|docs/api|site|themes?|layouts?|templates?|partials|includes?|components|test|tests|demo|demos)/");

  private static final Pattern PAGE = Pattern.compile("(?i)<(?:p|article|blockquote)[\\s>]");
  private static final Pattern TEMPLATE = Pattern.compile("\\{\\{|\\{%|<\\?php|<%");

  private static final Pattern HEADER =
      Pattern.compile("---\\r?\\n(?:(?!---)[^\\n]*\\n){0,60}?(?:title|date)\\s*:");

  /** What else might hold the articles of a folder without any. */
  private static final Pattern OTHER_FILES =
      Pattern.compile(OTHER_NOTATIONS + "|(?i)\\.(?:html?|xml|docx|odt|tex)$");

  /**
   * The files of the collection's folder; of these, if one article is wanted, what belongs to it.
   */
  static List<CollectionFolder.Found> here(ReadAccess access, Problems problems) {
    if (access.article().isEmpty()) {
      return CollectionFolder.files(access.collection(), access, problems);
    }
    String article =
        Normalizer.normalize(
            access
                .collection()
                .toAbsolutePath()
                .normalize()
                .relativize(access.article().get().toAbsolutePath().normalize())
                .toString()
                .replace('\\', '/'),
            Normalizer.Form.NFC);
    return CollectionFolder.files(access.collection(), access, new Problems()).stream()
        .filter(file -> isOf(article, file))
        .toList();
  }

  private static boolean isOf(String article, CollectionFolder.Found file) {
    return file.path().equals(article)
        || file.path().startsWith(SitePaths.bare(article) + ".comments.")
        || SettingsFile.isNamed(file)
        || file.endsWith(PICTURES);
  }

  /**
   * The files of a collection.
   *
   * @param here those of its own folder
   * @param from the other folder, as written; or none
   */
  static CollectionFiles of(
      ReadAccess access, List<CollectionFolder.Found> here, LocatedText from, Problems problems) {
    Problem absent =
        new Problem(Rule.BAD_SETTING, from.place(), "there is no folder '" + from + "'");
    Optional<Path> there =
        from.isEmpty() ? Optional.empty() : access.folder("from", from, absent, problems);
    if (there.isEmpty()) {
      return new CollectionFiles(access.collection(), here, Set.of());
    }
    List<CollectionFolder.Found> all = new ArrayList<>(here);
    Set<Path> known = new HashSet<>();
    here.forEach(file -> known.add(file.real()));
    CollectionFolder.files(there.get(), access, problems).stream()
        .filter(file -> !known.contains(file.real()))
        .forEach(all::add);
    return new CollectionFiles(there.get(), List.copyOf(all), Set.copyOf(here));
  }

  /** How the site is laid out. */
  SiteLayout layout(Optional<String> wanted, Problems problems) {
    SiteFolder folder = new SiteFolder(site(), problems);
    SiteLayout layout = SitePrograms.layout(folder, wanted);
    SiteLayout plain = SitePrograms.named("").layout(folder);
    if (wanted.isPresent() || layout.site().isNone() || hasArticle(layout) || !hasArticle(plain)) {
      return layout;
    }
    problems.add(
        Rule.SITE,
        Source.named(place).whole(),
        "nothing in it is an article of "
            + SitePrograms.named(layout.site().program()).phrase()
            + ": read as a folder of Markdown");
    return plain;
  }

  private boolean hasArticle(SiteLayout layout) {
    return site().stream()
        .map(
            file ->
                SitePaths.isHtml(file.name())
                    ? layout.htmlRole(file.path())
                    : SitePaths.isMarkdown(file.name()) ? layout.role(file.path()) : FileRole.OTHER)
        .anyMatch(role -> role == FileRole.ARTICLE || role == FileRole.DRAFT);
  }

  /** Files that belong to the collection, not to the site, lie as in any folder. */
  SiteLayout ownLayout(Problems problems) {
    return SitePrograms.named("").layout(new SiteFolder(List.copyOf(own), problems));
  }

  private List<CollectionFolder.Found> site() {
    return all.stream().filter(file -> !own.contains(file)).toList();
  }

  /** Files that are written in Markdown or HTML. */
  List<CollectionFolder.Found> texts() {
    return all.stream().filter(file -> isText(file.name())).toList();
  }

  private static boolean isText(String name) {
    return SitePaths.isMarkdown(name) || SitePaths.isHtml(name) || isPlainText(name);
  }

  /** Whether a file is text without a notation of its own, which is Markdown below a header. */
  static boolean isPlainText(String name) {
    return name.matches("(?i).*\\.te?xt")
        && !name.matches(
            "(?i)(?:requirements.*|constraints.*|robots|humans|ads|llms.*|license|licence)\\.txt");
  }

  /** Paths of all that is Markdown, without extension. */
  Set<String> markdown() {
    return all.stream()
        .filter(file -> SitePaths.isMarkdown(file.name()) && !hasCells(file))
        .map(file -> SitePaths.bare(file.path()))
        .collect(Collectors.toSet());
  }

  /** Whether a file is Markdown with cells of code, of which other Markdown may be made. */
  static boolean hasCells(CollectionFolder.Found file) {
    return file.endsWith(".rmd", ".qmd", ".rmarkdown");
  }

  /** What there is in a folder in which there is no article, in words. */
  String others() {
    Map<String, Integer> counts = new TreeMap<>();
    for (CollectionFolder.Found file : all) {
      Matcher extension = OTHER_FILES.matcher(file.name());
      if (extension.find()) {
        counts.merge(extension.group().toLowerCase(Locale.ROOT), 1, Integer::sum);
      }
    }
    return counts.isEmpty()
        ? ""
        : counts.entrySet().stream()
            .map(count -> count.getValue() + " " + count.getKey())
            .collect(Collectors.joining(", ", " (but: ", ")"));
  }

  /** Whether somebody has made a collection of the folder. */
  boolean isArranged() {
    return all.stream()
        .anyMatch(file -> file.path().matches("(?i:collection\\.ya?ml)|articles/.*"));
  }

  /**
   * Reports what lies where articles do, but is written in another notation: a line for each.
   *
   * @param comments tells which files hold comments, which are read in any notation
   */
  void reportOtherNotations(
      SiteLayout layout, Predicate<CollectionFolder.Found> comments, Problems problems) {
    Set<String> read = new HashSet<>();
    Set<String> texts = new HashSet<>();
    texts().forEach(file -> read.add(SitePaths.bare(file.path())));
    texts().forEach(file -> texts.add(file.folder()));
    Map<String, List<CollectionFolder.Found>> byExtension = new TreeMap<>();
    for (CollectionFolder.Found file : site()) {
      String bare = OTHER_NOTATIONS.matcher(file.path()).replaceFirst("");
      boolean isNamed = !bare.equals(file.path());
      bare = isNamed ? bare : SitePaths.bare(file.path());
      boolean other = isNamed || texts.contains(file.folder()) && isPost(file);
      if (other
          && !read.contains(bare)
          && !comments.test(file)
          && layout.role(bare + ".md") == FileRole.ARTICLE) {
        String extension = file.path().substring(bare.length());
        byExtension.computeIfAbsent(extension, key -> new ArrayList<>()).add(file);
      }
    }
    byExtension.forEach(
        (extension, files) ->
            problems.add(
                Rule.OTHER_NOTATION,
                Source.named(files.get(0).shown()).whole(),
                (files.size() == 1 ? "" : files.size() + " ")
                    + (extension.isEmpty()
                        ? "articles without an extension"
                        : "articles in " + extension)
                    + " are not read, only Markdown and HTML"));
  }

  /** Whether a file is a page that somebody saved, rather than what a site is built with. */
  static boolean isSavedPage(CollectionFolder.Found file) {
    return SitePaths.isHtml(file.name())
        && !BUILT.matcher(file.path()).find()
        && text(file, new Problems())
            .map(Source::text)
            .filter(text -> PAGE.matcher(text).find() && !TEMPLATE.matcher(text).find())
            .isPresent();
  }

  /** Whether a file that is a template by its name, or has no extension, begins as articles do. */
  private static boolean isPost(CollectionFolder.Found file) {
    return TEMPLATES.matcher(file.name()).find()
        && text(file, new Problems())
            .filter(text -> HEADER.matcher(text.text()).lookingAt())
            .isPresent();
  }

  /** What any file says, by path, where it is text; each is opened when it is first asked for. */
  Function<String, Optional<Source>> others(Problems problems) {
    Map<String, CollectionFolder.Found> byPath = new HashMap<>();
    all.forEach(file -> byPath.putIfAbsent(file.path(), file));
    Map<String, Optional<Source>> opened = new HashMap<>();
    return path ->
        opened.computeIfAbsent(
            path,
            name -> Optional.ofNullable(byPath.get(name)).flatMap(file -> text(file, problems)));
  }

  private static Optional<Source> text(CollectionFolder.Found file, Problems problems) {
    Optional<TextFile> text =
        file.text(problems).filter(read -> read.source().text().indexOf('\0') < 0);
    text.ifPresent(read -> read.report(problems, offset -> true));
    return text.map(TextFile::source);
  }

  /** Pictures by path. */
  Map<String, Asset> assets() {
    Map<String, Asset> assets = new LinkedHashMap<>();
    all.stream()
        .filter(file -> file.endsWith(PICTURES))
        .sorted(
            Comparator.comparing((CollectionFolder.Found file) -> !own.contains(file))
                .thenComparing(CollectionFolder.Found::path))
        .forEach(
            file ->
                assets.putIfAbsent(file.path(), new Asset(file.path(), file.real(), file::bytes)));
    return Collections.unmodifiableMap(assets);
  }
}
