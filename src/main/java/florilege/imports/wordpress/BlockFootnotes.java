package florilege.imports.wordpress;

import florilege.data.JsonReader;
import florilege.data.LineIndex;
import florilege.data.YamlValue;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import java.nio.file.Path;
import java.util.List;

/** Reads the notes of an article made of blocks, which stand beside it, as a list in JSON. */
final class BlockFootnotes {

  private BlockFootnotes() {}

  /**
   * The notes in HTML, in the order of their calls; none where there are none.
   *
   * @param json a list of objects with {@code content}
   */
  static List<String> of(String json) {
    LineIndex lines = LineIndex.of(new Source(Path.of(""), json));
    return JsonReader.data(lines, Rule.EXPORT, new Problems())
        .filter(YamlValue.Sequence.class::isInstance)
        .map(
            list ->
                ((YamlValue.Sequence) list).items().stream().map(BlockFootnotes::content).toList())
        .orElse(List.of());
  }

  private static String content(YamlValue item) {
    return item instanceof YamlValue.Mapping mapping
            && mapping.entries().containsKey("content")
            && mapping.entries().get("content").value() instanceof YamlValue.Scalar scalar
        ? scalar.value()
        : "";
  }
}
