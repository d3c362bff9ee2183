package florilege.read.comments.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import florilege.Seeds;
import florilege.files.TextFile;
import florilege.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a stranger writes, it stays in the comment that it was written in. */
class ForgeryTest {

  private static final List<String> PIECES =
      List.of(
          "---",
          "id: c9",
          "author: The Owner",
          "\n",
          "\r",
          "\r\n",
          " ",
          "\t",
          "x",
          "\u2028",
          "\u0085",
          "\f",
          "date: 2012");

  static LongStream seeds() {
    return Seeds.first(1_000);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void noBodyForgesAComment(long seed) {
    RandomGenerator random = Seeds.generator(seed);
    String body =
        Stream.generate(() -> PIECES.get(random.nextInt(PIECES.size())))
            .limit(Seeds.size(seed, 14))
            .collect(Collectors.joining());
    String file =
        "---\nid: c1\nauthor: Ann\n---\n"
            + CommentBlock.escape(body)
            + "\n\n---\nid: c2\n---\nTwo.\n";
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    TextFile text = TextFile.decode(bytes, Path.of("x.comments.md"), new Problems());
    List<ParsedComment> blocks = CommentBlock.read(text, new UnreadFields());
    assertEquals(List.of("c1", "c2"), blocks.stream().map(block -> block.id().value()).toList());
    assertEquals("Two.", blocks.get(1).body().text());
  }
}
