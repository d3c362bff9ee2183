package florilege.pdf.engine;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.extend.FontContext;
import com.openhtmltopdf.pdfboxout.PdfBoxTextRenderer;
import com.openhtmltopdf.render.FSFont;

/** Counts the calls by which the layout engine measures text and asks where it may be broken. */
final class CountingTextRenderer {

  private CountingTextRenderer() {}

  /** A breaker of lines whose answers are counted. */
  static FSTextBreaker breaker(FSTextBreaker breaker, LayoutBudget effort) {
    return new FSTextBreaker() {
      @Override
      public void setText(String text) {
        breaker.setText(text);
      }

      @Override
      public int next() {
        effort.spend();
        return breaker.next();
      }
    };
  }

  /** A measure of text whose answers are counted. */
  static PdfBoxTextRenderer renderer(LayoutBudget effort) {
    return new PdfBoxTextRenderer() {
      @Override
      public int getWidth(FontContext context, FSFont font, String text) {
        effort.spend();
        return super.getWidth(context, font, text);
      }
    };
  }
}
