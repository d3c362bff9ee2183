package florilege.sites.folder;

import florilege.data.JsonReader;
import florilege.data.LineIndex;
import florilege.data.TomlReader;
import florilege.data.YamlReader;
import florilege.data.YamlValue;
import florilege.data.fields.FieldReader;
import florilege.files.CollectionFolder;
import florilege.files.TextFile;
import florilege.model.metadata.LocatedText;
import florilege.problem.Problem;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Gives the files of a site, and the settings that lie among them. */
public final class SiteFolder {

  /** Words that a text may ask for by name; a site with more has other things in its settings. */
  private static final int VARIABLES = 5_000;

  /** No settings. */
  public static final YamlValue.Mapping NONE =
      new YamlValue.Mapping(Map.of(), LocatedText.NONE.place());

  private final Map<String, CollectionFolder.Found> files = new TreeMap<>();
  private final Problems problems;

  /** What was read, which is asked for with each article. */
  private final Map<String, YamlValue.Mapping> settings = new HashMap<>();

  private final Map<String, Map<String, String>> authors = new HashMap<>();

  /**
   * Takes note of the files.
   *
   * @param problems where settings are told that cannot be read
   */
  public SiteFolder(List<CollectionFolder.Found> files, Problems problems) {
    files.forEach(file -> this.files.putIfAbsent(file.path(), file));
    this.problems = problems;
  }

  /** The part of it below a folder, as if that were all. */
  public static SiteFolder below(List<CollectionFolder.Found> files, String folder) {
    List<CollectionFolder.Found> inside =
        files.stream()
            .filter(file -> file.path().startsWith(folder))
            .map(file -> file.as(file.path().substring(folder.length())))
            .toList();
    return new SiteFolder(inside, new Problems());
  }

  /** Whether there is a file of this path. */
  public boolean has(String path) {
    return files.containsKey(path);
  }

  /** Whether a path fits. */
  public boolean any(Predicate<String> fits) {
    return files.keySet().stream().anyMatch(fits);
  }

  /** All paths, in order. */
  public Iterable<String> paths() {
    return files.keySet();
  }

  /** Whether there is Markdown below a folder, which ends with {@code /}. */
  public boolean hasMarkdown(String folder) {
    return any(path -> path.startsWith(folder) && SitePaths.isMarkdown(path));
  }

  /** Whether there is Markdown or HTML below a folder, which ends with {@code /}. */
  public boolean hasTexts(String folder) {
    return any(
        path -> path.startsWith(folder) && (SitePaths.isMarkdown(path) || SitePaths.isHtml(path)));
  }

  /** The first of these files that is there. */
  public Optional<String> first(String... paths) {
    return List.of(paths).stream().filter(files::containsKey).findFirst();
  }

  /** The text of a file. */
  public Optional<Source> text(String path) {
    return Optional.ofNullable(files.get(path))
        .flatMap(file -> file.text(problems))
        .map(TextFile::source);
  }

  /** The text of the first of these files that is there; empty where none is. */
  public String textOf(String... paths) {
    return first(paths).flatMap(this::text).map(Source::text).orElse("");
  }

  /** The place of a file. */
  public Source source(String path) {
    return Source.named(files.get(path).shown());
  }

  /** The settings in a file, by its extension YAML, TOML or JSON; none where there is none. */
  public YamlValue.Mapping settings(String path) {
    return settings.computeIfAbsent(
        path, file -> text(file).flatMap(source -> value(source, file)).orElse(NONE));
  }

  /** Names of people by the words that articles use for them, from the files of a name. */
  public Map<String, String> authors(String name) {
    Map<String, String> known = authors.get(name);
    if (known == null) {
      known = Map.copyOf(AuthorFile.in(this, name));
      authors.put(name, known);
    }
    return known;
  }

  /** What stands between the fences above a text, in YAML or TOML; none where that is not so. */
  public YamlValue.Mapping header(String path) {
    Optional<LineIndex> text = text(path).map(LineIndex::of);
    String fence = text.map(lines -> lines.line(0).stripTrailing()).orElse("");
    if (!fence.equals("---") && !fence.equals("+++")) {
      return NONE;
    }
    LineIndex lines = text.get();
    int close = 1;
    while (close < lines.count() && !lines.line(close).stripTrailing().equals(fence)) {
      close++;
    }
    Problems doubts = new Problems();
    int from = lines.start(1);
    int to = lines.start(close);
    Optional<? extends YamlValue> value =
        fence.equals("---")
            ? YamlReader.read(lines, from, to, Rule.SITE_FILE, doubts)
            : TomlReader.read(lines, from, to, Rule.SITE_FILE, doubts);
    return value
        .filter(YamlValue.Mapping.class::isInstance)
        .map(YamlValue.Mapping.class::cast)
        .orElse(NONE);
  }

  /**
   * Settings are asked for leniently: what else stands in a site's own file is not the book's
   * affair.
   */
  public static FieldReader fields(YamlValue.Mapping mapping) {
    return new FieldReader(mapping, Rule.SITE_FILE, new Problems());
  }

  private Optional<YamlValue.Mapping> value(Source source, String path) {
    Problems doubts = new Problems();
    LineIndex lines = LineIndex.of(source);
    int end = source.text().length();
    Optional<? extends YamlValue> value =
        switch (path.substring(path.lastIndexOf('.') + 1)) {
          case "toml" -> TomlReader.read(lines, 0, end, Rule.SITE_FILE, doubts);
          case "json" ->
              JsonReader.read(lines, 0, end, Rule.SITE_FILE, doubts).map(JsonReader.Read::value);
          default -> YamlReader.lenient(lines, Rule.SITE_FILE, doubts);
        };
    if (value.isEmpty()) {
      doubts.sorted().stream().limit(1).forEach(this::report);
    }
    return value.filter(YamlValue.Mapping.class::isInstance).map(YamlValue.Mapping.class::cast);
  }

  private void report(Problem problem) {
    problems.add(problem);
  }

  /** Every single text in the settings by the way to it: {@code site.author.name}. */
  public static Map<String, String> variables(String name, YamlValue.Mapping settings) {
    Map<String, String> variables = new LinkedHashMap<>();
    collect(name, settings, variables);
    return Map.copyOf(variables);
  }

  private static void collect(String name, YamlValue value, Map<String, String> variables) {
    if (value instanceof YamlValue.Scalar scalar
        && !scalar.isNull()
        && variables.size() < VARIABLES) {
      variables.putIfAbsent(name, scalar.value());
    } else if (value instanceof YamlValue.Mapping mapping) {
      mapping
          .entries()
          .forEach((key, entry) -> collect(name + "." + key, entry.value(), variables));
    }
  }
}
