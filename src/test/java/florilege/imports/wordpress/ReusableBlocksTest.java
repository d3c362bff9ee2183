package florilege.imports.wordpress;

import static florilege.Threshold.upTo;

import florilege.imports.ImportFixture;
import florilege.imports.source.Export;
import florilege.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReusableBlocksTest {

  private static final String SHOWN = "<!-- wp:block {\"ref\":2} /-->";

  @TempDir Path folder;

  @Test
  void blocksAreKeptUpToEightMillionCharacters() {
    upTo("all blocks", 8_000_000, n -> channel(n).reusableBlock("2").isPresent()).verify();
  }

  @Test
  void articleWithItsBlocksHasTwoMillionCharacters() {
    upTo("article", 2_000_000 - SHOWN.length(), n -> isShown(channel(n))).verify();
  }

  private static boolean isShown(WxrChannel channel) {
    ReusableBlocks blocks = new ReusableBlocks(channel);
    blocks.expand(SHOWN);
    return blocks.missing().isEmpty();
  }

  /** An export with one block of some length. */
  private WxrChannel channel(int length) {
    String block =
        ImportFixture.post(2, "b", "a".repeat(length))
            .replace(">post</wp:post_type>", ">wp_block</wp:post_type>");
    try {
      Path file = Files.writeString(folder.resolve("export.xml"), ImportFixture.wxr(block));
      return WxrChannel.read(new Export(file, file.getFileName()), new Problems()).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
