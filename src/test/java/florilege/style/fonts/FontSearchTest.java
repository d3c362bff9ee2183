package florilege.style.fonts;

import static florilege.Threshold.upTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.style.DamagedFont;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fonts of the machine; the one here has a glyph for U+4E2D alone. */
class FontSearchTest {

  private static final Path FONT = Path.of("src/test/problems/system-font/in/fonts/test.ttf");

  @TempDir Path folder;
  private final List<String> damaged = new java.util.ArrayList<>();

  private List<FontSearch.Found> found(int... characters) {
    Set<Integer> wanted = new java.util.HashSet<>();
    for (int c : characters) {
      wanted.add(c);
    }
    return new FontSearch(
            List.of(folder, folder.resolve("none")), new florilege.files.AccessLog(folder))
        .covering(wanted, (file, why) -> damaged.add(file.getFileName() + " " + why));
  }

  @Test
  void takesAFontThatHasACharacter() throws IOException {
    Files.copy(FONT, folder.resolve("a.ttf"));
    assertEquals("FlorilegeTest-Regular", found(0x4E2D, 0x56FD).get(0).family().name());
    assertTrue(found(0x56FD).isEmpty());
  }

  @Test
  void takesAFontOutOfACollection() throws IOException {
    byte[] font = Files.readAllBytes(FONT);
    int header = 16;
    ByteBuffer collection = ByteBuffer.allocate(header + font.length);
    collection.putInt(0x74746366).putInt(0x00010000).putInt(1).putInt(header).put(font);
    for (int i = 0; i < collection.getShort(header + 4); i++) {
      int offset = header + 12 + 16 * i + 8;
      collection.putInt(offset, collection.getInt(offset) + header);
    }
    Files.write(folder.resolve("a.ttc"), collection.array());
    List<FontSearch.Found> found = found(0x4E2D);
    assertEquals(1, found.size());
    assertTrue(found.get(0).family().covers(0x4E2D));
  }

  @Test
  void passesOverWhatIsNoFont() throws IOException {
    Files.writeString(folder.resolve("a.ttf"), "no font");
    Files.write(folder.resolve("b.ttc"), new byte[] {0x74, 0x74, 0x63, 0x66, 0, 1});
    byte[] font = Files.readAllBytes(FONT);
    Files.write(folder.resolve("c.ttf"), java.util.Arrays.copyOf(font, font.length / 2));
    assertTrue(found(0x4E2D).isEmpty());
    assertEquals(
        List.of(
            "b.ttc is no TrueType font, or a damaged one",
            "c.ttf is no TrueType font, or a damaged one"),
        damaged.stream().filter(said -> !said.startsWith("a.ttf")).toList());
  }

  /** Half a download is named, and the whole one beside it used. */
  @Test
  void namesADamagedFontAndGoesOn() throws IOException {
    byte[] font = Files.readAllBytes(FONT);
    for (int seed = 0; seed < 300; seed++) {
      Files.write(folder.resolve(String.format("a%03d.ttf", seed)), DamagedFont.of(font, seed));
    }
    Files.write(folder.resolve("b.ttf"), font);
    assertEquals(1, found(0x4E2D).size());
  }

  @Test
  void fontsLieSixDeep() {
    upTo("folders and the file", 6, this::isFoundBelow).verify();
  }

  private boolean isFoundBelow(int depth) {
    try {
      Path font = folder.resolve("d" + depth).resolve("a/".repeat(depth - 2) + "a.ttf");
      Files.createDirectories(font.getParent());
      Files.copy(FONT, font);
      boolean found = !found(0x4E2D).isEmpty();
      Files.delete(font);
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
