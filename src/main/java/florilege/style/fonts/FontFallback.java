package florilege.style.fonts;

import florilege.text.InvisibleCharacters;
import florilege.text.dom.Dom;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Makes a copy of a document for print in which every character has a glyph. */
final class FontFallback {

  /** UTF-16 units of a sign worth remembering. */
  private static final int LONGEST_SIGN = 16;

  /**
   * Changes of family in a book for which there are elements: the layout engine holds each in 5 KB.
   * In texts after these it chooses among all families, sign by sign.
   */
  private static final int MOST_CHANGES = 20_000;

  private static final String BOX = "\u25A1";
  private static final Set<String> CODE = Set.of("code", "pre", "kbd", "samp");
  private static final Set<String> NO_TEXT = Set.of("head", "title", "style", "script");

  /** Signs in a row that one family sets; {@code ""} is the one that the style sheet names. */
  private record Run(String family, StringBuilder text) {

    boolean isInvisible() {
      return text.codePoints().allMatch(GraphemeClusters::isInvisible);
    }
  }

  private final StyleFonts fonts;

  /** The families that stand in, by what they set, since one sign may be there a million times. */
  private final Map<String, Optional<FontFamily>> others = new HashMap<>();

  private int changes;

  FontFallback(StyleFonts fonts) {
    this.fonts = fonts;
  }

  Document copy(Document original) {
    Document copy = Dom.copy(original);
    visit(copy.getDocumentElement(), false);
    return copy;
  }

  /** Whether text in an element is set in the families for code. */
  static boolean isCode(Element element) {
    return CODE.contains(element.getLocalName());
  }

  /** Whether an element has text for people to read that may have elements within it. */
  static boolean hasText(Element element) {
    return Dom.XHTML.equals(element.getNamespaceURI()) && !NO_TEXT.contains(element.getLocalName());
  }

  private void visit(Element element, boolean inCode) {
    if (!hasText(element)) {
      return;
    }
    boolean code = inCode || isCode(element);
    for (Node child = element.getFirstChild(), next; child != null; child = next) {
      next = child.getNextSibling();
      if (child instanceof Element e) {
        visit(e, code);
      } else if (child.getNodeType() == Node.TEXT_NODE) {
        set(child, code);
      }
    }
  }

  private void set(Node text, boolean code) {
    String content = Normalizer.normalize(text.getNodeValue(), Normalizer.Form.NFC);
    if (fonts.suits(content, code)) {
      text.setNodeValue(withoutIdle(content));
      return;
    }
    List<Run> runs = runs(content, code);
    changes += runs.size();
    for (Run run : changes > MOST_CHANGES ? List.of(joined(runs, code)) : runs) {
      text.getParentNode().insertBefore(node(run, text.getOwnerDocument()), text);
    }
    text.getParentNode().removeChild(text);
  }

  /** The name of what stands in any family: first in those of the style for text or for code. */
  static String mixed(boolean inCode) {
    return inCode ? "mixed-code" : "mixed";
  }

  private static Run joined(List<Run> runs, boolean inCode) {
    StringBuilder all = new StringBuilder();
    runs.forEach(run -> all.append(run.text()));
    return new Run(mixed(inCode), all);
  }

  /** A word stays in one family where one has all of it, a sign where one has the sign. */
  private List<Run> runs(String content, boolean code) {
    List<Run> runs = new ArrayList<>();
    for (String piece : GraphemeClusters.pieces(content)) {
      if (canSet(piece, code)) {
        join(runs, piece, code);
        continue;
      }
      for (String sign : GraphemeClusters.signs(piece)) {
        if (canSet(sign, code)) {
          join(runs, sign, code);
        } else {
          sign.codePoints().forEach(c -> join(runs, Character.toString(c), code));
        }
      }
    }
    return runs;
  }

  private boolean canSet(String text, boolean code) {
    return fonts.suits(text, code) || other(text).isPresent();
  }

  private Optional<FontFamily> other(String text) {
    return text.length() > LONGEST_SIGN
        ? fonts.other(text)
        : others.computeIfAbsent(text, fonts::other);
  }

  /** Adds a sign to the last run, or begins another. */
  private void join(List<Run> runs, String sign, boolean code) {
    if (fonts.suits(sign, code)) {
      join(runs, "", sign);
      return;
    }
    other(sign)
        .ifPresentOrElse(family -> join(runs, family.name(), sign), () -> join(runs, BOX, code));
  }

  /** The white space between two words of a family goes with them: a text is one run, not many. */
  private static void join(List<Run> runs, String family, String sign) {
    int last = runs.size() - 1;
    if (last > 0 && runs.get(last).isInvisible() && runs.get(last - 1).family().equals(family)) {
      StringBuilder between = runs.remove(last).text();
      runs.get(--last).text().append(between);
    }
    if (last < 0 || !runs.get(last).family().equals(family)) {
      runs.add(new Run(family, new StringBuilder()));
      last++;
    }
    runs.get(last).text().append(withoutIdle(sign));
  }

  /** Print has one shape of a sign and, of an emoji, one colour. */
  private static String withoutIdle(String text) {
    if (text.codePoints()
        .noneMatch(c -> InvisibleCharacters.isIdle(c) || InvisibleCharacters.isTone(c))) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .filter(
            c ->
                !InvisibleCharacters.isIdle(c)
                    && (!InvisibleCharacters.isTone(c) || kept.isEmpty()))
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static Node node(Run run, Document document) {
    Node text = document.createTextNode(run.text().toString());
    if (run.family().isEmpty()) {
      return text;
    }
    Element span = document.createElementNS(Dom.XHTML, "span");
    span.setAttributeNS(null, "data-font", run.family());
    span.appendChild(text);
    return span;
  }
}
