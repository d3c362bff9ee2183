package florilege.pdf.finish;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.layout.CounterFunction;
import florilege.pdf.makeup.Layout;
import florilege.pdf.paper.Paper;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;

/**
 * How pages are numbered: i, ii, iii … in front, and 1, 2, 3 … from the first part or article on.
 *
 * @param body the first page, from 0, with an arabic number
 */
public record Labels(int body) {

  /** The numbering of a book as laid out. */
  public static Labels of(Paper paper, Layout layout) {
    return new Labels(
        paper.firstOfBody().flatMap(first -> layout.page(first.id())).orElse(layout.count()));
  }

  /** The label of a page, which is its folio. */
  public String label(int page) {
    return page < body
        ? CounterFunction.createCounterText(IdentValue.LOWER_ROMAN, page + 1)
        : CounterFunction.createCounterText(IdentValue.DECIMAL, page - body + 1);
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
