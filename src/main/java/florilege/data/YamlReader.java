package florilege.data;

import florilege.problem.Place;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.text.dom.Dom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 from a stretch of a file. Tags are refused, since nobody needs them here and they
 * have been used to do harm, and so are aliases of anything but a single text; values nest at most
 * {@value #DEPTH} deep; a block has at most {@value #LIMIT} characters.
 */
public final class YamlReader {

  private static final int DEPTH = 20;
  private static final int LIMIT = 1_000_000;
  private static final int DATA_DEPTH = 250;

  /**
   * Characters that an alias may stand for in data: dates and names, not what would grow a book.
   */
  private static final int ALIAS = 200;

  /** How much is put up with. */
  private enum Trust {
    /** What somebody wrote by hand. */
    NONE(DEPTH, LIMIT),
    /** Files for other programs. */
    SOME(DEPTH, LIMIT),
    /** What programs wrote of people, of which no problem quotes anything. */
    DATA(DATA_DEPTH, Integer.MAX_VALUE);

    private final int depth;
    private final int limit;

    Trust(int depth, int limit) {
      this.depth = depth;
      this.limit = limit;
    }
  }

  private final LineIndex lines;
  private final int start;
  private final String text;
  private final Problems problems;
  private final Rule rule;
  private final Trust trust;
  private final Map<String, YamlValue.Scalar> anchors = new HashMap<>();

  private Iterator<Event> events;
  private int markIndex;
  private int markOffset;

  private YamlReader(
      LineIndex lines,
      int start,
      YamlPrecleaner written,
      Rule rule,
      Trust trust,
      Problems problems) {
    this.lines = lines;
    this.start = start;
    this.text = written.text();
    this.rule = rule;
    this.trust = trust;
    this.problems = problems;
  }

  /**
   * Reads the value between two offsets of a file.
   *
   * @param rule the problem that malformed YAML is
   * @return the value; an empty mapping if there is none; nothing if it is malformed, which is then
   *     among the problems
   */
  public static Optional<YamlValue> read(
      LineIndex lines, int start, int end, Rule rule, Problems problems) {
    return read(lines, start, end, rule, Trust.NONE, problems);
  }

  /**
   * Reads the value in a file that was written for another program, with tags and aliases that mean
   * nothing here: they are passed over.
   */
  public static Optional<YamlValue> lenient(LineIndex lines, Rule rule, Problems problems) {
    return read(lines, 0, lines.source().text().length(), rule, Trust.SOME, problems);
  }

  /**
   * Reads the value in a file that a program wrote about people: as {@link #lenient}; several
   * documents are a list of them, values nest {@value #DATA_DEPTH} deep, there is no limit but that
   * of files, and no problem quotes anything.
   */
  public static Optional<YamlValue> data(LineIndex lines, Rule rule, Problems problems) {
    return read(lines, 0, lines.source().text().length(), rule, Trust.DATA, problems);
  }

  private static Optional<YamlValue> read(
      LineIndex lines, int start, int end, Rule rule, Trust trust, Problems problems) {
    YamlPrecleaner text = YamlPrecleaner.of(lines.source().text().substring(start, end));
    YamlReader reader = new YamlReader(lines, start, text, rule, trust, problems);
    try {
      text.report(at -> lines.at(start + at), problems);
      return Optional.of(reader.document());
    } catch (Refused e) {
      problems.add(rule, e.place, e.getMessage());
    } catch (MarkedYamlEngineException e) {
      Place place = reader.place(e);
      problems.add(rule, place, reader.plain(e.getProblem(), place));
    } catch (YamlEngineException e) {
      problems.add(rule, lines.at(start), reader.plain(e.getMessage(), lines.at(start)));
    }
    return Optional.empty();
  }

  /** Where a person would look: at the beginning of what is not ended. */
  private Place place(MarkedYamlEngineException e) {
    boolean endless = e.getProblem().contains("end of stream");
    Optional<Mark> mark = endless ? e.getContextMark().or(e::getProblemMark) : e.getProblemMark();
    return lines.at(start + mark.map(m -> text.offsetByCodePoints(0, m.getIndex())).orElse(0));
  }

  /** The parser's words for the mistakes that everybody makes are not for everybody. */
  private String plain(String problem, Place place) {
    if (trust == Trust.DATA) {
      return "what stands here is not YAML";
    }
    String said = oneLine(problem);
    return switch (said) {
      case "found unexpected end of stream" -> "the quotation mark is never closed";
      case "mapping values are not allowed here" ->
          isIndented(place)
              ? "the key is indented as if it belonged to the line above"
              : "a value with a colon in it stands between quotation marks";
      default -> said.contains("(TAB)") ? "a tab stands where YAML takes nothing but spaces" : said;
    };
  }

  /** Whether the first colon of an indented line is what cannot be read. */
  private boolean isIndented(Place place) {
    String before = lines.line(place.line() - 1).substring(0, place.column() - 1);
    return before.startsWith(" ") && !before.strip().startsWith("-") && before.indexOf(':') < 0;
  }

  private static String oneLine(String message) {
    return message.lines().findFirst().orElse("not YAML").strip();
  }

  private YamlValue document() {
    if (text.length() > trust.limit) {
      throw new Refused(lines.at(start), "more than " + trust.limit + " characters of YAML");
    }
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(trust.limit).build();
    events = new Parse(settings).parseString(text).iterator();
    Event event = events.next();
    if (event instanceof StreamStartEvent) {
      event = events.next();
    }
    if (!(event instanceof DocumentStartEvent)) {
      return new YamlValue.Mapping(Map.of(), lines.at(start));
    }
    List<YamlValue> documents = documents();
    return documents.size() == 1
        ? documents.get(0)
        : new YamlValue.Sequence(documents, documents.get(0).place());
  }

  /** All that hold something; an empty mapping if none does. */
  private List<YamlValue> documents() {
    List<YamlValue> documents = new ArrayList<>();
    YamlValue empty = new YamlValue.Mapping(Map.of(), lines.at(start));
    Event event;
    do {
      YamlValue value = value(events.next(), 0);
      if (value instanceof YamlValue.Scalar scalar && scalar.isNull()) {
        empty = new YamlValue.Mapping(Map.of(), value.place());
      } else {
        documents.add(value);
      }
      events.next();
      event = events.next();
      if (event instanceof DocumentStartEvent second && trust != Trust.DATA) {
        throw new Refused(place(second), "a second YAML document begins here");
      }
    } while (event instanceof DocumentStartEvent);
    return documents.isEmpty() ? List.of(empty) : List.copyOf(documents);
  }

  private YamlValue value(Event event, int depth) {
    Place place = place(event);
    if (depth > trust.depth) {
      throw new Refused(place, "values nest more than " + trust.depth + " deep");
    }
    if (trust == Trust.NONE) {
      refuseTag(event, place);
    }
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar, place);
    } else if (event instanceof SequenceStartEvent) {
      return new YamlValue.Sequence(items(depth), place);
    } else if (event instanceof MappingStartEvent) {
      return new YamlValue.Mapping(entries(depth), place);
    }
    return alias(event, place);
  }

  private YamlValue.Scalar scalar(ScalarEvent event, Place place) {
    String value = event.getValue();
    boolean isNull =
        event.isPlain() && (value.isEmpty() || value.equals("~") || value.equals("null"));
    String legal = isNull ? "" : Dom.legal(value);
    if (!isNull && !legal.equals(value) && !YamlPrecleaner.isIn(value)) {
      problems.add(Rule.ILLEGAL_CHARACTER, place, "an escaped character here is none of text");
    }
    boolean block = event.isLiteral() || event.isFolded();
    Place text = block ? lines.at(lines.start(place.line())) : place;
    YamlValue.Scalar scalar = new YamlValue.Scalar(legal, isNull, text);
    if (trust != Trust.DATA || legal.length() <= ALIAS) {
      event.getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), scalar));
    }
    return scalar;
  }

  private YamlValue alias(Event event, Place place) {
    if (!(event instanceof AliasEvent alias)) {
      throw new Refused(place, "a value is missing");
    }
    YamlValue.Scalar meant = anchors.get(alias.getAlias().getValue());
    if (meant == null && trust == Trust.NONE) {
      throw new Refused(place, "YAML aliases are read only of a single text");
    }
    return meant == null ? new YamlValue.Scalar("", true, place) : meant;
  }

  private static void refuseTag(Event event, Place place) {
    Optional<String> tag =
        event instanceof ScalarEvent scalar
            ? scalar.getTag()
            : event instanceof CollectionStartEvent collection
                ? collection.getTag()
                : Optional.empty();
    if (tag.filter(name -> !name.equals("!")).isPresent()) {
      throw new Refused(place, "YAML tags are not read here");
    }
  }

  private List<YamlValue> items(int depth) {
    List<YamlValue> items = new ArrayList<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.SequenceEnd) {
      items.add(value(event, depth + 1));
      event = events.next();
    }
    return List.copyOf(items);
  }

  private Map<String, YamlValue.Entry> entries(int depth) {
    Map<String, YamlValue.Entry> entries = new LinkedHashMap<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.MappingEnd) {
      if (!(value(event, depth + 1) instanceof YamlValue.Scalar key)) {
        throw new Refused(place(event), "a key is a plain word");
      }
      YamlValue.Entry entry = new YamlValue.Entry(key.place(), value(events.next(), depth + 1));
      if (entries.putIfAbsent(key.value(), entry) != null) {
        problems.add(
            Rule.DUPLICATE_KEY,
            key.place(),
            (trust == Trust.DATA ? "a key" : "'" + key.value() + "'")
                + " is written twice; the first one counts");
      }
      event = events.next();
    }
    return entries;
  }

  /**
   * The parser counts code points; places are in UTF-16 units. Events come in order, so that
   * counting goes on from the last one.
   */
  private Place place(Event event) {
    int index = event.getStartMark().map(Mark::getIndex).orElse(markIndex);
    markOffset = text.offsetByCodePoints(markOffset, index - markIndex);
    markIndex = index;
    return lines.at(start + markOffset);
  }

  /** Leaves the parser from any depth. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Place place;

    Refused(Place place, String message) {
      super(message);
      this.place = place;
    }
  }
}
