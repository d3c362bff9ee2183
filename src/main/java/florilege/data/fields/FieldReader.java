package florilege.data.fields;

import florilege.data.YamlValue;
import florilege.model.metadata.LocatedText;
import florilege.model.metadata.PartialDate;
import florilege.model.metadata.Person;
import florilege.problem.Place;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import florilege.problem.SpellingSuggestion;
import florilege.text.PlainText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives the keys and values above a text by their meaning. A key may be written in capitals and
 * with {@code _} for {@code -}. Where several keys are asked for, the first that says something
 * counts. A value of a wrong kind is a problem and counts as not there.
 */
public final class FieldReader {

  /** The keys under which a whole paragraph may stand. */
  private static final Set<String> PARAGRAPHS =
      Set.of("summary", "description", "excerpt", "abstract", "rights", "licence", "license");

  private final Map<String, YamlValue.Entry> entries = new LinkedHashMap<>();

  /** Keys that somebody has asked for, of these fields and of those made of them. */
  private final Set<String> asked;

  private final Place place;
  private final Rule rule;
  private final Problems problems;

  /**
   * Wraps a mapping.
   *
   * @param rule the problem that a value of a wrong kind is
   */
  public FieldReader(YamlValue.Mapping mapping, Rule rule, Problems problems) {
    this(mapping, rule, problems, new HashSet<>());
  }

  private FieldReader(YamlValue.Mapping mapping, Rule rule, Problems problems, Set<String> asked) {
    this.asked = asked;
    mapping.entries().forEach((key, entry) -> entries.putIfAbsent(normal(key), entry));
    this.place = mapping.place();
    this.rule = rule;
    this.problems = problems;
  }

  /** No fields at all, to be filled with {@link #with}. */
  public static FieldReader none(Rule rule, Problems problems) {
    return new FieldReader(
        new YamlValue.Mapping(Map.of(), Source.named(Path.of("")).whole()), rule, problems);
  }

  private static String normal(String key) {
    return KeySuggestion.normal(key);
  }

  private FieldReader copy() {
    return new FieldReader(new YamlValue.Mapping(entries, place), rule, problems, asked);
  }

  /** The same fields with some texts put over them; where there was nothing, they are new. */
  public FieldReader with(Map<String, YamlValue.Scalar> texts) {
    FieldReader fields = copy();
    texts.forEach(
        (key, text) -> fields.entries.put(normal(key), new YamlValue.Entry(text.place(), text)));
    return fields;
  }

  /** All keys, and where they stand. */
  public Map<String, Place> keys() {
    return entries.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, e -> e.getValue().key(), (a, b) -> a, LinkedHashMap::new));
  }

  /** These fields, and of others those whose keys are not here. */
  public FieldReader orElse(YamlValue.Mapping others) {
    return orElse(others.entries());
  }

  /** The same with others by their keys. */
  public FieldReader orElse(Map<String, YamlValue.Entry> others) {
    FieldReader fields = copy();
    others.forEach((key, entry) -> fields.entries.putIfAbsent(normal(key), entry));
    return fields;
  }

  /** The fields as they are, for whoever asks for none of them. */
  public Map<String, YamlValue.Entry> entries() {
    return Collections.unmodifiableMap(entries);
  }

  /** The fields that nobody has asked for by now. */
  public Map<String, YamlValue.Entry> unread() {
    Map<String, YamlValue.Entry> unread = new LinkedHashMap<>(entries);
    unread.keySet().removeAll(asked);
    return unread;
  }

  /** The value of the first of the keys that says anything at all. */
  public Optional<YamlValue> value(String... keys) {
    asked.addAll(List.of(keys));
    return Arrays.stream(keys)
        .filter(entries::containsKey)
        .map(key -> entries.get(key).value())
        .filter(value -> !(value instanceof YamlValue.Scalar scalar && scalar.value().isBlank()))
        .findFirst();
  }

  /** A text on one line. */
  public LocatedText text(String... keys) {
    Optional<YamlValue> value = value(keys);
    if (value.isPresent() && !(value.get() instanceof YamlValue.Scalar)) {
      problems.add(rule, value.get().place(), "'" + keys[0] + "' takes a single text");
      return LocatedText.NONE;
    }
    int longest = PARAGRAPHS.contains(keys[0]) ? ShortText.LONGEST_PARAGRAPH : ShortText.LONGEST;
    return value
        .map(scalar -> oneLine((YamlValue.Scalar) scalar, longest))
        .orElse(LocatedText.NONE);
  }

  /** A text on one line that a site would have shown as HTML or Markdown, as it reads there. */
  public LocatedText plain(String... keys) {
    LocatedText text = text(keys);
    return new LocatedText(PlainText.of(text.value()), text.place());
  }

  private LocatedText oneLine(YamlValue.Scalar scalar, int longest) {
    return ShortText.line(scalar.value(), longest, scalar.place(), problems);
  }

  /** A list of texts, written as a list or between commas. */
  public List<LocatedText> texts(String... keys) {
    List<LocatedText> texts = new ArrayList<>();
    for (YamlValue item : most(value(keys).map(FieldReader::items).orElse(List.of()))) {
      if (item instanceof YamlValue.Scalar scalar) {
        texts.add(oneLine(scalar, ShortText.LONGEST));
      } else {
        problems.add(rule, item.place(), "'" + keys[0] + "' takes a list of texts");
      }
    }
    return texts.stream().filter(text -> !text.isEmpty()).toList();
  }

  /** A list of words, written as a list, or between commas or else between spaces. */
  public List<LocatedText> words(String... keys) {
    Optional<YamlValue> value = value(keys);
    if (value.isPresent()
        && value.get() instanceof YamlValue.Scalar scalar
        && !scalar.value().contains(",")) {
      return Arrays.stream(scalar.value().strip().split("\\s+"))
          .map(word -> new LocatedText(word, scalar.place()))
          .toList();
    }
    return texts(keys);
  }

  private List<YamlValue> most(List<YamlValue> items) {
    if (items.size() <= ShortText.MOST) {
      return items;
    }
    problems.add(
        Rule.TOO_MUCH,
        items.get(ShortText.MOST).place(),
        "a list of " + items.size() + "; those from here on are left out",
        "shorten the list");
    return items.subList(0, ShortText.MOST);
  }

  private static List<YamlValue> items(YamlValue value) {
    if (value instanceof YamlValue.Sequence sequence) {
      return sequence.items();
    } else if (value instanceof YamlValue.Scalar scalar) {
      return Arrays.stream(scalar.value().split(","))
          .<YamlValue>map(
              item -> new YamlValue.Scalar(item.strip(), item.isBlank(), scalar.place()))
          .toList();
    }
    return List.of(value);
  }

  /**
   * People, written as a name, as {@code name} and {@code role}, or as a list of either.
   *
   * @param role of those who are given none
   */
  public List<Person> people(String role, String... keys) {
    PersonField field = new PersonField(keys[0], role, rule, problems);
    List<YamlValue> items =
        value(keys)
            .map(value -> value instanceof YamlValue.Sequence list ? list.items() : List.of(value))
            .orElse(List.of());
    return most(items).stream().map(field::read).filter(person -> !person.isAnonymous()).toList();
  }

  /** A date in any of the {@link DateParser}. */
  public PartialDate date(String... keys) {
    LocatedText written = text(keys);
    if (written.isEmpty()) {
      return PartialDate.NONE;
    }
    return DateParser.read(written.value())
        .orElseGet(
            () -> {
              problems.add(
                  Rule.BAD_DATE,
                  written.place(),
                  "'" + written + "' is not a date in a known shape");
              return PartialDate.NONE;
            });
  }

  /** A whole number between two limits, or another where none is written. */
  public int number(String key, int least, int most, int otherwise) {
    LocatedText written = text(key);
    if (written.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(written.value());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notOne) {
      // said below, as for a number out of bounds
    }
    problems.add(
        rule, written.place(), "'" + key + "' takes a whole number from " + least + " to " + most);
    return otherwise;
  }

  /** Yes or no, or another where neither is written. */
  public boolean flag(String key, boolean otherwise) {
    LocatedText written = text(key);
    return switch (written.value().toLowerCase(Locale.ROOT)) {
      case "" -> otherwise;
      case "true", "yes", "on", "1" -> true;
      case "false", "no", "off", "0" -> false;
      default -> {
        problems.add(rule, written.place(), "'" + key + "' takes true or false");
        yield otherwise;
      }
    };
  }

  /**
   * The constant of an enum by its name in small letters with hyphens, or another where none is
   * written.
   */
  public <E extends Enum<E>> E choice(String key, Class<E> kind, E otherwise) {
    List<String> names = Arrays.stream(kind.getEnumConstants()).map(e -> normal(e.name())).toList();
    return choice(key, names)
        .map(name -> kind.getEnumConstants()[names.indexOf(name)])
        .orElse(otherwise);
  }

  /**
   * One of several words, which stand in small letters with hyphens; nothing where none of them is
   * written.
   */
  public Optional<String> choice(String key, List<String> words) {
    LocatedText written = text(key);
    String word = normal(written.value());
    if (!words.contains(word) && !written.isEmpty()) {
      problems.add(
          rule,
          written.place(),
          "'"
              + key
              + "' takes "
              + String.join(", ", words)
              + SpellingSuggestion.phrase(written.value(), words));
    }
    return Optional.of(word).filter(words::contains);
  }

  /** The tag, by BCP 47, of a language that is written by its tag or name; or empty. */
  public String lang(String... keys) {
    LocatedText written = text(keys);
    Optional<String> tag = LanguageTags.tag(written.value());
    if (tag.isEmpty() && !written.isEmpty()) {
      problems.add(
          rule, written.place(), "'" + written + "' is not a language tag such as fr or pt-BR");
    }
    return tag.filter(known -> !written.isEmpty()).orElse("");
  }

  /** The fields below a key; none where nothing is written. */
  public FieldReader section(String key) {
    YamlValue value = value(key).orElse(new YamlValue.Mapping(Map.of(), place));
    if (value instanceof YamlValue.Mapping mapping) {
      return new FieldReader(mapping, rule, problems);
    }
    problems.add(rule, value.place(), "'" + key + "' takes keys and values");
    return new FieldReader(new YamlValue.Mapping(Map.of(), value.place()), rule, problems);
  }
}
