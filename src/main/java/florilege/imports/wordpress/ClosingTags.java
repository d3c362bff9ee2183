package florilege.imports.wordpress;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds where the tags of a text end, once for all, so that no tag has to search the whole text.
 */
final class ClosingTags {

  private final Map<String, NavigableSet<Integer>> offsets = new HashMap<>();

  /**
   * Finds the ends.
   *
   * @param end what one is; its first group is the name
   */
  ClosingTags(String text, Pattern end) {
    end.matcher(text).results().forEach(e -> named(e.group(1)).add(e.start()));
  }

  private NavigableSet<Integer> named(String name) {
    return offsets.computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> new TreeSet<>());
  }

  /** The offset of the first end of a name that stands at an offset or later. */
  Optional<Integer> of(String name, int from) {
    return Optional.ofNullable(named(name).ceiling(from));
  }
}
