package florilege.pdf.press;

import florilege.model.Settings.Ink;
import florilege.pdf.color.CmykConversion;
import florilege.pdf.press.ContentRewriter.Instruction;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;

/**
 * Turns RGB into the inks of a printer: text, and whatever is grey already, into shades of black
 * alone, on one plate, so that no letter has a coloured edge; what else there is into four inks, or
 * with black alone into greys too. A colour becomes grey as PDF 1.7 §10.3.3 has it.
 *
 * @param ink what is printed with
 */
record InkConversion(Ink ink) {

  /** Names what a colour is used for. */
  enum Purpose {
    TEXT,
    SHAPE
  }

  private static final float FULL = 255;

  List<Instruction> convert(List<Instruction> content) {
    return new InkedContent(this).convert(content);
  }

  /** A colour of RGB as one shade of grey, as four inks, or as it is; each from 0 to 1. */
  float[] convert(float[] rgb, Purpose purpose) {
    return isGrey(rgb, purpose) ? new float[] {grey(rgb)} : coloured(rgb);
  }

  private float[] coloured(float[] rgb) {
    return ink == Ink.RGB ? rgb : inks(rgb);
  }

  /** Whether a colour is printed as a shade of black. */
  private boolean isGrey(float[] rgb, Purpose purpose) {
    boolean neutral = Math.abs(rgb[0] - rgb[1]) < 0.003 && Math.abs(rgb[1] - rgb[2]) < 0.003;
    return ink == Ink.BLACK || purpose == Purpose.TEXT || neutral;
  }

  /** From 0, black, to 1, white, in steps of 1/1000. */
  private static float grey(float[] rgb) {
    return Math.round(1000 * (0.3f * rgb[0] + 0.59f * rgb[1] + 0.11f * rgb[2])) / 1000f;
  }

  /** In steps of 1/1000, downwards, so that they are not more together than they may. */
  private static float[] inks(float[] rgb) {
    int packed = 0;
    for (float part : rgb) {
      packed = packed << 8 | Math.round(FULL * Math.max(0, Math.min(1, part)));
    }
    byte[] inks = new byte[4];
    CmykConversion.get().convert(packed, inks, 0);
    float[] converted = new float[4];
    for (int i = 0; i < converted.length; i++) {
      converted[i] = (inks[i] & 0xFF) * 1000 / 255 / 1000f;
    }
    return converted;
  }

  /**
   * Converts a blend from one colour to another (PDF 1.7 §8.7.4.5).
   *
   * @return whether it could be
   */
  boolean shading(COSDictionary shading) {
    if (ink == Ink.RGB
        || !COSName.DEVICERGB.equals(shading.getCOSName(COSName.COLORSPACE))
        || !(shading.getDictionaryObject(COSName.FUNCTION) instanceof COSDictionary function)
        || !isOfColours(function)) {
      return false;
    }
    convert(function);
    shading.setItem(COSName.COLORSPACE, ink == Ink.BLACK ? COSName.DEVICEGRAY : COSName.DEVICECMYK);
    COSArray background = shading.getCOSArray(COSName.BACKGROUND);
    if (background != null) {
      shading.setItem(COSName.BACKGROUND, converted(background));
    }
    return true;
  }

  /** Whether a function is of a kind that gives one colour at each end, or is made of such ones. */
  private static boolean isOfColours(COSDictionary function) {
    return switch (function.getInt(COSName.FUNCTION_TYPE)) {
      case 2 ->
          Optional.ofNullable(function.getCOSArray(COSName.C0)).map(COSArray::size).orElse(0) == 3
              && function.getCOSArray(COSName.C1) != null;
      case 3 -> functions(function).stream().allMatch(InkConversion::isOfColours);
      default -> false;
    };
  }

  private static List<COSDictionary> functions(COSDictionary function) {
    COSArray parts = function.getCOSArray(COSName.FUNCTIONS);
    return parts.toList().stream()
        .map(part -> part instanceof COSObject o ? o.getObject() : part)
        .map(COSDictionary.class::cast)
        .toList();
  }

  private void convert(COSDictionary function) {
    if (function.getInt(COSName.FUNCTION_TYPE) == 3) {
      functions(function).forEach(this::convert);
      return;
    }
    for (COSName end : List.of(COSName.C0, COSName.C1)) {
      function.setItem(end, converted(function.getCOSArray(end)));
    }
  }

  /** A blend is in one colour space from end to end, so that its greys are of four inks too. */
  private COSArray converted(COSArray colour) {
    float[] rgb = colour.toFloatArray();
    COSArray converted = new COSArray();
    converted.setFloatArray(ink == Ink.BLACK ? new float[] {grey(rgb)} : inks(rgb));
    return converted;
  }
}
