package florilege.epub;

import florilege.book.Book;
import florilege.book.Chapter;
import florilege.book.PageMap;
import florilege.book.SampleBooks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Writes books of a few chapters, and opens what was written. */
abstract class EpubFixture {

  @TempDir Path folder;

  OpenedEpub write(Book book) throws IOException {
    return OpenedEpub.of(book, PageMap.NONE, folder);
  }

  static Book of(Chapter... chapters) {
    return SampleBooks.of(SampleBooks.metadata("The Book", "en"), List.of(chapters));
  }

  static Chapter article(String id, String title, String xhtml) {
    return SampleBooks.chapter(Chapter.Kind.ARTICLE, id, title, "en", xhtml);
  }
}
