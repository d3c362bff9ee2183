package florilege.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.model.metadata.LocatedText;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageGeometryTest {

  private final Problems problems = new Problems();

  private Optional<PageGeometry> page(String size) {
    return PageGeometry.of(
        new LocatedText(size, Source.named(Path.of("collection.yaml")).whole()), problems);
  }

  @ParameterizedTest
  @CsvSource({
    "A5, 148, 210",
    "a4, 210, 297",
    "Letter, 215.9, 279.4",
    "6x9in, 152.4, 228.6",
    "5.5 x 8.5 in, 139.7, 215.9",
    "17×24cm, 170, 240",
    "148x210mm, 148, 210"
  })
  void knowsSizesByNameAndByMeasure(String size, double width, double height) {
    PageGeometry page = page(size).orElseThrow();
    assertEquals(width, page.width(), 0.01);
    assertEquals(height, page.height(), 0.01);
    assertTrue(problems.sorted().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"A55", "6x9", "40x60mm", "100x900mm", "-6x9in", "6x9in; margin: 0"})
  void reportsWhatIsNoSize(String size) {
    assertTrue(page(size).isEmpty());
    assertEquals(Rule.BAD_SETTING, problems.sorted().get(0).rule());
    assertEquals("collection.yaml", problems.sorted().get(0).place().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"A4", "A5", "B5", "Letter", "Legal", "5x8in", "5.5x8.5in", "6x9in", "7x10in"})
  void holdsLinesOfReadableLength(String size) {
    PageGeometry page = page(size).orElseThrow();
    double characters = page.textWidth() / (25.4 / 72) / (0.46 * page.typeSize());
    assertTrue(characters >= 55 && characters <= 70.01, size + ": " + characters);
  }

  @ParameterizedTest
  @ValueSource(strings = {"A4", "A5", "A6", "80x80mm", "500x80mm", "500x500mm"})
  void leavesMarginsThatAddUp(String size) {
    PageGeometry page = page(size).orElseThrow();
    double text = page.lines() * page.lineHeight() * 25.4 / 72;
    assertEquals(page.width(), page.inner() + page.textWidth() + page.outer(), 0.001);
    assertEquals(page.height(), page.top() + text + page.bottom(), 0.001);
    assertTrue(page.inner() < page.outer() && page.top() < page.bottom());
  }

  @Test
  void fillsItsNumbersIntoStyleSheets() {
    assertEquals(
        "@page { size: 419.528pt 595.276pt } p { margin: 21.375pt; color: var(--ink) }",
        PageGeometry.A5.fill(
            "@page { size: var(--page-width) var(--page-height) } p { margin: calc(1.5 * var(--line)); color: var(--ink) }"));
  }
}
