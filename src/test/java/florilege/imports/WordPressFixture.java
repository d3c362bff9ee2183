package florilege.imports;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Imports exports of WordPress. */
abstract class WordPressFixture {

  @TempDir Path folder;
  ImportFixture bench;

  @BeforeEach
  void open() {
    bench = new ImportFixture(folder);
  }
}
