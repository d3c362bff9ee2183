package florilege.pdf.tags;

import com.openhtmltopdf.pdfboxout.PdfBoxAccessibilityHelper;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.InlineLayoutBox;
import com.openhtmltopdf.render.InlineText;
import florilege.pdf.document.DocumentAssembler;
import florilege.pdf.markup.FormulaPlaceholders;
import florilege.pdf.markup.PrintDocument;
import florilege.pdf.pagination.LaidOutPages;
import florilege.text.dom.Dom;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Gives the structure tree, in which the engine knows blocks, lists, tables and links, the rest of
 * PDF 1.7 §14.8.4.
 */
public final class StructureTagger {

  /**
   * Structure types by element. Em and Strong are of PDF 2.0 and {@linkplain DocumentAssembler
   * mapped} to Span for readers of 1.7.
   */
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("em", "Em"),
          Map.entry("i", "Em"),
          Map.entry("strong", "Strong"),
          Map.entry("b", "Strong"),
          Map.entry("code", "Code"),
          Map.entry("kbd", "Code"),
          Map.entry("samp", "Code"),
          Map.entry("q", "Quote"),
          Map.entry("figcaption", "Caption"),
          Map.entry("pre", "P"),
          Map.entry("dt", "P"));

  private static final COSName ACTUAL_TEXT = COSName.getPDFName("ActualText");

  private StructureTagger() {}

  /** Finishes the tree of a painted run. */
  public static void tag(LaidOutPages layout, PrintDocument document) {
    layout.boxes().forEach(StructureTagger::retype);
    document.notes().forEach(new NoteTagOrder(layout)::move);
    new FigureTagOrder(document).order(layout);
  }

  private static void retype(Box box) {
    PDStructureElement tag = PdfBoxAccessibilityHelper.getStructualElementForBox(box);
    Element element = box.getElement();
    if (tag == null || element == null || box.isAnonymous()) {
      return;
    }
    if (box.getPseudoElementOrClass() != null) {
      readNumberOnly(box, tag);
      return;
    }
    String type = TYPES.get(element.getTagName());
    if (Dom.hasClass(element, FormulaPlaceholders.CLASS)) {
      tag.setStructureType("Formula");
    } else if (isHeadOfNothing(element)) {
      tag.setStructureType("TBody");
    } else if (type != null) {
      tag.setStructureType(type);
    }
    if (tag.getStructureType().equals("Link") && tag.getAlternateDescription().isEmpty()) {
      tag.getCOSObject().removeItem(COSName.ALT);
    }
    if (isContents(element)) {
      retypeContents(element, tag.getCOSObject());
    }
  }

  /** Whether it is all that there is of a table, in which no head may be alone. */
  private static boolean isHeadOfNothing(Element element) {
    return element.getTagName().equals("thead")
        && Dom.children((Element) element.getParentNode()).stream()
            .noneMatch(group -> group.getTagName().equals("tbody"));
  }

  /** The dots of a leader are not to be read aloud, only the number after them. */
  private static void readNumberOnly(Box box, PDStructureElement tag) {
    StringBuilder text = new StringBuilder();
    collect(box, text);
    String number = text.substring(text.lastIndexOf(" ") + 1);
    if (text.indexOf(". .") >= 0) {
      tag.getCOSObject().setString(ACTUAL_TEXT, " " + number);
    }
  }

  private static void collect(Box box, StringBuilder text) {
    if (box instanceof InlineLayoutBox inline) {
      for (Object child : inline.getInlineChildren()) {
        if (child instanceof InlineText piece) {
          text.append(piece.getSubstring());
        } else {
          collect((Box) child, text);
        }
      }
    }
  }

  private static boolean isContents(Element element) {
    boolean list = element.getTagName().equals("ol") || element.getTagName().equals("li");
    Node at = element;
    while (list && at instanceof Element e && !e.getTagName().equals("nav")) {
      at = at.getParentNode();
    }
    return list && at instanceof Element;
  }

  /**
   * L with LI with LBody becomes TOC with TOCI with Reference, after which a TOC of the next level
   * stands.
   */
  private static void retypeContents(Element element, COSDictionary tag) {
    if (element.getTagName().equals("ol")) {
      tag.setItem(COSName.S, COSName.getPDFName("TOC"));
      tag.removeItem(COSName.A);
      return;
    }
    tag.setItem(COSName.S, COSName.getPDFName("TOCI"));
    StructureKids items = StructureKids.of(tag);
    for (COSDictionary body : items.elements()) {
      if (body.getNameAsString(COSName.S).equals("LBody")) {
        body.setItem(COSName.S, COSName.getPDFName("Reference"));
        StructureKids inner = StructureKids.of(body);
        for (COSDictionary kid : inner.elements()) {
          if (isList(kid)) {
            inner.remove(kid);
            items.add(kid);
          }
        }
      }
    }
  }

  private static boolean isList(COSDictionary tag) {
    String type = tag.getNameAsString(COSName.S);
    return type.equals("L") || type.equals("TOC");
  }
}
