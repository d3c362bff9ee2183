package florilege.pdf.press;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.extend.FontContext;
import com.openhtmltopdf.pdfboxout.PdfBoxTextRenderer;
import com.openhtmltopdf.render.FSFont;

/** Counts the calls by which the layout engine measures text and asks where it may be broken. */
final class CountedText {

  private CountedText() {}

  /** A breaker of lines whose answers are counted. */
  static FSTextBreaker breaker(FSTextBreaker breaker, Effort effort) {
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
  static PdfBoxTextRenderer renderer(Effort effort) {
    return new PdfBoxTextRenderer() {
      @Override
      public int getWidth(FontContext context, FSFont font, String text) {
        effort.spend();
        return super.getWidth(context, font, text);
      }
    };
  }
}
