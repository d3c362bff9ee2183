package florilege.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import florilege.BuildResult;
import florilege.Publisher;
import florilege.book.Book;
import florilege.cli.console.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever a text, a name or an option says, no line that the program prints can command a terminal
 * or the runner of a CI system, but for the annotations that were asked for.
 */
class HostileWordsTest {

  private static final List<String> HOSTILE =
      List.of(
          "::error title=x::y",
          "\u00A0::stop-commands::x",
          "a\n::add-mask::e",
          "a\r\n  ::add-mask::e\r::error::f",
          "##[add-mask]e",
          "b ##vso[task.complete]done",
          "##teamcity[buildStatus text='x']",
          "travis_fold:start:x",
          "section_start:1:x\r\u001b[0K",
          "--- x",
          "\u001b[2J\u001b]0;t\u0007",
          "a\b\u009b2J\u202Eb\u2066\u200Fc");

  private static final Pattern OURS =
      Pattern.compile(
          "::(error|warning|notice) file=[^:,]*(,line=\\d+)?(,col=\\d+)?,title=[a-z-]+::.*");
  private static final Pattern AT_THE_BEGINNING =
      Pattern.compile("[\\s\\p{Z}\\p{Cf}]*(::|---|\\+\\+\\+|~~~|\\^\\^\\^).*");
  private static final Pattern ANYWHERE =
      Pattern.compile(
          ".*(##[a-z0-9_.-]*\\[|travis_(fold|time):|section_(start|end):).*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MOVES =
      Pattern.compile(".*[\\p{Cc}\\u061C\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069&&[^\\t]].*");

  @TempDir Path folder;

  private PublishFunction press = Publisher::publish;
  private String out = "";
  private String err = "";

  static List<String> hostile() {
    return HOSTILE;
  }

  /** Runs the program and looks at each line of both streams; gives the number of annotations. */
  private int run(String... words) {
    ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    try (PrintStream outStream = new PrintStream(outBytes, true, StandardCharsets.UTF_8);
        PrintStream errStream = new PrintStream(errBytes, true, StandardCharsets.UTF_8)) {
      Main.run(words, new Console(outStream, errStream, Map.of(), folder, false), press);
    }
    out = outBytes.toString(StandardCharsets.UTF_8);
    err = errBytes.toString(StandardCharsets.UTF_8);
    int annotations = 0;
    for (String line : (out + err).split("\n")) {
      String shown = String.join(" ", words) + "\n→ " + line;
      assertFalse(ANYWHERE.matcher(line).matches(), shown);
      assertFalse(MOVES.matcher(line).matches(), shown);
      if (OURS.matcher(line).matches()) {
        annotations++;
      } else {
        assertFalse(AT_THE_BEGINNING.matcher(line).matches(), shown);
      }
    }
    return annotations;
  }

  private static String fileName(String text) {
    return text.replace("/", "_");
  }

  private void put(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String yaml(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars().forEach(c -> quoted.append(String.format("\\u%04X", c)));
    return quoted.append('"').toString();
  }

  /** A collection that has the words wherever there is something to say about. */
  private Path collection(String words) throws IOException {
    Path collection = folder.resolve(fileName(words));
    String field = yaml(words);
    put(
        collection.resolve("collection.yaml"),
        """
        title: W
        subtitle: W
        creator: [W]
        subject: [W]
        file-name: W
        W: W
        page: W
        style: W
        order: [W]
        comments: {depth: W, leave-out: [W], W: W}
        """
            .replace("W", field));
    article(collection.resolve("articles"), words);
    return collection;
  }

  private void article(Path articles, String words) throws IOException {
    String field = yaml(words);
    put(
        articles.resolve(fileName(words) + ".md"),
        "---\ntitle: W\nauthor: W\ndate: W\ntags: [W]\nW: W\nsource: W\n---\n".replace("W", field)
            + """
            # W

            W [x](nowhere.md) W [W](W.md) ![](<W.png>) [^W] <script>W</script> $\\W$ {{W}}

            <iframe src='https://W/'></iframe> <b W='W'>x</b>
            """
                .replace("W", words));
    put(
        articles.resolve(fileName(words) + ".comments.md"),
        "---\nid: W\nauthor: W\ndate: 2012-01-21\nreply-to: W\n---\n".replace("W", field)
            + "W [x](nowhere.md) <script>W</script>\n".replace("W", words));
    put(articles.resolve("lost.comments.md"), "---\nid: a\n" + words + "\n---\nx\n");
    put(articles.resolve("broken.md"), "---\ntitle: \"x\n" + words + ": [\n---\nx\n");
    put(articles.resolve(fileName(words) + ".rst"), "x\n");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void buildsSayAllAndObeyNothing(String words) throws IOException {
    String collection = collection(words).toString();
    int said = run("build", collection, "-f", "xhtml", "--annotations", "github", "-v");
    assertTrue(said > 5, err);
  }

  @Test
  void reportsAreReadAndNotObeyed() throws IOException {
    for (String words : HOSTILE) {
      article(folder.resolve("all/articles"), words);
    }
    assertEquals(0, run("build", "all", "-f", "epub", "--check", "--report", "-"));
    int problems = 0;
    try (JsonParser json = new JsonFactory().createParser(out)) {
      while (json.nextToken() != null) {
        problems += "message".equals(json.currentName()) ? 1 : 0;
      }
    }
    assertTrue(problems > HOSTILE.size(), out);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void optionsAndFilesAreNamedAndNotObeyed(String words) throws IOException {
    press =
        (request, progress) ->
            List.of(new BuildResult(words, List.of(), 0, new Book.Census(0, 0, 0, 0), List.of()));
    Path file = folder.resolve(fileName(words) + ".epub");
    put(file, "no book");
    put(folder.resolve("broken.epub"), "PK" + words);
    put(folder.resolve("a/articles/a.md"), "# " + words + "\n");
    put(folder.resolve("export.xml"), "<rss><channel><item><title>" + words + "</title>");
    run("check", file.toString(), words, "broken.epub");
    run("new", fileName(words));
    run("new", "a");
    run("new", fileName(words));
    for (String kind : List.of("wordpress", "disqus")) {
      run("import", kind, words, "-o", "x");
      run("import", kind, file.toString(), "-o", fileName(words) + kind);
      run("import", kind, "export.xml", "-o", file.toString());
      run("import", kind, "export.xml", "-o", fileName(words) + kind, words, "--" + words);
    }
    for (String option :
        List.of(
            "-o",
            "-f",
            "--style",
            "--page",
            "--fonts",
            "--set",
            "--fail-on",
            "--report",
            "-j",
            "--annotations",
            "--" + words,
            "-" + words)) {
      run("build", "a", "-f", "xhtml", option, words);
      run("build", "a", option + "=" + words, "-f", "xhtml");
    }
    run("build", "a", "-f", "xhtml", "--set", words + "=" + words, "--set", "title=" + words);
    run("build", words);
    run(words);
    run("styles", words);
    run("completion", words);
    run("--help", words);
    run("build", "--help", words);
    run("@" + words);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void faultsAreToldAndNotObeyed(String words) throws IOException {
    put(folder.resolve("a/articles/a.md"), "x\n");
    List<Supplier<BuildResult>> faults =
        List.of(
            () -> {
              throw new IllegalStateException(words, new IOException(words));
            },
            () -> {
              throw new InvalidPathException(words, words);
            },
            () -> {
              throw new AssertionError(words);
            });
    for (Supplier<BuildResult> fault : faults) {
      press = (request, progress) -> List.of(fault.get());
      run("build", "a", "--debug");
      assertTrue(err.contains("\tat "), err);
    }
  }

  @Test
  void theMarksOfOurOwnStay() throws IOException {
    put(folder.resolve("a/articles/a:b,c%.md"), "[x](gone.md)\n");
    assertEquals(1, run("build", "a", "-f", "epub", "--annotations", "github"));
    assertTrue(
        err.contains("\n::warning file=a/articles/a%3Ab%2Cc%25.md,line=1,col=1,title=broken-link"),
        err);
  }

  /** A script can use what it reads, whatever begins it. */
  @ParameterizedTest
  @ValueSource(strings = {"::error::x", "-x", "--- x", " x", "#x", "~x", "my blog"})
  void pathsOnOutLeadToTheFiles(String output) throws IOException {
    put(folder.resolve("a/articles/a.md"), "x\n");
    run("build", "a", "-f", "epub", "--output=" + output);
    List<String> lines = new ArrayList<>(List.of(out.split("\n")));
    assertEquals(1, lines.size(), out);
    assertTrue(Files.isRegularFile(folder.resolve(lines.get(0))), out);
    assertFalse(lines.get(0).matches("[-:#~\\s].*"), out);
  }
}
