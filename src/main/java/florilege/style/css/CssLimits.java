package florilege.style.css;

import florilege.style.fonts.GraphemeClusters;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps a style sheet within bounds. The engine prints what it is told to, a letter of a kilometre
 * too; and a block that does not end would swallow the sheets after it, since in print they are
 * one. In the place of what is too much, or where it must not be, stand as many letters that say
 * nothing, so that its declaration is passed over and places stay right.
 */
final class CssLimits {

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

  private final CharSequence sheet;
  private final StringBuilder css;
  private final CssProblems objections;
  private final Deque<Bracket> open = new ArrayDeque<>();
  private String property = "";
  private boolean divided;
  private int rules;
  private int universal;
  private int words;
  private int letters;

  private CssLimits(CharSequence sheet, CssProblems objections) {
    this.sheet = sheet;
    this.css = new StringBuilder(sheet);
    this.objections = objections;
  }

  /** The same sheet within bounds; an empty one if it is too large as a whole. */
  static String of(CharSequence sheet, CssProblems objections) {
    if (sheet.length() > LONGEST) {
      objections.add(0, "a style sheet of more than " + LONGEST + " characters is left out");
      return "";
    }
    CssLimits moderation = new CssLimits(sheet, objections);
    return moderation.read() ? moderation.closed() : "";
  }

  /** Reads all; whether the sheet can stay. */
  private boolean read() {
    Matcher token = TOKEN.matcher(sheet);
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
      String unit = token.group("unit") == null ? "" : token.group("unit");
      new CssValueLimits(property, function(), divided)
          .fault(token.group("number"), unit)
          .ifPresent(fault -> refuse(token, fault, 'x'));
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

  /** Text that is generated with each element; a leader of nothing would never end its line. */
  private void write(Matcher token) {
    String content = token.group().substring(1, token.group().length() - 1);
    letters += content.length();
    if (letters > MOST_LETTERS) {
      refuse(token, "text of more than " + MOST_LETTERS + " characters", 'x');
    } else if (function().equals("leader")
        && content.codePoints().noneMatch(CssLimits::takesRoom)) {
      refuse(token, "a leader of nothing", 'x');
    }
  }

  private static boolean takesRoom(int c) {
    int type = Character.getType(c);
    return type != Character.NON_SPACING_MARK
        && type != Character.ENCLOSING_MARK
        && (Character.isSpaceChar(c) || c == ' ' || !GraphemeClusters.isInvisible(c));
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
