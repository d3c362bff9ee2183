package florilege.pdf.pagination;

import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Rectangle;

/**
 * Represents a page on which signs may hang in the side margins: the engine cuts off what leaves
 * the text.
 */
final class HangingMarginPage extends PageBox {

  private final PageBox page;
  private final int hanging;

  /**
   * Opens the side margins of a page that has been laid out.
   *
   * @param hanging how far, in dots of the engine
   */
  HangingMarginPage(PageBox page, int hanging, CssContext context) {
    this.page = page;
    this.hanging = hanging;
    setPageInfo(page.getPageInfo());
    setStyle(page.getStyle());
    setOuterPageWidth(page.getOuterPageWidth());
    setTopAndBottom(context, page.getTop());
    setPaintingTop(page.getPaintingTop());
    setPaintingBottom(page.getPaintingBottom());
    setFootnoteAreaHeight(page.getFootnoteAreaHeight());
    setPageNo(page.getPageNo());
  }

  @Override
  public Rectangle getPrintClippingBounds(CssContext context) {
    Rectangle text = super.getPrintClippingBounds(context);
    text.grow(hanging, 0);
    return text;
  }

  @Override
  public void paintMarginAreas(RenderingContext context, int clearance, short mode) {
    page.paintMarginAreas(context, clearance, mode);
  }
}
