package florilege.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCheckTest {

  @TempDir Path folder;

  private List<String> codes(String name, byte[] content) throws IOException {
    return FileCheck.file(Files.write(folder.resolve(name), content)).stream()
        .map(Finding::code)
        .toList();
  }

  @Test
  void saysWhatIsNoBook() throws IOException {
    assertEquals(
        List.of("no-file"),
        FileCheck.file(folder.resolve("none.epub")).stream().map(Finding::code).toList());
    assertEquals(List.of("no-file"), FileCheck.file(folder).stream().map(Finding::code).toList());
    assertEquals(List.of("empty"), codes("empty.epub", new byte[0]));
    assertEquals(List.of("not-an-epub"), codes("text.epub", "hello".getBytes()));
    assertEquals(List.of("not-a-pdf"), codes("text.pdf", "hello".getBytes()));
    assertEquals(List.of("unknown-file"), codes("text.txt", "hello".getBytes()));
  }

  @Test
  void saysWhatIsTruncated() throws IOException {
    byte[] whole = Files.readAllBytes(new SmallEpub().write(folder.resolve("whole.epub")));
    assertEquals(List.of("damaged"), codes("half.epub", Arrays.copyOf(whole, whole.length / 2)));
    assertEquals(List.of("damaged"), codes("half.pdf", "%PDF-1.7\n1 0 obj\n<<".getBytes()));
  }
}
