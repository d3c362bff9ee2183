package florilege.style;

import florilege.problem.Problems;
import florilege.problem.Source;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps a style sheet within bounds. The engine prints what it is told to, a letter of a kilometre
 * too; and a block that does not end would swallow the sheets after it, since in print they are
 * one. In the place of what is too much, or where it must not be, stand as many letters that say
 * nothing, so that its declaration is passed over and places stay right.
 */
final class Moderation {

  /** UTF-16 units of a sheet as it is written. */
  private static final int LONGEST = 1_000_000;

  /**
   * Selectors, about: the engine numbers those of a book in five digits, and tries each on each.
   */
  private static final int MOST_RULES = 10_000;

  /** Brackets in brackets. */
  private static final int DEEPEST = 30;

  /** Selectors of anything, {@code *}, each of which the engine holds ready at each element. */
  private static final int MOST_UNIVERSAL = 1_000;

  /** Values of one property. */
  private static final int MOST_WORDS = 100;

  /** UTF-16 units of generated text; it may stand with every element. */
  private static final int MOST_LETTERS = 1_000;

  /** CSS pixels, some two and a half metres. */
  private static final double LARGEST = 10_000;

  /** CSS pixels of type and of rules. */
  private static final double LARGEST_TYPE = 400;

  /** CSS pixels of a background that is repeated. */
  private static final double SMALLEST_TILE = 4;

  /** CSS pixels of a page, 80 to 500 mm. */
  private static final double SMALLEST_PAGE = 302;

  private static final double LARGEST_PAGE = 1_890;

  /** CSS pixels from line to line, and of an em, as they usually are. */
  private static final double LINE = 16;

  /** Degrees and the like; the engine turns back one turn after the other. */
  private static final double MOST_TURNED = 3_600;

  private static final Set<String> ANGLES = Set.of("deg", "grad", "rad", "turn");

  /** Numbers that are no lengths. */
  private static final Map<String, Double> MOST =
      Map.of(
          "column-count", 20.0,
          "columns", 20.0,
          "counter-increment", 1_000.0,
          "counter-reset", 100_000.0,
          "-fs-table-cell-colspan", 100.0,
          "-fs-table-cell-rowspan", 100.0,
          "-fs-max-overflow-pages", 10.0);

  /** CSS pixels (CSS Values 3 §6); those of the type and of the window as they usually are. */
  private static final Map<String, Double> UNITS =
      Map.ofEntries(
          Map.entry("px", 1.0),
          Map.entry("pt", 96 / 72.0),
          Map.entry("pc", 16.0),
          Map.entry("mm", 96 / 25.4),
          Map.entry("cm", 96 / 2.54),
          Map.entry("in", 96.0),
          Map.entry("q", 96 / 101.6),
          Map.entry("em", LINE),
          Map.entry("rem", LINE),
          Map.entry("ex", 8.0),
          Map.entry("ch", 8.0),
          Map.entry("vw", 8.0),
          Map.entry("vh", 8.0),
          Map.entry("%", 4.0));

  /** In this order, so that no word is read twice from its middle. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "/\\*.*?(?:\\*/|(?<endless>\\z))"
              + "|(?<string>\"(?:[^\"\\\\\n]++|\\\\.)*+\"|'(?:[^'\\\\\n]++|\\\\.)*+')"
              + "|(?<torn>[\"'][^\n]*+)"
              + "|url\\(\\s*+[^\"'()\\\\\\s]*+\\s*+\\)"
              + "|(?<number>[-+]?(?:\\d++(?:\\.\\d++)?|\\.\\d++)(?:e[-+]?\\d++)?)(?<unit>%|[a-z][-\\w]*+)?"
              + "|(?<function>[-\\w]++)?(?<open>[({\\[])"
              + "|(?<close>[)}\\]])"
              + "|(?<property>[-_a-z][-\\w]*+)(?=\\s*+:)"
              + "|(?<sign>[;,/*])"
              + "|[-_a-z#@\\\\][-\\w]*+",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** A bracket that is open. */
  private record Bracket(int offset, char close, String function) {}

  private final Source sheet;
  private final StringBuilder css;
  private final Objections objections;
  private final Deque<Bracket> open = new ArrayDeque<>();
  private String property = "";
  private boolean divided;
  private int rules;
  private int universal;
  private int words;
  private int letters;

  private Moderation(Source sheet, Objections objections) {
    this.sheet = sheet;
    this.css = new StringBuilder(sheet.text());
    this.objections = objections;
  }

  /** The same sheet within bounds; an empty one if it is too large as a whole. */
  static Source of(Source sheet, Problems problems) {
    Objections objections = new Objections(sheet, problems);
    if (sheet.text().length() > LONGEST) {
      objections.add(0, "a style sheet of more than " + LONGEST + " characters is left out");
      return new Source(sheet.file(), "");
    }
    Moderation moderation = new Moderation(sheet, objections);
    return new Source(sheet.file(), moderation.read() ? moderation.closed() : "");
  }

  /** Reads all; whether the sheet can stay. */
  private boolean read() {
    Matcher token = TOKEN.matcher(sheet.text());
    while (token.find()) {
      take(token);
      Optional<String> excess = excess();
      if (excess.isPresent()) {
        objections.add(token.start(), "a style sheet of " + excess.get() + " is left out");
        return false;
      }
    }
    return true;
  }

  private Optional<String> excess() {
    return open.size() > DEEPEST
        ? Optional.of("brackets more than " + DEEPEST + " deep")
        : rules > MOST_RULES
            ? Optional.of("more than " + MOST_RULES + " selectors")
            : universal > MOST_UNIVERSAL
                ? Optional.of("more than " + MOST_UNIVERSAL + " selectors of anything")
                : Optional.empty();
  }

  private void take(Matcher token) {
    if (token.group("open") != null) {
      open(token);
    } else if (token.group("close") != null) {
      close(token);
    } else if (token.group("property") != null) {
      begin(token.group("property").toLowerCase(Locale.ROOT));
    } else if (token.group("sign") != null) {
      sign(token.group().charAt(0));
    } else if (token.group("torn") != null) {
      refuse(token, "a string without an end", 'x');
    } else if (token.group("endless") != null) {
      refuse(token, "a comment without an end", ' ');
    } else if (!token.group().startsWith("/*")) {
      word(token);
    }
  }

  private boolean tooMany() {
    words++;
    return words > MOST_WORDS && !property.isEmpty() && !open.isEmpty();
  }

  private void begin(String name) {
    property = name;
    divided = false;
    words = 0;
    letters = 0;
  }

  private void sign(char sign) {
    switch (sign) {
      case ';' -> begin("");
      case '/' -> divided = true;
      case ',' -> rules += function().isEmpty() ? 1 : 0;
      default -> universal += open.isEmpty() || open.peek().close() == '}' ? 1 : 0;
    }
  }

  /** A value of a declaration, of which there are not too many. */
  private void word(Matcher token) {
    if (tooMany()) {
      refuse(token, "more than " + MOST_WORDS + " values of one property", 'x');
    } else if (token.group("number") != null) {
      measure(token);
    } else if (token.group("string") != null && !function().equals("url")) {
      write(token);
    }
  }

  private void open(Matcher token) {
    char bracket = token.group("open").charAt(0);
    char close = bracket == '(' ? ')' : bracket == '[' ? ']' : '}';
    String function = token.group("function");
    if (bracket == '(' && tooMany()) {
      refuse(token, "more than " + MOST_WORDS + " values of one property", 'x');
      return;
    }
    open.push(new Bracket(token.start("open"), close, function == null ? "" : function));
    if (bracket == '{') {
      begin("");
      rules++;
    }
  }

  private void close(Matcher token) {
    if (open.isEmpty() || open.peek().close() != token.group().charAt(0)) {
      refuse(token, "nothing is open that this " + token.group() + " could end", ' ');
      return;
    }
    open.pop();
    if (token.group().equals("}")) {
      begin("");
    }
  }

  private String function() {
    return open.isEmpty() ? "" : open.peek().function().toLowerCase(Locale.ROOT);
  }

  private void measure(Matcher token) {
    String unit = token.group("unit") == null ? "" : token.group("unit").toLowerCase(Locale.ROOT);
    double number = Math.abs(Double.parseDouble(token.group("number")));
    boolean ofLine = function().equals("calc") || property.equals("line-height");
    if (function().startsWith("nth-")) {
      check(token, number, 0, LARGEST);
    } else if (UNITS.containsKey(unit) || unit.isEmpty() && ofLine) {
      double pixels =
          number * (unit.equals("%") && isType() ? LINE / 100 : UNITS.getOrDefault(unit, LINE));
      check(token, pixels, leastLength(), mostLength());
    } else if (unit.isEmpty()) {
      check(token, number, leastLength(), MOST.getOrDefault(property, Double.MAX_VALUE));
    } else if (ANGLES.contains(unit)) {
      check(token, number, 0, MOST_TURNED);
    }
  }

  private void check(Matcher token, double size, double least, double most) {
    String shown =
        token.group().length() > 30 ? token.group().substring(0, 30) + "…" : token.group();
    if (size > most) {
      refuse(token, "more than can be printed: " + shown, 'x');
    } else if (size < least) {
      refuse(token, "less than can be printed: " + shown, 'x');
    }
  }

  private boolean isType() {
    return property.equals("font-size") || property.equals("font");
  }

  private double mostLength() {
    boolean border = property.startsWith("border") && !property.endsWith("radius");
    return isType() || border ? LARGEST_TYPE : property.equals("size") ? LARGEST_PAGE : LARGEST;
  }

  /** Nothing can be repeated over a page, or be a page, that has no size. */
  private double leastLength() {
    boolean tile = property.equals("background-size") || property.equals("background") && divided;
    return tile ? SMALLEST_TILE : property.equals("size") ? SMALLEST_PAGE : 0;
  }

  /** Text that is generated with each element; a leader of nothing would never end its line. */
  private void write(Matcher token) {
    String content = token.group().substring(1, token.group().length() - 1);
    letters += content.length();
    if (letters > MOST_LETTERS) {
      refuse(token, "text of more than " + MOST_LETTERS + " characters", 'x');
    } else if (function().equals("leader")
        && content.codePoints().noneMatch(Moderation::takesRoom)) {
      refuse(token, "a leader of nothing", 'x');
    }
  }

  private static boolean takesRoom(int c) {
    int type = Character.getType(c);
    return type != Character.NON_SPACING_MARK
        && type != Character.ENCLOSING_MARK
        && (Character.isSpaceChar(c) || c == ' ' || !Lettering.isInvisible(c));
  }

  private void refuse(Matcher token, String detail, char filler) {
    objections.add(token.start(), detail);
    char[] nothing = new char[token.end() - token.start()];
    Arrays.fill(nothing, filler);
    for (int i = 0; i < nothing.length; i++) {
      css.setCharAt(token.start() + i, nothing[i]);
    }
  }

  /** The sheet, with an end to whatever is open. */
  private String closed() {
    if (!open.isEmpty()) {
      objections.add(open.peekLast().offset(), "a bracket without an end");
      css.append('\n');
      open.forEach(bracket -> css.append(bracket.close()));
    }
    return css.toString();
  }
}
