package florilege.pdf.barcode;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Draws a symbol in its nominal size (a module of 0.33 mm) upon a white field that holds its quiet
 * zones.
 *
 * @param symbol what is drawn
 * @param font of the digits; its figures are of one width
 */
public record BarCodeDrawing(Ean13 symbol, PDFont font) {

  private static final float POINT = 72 / 25.4f;

  /** A module in points. */
  private static final float MODULE = 0.33f * POINT;

  private static final float BARS = 22.85f * POINT;

  /** By how many modules guard bars go below the others. */
  private static final float GUARD = 5 * MODULE;

  /** Modules of the quiet zones, and between symbol and add-on. */
  private static final int LEFT = 11;

  private static final int RIGHT = 7;
  private static final int GAP = 9;
  private static final int ADD_ON = 20;
  private static final int ADD_ON_RIGHT = 5;

  private static final float DIGITS = 8.5f;
  private static final float LABEL = 7.5f;

  /** Width of the white field in points. */
  public float width() {
    int more = symbol.addOn().isEmpty() ? 0 : GAP + ADD_ON + ADD_ON_RIGHT - RIGHT;
    return (LEFT + Ean13.MODULES + RIGHT + more) * MODULE;
  }

  /** Height of the white field in points. */
  public float height() {
    return BARS + GUARD + LABEL + 10;
  }

  /** Draws the symbol with the lower left corner of its field at a place. */
  public void draw(PDPageContentStream out, float x, float y) throws IOException {
    out.setNonStrokingColor(1f);
    out.addRect(x, y, width(), height());
    out.fill();
    out.setNonStrokingColor(0f);
    float left = x + LEFT * MODULE;
    float foot = y + GUARD + 4;
    bars(out, symbol.modules(), left, foot, BARS, true);
    digits(out, foot - 0.8f * DIGITS, left);
    write(out, symbol.label(), LABEL, left, foot + BARS + 3);
    if (!symbol.addOn().isEmpty()) {
      float more = left + (Ean13.MODULES + GAP) * MODULE;
      bars(out, symbol.addOnModules(), more, foot - GUARD, BARS - DIGITS + 2, false);
      write(out, symbol.addOn(), DIGITS, more + 4 * MODULE, foot + BARS - 0.75f * DIGITS);
    }
  }

  private static void bars(
      PDPageContentStream out, String modules, float x, float y, float height, boolean guards)
      throws IOException {
    for (int start = 0; start < modules.length(); start++) {
      int end = start;
      while (end < modules.length() && modules.charAt(end) == '1') {
        end++;
      }
      if (end > start) {
        boolean isGuard = guards && (end <= 3 || start >= 45 && end <= 50 || start >= 92);
        float below = isGuard ? GUARD : 0;
        out.addRect(x + start * MODULE, y - below, (end - start) * MODULE, height + below);
        start = end;
      }
    }
    out.fill();
  }

  /** The first digit stands before the symbol, the others under it in two groups. */
  private void digits(PDPageContentStream out, float y, float left) throws IOException {
    write(out, symbol.digits().substring(0, 1), DIGITS, left - 9 * MODULE, y);
    for (int i = 1; i <= 12; i++) {
      float middle = i <= 6 ? 3 + 7 * i - 3.5f : 8 + 7 * i - 3.5f;
      String digit = symbol.digits().substring(i, i + 1);
      float half = font.getStringWidth(digit) / 2000 * DIGITS;
      write(out, digit, DIGITS, left + middle * MODULE - half, y);
    }
  }

  private void write(PDPageContentStream out, String text, float size, float x, float y)
      throws IOException {
    out.beginText();
    out.setFont(font, size);
    out.newLineAtOffset(x, y);
    out.showText(text);
    out.endText();
  }
}
