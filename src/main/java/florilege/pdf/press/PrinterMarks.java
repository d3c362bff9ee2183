package florilege.pdf.press;

import florilege.model.Settings.Mark;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Draws marks around a page, outside of its bleed. They are of all inks, as PDF 1.7 §8.6.6.4 has it
 * for marks, but where only black is printed.
 *
 * @param marks that are wanted; those of folds are none of a page
 * @param isBlackAlone whether there are no other inks
 */
record PrinterMarks(Set<Mark> marks, boolean isBlackAlone) {

  private static final double POINT = 25.4 / 72;

  /** How far a mark is from the page at least: it must not be seen where the knife errs. */
  private static final double CLEAR = 3;

  private static final double LENGTH = 5;

  /** What four small arcs take the place of in a circle: the length of their handles. */
  private static final double HANDLE = 0.5523;

  private static final COSName ALL_INKS = COSName.getPDFName("MarksInAllInks");

  private boolean areWanted() {
    return marks.contains(Mark.CROP) || marks.contains(Mark.CROSS);
  }

  /** What stands around a page with such a bleed, in millimetres. */
  double room(double bleed) {
    return areWanted() ? Math.max(bleed, CLEAR) + LENGTH + 1 : bleed;
  }

  /** The marks of a page whose boxes are set, as content; what they need joins its resources. */
  String draw(PDPage page, double bleed) {
    if (!areWanted()) {
      return "";
    }
    if (!isBlackAlone) {
      addAllInks(page);
    }
    PDRectangle trim = page.getTrimBox();
    double inner = Math.max(bleed, CLEAR) / POINT;
    StringBuilder content = new StringBuilder("/Artifact BMC\nq ");
    content.append(isBlackAlone ? "0 G" : "/" + ALL_INKS.getName() + " CS 1 SCN");
    content.append(" 0.25 w\n");
    if (marks.contains(Mark.CROP)) {
      crop(content, trim, inner);
    }
    if (marks.contains(Mark.CROSS)) {
      crosses(content, trim, inner + LENGTH / 2 / POINT);
    }
    return content.append("Q\nEMC\n").toString();
  }

  /** Two hairlines at each corner. */
  private static void crop(StringBuilder content, PDRectangle trim, double inner) {
    double outer = inner + LENGTH / POINT;
    for (int right = -1; right <= 1; right += 2) {
      for (int up = -1; up <= 1; up += 2) {
        double x = right < 0 ? trim.getLowerLeftX() : trim.getUpperRightX();
        double y = up < 0 ? trim.getLowerLeftY() : trim.getUpperRightY();
        line(content, x + right * inner, y, x + right * outer, y);
        line(content, x, y + up * inner, x, y + up * outer);
      }
    }
  }

  private static void crosses(StringBuilder content, PDRectangle trim, double away) {
    double x = (trim.getLowerLeftX() + trim.getUpperRightX()) / 2;
    double y = (trim.getLowerLeftY() + trim.getUpperRightY()) / 2;
    cross(content, x, trim.getUpperRightY() + away);
    cross(content, x, trim.getLowerLeftY() - away);
    cross(content, trim.getLowerLeftX() - away, y);
    cross(content, trim.getUpperRightX() + away, y);
  }

  private static void cross(StringBuilder content, double x, double y) {
    double arm = LENGTH / 2 / POINT;
    double radius = arm * 0.6;
    line(content, x - arm, y, x + arm, y);
    line(content, x, y - arm, x, y + arm);
    double handle = radius * HANDLE;
    content.append(String.format(Locale.ROOT, "%.4f %.4f m\n", x + radius, y));
    arc(content, x + radius, y + handle, x + handle, y + radius, x, y + radius);
    arc(content, x - handle, y + radius, x - radius, y + handle, x - radius, y);
    arc(content, x - radius, y - handle, x - handle, y - radius, x, y - radius);
    arc(content, x + handle, y - radius, x + radius, y - handle, x + radius, y);
    content.append("S\n");
  }

  private static void arc(StringBuilder content, double... points) {
    for (double point : points) {
      content.append(String.format(Locale.ROOT, "%.4f ", point));
    }
    content.append("c\n");
  }

  private static void line(StringBuilder content, double x1, double y1, double x2, double y2) {
    content.append(String.format(Locale.ROOT, "%.4f %.4f m %.4f %.4f l S\n", x1, y1, x2, y2));
  }

  /** Each ink in full, on the plates of a press; on a screen the four of them. */
  private static void addAllInks(PDPage page) {
    COSDictionary tint = new COSDictionary();
    tint.setItem(COSName.FUNCTION_TYPE, COSInteger.TWO);
    tint.setItem(COSName.DOMAIN, numbers(0, 1));
    tint.setItem(COSName.C0, numbers(0, 0, 0, 0));
    tint.setItem(COSName.C1, numbers(1, 1, 1, 1));
    tint.setItem(COSName.N, COSInteger.ONE);
    COSArray space = new COSArray();
    space.add(COSName.SEPARATION);
    space.add(COSName.getPDFName("All"));
    space.add(COSName.DEVICECMYK);
    space.add(tint);
    PDResources resources = page.getResources() == null ? new PDResources() : page.getResources();
    page.setResources(resources);
    COSDictionary spaces = resources.getCOSObject().getCOSDictionary(COSName.COLORSPACE);
    if (spaces == null) {
      spaces = new COSDictionary();
      resources.getCOSObject().setItem(COSName.COLORSPACE, spaces);
    }
    spaces.setItem(ALL_INKS, space);
  }

  private static COSArray numbers(int... values) {
    COSArray numbers = new COSArray();
    for (int value : values) {
      numbers.add(COSInteger.get(value));
    }
    return numbers;
  }
}
