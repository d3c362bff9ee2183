package florilege.text.math;

import florilege.text.dom.Dom;
import florilege.text.math.TexSymbols.Symbol;
import florilege.text.math.TexTokenizer.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reads a formula in TeX; what each command becomes is said in {@link TexCommands}. */
final class TexParser {

  /** Deeper formulas are refused: those who lay them out recurse. */
  private static final int DEEPEST = 40;

  /** More elements are refused. */
  private static final int MOST = 3_000;

  final TexTokenizer reader;
  final boolean display;
  MathAlphabets alphabet = MathAlphabets.ITALIC;

  private final Map<String, String> numbers;
  private final Document document;
  private final TexCommands commands = new TexCommands(this);
  private final String tex;

  /** Whether it is part of another, which has rows if there are any. */
  private boolean rowed;

  private int depth;
  private int count;

  /**
   * Begins a formula.
   *
   * @param numbers of the formulas of the text, by their labels
   */
  TexParser(String tex, boolean display, Map<String, String> numbers, Document document) {
    this.numbers = numbers;
    this.tex = tex;
    this.reader = new TexTokenizer(tex);
    this.display = display;
    this.document = document;
  }

  /**
   * The whole formula, in an element {@code math}.
   *
   * @throws Unreadable if it cannot be read
   */
  Element whole() {
    return make("math", formula());
  }

  private Element formula() {
    List<Element> all = row(Set.of());
    if (Set.of("\\\\", "&").contains(reader.peek()) && !rowed) {
      return within("\\begin{aligned}" + tex + "\\end{aligned}");
    }
    if (!reader.peek().isEmpty()) {
      throw new Unreadable("'" + reader.peek() + "' has nothing to end");
    }
    return one(all);
  }

  /** The number of the formula whose label is given. */
  String number() {
    String label = reader.braces().strip();
    if (!numbers.containsKey(label)) {
      throw new Unreadable("no formula has the label '" + label + "' and a number (\\tag)");
    }
    return numbers.get(label);
  }

  /** Another piece of TeX, within this formula. */
  Element within(String part) {
    TexParser inner = new TexParser(part, display, numbers, document);
    inner.rowed = true;
    inner.alphabet = alphabet;
    inner.depth = depth + 1;
    inner.count = count;
    Element made = inner.formula();
    count = inner.count;
    return made;
  }

  /** Everything up to one of several tokens, which is not taken, or to the end. */
  List<Element> row(Set<String> ends) {
    if (++depth > DEEPEST) {
      throw new Unreadable("the formula is nested too deep");
    }
    MathAlphabets outer = alphabet;
    List<Element> row = new ArrayList<>();
    while (!isEnd(ends)) {
      if (reader.peek().equals("\\over") || reader.peek().equals("\\choose")) {
        boolean choose = reader.next().equals("\\choose");
        Element above = one(row);
        row = new ArrayList<>(List.of(commands.fraction(above, one(row(ends)), choose)));
      } else {
        scripted().ifPresent(row::add);
      }
    }
    alphabet = outer;
    depth--;
    return row;
  }

  private boolean isEnd(Set<String> ends) {
    String next = reader.peek();
    return next.isEmpty()
        || ends.contains(next)
        || Set.of("}", "&", "\\\\", "\\end", "\\right", "\\cr").contains(next);
  }

  /** Something with what stands below and above it. */
  private Optional<Element> scripted() {
    Optional<Element> base = atom();
    boolean asked = false;
    while (reader.peek().equals("\\limits") || reader.peek().equals("\\nolimits")) {
      asked = reader.next().equals("\\limits");
    }
    Element below = null;
    List<Element> above = new ArrayList<>();
    while (Set.of("^", "_", "'", "’").contains(reader.peek())) {
      switch (reader.next()) {
        case "_" -> below = argument();
        case "^" -> above.add(argument());
        default -> above.add(make("mo", "′"));
      }
    }
    if (below == null && above.isEmpty()) {
      return base;
    }
    Element carrier = base.orElseGet(() -> make("mrow"));
    boolean stacked = asked || display && carrier.hasAttribute("movablelimits");
    return Optional.of(scripts(carrier, Optional.ofNullable(below), above, stacked));
  }

  private Element scripts(
      Element base, Optional<Element> below, List<Element> above, boolean stacked) {
    if (below.isEmpty()) {
      return make(stacked ? "mover" : "msup", base, one(above));
    } else if (above.isEmpty()) {
      return make(stacked ? "munder" : "msub", base, below.get());
    }
    return make(stacked ? "munderover" : "msubsup", base, below.get(), one(above));
  }

  /** What a command is given: a group, a command or one character. */
  Element argument() {
    if (reader.peek().matches("[0-9]")) {
      return make("mn", alphabet.of(reader.next().charAt(0)));
    }
    return atom().orElseGet(() -> make("mrow"));
  }

  private Optional<Element> atom() {
    String token = reader.next();
    if (token.isEmpty() || isOut(token)) {
      throw new Unreadable(
          token.isEmpty()
              ? "something is missing at the end"
              : "'" + token + "' stands where it may not");
    } else if (token.equals("{")) {
      Element group = one(row(Set.of()));
      if (!reader.takes("}")) {
        throw new Unreadable("a brace is not closed");
      }
      return Optional.of(group);
    } else if (token.charAt(0) == '\\') {
      if (++depth > DEEPEST) {
        throw new Unreadable("the formula is nested too deep");
      }
      Optional<Element> made = commands.make(token.substring(1));
      depth--;
      return made;
    }
    return Optional.of(character(token));
  }

  private static boolean isOut(String token) {
    return Set.of("}", "&", "^", "_").contains(token);
  }

  private Element character(String token) {
    int c = token.codePointAt(0);
    if (c >= '0' && c <= '9') {
      StringBuilder number = new StringBuilder();
      (token + reader.digits()).chars().forEach(d -> number.append(alphabet.of(d)));
      return make("mn", number.toString());
    } else if (Character.isLetter(c)) {
      return letter(alphabet.of(c), alphabet == MathAlphabets.UPRIGHT);
    }
    return switch (token) {
      case "-" -> make("mo", "−");
      case "*" -> make("mo", "∗");
      case "~" -> space("0.333");
      case "(", ")", "[", "]", "|" -> fixed(token);
      default -> make("mo", token);
    };
  }

  /** A sign that has a command of its own. */
  Element symbol(Symbol symbol) {
    return switch (symbol.kind()) {
      case "letter" -> make("mi", symbol.sign());
      case "upright" -> letter(symbol.sign(), true);
      case "name" -> make("mi", symbol.sign());
      case "limit" -> limits(make("mi", symbol.sign()));
      case "large" -> limits(make("mo", symbol.sign()));
      case "fence" -> fixed(symbol.sign());
      case "space" -> space(symbol.sign());
      default -> make("mo", symbol.sign());
    };
  }

  /** Marks what has its limits below and above it in a display; {@link TexToMathml} unmarks it. */
  Element limits(Element element) {
    element.setAttribute("movablelimits", "true");
    return element;
  }

  Element letter(String letter, boolean upright) {
    Element made = make("mi", letter);
    if (upright) {
      made.setAttribute("mathvariant", "normal");
    }
    return made;
  }

  /** A delimiter in its own size. */
  Element fixed(String sign) {
    Element made = make("mo", sign);
    made.setAttribute("stretchy", "false");
    return made;
  }

  Element space(String em) {
    Element made = make("mspace");
    made.setAttribute("width", em + "em");
    return made;
  }

  Element one(List<Element> row) {
    return row.size() == 1 ? row.get(0) : make("mrow", row.toArray(Element[]::new));
  }

  Element make(String name, Element... children) {
    if (++count > MOST) {
      throw new Unreadable("the formula is too long");
    }
    Element made = document.createElementNS(Dom.MATHML, name);
    for (Element child : children) {
      made.appendChild(child);
    }
    return made;
  }

  Element make(String name, String words) {
    Element made = make(name);
    made.appendChild(document.createTextNode(words));
    return made;
  }
}
