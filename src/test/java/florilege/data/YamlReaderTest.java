package florilege.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.problem.Problem;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

  private final Problems problems = new Problems();

  @Test
  void everyScalarIsTheTextThatWasWritten() {
    YamlValue.Mapping read =
        mapping("a: no\nb: 0123\nc: 2012-01-20\nd: 1_000\ne: .inf\nf: 'null'\n");
    List<String> values =
        read.entries().values().stream().map(e -> ((YamlValue.Scalar) e.value()).value()).toList();
    assertEquals(List.of("no", "0123", "2012-01-20", "1_000", ".inf", "null"), values);
  }

  @Test
  void absentValueIsNull() {
    YamlValue.Mapping read = mapping("a:\nb: ~\nc: null\n");
    read.entries().values().forEach(e -> assertTrue(((YamlValue.Scalar) e.value()).isNull()));
  }

  @Test
  void placesAreThoseOfTheFileInUtf16() {
    String text = "---\ntitle: x\n😀: { é: 😀, b: y }\n---\n";
    LineIndex lines = LineIndex.of(new Source(Path.of("a.md"), text));
    YamlValue yaml =
        YamlReader.read(lines, 4, text.length() - 4, Rule.FRONT_MATTER, problems).orElseThrow();
    YamlValue.Mapping inner =
        (YamlValue.Mapping) ((YamlValue.Mapping) yaml).entries().get("😀").value();
    assertEquals("a.md:3:14", inner.entries().get("b").key().toString());
    assertEquals("a.md:3:17", inner.entries().get("b").value().place().toString());
    assertEquals(text.indexOf("y }"), lines.start(2) + 16);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: &x [1]\nb: *x\n",
        "a: !!str 1\n",
        "a: !ruby/object:X {}\n",
        "? [a, b]\n: c\n",
        "a: 1\n---\nb: 2\n",
        "a: \"x\n",
        "\ta: 1\n",
        "a: b: c\n",
        "a: [1\n"
      })
  void refuses(String yaml) {
    assertEquals(Optional.empty(), read(yaml));
    assertEquals(1, problems.sorted().size());
  }

  @Test
  void refusesWhatNestsWithoutEnd() {
    assertEquals(Optional.empty(), read("[".repeat(5_000)));
    assertEquals(Optional.empty(), read("a: " + "[".repeat(100) + "]".repeat(100)));
    assertTrue(said().contains("values nest more than 20 deep"), said());
  }

  @Test
  void firstOfTwoEqualKeysCounts() {
    YamlValue.Mapping read = mapping("a: 1\nb: 2\na: 3\n");
    assertEquals("1", ((YamlValue.Scalar) read.entries().get("a").value()).value());
    assertEquals(
        "a.md:3:1: warning: 'a' is written twice; the first one counts [duplicate-key]", said());
  }

  @Test
  void forbiddenCharactersAreTakenOutAndReported() {
    YamlValue.Mapping read = mapping("a: x\u0000y\uFFFEz\uD800\n");
    assertEquals("xyz", ((YamlValue.Scalar) read.entries().get("a").value()).value());
    assertEquals(
        "a.md:1:5: warning: U+0000 is not a character of text [illegal-character]", said());
  }

  @Test
  void emptyTextIsAnEmptyMapping() {
    assertEquals(0, mapping("").entries().size());
    assertEquals(0, mapping("# only a remark\n").entries().size());
  }

  private Optional<YamlValue> read(String yaml) {
    LineIndex lines = LineIndex.of(new Source(Path.of("a.md"), yaml));
    return YamlReader.read(lines, 0, yaml.length(), Rule.FRONT_MATTER, problems);
  }

  private YamlValue.Mapping mapping(String yaml) {
    return (YamlValue.Mapping) read(yaml).orElseThrow();
  }

  private String said() {
    return String.join("\n", problems.sorted().stream().map(Problem::toString).toList());
  }
}
