package florilege.read;

import static florilege.Threshold.from;
import static florilege.Threshold.upTo;

import florilege.Threshold;
import florilege.data.LineIndex;
import florilege.data.YamlValue;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import florilege.read.header.LenientYaml;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What front matter, settings and discussions may be ends at the numbers that are promised. */
class ReadThresholdsTest {

  @TempDir static Path folder;

  private static final AtomicInteger COLLECTIONS = new AtomicInteger();

  static Stream<Threshold> thresholds() {
    return Stream.of(frontMatter(), mendedYaml(), settings(), discussions()).flatMap(List::stream);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thresholds")
  void holdsToItsLimitAlone(Threshold threshold) {
    threshold.verify();
  }

  private static CollectionFixture collection(String... files) {
    CollectionFixture desk =
        new CollectionFixture(folder.resolve("collection" + COLLECTIONS.incrementAndGet()));
    for (int i = 0; i < files.length; i += 2) {
      desk.put(files[i], files[i + 1]);
    }
    return desk;
  }

  private static String said(String... files) {
    CollectionFixture desk = collection(files);
    desk.read();
    return String.join("\n", desk.said());
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
  }

  private static List<Threshold> frontMatter() {
    return List.of(
        from(
            "five words are a sentence",
            5,
            n -> saidOfKeys("zzz: w" + " word".repeat(n - 1) + "\n").contains("sentences")),
        from(
            "five words are a sentence, addresses apart",
            5,
            n -> saidOfKeys("zzz: w" + " word".repeat(n - 1) + " 1 2 3 4\n").contains("sentences")),
        from(
            "twelve ideographs are a sentence",
            12,
            n -> saidOfKeys("zzz: " + "文".repeat(n) + "\n").contains("sentences")),
        upTo(
            "two hundred keys are told apart",
            200,
            n -> !saidOfKeys(lines(n, i -> "zz" + i + ": x\n")).contains("further keys")));
  }

  private static String saidOfKeys(String keys) {
    return said("a.md", "---\n" + keys + "---\nText.\n");
  }

  private static List<Threshold> mendedYaml() {
    return List.of(
        upTo(
            "a thousand lines are mended",
            1_000,
            n -> isMended("title: A: b\n" + "# remark\n".repeat(n - 1))),
        upTo("keys below keys are mended ten deep", 10, ReadThresholdsTest::isMendedBelow));
  }

  private static boolean isMended(String keys) {
    CollectionFixture desk = collection("a.md", "---\n" + keys + "---\nText.\n");
    return desk.read().articles().get(0).title().value().equals("A: b");
  }

  /** Whether a key is found below so many others, whose value is no YAML. */
  private static boolean isMendedBelow(int depth) {
    String text = lines(depth, i -> " ".repeat(i) + "k:\n") + " ".repeat(depth) + "k: A: b\n";
    Problems problems = new Problems();
    Optional<YamlValue> value =
        LenientYaml.read(
                LineIndex.of(new Source(Path.of("a.md"), text + "---\n")),
                0,
                depth + 1,
                new Problems(),
                Rule.MENDED_FRONT_MATTER,
                Rule.FRONT_MATTER,
                problems)
            .map(mapping -> mapping);
    for (int i = 0; i <= depth; i++) {
      value =
          value
              .filter(YamlValue.Mapping.class::isInstance)
              .map(mapping -> ((YamlValue.Mapping) mapping).entries().get("k").value());
    }
    return value.isPresent();
  }

  private static List<Threshold> settings() {
    return List.of(
        from(
            "a book with pictures has a hundred kilobytes",
            100_000,
            n ->
                said("a.md", "Text.\n", "collection.yaml", "images: {total: " + n + "}\n")
                    .isEmpty()),
        upTo("ten other texts are named", 10, n -> !otherTexts(n).contains("…")));
  }

  private static String otherTexts(int count) {
    CollectionFixture desk = collection("articles/a.md", "Text.\n");
    IntStream.range(0, count).forEach(i -> desk.put("other" + i + ".md", "Text.\n"));
    desk.read();
    return String.join("\n", desk.said());
  }

  private static List<Threshold> discussions() {
    String comment = "[{\"author\": \"Ann\", \"date\": \"2012-01-21\", \"text\": \"Well said.\"}]";
    String githubs =
        """
        {"comments": {"nodes": [{"author": {"login": "Ann"}, "createdAt": "2012-01-21T09:40:00Z",
          "authorAssociation": "NONE", "body": "Well said.", "replies": {"nodes": []}}]}}
        """;
    return List.of(
        upTo(
            "comments lie in eight lists",
            8,
            n -> size("[".repeat(n - 1) + comment + "]".repeat(n - 1)) == 1),
        upTo(
            "a discussion of GitHub's lies in eight values",
            8,
            n -> size("{\"data\": ".repeat(n) + githubs + "}".repeat(n)) == 1));
  }

  private static int size(String json) {
    CollectionFixture desk = collection("a.md", "Text.\n", "a.comments.json", json);
    return desk.read().articles().get(0).discussion().size();
  }
}
