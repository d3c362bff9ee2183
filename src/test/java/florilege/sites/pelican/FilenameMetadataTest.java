package florilege.sites.pelican;

import static florilege.Threshold.upTo;

import florilege.problem.Source;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FilenameMetadataTest {

  @Test
  void expressionLooksAtHundredThousandCharacters() {
    upTo("characters", 100_000, FilenameMetadataTest::isRead).verify();
  }

  private static boolean isRead(int length) {
    return !FilenameMetadata.read(
            "(?P<slug>a*)", "a".repeat(length), Source.named(Path.of("pelicanconf.py")).whole())
        .isEmpty();
  }
}
