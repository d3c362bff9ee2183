package florilege.text.typography;

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
          "en", new Typography("en", new QuotationMarks("“", "”", "‘", "’"), List.of()),
          "fr",
              new Typography(
                  "fr", new QuotationMarks("«\u00A0", "\u00A0»", "“", "”"), FrenchSpacing.RULES),
          "de", new Typography("de", new QuotationMarks("„", "“", "‚", "‘"), List.of()),
          "es", new Typography("es", new QuotationMarks("«", "»", "“", "”"), List.of()),
          "it", new Typography("it", new QuotationMarks("«", "»", "“", "”"), List.of()),
          "pt", new Typography("pt", new QuotationMarks("“", "”", "‘", "’"), List.of()),
          "nl", new Typography("nl", new QuotationMarks("‘", "’", "“", "”"), List.of()));

  private static final Typography PLAIN =
      new Typography("", new QuotationMarks("\"", "\"", "'", "'"), List.of());

  private final String language;
  private final QuotationMarks quotes;
  private final List<TypographyRule> rules;

  private Typography(String language, QuotationMarks quotes, List<TypographyRule> rules) {
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
    TextRun sentence = new TextRun();
    sentence.add(text);
    return set(sentence).text().toString();
  }

  /**
   * Sets all prose below an element, in place. Parts in another language are set as that language
   * does.
   */
  public void set(Element root) {
    TextRun sentence = new TextRun();
    walk(root, sentence);
    set(sentence).write();
  }

  private TextRun set(TextRun sentence) {
    if (this != PLAIN) {
      TypographyRule.COMMON.forEach(rule -> rule.apply(sentence));
      quotes.set(sentence);
      rules.forEach(rule -> rule.apply(sentence));
    }
    return sentence;
  }

  /**
   * Gathers the text of a sentence, or what may be one, over the inline elements in it; sets it
   * where it ends.
   */
  private void walk(Node parent, TextRun sentence) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeType() == Node.TEXT_NODE) {
        sentence.add(child);
      } else if (child instanceof Element element) {
        element(element, sentence);
      }
    }
  }

  private void element(Element element, TextRun sentence) {
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
