package florilege.pdf.document;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.layout.CounterFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;

/**
 * Labels pages with their numbers: i, ii, iii … in front, and 1, 2, 3 … from the first part or
 * article on.
 *
 * @param body the first page, from 0, with an arabic number
 */
public record PageLabels(int body) {

  /** The numbering while no page of the body is known. */
  public static final PageLabels FRONT = new PageLabels(Integer.MAX_VALUE);

  /** The number of a page, from 0, in its sequence, from 1. */
  public int number(int page) {
    return page < body ? page + 1 : page - body + 1;
  }

  /** The label of a page, which is its folio. */
  public String label(int page) {
    return page < body
        ? CounterFunction.createCounterText(IdentValue.LOWER_ROMAN, number(page))
        : CounterFunction.createCounterText(IdentValue.DECIMAL, number(page));
  }

  /** The same as PDF 1.7 §12.4.2 writes it. */
  public void write(PDDocument document) {
    PDPageLabels labels = new PDPageLabels(document);
    if (body > 0) {
      labels.setLabelItem(0, range(PDPageLabelRange.STYLE_ROMAN_LOWER));
    }
    if (body < document.getNumberOfPages()) {
      labels.setLabelItem(body, range(PDPageLabelRange.STYLE_DECIMAL));
    }
    document.getDocumentCatalog().setPageLabels(labels);
  }

  private static PDPageLabelRange range(String style) {
    PDPageLabelRange range = new PDPageLabelRange();
    range.setStyle(style);
    return range;
  }
}
