package florilege.pdf.engine;

import com.openhtmltopdf.context.StyleReference;
import com.openhtmltopdf.css.newmatch.CascadedStyle;
import com.openhtmltopdf.css.newmatch.PageInfo;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.NullUserInterface;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Gives pages their styles, and stops the engine at more pages than a text can need, such as those
 * of letters as high as a house: it asks here for the style of each page that it begins.
 */
final class PageLimit extends StyleReference {

  /** Pages for which a text needs no reason. */
  private static final int FREE = 1_000;

  /** A page with fewer characters than this is nearly empty. */
  private static final int FEWEST_CHARACTERS = 20;

  private final int most;
  private final boolean beginsBook;
  private final LayoutBudget budget;
  private int begun;

  private PageLimit(SharedContext context, int most, boolean beginsBook, LayoutBudget budget) {
    super(context.getUserAgentCallback());
    this.most = most;
    this.beginsBook = beginsBook;
    this.budget = budget;
  }

  /**
   * Sets a limit that is in proportion to a document: to its characters and its elements.
   *
   * @param beginsBook whether its first page is that of the book, which {@code @page :first} styles
   * @param budget counts the styles that it gives
   */
  static PageLimit set(
      SharedContext context, Document document, boolean beginsBook, LayoutBudget budget) {
    int characters = document.getElementsByTagName("body").item(0).getTextContent().length();
    int elements = document.getElementsByTagName("*").getLength();
    PageLimit limit =
        new PageLimit(
            context, FREE + characters / FEWEST_CHARACTERS + elements, beginsBook, budget);
    context.setCss(limit);
    limit.setDocumentContext(
        context, context.getNamespaceHandler(), document, new NullUserInterface());
    return limit;
  }

  /** Counts from 0 again. */
  void reset() {
    begun = 0;
  }

  @Override
  public CascadedStyle getCascadedStyle(Element element, boolean restyle) {
    budget.spend();
    return super.getCascadedStyle(element, restyle);
  }

  @Override
  public PageInfo getPageStyle(String name, String pseudoPage) {
    if (++begun > most) {
      throw new IllegalStateException("more than " + most + " pages");
    }
    boolean isOther = "first".equals(pseudoPage) && !beginsBook;
    return super.getPageStyle(name, isOther ? "right" : pseudoPage);
  }
}
