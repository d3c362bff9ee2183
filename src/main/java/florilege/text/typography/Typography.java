package florilege.text.typography;

import florilege.text.dom.Dom;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Sets text as printers of a language do: quotation marks, apostrophes, dashes, ellipses, and the
 * spaces that a line must not be broken at. Words are never changed, code and addresses never
 * touched, and what is set already stays as it is. One scanner for marks and one for spaces serve
 * all languages, with a table for each.
 */
public final class Typography {

  /** Elements whose content is no prose. */
  private static final Set<String> VERBATIM =
      Set.of("code", "pre", "kbd", "samp", "var", "math", "svg", "script", "style");

  /** Elements that do not end a sentence. */
  private static final Pattern CALL = Pattern.compile("\\s*[\\[(]?[\\d*†‡§,]{1,5}[\\])]?\\s*");

  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "cite", "data", "del", "dfn", "em", "i", "img", "ins",
          "mark", "q", "rb", "ruby", "s", "small", "span", "strong", "sub", "sup", "time", "u",
          "wbr");

  private static final TypographyTable.QuoteMarks ANY =
      new TypographyTable.QuoteMarks("“", "”", "‘", "’");

  private final String language;
  private final Optional<TypographyTable> table;

  private Typography(String lang) {
    this.language = Locale.forLanguageTag(lang).getLanguage();
    this.table = TypographyTable.of(lang);
  }

  /**
   * The typography of a language by its BCP 47 tag; for a language it does not know, one that
   * changes nothing.
   */
  public static Typography of(String lang) {
    return new Typography(lang);
  }

  /** Sets a text that stands alone, such as a title. */
  public String set(String text) {
    TextRun sentence = new TextRun();
    sentence.add(text);
    return set(sentence).text().toString();
  }

  /** Sets the apostrophes within the words of a name, and nothing else, in any language. */
  public static String name(String name) {
    StringBuilder set = new StringBuilder(name);
    for (int i = 1; i + 1 < name.length(); i++) {
      if (name.charAt(i) == '\''
          && Character.isLetter(name.charAt(i - 1))
          && Character.isLetter(name.charAt(i + 1))) {
        set.setCharAt(i, '’');
      }
    }
    return set.toString();
  }

  /**
   * Sets all prose below an element, in place. Parts in another language are set as that language
   * does. The element {@code q} becomes a span with the marks that its language gives it, since no
   * two programs draw the same.
   */
  public void set(Element root) {
    TextRun sentence = new TextRun();
    walk(root, sentence);
    set(sentence).write();
  }

  private TextRun set(TextRun sentence) {
    if (table.isPresent()) {
      sentence.apply(MarkScanner.scan(sentence.text(), table.get()));
      sentence.apply(SpaceScanner.scan(sentence.text(), table.get()));
    } else {
      sentence.apply(MarkScanner.quotes(sentence.text(), ANY));
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
    String name = element.getLocalName();
    if (VERBATIM.contains(name) || isAddress(element)) {
      sentence.addIsland();
    } else if (isCall(element)) {
      sentence.addTransparent();
    } else if (name.equals("br")) {
      sentence.add("\n");
    } else if (isOther(element)) {
      sentence.addIsland();
      of(element.getAttribute("lang")).set(quoted(element));
    } else if (INLINE.contains(name)) {
      walk(quoted(element), sentence);
    } else {
      set(sentence).write();
      sentence.clear();
      walk(element, sentence);
      set(sentence).write();
      sentence.clear();
    }
  }

  private boolean isOther(Element element) {
    String lang = element.getAttribute("lang");
    return !lang.isEmpty() && !Locale.forLanguageTag(lang).getLanguage().equals(language);
  }

  /**
   * Whether an element is the call of a note, which has no words of the sentence; also one that
   * somebody wrote in HTML, a number or a sign that is raised.
   */
  private static boolean isCall(Element element) {
    return Dom.hasClass(element, "noteref")
        || element.getLocalName().equals("sup")
            && (CALL.matcher(element.getTextContent()).matches()
                || Dom.children(element).stream()
                    .anyMatch(child -> Dom.hasClass(child, "noteref")));
  }

  /** Whether an element shows an address: that which it leads to, or one of a placeholder. */
  private static boolean isAddress(Element element) {
    String target = element.getAttribute("href");
    String shown = element.getTextContent().strip();
    return Dom.hasClass(element, "address")
        || target.length() > 1
            && shown.length() > 3
            && !shown.contains(" ")
            && target.contains(shown);
  }

  /** Gives {@code q} its marks; any other element stays. */
  private static Element quoted(Element element) {
    if (!element.getLocalName().equals("q")) {
      return element;
    }
    var document = element.getOwnerDocument();
    Element span = (Element) document.renameNode(element, Dom.XHTML, "span");
    Dom.addClass(span, "q");
    span.insertBefore(
        document.createTextNode(Character.toString(TextRun.QUOTE_START)), span.getFirstChild());
    span.appendChild(document.createTextNode(Character.toString(TextRun.QUOTE_END)));
    return span;
  }
}
