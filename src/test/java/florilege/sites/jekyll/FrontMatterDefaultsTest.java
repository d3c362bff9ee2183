package florilege.sites.jekyll;

import static florilege.Threshold.upTo;

import florilege.data.LineIndex;
import florilege.data.YamlReader;
import florilege.data.YamlValue;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FrontMatterDefaultsTest {

  @Test
  void patternHasThreeStars() {
    upTo("stars", 3, n -> holds("a*".repeat(n) + "a", "aba".repeat(n) + "a")).verify();
  }

  private static boolean holds(String pattern, String file) {
    String yaml = "defaults: [{scope: {path: '" + pattern + "'}, values: {author: Ann}}]\n";
    LineIndex lines = LineIndex.of(new Source(Path.of("_config.yml"), yaml));
    YamlValue settings = YamlReader.lenient(lines, Rule.FRONT_MATTER, new Problems()).orElseThrow();
    return !new FrontMatterDefaults((YamlValue.Mapping) settings)
        .of(file, "posts")
        .entries()
        .isEmpty();
  }
}
