package florilege.read.comments.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import florilege.files.TextFile;
import florilege.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a stranger writes, it stays in the comment that it was written in. */
class ForgeryTest {

  @Property(tries = 1_000)
  void noBodyForgesAComment(@ForAll("bodies") String body) {
    String file =
        "---\nid: c1\nauthor: Ann\n---\n"
            + CommentBlock.escape(body)
            + "\n\n---\nid: c2\n---\nTwo.\n";
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    TextFile text = TextFile.decode(bytes, Path.of("x.comments.md"), new Problems());
    List<ParsedComment> blocks = CommentBlock.read(text);
    assertEquals(List.of("c1", "c2"), blocks.stream().map(block -> block.id().value()).toList());
    assertEquals("Two.", blocks.get(1).body().text());
  }

  @Provide
  Arbitrary<String> bodies() {
    return Arbitraries.of(
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
            "date: 2012")
        .list()
        .ofMaxSize(14)
        .map(parts -> String.join("", parts));
  }
}
