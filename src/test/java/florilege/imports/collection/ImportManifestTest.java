package florilege.imports.collection;

import static florilege.Threshold.upTo;

import org.junit.jupiter.api.Test;

class ImportManifestTest {

  @Test
  void idsOfThreeHundredCharactersAreKept() {
    upTo("an id", 300, n -> ImportManifest.id("a".repeat(n)).equals("a".repeat(n))).verify();
  }
}
