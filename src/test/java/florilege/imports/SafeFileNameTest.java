package florilege.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import florilege.imports.records.SafeFileName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of files that are made of what an export calls things. */
class SafeFileNameTest {

  @ParameterizedTest
  @CsvSource({
    "a.comments, a-comments",
    "A.Comments, a-comments",
    "comments, comments",
    "a.comments.b, a.comments.b",
    ".comments, comments",
    "con, con-",
    "../../etc, etc",
  })
  void areNamesOfArticlesAndOfNothingElse(String slug, String name) {
    assertEquals(name, SafeFileName.of(slug));
  }
}
