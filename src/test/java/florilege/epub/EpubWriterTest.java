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
    assertEquals(List.of(), epub.judgement());
  }
}
