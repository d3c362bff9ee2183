package florilege.style;

import florilege.files.ReadAccess;
import florilege.model.metadata.LocatedText;
import florilege.problem.Problem;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Writes a style beside a collection, and reads it. */
abstract class StyleFixture {

  final Problems problems = new Problems();
  @TempDir Path folder;
  Path collection;
  Path style;

  @BeforeEach
  void layOut() throws IOException {
    collection = Files.createDirectories(folder.resolve("collections/mine"));
    style = Files.createDirectories(collection.resolve("style"));
  }

  static LocatedText text(String value) {
    return new LocatedText(value, Source.named(Path.of("collection.yaml")).whole());
  }

  Style load(String name) {
    return Style.load(text(name), LocatedText.NONE, collection, problems);
  }

  void write(String file, String content) throws IOException {
    Files.writeString(style.resolve(file), content);
  }

  List<Rule> rules() {
    return problems.sorted().stream().map(Problem::rule).toList();
  }

  static InputStream shipped(String font) {
    return StyleFixture.class.getResourceAsStream("/florilege/styles/fonts/" + font);
  }

  Style with(LocatedText size, LocatedText css) {
    return Style.load(
        LocatedText.NONE, LocatedText.NONE, size, css, ReadAccess.to(collection), problems);
  }
}
