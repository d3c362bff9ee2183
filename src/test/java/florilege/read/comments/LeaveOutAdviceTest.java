package florilege.read.comments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.bind.Binder;
import florilege.model.ArticleCollection;
import florilege.problem.Problem;
import florilege.problem.Problems;
import florilege.read.CollectionReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A problem of a comment says how to erase the comment, in a line that does so. */
class LeaveOutAdviceTest {

  private static final String LINE = "leave-out: [";

  @TempDir Path folder;

  private List<Problem> build(String settings, String comments) throws IOException {
    Files.createDirectories(folder.resolve("articles"));
    Files.writeString(folder.resolve("collection.yaml"), settings);
    Files.writeString(folder.resolve("articles/the night.md"), "Night.\n");
    Files.writeString(folder.resolve("articles/the night.comments.md"), comments);
    Problems problems = new Problems();
    ArticleCollection collection = CollectionReader.read(folder, Map.of(), problems);
    Binder.bind(collection, Optional.empty(), bound -> {}, problems);
    return problems.sorted();
  }

  private static String comment(String id, String text) {
    return "---\nid: " + id + "\nauthor: Ann\ndate: 2012-01-21\n---\n" + text + "\n\n";
  }

  private static String line(Problem problem) {
    int at = problem.hint().indexOf(LINE);
    return at < 0 ? "" : problem.hint().substring(at);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c1",
        "true",
        "12",
        "'a: b'",
        "'a # b'",
        "'##[x]'",
        "'a\"b\\'",
        "'[a], {b}'",
        "été",
        "\"\\U0001F600\"",
        "'-'",
        "'*a &b !c'"
      })
  void theLineErasesTheComment(String id) throws IOException {
    String comments = comment(id, "Before [x](gone.md)") + comment("fine", "After.");
    List<Problem> said = build("", comments);
    assertEquals(1, said.size(), said::toString);
    String line = line(said.get(0));
    assertTrue(line.startsWith(LINE + "\"the night#") && line.endsWith("]"), line);
    assertEquals(List.of(), build("comments:\n  " + line + "\n", comments), line);
  }

  @Test
  void doubtfulCommentsGetLeaveOutAdvice() throws IOException {
    String deep = ">".repeat(90) + " deep";
    List<Problem> said =
        build(
            "",
            comment("a", "<form>x</form>") + comment("b", deep) + comment("c\nreply-to: z", "x"));
    assertTrue(said.size() >= 3, said::toString);
    for (Problem problem : said) {
      assertTrue(line(problem).matches("leave-out: \\[\"the night#[abc]\"]"), problem.hint());
    }
  }

  @ParameterizedTest
  @CsvSource({"night, c1, night#c1", "2012/night, 7, 2012/night#7", "a, é, '\"a#é\"'"})
  void onlyWhatNeedsItIsQuoted(String article, String comment, String name) {
    assertTrue(LeaveOutAdvice.advice(article, comment).endsWith(": leave-out: [" + name + "]"));
  }

  /** Of two comments of a name it would erase both, and a name may tell whose the comment is. */
  @Test
  void adviceNeverErasesMoreThanOneComment() throws IOException {
    String link = "[x](gone.md)";
    for (Problem problem : build("", comment("a", link) + comment("a", "y " + link))) {
      assertEquals("", line(problem), problem::toString);
    }
    for (String names : List.of("pseudonyms", "initials")) {
      String settings = "comments: {names: " + names + "}\n";
      List<Problem> said = build(settings, comment("ann-1", link));
      assertFalse(said.isEmpty());
      assertFalse(said.get(0).hint().contains("ann-1"), said.get(0).hint());
    }
  }
}
