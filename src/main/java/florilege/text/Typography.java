package florilege.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Sets text as printers of a language do: quotation marks, apostrophes, dashes, ellipses, and the
 * spaces that a line must not be broken at. Words are never changed, code and addresses never
 * touched, and what is set already stays as it is.
 */
public final class Typography {

  /** Elements whose content is no prose. */
  private static final Set<String> VERBATIM =
      Set.of("code", "pre", "kbd", "samp", "var", "math", "svg", "script", "style");

  /** Elements that do not end a sentence. */
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "cite", "data", "del", "dfn", "em", "i", "ins", "mark",
          "q", "rb", "ruby", "s", "small", "span", "strong", "sub", "sup", "time", "u", "wbr");

  private static final Map<String, Typography> KNOWN =
      Map.of(
          "en", new Typography("en", new Quotes("“", "”", "‘", "’"), List.of()),
          "fr", new Typography("fr", new Quotes("«\u00A0", "\u00A0»", "“", "”"), French.RULES),
          "de", new Typography("de", new Quotes("„", "“", "‚", "‘"), List.of()),
          "es", new Typography("es", new Quotes("«", "»", "“", "”"), List.of()),
          "it", new Typography("it", new Quotes("«", "»", "“", "”"), List.of()),
          "pt", new Typography("pt", new Quotes("“", "”", "‘", "’"), List.of()),
          "nl", new Typography("nl", new Quotes("‘", "’", "“", "”"), List.of()));

  private static final Typography PLAIN =
      new Typography("", new Quotes("\"", "\"", "'", "'"), List.of());

  private final String language;
  private final Quotes quotes;
  private final List<Rewrite> rules;

  private Typography(String language, Quotes quotes, List<Rewrite> rules) {
    this.language = language;
    this.quotes = quotes;
    this.rules = rules;
  }

  /**
   * The typography of a language by its BCP 47 tag; for a language it does not know, one that
   * changes nothing.
   */
  public static Typography of(String lang) {
    return KNOWN.getOrDefault(Locale.forLanguageTag(lang).getLanguage(), PLAIN);
  }

  /** Sets a text that stands alone, such as a title. */
  public String set(String text) {
    Sentence sentence = new Sentence();
    sentence.add(text);
    return set(sentence).text().toString();
  }

  /**
   * Sets all prose below an element, in place. Parts in another language are set as that language
   * does.
   */
  public void set(Element root) {
    Sentence sentence = new Sentence();
    walk(root, sentence);
    set(sentence).write();
  }

  private Sentence set(Sentence sentence) {
    if (this != PLAIN) {
      Rewrite.COMMON.forEach(rule -> rule.apply(sentence));
      quotes.set(sentence);
      rules.forEach(rule -> rule.apply(sentence));
    }
    return sentence;
  }

  /**
   * Gathers the text of a sentence, or what may be one, over the inline elements in it; sets it
   * where it ends.
   */
  private void walk(Node parent, Sentence sentence) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeType() == Node.TEXT_NODE) {
        sentence.add(child);
      } else if (child instanceof Element element) {
        element(element, sentence);
      }
    }
  }

  private void element(Element element, Sentence sentence) {
    Optional<Typography> other = other(element);
    if (VERBATIM.contains(element.getLocalName())) {
      sentence.addIsland();
    } else if (other.isPresent()) {
      sentence.addIsland();
      other.get().set(element);
    } else if (INLINE.contains(element.getLocalName())) {
      walk(element, sentence);
    } else {
      set(sentence).write();
      sentence.clear();
      walk(element, sentence);
      set(sentence).write();
      sentence.clear();
    }
  }

  private Optional<Typography> other(Element element) {
    String lang = element.getAttribute("lang");
    boolean same = lang.isEmpty() || Locale.forLanguageTag(lang).getLanguage().equals(language);
    return same ? Optional.empty() : Optional.of(of(lang));
  }
}
