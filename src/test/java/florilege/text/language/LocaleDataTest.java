package florilege.text.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LocaleDataTest {

  private static final Path RESOURCES = Path.of("src/main/resources/florilege");
  private static final Path LOCALES = RESOURCES.resolve("text/language/locales");
  private static final Path WORDS = RESOURCES.resolve("book/words");

  static Set<String> languages() {
    return languages(LOCALES, ".properties");
  }

  private static Set<String> languages(Path folder, String end) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(end))
          .map(name -> name.replace(end, "").replace("typography-", ""))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> keys(Path folder, String language) throws IOException {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(folder.resolve(language + ".properties"))) {
      texts.load(reader);
    }
    return new TreeSet<>(texts.stringPropertyNames());
  }

  @Test
  void everyLanguageHasWordsAndExamplesOfItsTypography() {
    assertEquals(languages(), languages(WORDS, ".properties"));
    Set<String> examples =
        languages(Path.of("src/test/spec"), ".md").stream()
            .filter(name -> name.length() == 2)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(languages(), examples);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyLanguageHasTheKeysOfEnglish(String language) throws IOException {
    assertEquals(keys(LOCALES, "en"), keys(LOCALES, language));
    assertEquals(keys(WORDS, "en"), keys(WORDS, language));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyLanguageHasTwoPairsOfQuotationMarks(String language) {
    assertEquals(4, LocaleData.of(language).orElseThrow().text("quotes").split(" ").length);
  }

  @Test
  void regionIsOfNoAccount() {
    assertEquals("fr", LocaleData.of("fr-CA").orElseThrow().language());
    assertEquals(Optional.empty(), LocaleData.of("xx"));
  }

  @Test
  void sectionHasTheRestOfTheKeys() {
    assertTrue(LocaleData.of("en").orElseThrow().section("formula").containsKey("power.long"));
  }
}
