package florilege.style.css;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.openhtmltopdf.css.constants.CSSName;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The lists of properties hold against what prints. */
class CssPropertiesTest {

  private static Set<String> names(String file) throws IOException {
    Path folder = Path.of("src/main/resources/florilege/style/css");
    return new TreeSet<>(
        Files.readString(folder.resolve(file), StandardCharsets.UTF_8).lines().toList());
  }

  @Test
  void theListOfPaperIsTheEngines() throws IOException {
    Set<String> known =
        Arrays.stream(CSSName.class.getFields())
            .filter(field -> field.getType() == CSSName.class)
            .map(CssPropertiesTest::name)
            .filter(name -> CSSName.getByPropertyName(name) != null)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(known, names("printed-properties.txt"));
  }

  private static String name(Field field) {
    try {
      return field.get(null).toString();
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void noPropertyIsOnBothLists() throws IOException {
    Set<String> both = names("screen-properties.txt");
    both.retainAll(names("printed-properties.txt"));
    assertEquals(Set.of(), both);
    assertFalse(names("screen-properties.txt").isEmpty());
  }
}
