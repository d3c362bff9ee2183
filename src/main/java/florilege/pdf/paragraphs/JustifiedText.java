package florilege.pdf.paragraphs;

import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import com.openhtmltopdf.render.AbstractOutputDevice;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.InlineLayoutBox;
import com.openhtmltopdf.render.InlineText;
import com.openhtmltopdf.render.JustificationInfo;
import com.openhtmltopdf.render.RenderingContext;
import florilege.pdf.paragraphs.content.GlyphWidths;
import florilege.pdf.paragraphs.content.InlineRun;
import florilege.pdf.paragraphs.content.WordSpaces;
import java.awt.geom.AffineTransform;
import java.util.Arrays;

/** Paints a text in a line with the widths that were chosen for its spaces and letters. */
final class JustifiedText extends InlineText {

  /** A difference in the width of letters that cannot be seen or measured. */
  private static final double INVISIBLE = 0.0005;

  private final GlyphWidths glyphs;
  private final double letters;
  private final float left;

  /** How much wider each of its spaces is than its glyph, in dots. */
  private final float[] spaces;

  private JustifiedText(GlyphWidths glyphs, double letters, float left, float[] spaces) {
    this.glyphs = glyphs;
    this.letters = letters;
    this.left = left;
    this.spaces = spaces;
  }

  static InlineText of(InlineText text, LinePiece piece, EngineAnswers script, GlyphWidths glyphs) {
    InlineRun chunk = script.chunk(piece);
    double letters = chunk.rigid() ? 1 : piece.fit().letters();
    int start = chunk.start() + text.getStart();
    int end = chunk.start() + text.getEnd();
    float[] spaces = new float[end - start];
    int count = 0;
    for (int at = start; at < end; at++) {
      char character = script.text().charAt(at);
      if (WordSpaces.isSpace(character)) {
        double natural = glyphs.of(chunk.font(), character).orElse(0);
        boolean gives = !chunk.rigid() && WordSpaces.givesWay(script.text(), at);
        spaces[count++] = (float) (natural * ((gives ? piece.fit().spaces() : 1) / letters - 1));
      }
    }
    JustifiedText set =
        new JustifiedText(glyphs, letters, (float) piece.left(), Arrays.copyOf(spaces, count));
    set.setParent(text.getParent());
    set.setMasterText(text.getMasterText());
    set.setSubstring(text.getStart(), text.getEnd());
    set.setEndsOnSoftHyphen(text.isEndsOnSoftHyphen());
    set.setTrimmedLeadingSpace(text.isTrimmedLeadingSpace());
    set.setX(text.getX());
    set.setWidth(text.getWidth());
    return set;
  }

  @Override
  public void paint(RenderingContext context) {
    if (getSubstring().isEmpty()) {
      return;
    }
    InlineLayoutBox box = getParent();
    PdfBoxOutputDevice device = (PdfBoxOutputDevice) context.getOutputDevice();
    device.setColor(box.getStyle().getColor());
    ((AbstractOutputDevice) device).setFontSpecification(box.getStyle().getFontSpecification());
    FSFont font = box.getStyle().getFSFont(context);
    device.setFont(font);
    String text =
        glyphs.ligated(isEndsOnSoftHyphen() ? getSubstring() + '-' : getSubstring(), font);
    float x = box.getAbsX() + getX() - left;
    float y = box.getAbsY() + box.getBaseline();
    JustificationInfo widths = new Widths(spaces);
    if (Math.abs(letters - 1) < INVISIBLE) {
      draw(device, text, x, y, widths);
    } else {
      float margin = context.getPage().getMarginBorderPadding(context, CalculatedStyle.LEFT);
      device.pushTransformLayer(widened(margin + x));
      draw(device, text, x, y, widths);
      device.popTransformLayer();
    }
  }

  private void draw(
      PdfBoxOutputDevice device, String text, float x, float y, JustificationInfo widths) {
    synchronized (glyphs) {
      device.drawString(text, x, y, widths);
    }
  }

  /** Widens all that is to the right of a place on the page, in dots. */
  private AffineTransform widened(float place) {
    AffineTransform scale = AffineTransform.getTranslateInstance(place, 0);
    scale.scale(letters, 1);
    scale.translate(-place, 0);
    return scale;
  }

  /** The widths of the spaces of a text, which are asked for in their order. */
  private static final class Widths extends JustificationInfo {
    private final float[] spaces;
    private int next;

    Widths(float[] spaces) {
      this.spaces = spaces;
    }

    @Override
    public float getSpaceAdjust() {
      return next < spaces.length ? spaces[next++] : 0;
    }
  }
}
