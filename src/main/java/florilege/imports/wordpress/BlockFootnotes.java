package florilege.imports.wordpress;

import florilege.data.JsonReader;
import florilege.data.Lines;
import florilege.data.Yaml;
import florilege.imports.html.HtmlToMarkdown;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import java.nio.file.Path;

/** The notes of an article made of blocks, which stand beside it, as a list in JSON. */
final class BlockFootnotes {

  private BlockFootnotes() {}

  /**
   * The notes in Markdown, numbered as their calls are; empty where there are none.
   *
   * @param json a list of objects with {@code content}
   */
  static String of(String json, HtmlToMarkdown html) {
    Lines lines = Lines.of(new Source(Path.of(""), json));
    StringBuilder notes = new StringBuilder();
    JsonReader.data(lines, Rule.EXPORT, new Problems())
        .ifPresent(value -> write(value, html, notes));
    return notes.toString();
  }

  private static void write(Yaml value, HtmlToMarkdown html, StringBuilder notes) {
    if (value instanceof Yaml.Sequence list) {
      int number = 1;
      for (Yaml item : list.items()) {
        String text = html.toMarkdown(content(item)).replace("\n", "\n    ");
        notes.append("\n[^").append(number++).append("]: ").append(text).append('\n');
      }
    }
  }

  private static String content(Yaml item) {
    return item instanceof Yaml.Mapping mapping
            && mapping.entries().containsKey("content")
            && mapping.entries().get("content").value() instanceof Yaml.Scalar scalar
        ? scalar.value()
        : "";
  }
}
