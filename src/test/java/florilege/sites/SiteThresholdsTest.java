package florilege.sites;

import static florilege.Threshold.upTo;

import florilege.Threshold;
import florilege.data.YamlValue;
import florilege.model.Site;
import florilege.problem.Place;
import florilege.problem.Source;
import florilege.sites.folder.SiteFolder;
import florilege.sites.program.SummaryFile;
import florilege.sites.templates.IncludeFiles;
import florilege.sites.templates.TemplatePage;
import florilege.sites.templates.TemplateVariables;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What settings and templates of sites may hold ends at the numbers that are promised. */
class SiteThresholdsTest {

  private static final Place PLACE = Source.named(Path.of("a.yaml")).whole();

  static Stream<Threshold> thresholds() {
    return Stream.of(
        upTo("headings of the third level begin parts", 3, n -> hasPart(n)),
        upTo("a text may ask for five thousand words", 5_000, n -> variables(n) == n),
        upTo("a value has a hundred thousand characters", 100_000, n -> isSet(n)),
        upTo(
            "two values together have a hundred thousand characters",
            100_000,
            n -> variables(50_000, n - 50_000).value("a | append: b").isPresent()),
        upTo(
            "a filled text has a hundred thousand characters",
            100_000,
            n -> !variables(50_000, n - 50_000).fill("{{ a }}{{ b }}").isEmpty()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thresholds")
  void holdsToItsLimitAlone(Threshold threshold) {
    threshold.verify();
  }

  private static boolean hasPart(int level) {
    StringBuilder text = new StringBuilder("# Summary\n\n");
    for (int i = 2; i <= level; i++) {
      text.append("#".repeat(i) + " Part " + i + "\n\n- [A" + i + "](a" + i + ".md)\n\n");
    }
    Source file = new Source(Path.of("SUMMARY.md"), text.toString());
    return SummaryFile.of(file, "", "Summary"::equals).outline().stream()
        .anyMatch(part -> part.title().value().equals("Part " + level));
  }

  private static int variables(int count) {
    Map<String, YamlValue.Entry> entries = new LinkedHashMap<>();
    YamlValue value = new YamlValue.Scalar("x", false, PLACE);
    IntStream.range(0, count).forEach(i -> entries.put("k" + i, new YamlValue.Entry(PLACE, value)));
    return SiteFolder.variables("site", new YamlValue.Mapping(entries, PLACE)).size();
  }

  private static boolean isSet(int length) {
    return variables(length, 1).value("a").isPresent();
  }

  /** Two values of some lengths. */
  private static TemplateVariables variables(int first, int second) {
    TemplateVariables variables =
        new TemplateVariables(
            new TemplatePage(
                Site.NONE, Map.of(), Set.of(), new IncludeFiles(path -> Optional.empty()), false));
    variables.set("a", "x".repeat(first));
    variables.set("b", "x".repeat(second));
    return variables;
  }
}
