package florilege;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.files.ReadAccess;
import florilege.imports.Imports;
import florilege.imports.records.Importer;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.read.CollectionReader;
import florilege.sites.SitePrograms;
import florilege.text.typography.Hyphenation;
import florilege.text.typography.Typography;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What README says of the program is so: sections, limits, lists. */
class ReadmeTest {

  private static final String README = read(Path.of("README.md"));

  @TempDir Path folder;

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The rows of the tables whose head is this; the cells of each. */
  private static List<List<String>> table(String head) {
    List<String> lines = README.lines().toList();
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(head)) {
        lines.subList(i + 2, lines.size()).stream()
            .takeWhile(line -> line.startsWith("|"))
            .map(line -> List.of(line.substring(1).split("\\|")))
            .forEach(rows::add);
      }
    }
    return rows;
  }

  private static List<String> code(String cell) {
    return Pattern.compile("`([^`]+)`").matcher(cell).results().map(m -> m.group(1)).toList();
  }

  @Test
  void hintsNameSectionsThatExist() {
    Pattern named = Pattern.compile("README, ((?:[A-Za-z]+ ?)+?)(?=[,;.]|$)");
    Set<String> sections =
        Pattern.compile("(?m)^## (.+)$|^\\*\\*([A-Z][^*.]*)\\.?\\*\\*")
            .matcher(README)
            .results()
            .map(m -> m.group(1) == null ? m.group(2) : m.group(1))
            .collect(Collectors.toSet());
    List<String> hinted =
        Arrays.stream(Rule.values())
            .flatMap(rule -> named.matcher(rule.hint()).results())
            .map(m -> m.group(1))
            .toList();
    assertTrue(hinted.size() > 5, hinted::toString);
    assertEquals(
        List.of(), hinted.stream().filter(section -> !sections.contains(section)).toList());
    assertEquals(
        List.of(),
        Arrays.stream(Rule.values())
            .map(Rule::hint)
            .filter(hint -> hint.contains("README") && !named.matcher(hint).find())
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          an article has at most 2,000,000 characters | text.markdown.syntax.ParseLimits.LONGEST_ARTICLE
          40,000 elements of markup                   | text.html.policy.AuthorPolicy.MOST_ELEMENTS
          5,000 formulas                              | text.math.TexToMathml.MOST
          a comment 100,000 characters                | text.markdown.syntax.ParseLimits.LONGEST_COMMENT
          characters and 10,000 elements              | text.html.policy.ReaderPolicy.MOST_ELEMENTS
          a discussion 6,000 comments                 | bind.rendered.CommentQuota.MOST_COMMENTS
          2,500,000 characters and                    | bind.rendered.CommentQuota.MOST_CHARACTERS
          and 60,000 elements (a line break           | bind.rendered.CommentQuota.MOST_ELEMENTS
          a table 40,000 cells                        | text.html.structure.TableRepair.MOST_CELLS
          Lists and quotes nest 100 deep              | text.markdown.syntax.ParseLimits.DEEPEST
          elements 80;                                | text.html.structure.ContentModel.DEEPEST
          has 125 megapixels                          | image.format.DecodingBudget.MOST_PIXELS
          no side of more than 65,535                 | image.format.DecodingBudget.LONGEST_SIDE
          A style has at most 200 fonts               | style.fonts.FontTable.MOST_ROWS
          sheets of more than 10,000 selectors        | style.css.CssLimits.MOST_RULES
          Lengths past 10,000 pixels                  | style.css.CssValueLimits.LARGEST
          type past 400                               | style.css.CssValueLimits.LARGEST_TYPE
          of more than 250 KB are several files       | epub.division.DividedBook.LIMIT
          """)
  void limitsAreThoseOfTheCode(String sentence, String constant)
      throws ReflectiveOperationException {
    assertTrue(README.replaceAll("\\s+", " ").contains(sentence), sentence);
    int dot = constant.lastIndexOf('.');
    Field field =
        Class.forName("florilege." + constant.substring(0, dot))
            .getDeclaredField(constant.substring(dot + 1));
    field.setAccessible(true);
    long limit = ((Number) field.get(null)).longValue();
    long unit = sentence.contains("megapixels") ? 1_000_000 : sentence.contains("KB") ? 1_000 : 1;
    String number = String.format(Locale.ROOT, "%,d", limit / unit);
    assertTrue(sentence.matches(".*\\b" + number + "\\b.*"), sentence + " is " + number);
  }

  @Test
  void languagesListedAreThoseSupported() throws IOException {
    String row =
        table("| key | meaning | default |").stream()
            .filter(cells -> cells.get(0).contains("`lang`"))
            .findFirst()
            .orElseThrow()
            .get(1);
    Set<String> named =
        new TreeSet<>(List.of(row.replaceFirst(".*words: ", "").strip().split(", ")));
    try (Stream<Path> words = Files.list(Path.of("src/main/resources/florilege/book/words"))) {
      assertEquals(
          named,
          words
              .map(file -> file.getFileName().toString().replace(".properties", ""))
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    for (String lang : named) {
      assertNotSame(Hyphenation.of("xx"), Hyphenation.of(lang), "no hyphenation of " + lang);
      assertFalse(Typography.of(lang).set("\"a\" 'b'").contains("\""), "no marks of " + lang);
    }
  }

  @Test
  void settingsAreKnown() {
    Set<String> keys = new TreeSet<>();
    table("| key | meaning | default |").forEach(cells -> keys.addAll(code(cells.get(0))));
    assertTrue(keys.size() > 30, keys::toString);
    keys.removeIf(key -> key.startsWith("issue.")); // only a file has these
    BuiltBook.collection(folder, "a.md", "Words.\n");
    Map<String, String> settings =
        keys.stream().collect(Collectors.toMap(key -> key, key -> "x", (a, b) -> a, TreeMap::new));
    Problems problems = new Problems();
    CollectionReader.read(
        new ReadAccess(folder, Optional.empty(), List.of(), keys), settings, files -> {}, problems);
    assertEquals(
        List.of(),
        problems.sorted().stream()
            .filter(problem -> problem.rule() == Rule.UNKNOWN_SETTING)
            .map(problem -> problem.detail())
            .toList());
  }

  @Test
  void formatsAreAllThereAre() {
    String all =
        Arrays.stream(Format.values()).map(Format::toString).collect(Collectors.joining(","));
    assertTrue(README.contains("[-f " + all + "]"), all);
  }

  @Test
  void kindsOfImportsAreAllThereAre() {
    List<String> named =
        table("| kind | FILE").stream()
            .flatMap(cells -> code(cells.get(0)).stream())
            .sorted()
            .toList();
    assertEquals(Imports.ALL.stream().map(Importer::name).sorted().toList(), named);
  }

  @Test
  void programsOfSitesAreAllThereAre() {
    String text = README.replaceAll("\\s+", " ");
    String list =
        text.substring(
            text.indexOf("reads the folders of "), text.indexOf(", and any other with Markdown"));
    Set<String> named =
        Pattern.compile("[A-Z]\\w+|mdBook")
            .matcher(list)
            .results()
            .map(MatchResult::group)
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> known = new TreeSet<>(SitePrograms.names());
    known.remove("plain");
    assertEquals(known, named);
  }
}
