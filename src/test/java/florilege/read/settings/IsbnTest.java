package florilege.read.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import florilege.model.metadata.LocatedText;
import florilege.problem.Problems;
import florilege.problem.Source;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IsbnTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "978-2-07-036002-4             | urn:isbn:9782070360024 | 0",
        "ISBN 978 2 07 036002 4        | urn:isbn:9782070360024 | 0",
        "urn:isbn:2-07-036002-4        | urn:isbn:2070360024    | 0",
        "0-8044-2957-x                 | urn:isbn:080442957X    | 0",
        "9782070360025                 | ''                     | 1",
        "urn:isbn:0-8044-2957-1        | ''                     | 1",
        "ISBN 12345                    | ''                     | 1",
        "2012012013                    | 2012012013             | 0",
        "https://example.org/9         | https://example.org/9  | 0",
        "urn:uuid:6f9fd56c             | urn:uuid:6f9fd56c      | 0",
        "''                            | ''                     | 0",
      })
  void theCheckDigitIsJudged(String written, String identifier, int problems) {
    Problems found = new Problems();
    LocatedText text = new LocatedText(written, Source.named(Path.of("x")).whole());
    assertEquals(identifier, Isbn.normalized(text, found).value());
    assertEquals(problems, found.sorted().size());
  }
}
