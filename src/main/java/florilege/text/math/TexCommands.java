package florilege.text.math;

import florilege.text.math.TexSymbols.Symbol;
import florilege.text.math.TexTokenizer.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** Makes MathML of each command of TeX. */
final class TexCommands {

  private static final Map<String, MathAlphabets> ALPHABETS =
      Map.ofEntries(
          Map.entry("mathbb", MathAlphabets.DOUBLE_STRUCK),
          Map.entry("Bbb", MathAlphabets.DOUBLE_STRUCK),
          Map.entry("mathcal", MathAlphabets.SCRIPT),
          Map.entry("mathscr", MathAlphabets.SCRIPT),
          Map.entry("cal", MathAlphabets.SCRIPT),
          Map.entry("mathfrak", MathAlphabets.FRAKTUR),
          Map.entry("mathbf", MathAlphabets.BOLD),
          Map.entry("bf", MathAlphabets.BOLD),
          Map.entry("boldsymbol", MathAlphabets.BOLD_ITALIC),
          Map.entry("bm", MathAlphabets.BOLD_ITALIC),
          Map.entry("mathsf", MathAlphabets.SANS),
          Map.entry("mathtt", MathAlphabets.MONOSPACE),
          Map.entry("mathit", MathAlphabets.ITALIC),
          Map.entry("mathrm", MathAlphabets.UPRIGHT),
          Map.entry("rm", MathAlphabets.UPRIGHT));

  /** Commands that hold for the rest of the group rather than for what follows. */
  private static final Set<String> SWITCHES = Set.of("cal", "bf", "rm");

  /** Commands without a meaning here that are given nothing. */
  private static final Set<String> IDLE =
      Set.of(
          "displaystyle",
          "textstyle",
          "scriptstyle",
          "scriptscriptstyle",
          "nonumber",
          "notag",
          "hline",
          "hfill",
          "allowbreak",
          "relax",
          "normalsize",
          "small",
          "large",
          "itshape",
          "null",
          "centering",
          "noindent");

  /** Commands that stand for what they are given. */
  private static final Set<String> CLEAR =
      Set.of(
          "mathop",
          "mathbin",
          "mathrel",
          "mathord",
          "mathopen",
          "mathclose",
          "mathpunct",
          "mathinner",
          "ensuremath",
          "boxed",
          "cancel",
          "bcancel",
          "smash",
          "mathstrut",
          "fbox",
          "rlap",
          "llap");

  private static final Map<String, String> SIZES =
      Map.of("big", "1.2em", "Big", "1.8em", "bigg", "2.4em", "Bigg", "3em");

  private final TexParser parser;
  private final TexArrays tables;

  TexCommands(TexParser parser) {
    this.parser = parser;
    this.tables = new TexArrays(parser);
  }

  /** What a command and what it is given become; nothing for some. */
  Optional<Element> make(String name) {
    if (IDLE.contains(name)) {
      return Optional.empty();
    } else if (ALPHABETS.containsKey(name)) {
      return lettered(name);
    } else if (CLEAR.contains(name)) {
      return Optional.of(parser.argument());
    } else if (name.matches("(big|Big|bigg|Bigg)[lrm]?")) {
      return Optional.of(sized(SIZES.get(name.replaceFirst("[lrm]$", ""))));
    }
    Optional<Element> made = structure(name);
    return made.isPresent()
        ? made
        : Optional.ofNullable(sign(name)).filter(e -> !e.getLocalName().equals("none"));
  }

  private Optional<Element> lettered(String name) {
    MathAlphabets outer = parser.alphabet;
    parser.alphabet = ALPHABETS.get(name);
    if (SWITCHES.contains(name)) {
      return Optional.empty(); // its row sets the alphabet back
    }
    Element argument =
        name.equals("mathrm") && parser.reader.peek().equals("{") ? words() : parser.argument();
    parser.alphabet = outer;
    return Optional.of(argument);
  }

  /** Upright letters, which are one word if they are nothing but letters. */
  private Element words() {
    String inside = parser.reader.braces();
    if (inside.matches("[A-Za-z]+")) {
      return parser.letter(inside, inside.length() == 1);
    }
    return parser.within(inside);
  }

  private Optional<Element> structure(String name) {
    Element made =
        switch (name) {
          case "cfrac", "dfrac" -> large(fraction(parser.argument(), parser.argument(), false));
          case "frac", "tfrac" -> fraction(parser.argument(), parser.argument(), false);
          case "binom", "dbinom", "tbinom" -> fraction(parser.argument(), parser.argument(), true);
          case "sqrt" -> root();
          case "text",
              "textrm",
              "textup",
              "textnormal",
              "mbox",
              "hbox",
              "textit",
              "textbf",
              "textsf",
              "texttt" ->
              text();
          case "operatorname" -> operator();
          case "left" -> tables.fenced();
          case "begin" -> tables.environment();
          case "substack" -> tables.stack();
          case "overset", "stackrel" -> over(parser.argument(), parser.argument());
          case "underset" -> under(parser.argument(), parser.argument());
          case "xrightarrow" -> arrow("→");
          case "xleftarrow" -> arrow("←");
          case "pmod", "mod", "pod" -> modulo(name);
          case "not" -> negated();
          case "phantom", "hphantom", "vphantom" -> parser.make("mphantom", parser.argument());
          case "tag" -> parser.make("mtext", "\u2003(" + parser.reader.braces() + ")");
          case " " -> parser.space("0.333");
          case "middle" -> parser.make("mo", tables.delimiter());
          default -> null;
        };
    return Optional.ofNullable(made);
  }

  /** A sign, an accent, or a command whose argument does not show. */
  private Element sign(String name) {
    switch (name) {
      case "label", "hspace", "vspace", "color", "phantomsection", "mathchoice", "eqref", "ref" -> {
        parser.reader.takes("*");
        parser.reader.braces();
        return parser.make("none");
      }
      case "textcolor" -> {
        parser.reader.braces();
        return parser.argument();
      }
      default -> {
        Symbol symbol =
            TexSymbols.of(name)
                .orElseThrow(() -> new Unreadable("nobody knows here what \\" + name + " is"));
        return switch (symbol.kind()) {
          case "accent", "wide" -> accent(symbol, "mover");
          case "under" -> accent(symbol, "munder");
          default -> parser.symbol(symbol);
        };
      }
    }
  }

  private Element accent(Symbol symbol, String element) {
    Element mark = parser.make("mo", symbol.sign());
    mark.setAttribute("stretchy", symbol.kind().equals("accent") ? "false" : "true");
    Element made = parser.make(element, parser.argument(), mark);
    made.setAttribute(element.equals("mover") ? "accent" : "accentunder", "true");
    return symbol.sign().equals("⏟") || symbol.sign().equals("⏞") ? parser.limits(made) : made;
  }

  /** As large as in a display, wherever it stands. */
  private Element large(Element element) {
    Element style = parser.make("mstyle", element);
    style.setAttribute("displaystyle", "true");
    return style;
  }

  Element fraction(Element above, Element below, boolean choose) {
    Element fraction = parser.make("mfrac", above, below);
    if (!choose) {
      return fraction;
    }
    fraction.setAttribute("linethickness", "0");
    return parser.make("mrow", parser.make("mo", "("), fraction, parser.make("mo", ")"));
  }

  private Element root() {
    String index = parser.reader.brackets();
    Element inside = parser.argument();
    return index.isBlank()
        ? parser.make("msqrt", inside)
        : parser.make("mroot", inside, parser.within(index));
  }

  /** Words, among which there may be formulas between dollars. */
  private Element text() {
    String[] parts = parser.reader.braces().split("\\$", -1);
    List<Element> row = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      if (i % 2 == 1) {
        row.add(parser.within(parts[i]));
      } else if (!parts[i].isEmpty()) {
        String words = parts[i].replaceAll("\\\\([ %$#&_{}])", "$1").replaceAll("\\s+|~", "\u00A0");
        row.add(parser.make("mtext", words));
      }
    }
    return parser.one(row);
  }

  private Element operator() {
    boolean stacked = parser.reader.takes("*");
    String name =
        parser.reader.braces().replaceAll("\\\\[,;! ]|\\\\(mathrm|text|rm)\\b|[{}]", "").strip();
    if (name.contains("\\")) {
      throw new Unreadable("the name of an operator has commands in it");
    }
    Element made = parser.letter(name, name.length() == 1);
    return stacked ? parser.limits(made) : made;
  }

  private Element over(Element above, Element base) {
    return parser.make("mover", base, above);
  }

  private Element under(Element below, Element base) {
    return parser.make("munder", base, below);
  }

  private Element arrow(String sign) {
    String below = parser.reader.brackets();
    Element above = parser.argument();
    Element arrow = parser.make("mo", sign);
    arrow.setAttribute("stretchy", "true");
    return below.isBlank()
        ? parser.make("mover", arrow, above)
        : parser.make("munderover", arrow, parser.within(below), above);
  }

  private Element modulo(String name) {
    Element argument = parser.argument();
    List<Element> row = new ArrayList<>(List.of(parser.space("1")));
    boolean open = !name.equals("mod");
    if (open) {
      row.add(parser.fixed("("));
    }
    if (!name.equals("pod")) {
      row.add(parser.make("mi", "mod"));
      row.add(parser.space("0.333"));
    }
    row.add(argument);
    if (open) {
      row.add(parser.fixed(")"));
    }
    return parser.one(row);
  }

  /** The sign that follows, crossed through. */
  private Element negated() {
    Element sign = parser.argument();
    sign.setTextContent(
        java.text.Normalizer.normalize(
            sign.getTextContent() + "\u0338", java.text.Normalizer.Form.NFC));
    return sign;
  }

  private Element sized(String size) {
    Element made = parser.make("mo", tables.delimiter());
    made.setAttribute("stretchy", "true");
    made.setAttribute("minsize", size);
    made.setAttribute("maxsize", size);
    return made;
  }
}
