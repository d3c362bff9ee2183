package florilege.pdf.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.model.metadata.Person;
import florilege.text.dom.ElementBuilder;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class CoverDrawingTest {

  private static String style(String title, String classes) {
    ElementBuilder section = ElementBuilder.root("section").with("class", classes);
    section.add("h1").text(title);
    Element cover = section.element();
    CoverDrawing.draw(cover, title, List.of(new Person("Ada", "aut")));
    return cover.getAttribute("style");
  }

  @Test
  void booksOfOtherTitlesHaveOtherCovers() {
    Set<String> styles =
        IntStream.range(0, 40)
            .mapToObj(i -> style("Book " + i, "cover"))
            .collect(Collectors.toSet());
    assertTrue(styles.contains(""), "no book has the flowers of the style");
    assertTrue(styles.size() > 20, styles.size() + " different covers");
  }

  @Test
  void theSameBookHasTheSameCover() {
    IntStream.range(0, 8)
        .forEach(i -> assertEquals(style("B" + i, "cover"), style("B" + i, "cover")));
  }

  @Test
  void wordsThatNeedAllOfTheCoverHaveItsColourAlone() {
    IntStream.range(0, 8)
        .forEach(i -> assertFalse(style("B" + i, "cover longest").contains("url")));
  }
}
