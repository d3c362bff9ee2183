package florilege.sites.templates;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the words in what a tag is given, which a site shows, as against names, numbers and
 * addresses, which only say how: {@code title="Two words"}, {@code "Two words"}, and with commas,
 * as Hexo's themes have them, {@code center, Two words}.
 */
public final class TagWords {

  /** Arguments that hold what is read. */
  private static final List<String> NAMED =
      List.of(
          "title",
          "header",
          "heading",
          "label",
          "summary",
          "text",
          "content",
          "body",
          "message",
          "caption",
          "description",
          "quote",
          "alt");

  /** Tags without an end whose last argument is what they show. */
  private static final Set<String> INLINE =
      Set.of("u", "emp", "wavy", "del", "p", "span", "label", "psw", "kbd", "sup", "sub", "mark");

  private static final Set<String> BOXES = Set.of("checkbox", "radio");

  private static final Pattern PROSE = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’.,;:!?()-]*");
  private static final Pattern FOREIGN = Pattern.compile(".*[\\p{L}&&[^\\p{IsLatin}]].*");
  private static final Pattern QUOTED = Pattern.compile("[\"'`=]");

  private TagWords() {}

  /** The words that a tag is given, each argument after the other; empty if it has none. */
  public static String of(TemplateToken token, TagArguments given) {
    Stream<String> named = NAMED.stream().map(name -> given.get(name)).filter(TagWords::hasLetters);
    Stream<String> placed =
        QUOTED.matcher(token.rest()).find()
            ? given.words().stream().filter(word -> word.strip().contains(" "))
            : unquoted(token);
    return Stream.concat(named, placed).distinct().collect(Collectors.joining(" "));
  }

  private static Stream<String> unquoted(TemplateToken token) {
    List<String> fields =
        Arrays.stream(token.rest().split(",")).map(TagWords::withoutColour).toList();
    String name = token.name().toLowerCase(Locale.ROOT);
    if (INLINE.contains(name) || BOXES.contains(name)) {
      return Stream.of(fields.get(fields.size() - 1));
    }
    return fields.stream().filter(field -> isProse(field, fields.size() > 1));
  }

  /** A field without the colour that labels have before it: {@code primary@Two words}. */
  private static String withoutColour(String field) {
    return field.strip().replaceFirst("^\\w+@", "");
  }

  private static boolean isProse(String field, boolean divided) {
    String[] words = field.split("\\s+");
    boolean latin = divided && words.length > 1;
    return (latin || FOREIGN.matcher(field).matches())
        && Arrays.stream(words).allMatch(word -> PROSE.matcher(word).matches());
  }

  private static boolean hasLetters(String value) {
    return value.codePoints().anyMatch(Character::isLetter);
  }
}
