package florilege.pdf.engine;

import com.openhtmltopdf.extend.FSTextBreaker;

/** Counts the calls by which the layout engine asks where text may be broken. */
final class CountingBreaker {

  private CountingBreaker() {}

  /** A breaker of lines whose answers are counted. */
  static FSTextBreaker breaker(FSTextBreaker breaker, LayoutBudget budget) {
    return new FSTextBreaker() {
      @Override
      public void setText(String text) {
        breaker.setText(text);
      }

      @Override
      public int next() {
        budget.spend();
        return breaker.next();
      }
    };
  }
}
