package florilege.text.html;

import florilege.text.ProblemCollector;
import florilege.text.html.policy.HtmlPolicy;
import florilege.text.html.policy.Trust;
import florilege.text.html.structure.AnchorElements;
import florilege.text.html.structure.DocumentIds;
import florilege.text.html.structure.EastAsianLines;
import florilege.text.html.structure.FigureBuilder;
import florilege.text.html.structure.HeadingLevels;
import florilege.text.html.structure.ListMarkers;
import florilege.text.html.structure.NoteCalls;
import florilege.text.html.structure.StructureRepair;
import java.util.function.IntUnaryOperator;
import org.w3c.dom.Document;

/**
 * Converts HTML of any origin to normalised XHTML: what is not allowed is taken out, then what is
 * left is put in order.
 */
public final class XhtmlNormalizer {

  private XhtmlNormalizer() {}

  /**
   * Clean XHTML.
   *
   * @param html the content of a {@code body}; any text at all
   * @param places from an offset in the HTML to one in the passage
   * @param trust who wrote it
   * @return a document whose root is a {@code div}
   */
  public static Document of(
      String html, IntUnaryOperator places, Trust trust, ProblemCollector remarks) {
    Document clean = Sanitizer.clean(html, places, HtmlPolicy.of(trust), remarks);
    if (trust == Trust.AUTHOR) {
      AnchorElements.settle(clean);
    }
    Document document = StructureRepair.order(clean, remarks);
    EastAsianLines.join(document);
    NoteCalls.divide(document);
    if (trust == Trust.READER) {
      HeadingLevels.flatten(document);
    } else {
      HeadingLevels.level(document, remarks);
      FigureBuilder.make(document);
      DocumentIds.assign(document);
    }
    ListMarkers.mark(document);
    return document;
  }
}
