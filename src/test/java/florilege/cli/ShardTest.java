package florilege.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.BuildRequest;
import florilege.Format;
import florilege.Seeds;
import florilege.periodical.Selection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of what is to be made, each for another machine. */
class ShardTest {

  @TempDir Path top;

  private static List<List<Long>> cut(List<Long> weights, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> new Shard(number, count).cut(weights, each -> each))
        .toList();
  }

  @Test
  void listIsCutEvenlyByWeight() {
    assertEquals(
        List.of(List.of(10L), List.of(4L, 6L), List.of(5L, 5L)),
        cut(List.of(4L, 10L, 5L, 6L, 5L), 3));
    assertEquals(List.of(List.of(9L), List.of(1L), List.of(1L)), cut(List.of(9L, 1L, 1L), 3));
    assertEquals(List.of(List.of(0L, 0L), List.of(0L)), cut(List.of(0L, 0L, 0L), 2));
    assertEquals(List.of(List.of(7L), List.of()), cut(List.of(7L), 2));
  }

  @Test
  void eachOfAListIsInExactlyOnePartThatIsNotTooHeavy() {
    for (long seed : Seeds.first(200).toArray()) {
      RandomGenerator random = Seeds.generator(seed);
      int count = 1 + random.nextInt(12);
      List<Integer> all = IntStream.range(0, random.nextInt(60)).boxed().toList();
      long[] weights = all.stream().mapToLong(each -> random.nextInt(1000)).toArray();
      List<Integer> seen = new ArrayList<>();
      long heaviest = 0;
      for (int number = 1; number <= count; number++) {
        List<Integer> part = new Shard(number, count).cut(all, each -> weights[each]);
        seen.addAll(part);
        heaviest = Math.max(heaviest, part.stream().mapToLong(each -> weights[each] + 1).sum());
      }
      assertEquals(all, seen.stream().sorted().toList(), "seed " + seed);
      long sum = all.stream().mapToLong(each -> weights[each] + 1).sum();
      long largest = all.stream().mapToLong(each -> weights[each] + 1).max().orElse(0);
      assertTrue(heaviest <= sum / count + largest, "seed " + seed);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0/3", "4/3", "1", "1/0", "1/", "/2", "-1/2", "1/2/3", "01/2", "a/b", ""})
  void anythingElseIsNoShard(String text) {
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> Shard.named(text))
            .getMessage()
            .startsWith("--shard takes K/N"));
  }

  private BuildRequest order(Path folder) {
    return new BuildRequest(
        folder,
        top.resolve("out"),
        Set.of(Format.XHTML),
        Map.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        false,
        Optional.empty(),
        new Selection(
            "", Optional.empty(), Optional.empty(), Instant.parse("2013-01-01T00:00:00Z")),
        1);
  }

  private Path periodical(String name) throws IOException {
    Path folder = top.resolve(name);
    write(folder.resolve("collection.yaml"), "title: " + name + "\nissue:\n  every: month\n");
    write(folder.resolve("articles/2012-01-10-one.md"), "# One\n\n![A line](../line.svg)\n");
    write(
        folder.resolve("line.svg"),
        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><path d='M0 0h9'/></svg>");
    write(folder.resolve("articles/2012-02-10-two.md"), "# Two\n\n" + "Words. ".repeat(100));
    write(folder.resolve("articles/2012-04-10-four.md"), "# Four\n\nMore.\n");
    return folder;
  }

  private Path whole(String name, String text) throws IOException {
    write(top.resolve(name).resolve("a.md"), "# A\n\n" + text);
    return top.resolve(name);
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void collectionsAreWholeAndPeriodicalsAreCutByIssues() throws IOException {
    List<BuildRequest> orders =
        Stream.of(
                whole("small", "One."), periodical("journal"), whole("large", "One. ".repeat(300)))
            .map(this::order)
            .toList();
    List<String> made = new ArrayList<>();
    for (int number = 1; number <= 3; number++) {
      for (BuildRequest part : new Shard(number, 3).of(orders)) {
        made.add(
            number
                + " "
                + part.folder().getFileName()
                + " "
                + part.issues().part().orElse(Set.of()));
      }
    }
    assertEquals(
        List.of("1 large []", "2 journal [2012-02]", "3 small []", "3 journal [2012-01, 2012-04]"),
        made.stream()
            .map(line -> line.replace("[2012-04, 2012-01]", "[2012-01, 2012-04]"))
            .toList());
  }

  private String build(Path out, String... arguments) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);
    List<String> all = new ArrayList<>(List.of("build", "-o", "" + out, "-f", "xhtml,epub"));
    all.addAll(List.of(arguments));
    int code =
        Main.run(all.toArray(String[]::new), err, err, Map.of("SOURCE_DATE_EPOCH", "1356998400"));
    assertEquals(0, code, said.toString(StandardCharsets.UTF_8));
    return said.toString(StandardCharsets.UTF_8);
  }

  private static Map<String, String> files(Path folder) {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(
            folder.relativize(path).toString(),
            new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  @Test
  void shardsSideBySideMakeWhatOneRunMakesWithTheSameRecord() throws Exception {
    String journal = periodical("journal").toString();
    String small = whole("small", "One.").toString();
    Path alone = top.resolve("alone");
    build(alone, journal, small);
    Path together = top.resolve("together");
    IntStream.rangeClosed(1, 4)
        .parallel()
        .forEach(number -> build(together, journal, small, "--shard", number + "/4"));
    assertEquals(files(alone), files(together));
    assertTrue(build(together, journal, small).contains("up to date"));
  }

  @Test
  void oneShardIsNotTakenForTheWhole() throws IOException {
    String journal = periodical("journal").toString();
    Path out = top.resolve("out");
    build(out, journal, "--shard", "1/3");
    assertEquals(1, files(out).keySet().stream().filter(name -> name.endsWith(".epub")).count());
    build(out, journal);
    assertEquals(3, files(out).keySet().stream().filter(name -> name.endsWith(".epub")).count());
    assertTrue(build(out, journal, "--shard", "2/3").contains("up to date"));
    assertTrue(build(out, journal, "--shard", "4/4").contains("none for 4/4"));
  }

  @Test
  void collectionThatIsNotThereIsSaidByOneShard() throws IOException {
    List<BuildRequest> orders = List.of(order(top.resolve("none")), order(whole("small", "One.")));
    int parts =
        IntStream.rangeClosed(1, 3).map(number -> new Shard(number, 3).of(orders).size()).sum();
    assertEquals(2, parts);
  }
}
