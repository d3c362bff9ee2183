package florilege.pdf.drawing;

import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import org.w3c.dom.Element;

/** Draws SVG, and leaves alone what a style gives no room, at which the drawing library fails. */
public final class SvgDrawer extends BatikSVGDrawer {

  @Override
  public SVGImage buildSVGImage(
      Element svg, Box box, CssContext context, double width, double height, double dotsPerPixel) {
    boolean room =
        width != 0
            && height != 0
            && CalculatedStyle.getCSSMaxWidth(context, box) != 0
            && CalculatedStyle.getCSSMaxHeight(context, box) != 0;
    ClippedElements.group(svg);
    return room
        ? super.buildSVGImage(svg, box, context, width, height, dotsPerPixel)
        : new Nothing();
  }

  private record Nothing() implements SVGImage {
    @Override
    public int getIntrinsicWidth() {
      return 0;
    }

    @Override
    public int getIntrinsicHeight() {
      return 0;
    }

    @Override
    public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {}
  }
}
