package florilege.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;

import florilege.book.Books;
import florilege.book.PageMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpubWriterTest {

  @TempDir Path folder;

  @Test
  void aBookOfEverythingIsValid() throws IOException {
    OpenedEpub epub = OpenedEpub.of(Books.rich(), PageMap.NONE, folder);
    java.nio.file.Files.copy(epub.file(), Path.of("/tmp/w/epub.scratch/rich.epub"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertEquals(List.of(), epub.judgement());
  }
}
