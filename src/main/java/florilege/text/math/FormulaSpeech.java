package florilege.text.math;

import florilege.text.dom.Dom;
import florilege.text.language.LocaleData;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * Says formulas in words, as their {@code alttext}: where MathML is not known, and in print, it is
 * all that who hears the book has of them. What has no words here, or is in a language without,
 * keeps its TeX.
 */
public final class FormulaSpeech {

  private static final Map<String, Optional<Map<String, String>>> LANGUAGES =
      new ConcurrentHashMap<>();

  /** Letters of Greek by their names, which most languages share. */
  private static final Map<String, String> GREEK = greek();

  private static final Set<String> BIG = Set.of("∑", "∏", "∫", "∬", "∮", "⋃", "⋂");

  private static final Set<String> LIMITS = Set.of("lim", "limsup", "liminf");

  /** Signs that are never heard: application, multiplication and the like, and marks of columns. */
  private static final Set<String> SILENT = Set.of("\u2061", "\u2062", "\u2063", "\u2064", "&", "");

  private static final Map<String, String> ACCENTS =
      Map.ofEntries(
          Map.entry("^", "hat"),
          Map.entry("ˆ", "hat"),
          Map.entry("\u0302", "hat"),
          Map.entry("¯", "bar"),
          Map.entry("‾", "bar"),
          Map.entry("_", "bar"),
          Map.entry("\u0304", "bar"),
          Map.entry("→", "vector"),
          Map.entry("\u20D7", "vector"),
          Map.entry("~", "tilde"),
          Map.entry("˜", "tilde"),
          Map.entry("\u0303", "tilde"),
          Map.entry("˙", "dot"),
          Map.entry("\u0307", "dot"));

  private final Map<String, String> words;

  private FormulaSpeech(Map<String, String> words) {
    this.words = words;
  }

  /** Something that cannot be said. */
  private static final class Unspeakable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unspeakable() {
      super(null, null, false, false);
    }
  }

  /**
   * Says the formulas of a text.
   *
   * @param lang BCP 47, of the text
   */
  public static void set(Element text, String lang) {
    for (Element math : Dom.elements(text, "math")) {
      of(math, lang).ifPresent(words -> math.setAttribute("alttext", words));
    }
  }

  /** A formula in words, if there are any for all of it. */
  static Optional<String> of(Element math, String lang) {
    Optional<Map<String, String>> words =
        LANGUAGES.computeIfAbsent(
            Locale.forLanguageTag(lang).getLanguage(),
            language -> LocaleData.of(language).map(data -> data.section("formula")));
    try {
      return words
          .map(some -> new FormulaSpeech(some).say(math))
          .map(said -> said.replaceAll("\\s+", " ").replaceAll("[\\s,;]+$", "").strip())
          .filter(said -> !said.isEmpty());
    } catch (Unspeakable e) {
      return Optional.empty();
    }
  }

  private String say(Element element) {
    List<Element> parts = Dom.children(element);
    String text = element.getTextContent().strip();
    return switch (element.getLocalName()) {
      case "math", "mrow", "mstyle", "mpadded", "mtd" -> all(parts);
      case "mspace", "mphantom", "annotation" -> "";
      case "mn", "mtext" -> text;
      case "mi" -> GREEK.getOrDefault(text, sign(text));
      case "mo" -> sign(text);
      case "msup" -> power(say(parts.get(0)), parts.get(1));
      case "msub" -> script(parts.get(0), parts.get(1), "sub");
      case "msubsup" ->
          isBig(parts.get(0))
              ? words("limits", say(parts.get(0)), say(parts.get(1)), say(parts.get(2)))
              : power(words("sub", say(parts.get(0)), say(parts.get(1))), parts.get(2));
      case "munder" -> script(parts.get(0), parts.get(1), "below");
      case "munderover" -> words("limits", say(parts.get(0)), say(parts.get(1)), say(parts.get(2)));
      case "mover" -> above(parts.get(0), parts.get(1));
      case "mfrac" -> fraction(element, parts.get(0), parts.get(1));
      case "msqrt" -> words(isShort(element) ? "root" : "root.long", all(parts));
      case "mroot" -> words("root.of", say(parts.get(0)), say(parts.get(1)));
      case "mtable" -> rows(parts);
      default -> throw new Unspeakable();
    };
  }

  private String all(List<Element> parts) {
    return parts.stream().map(this::say).filter(s -> !s.isEmpty()).collect(Collectors.joining(" "));
  }

  private String sign(String text) {
    if (SILENT.contains(text)) {
      return "";
    }
    boolean isOne = text.codePointCount(0, text.length()) == 1;
    String key = isOne ? Integer.toHexString(text.codePointAt(0)).toUpperCase(Locale.ROOT) : "";
    return text.equals("-") ? words.get("2212") : words.getOrDefault(key, text);
  }

  private String power(String base, Element exponent) {
    String plain = exponent.getTextContent().strip();
    return switch (plain) {
      case "2" -> words("squared", base);
      case "3" -> words("cubed", base);
      case "′", "'" -> words("prime", base);
      case "∘", "°" -> words("degrees", base);
      default -> words(isShort(exponent) ? "power" : "power.long", base, say(exponent));
    };
  }

  /** What stands below a sign or letter. */
  private String script(Element base, Element below, String usual) {
    if (LIMITS.contains(base.getTextContent().replaceAll("\\s", ""))) {
      return words("limit", say(below));
    }
    return words(isBig(base) ? "for" : usual, say(base), say(below));
  }

  private String above(Element base, Element above) {
    String accent = ACCENTS.get(above.getTextContent().strip());
    return accent == null ? words("above", say(base), say(above)) : words(accent, say(base));
  }

  private String fraction(Element fraction, Element above, Element below) {
    boolean isBinomial = fraction.getAttribute("linethickness").matches("0[a-z%]*");
    String key = isBinomial ? "binomial" : isShort(above) && isShort(below) ? "over" : "fraction";
    return words(key, say(above), say(below));
  }

  private String rows(List<Element> rows) {
    StringBuilder said = new StringBuilder();
    int number = 0;
    for (Element row : rows) {
      String cells =
          Dom.children(row).stream()
              .map(this::say)
              .filter(cell -> !cell.isEmpty())
              .collect(Collectors.joining(", "));
      said.append(words("row", Integer.toString(++number), cells)).append(' ');
    }
    return said.toString();
  }

  private static boolean isBig(Element base) {
    return BIG.contains(base.getTextContent().strip());
  }

  /** Whether it is heard where a part ends: it is one letter, number or sign. */
  private static boolean isShort(Element part) {
    List<Element> parts = Dom.children(part);
    return parts.isEmpty() || parts.size() == 1 && isShort(parts.get(0));
  }

  private String words(String key, String... parts) {
    String said = words.get(key);
    for (int i = 0; i < parts.length; i++) {
      said = said.replace("{" + i + "}", parts[i]);
    }
    return said;
  }

  private static Map<String, String> greek() {
    String names =
        """
        α alpha β beta γ gamma δ delta ε epsilon ϵ epsilon ζ zeta η eta θ theta ϑ theta ι iota
        κ kappa λ lambda μ mu ν nu ξ xi π pi ρ rho σ sigma τ tau υ upsilon φ phi ϕ phi χ chi
        ψ psi ω omega Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma Φ Phi Ψ Psi Ω Omega""";
    String[] all = names.split("\\s+");
    Map<String, String> greek = new HashMap<>();
    for (int i = 0; i < all.length; i += 2) {
      greek.put(all[i], all[i + 1]);
    }
    return Map.copyOf(greek);
  }
}
