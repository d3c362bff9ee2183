package florilege;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Articles and comments that are too much, in their front matter, names, texts or pictures, each in
 * a book with articles that are not: these are in it whole, and of what is too much there is
 * something to see and an error with its place. The program runs in 768 MB.
 */
class BurdenedTest {

  @TempDir Path temp;

  /** Front matter: what stands between the two lines of hyphens. */
  private static Map<String, String> fronts() {
    Map<String, String> fronts = new LinkedHashMap<>();
    fronts.put(
        "aliases",
        "a: &a [x, x]\n"
            + IntStream.range(0, 30)
                .mapToObj(i -> (char) ('b' + i) + ": [*a, *a]\n")
                .collect(Collectors.joining()));
    fronts.put("tags", "title: !!java.net.URL [http://127.0.0.1]\n");
    fronts.put("depth", "title: " + "[".repeat(50_000) + "]".repeat(50_000) + "\n");
    fronts.put("maps", "title: " + "{a: ".repeat(50_000) + "}".repeat(50_000) + "\n");
    fronts.put("duplicates", "title: x\n".repeat(100_000));
    fronts.put("title", "title: " + "long ".repeat(2_000_000) + "\n");
    fronts.put("word", "title: " + "x".repeat(900_000) + "\n");
    fronts.put("author", "author: " + "Ann ".repeat(200_000) + "\n");
    fronts.put("authors", "authors: [" + "Ann, ".repeat(100_000) + "Bea]\n");
    fronts.put("keywords", "tags: [" + "a, ".repeat(100_000) + "b]\n");
    fronts.put("summary", "summary: " + "long ".repeat(190_000) + "\n");
    fronts.put("date", "date: " + "1".repeat(900_000) + "\n");
    fronts.put("scalar", "title: |\n" + " x\n".repeat(200_000));
    return fronts;
  }

  private static Map<String, String> comments() {
    Map<String, String> comments = new LinkedHashMap<>();
    comments.put("name", "---\nauthor: " + "Ann ".repeat(240_000) + "\n---\nWords.\n\n");
    comments.put("word", "---\nauthor: " + "x".repeat(900_000) + "\n---\nWords.\n\n");
    comments.put("id", "---\nid: " + "x".repeat(900_000) + "\n---\nWords.\n\n");
    comments.put("text", "---\nauthor: Ann\n---\n" + "long ".repeat(200_000) + "\n\n");
    comments.put("HTML", "---\nauthor: Ann\n---\n<p>" + "<b>x".repeat(120_000) + "</p>\n\n");
    comments.put(
        "tables", "---\nauthor: Ann\n---\n<p>" + "<table><tr><td>".repeat(30_000) + "</p>\n\n");
    comments.put("deep", "---\nauthor: Ann\n---\n" + "> ".repeat(5_000) + "x\n\n");
    return comments;
  }

  @Test
  void times() throws Exception {
    List<String> said = new ArrayList<>();
    fronts()
        .forEach(
            (name, front) ->
                said.add(
                    run(
                        "f-" + name,
                        "articles/bad.md",
                        ("---\n" + front + "---\nWords here.\n")
                            .getBytes(StandardCharsets.UTF_8))));
    comments()
        .forEach(
            (name, text) ->
                said.add(
                    run(
                        "c-" + name,
                        "articles/good.comments.md",
                        text.getBytes(StandardCharsets.UTF_8))));
    said.forEach(System.out::println);
  }

  private String run(String name, String file, byte[] content) {
    try {
      Path folder =
          BuiltBook.collection(temp.resolve(name), "articles/good.md", "# Good\n\nAll is well.\n");
      Files.write(folder.resolve(file), content);
      long cpu = java.time.Duration.ZERO.toMillis();
      Process p =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "@src/main/dist/lib/florilege.options",
                  "-Xmx768m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  "florilege.cli.Main",
                  "build",
                  folder.toString(),
                  "-o",
                  temp.resolve("out").toString(),
                  "-f",
                  "pdf,epub")
              .redirectErrorStream(true)
              .start();
      String said = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      p.waitFor();
      return name
          + " exit "
          + p.exitValue()
          + " cpu "
          + p.info().totalCpuDuration()
          + "\n"
          + (said.length() > 600 ? said.substring(0, 600) : said);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
