package florilege.pdf.press;

import florilege.model.Settings.Ink;
import florilege.pdf.press.ContentRewriter.Instruction;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Turns RGB into the inks of a printer: text, and whatever is grey already, into shades of black
 * alone, on one plate, so that no letter has a coloured edge; with black alone, all else too. A
 * colour becomes grey as PDF 1.7 §10.3.3 has it.
 *
 * @param ink what is printed with
 */
record InkConversion(Ink ink) {

  /** Names what a colour is used for. */
  enum Purpose {
    TEXT,
    SHAPE
  }

  List<Instruction> convert(List<Instruction> content) {
    return new InkedContent(this).convert(content);
  }

  /** Whether a colour is printed as a shade of black. */
  boolean isGrey(float[] rgb, Purpose purpose) {
    boolean neutral = Math.abs(rgb[0] - rgb[1]) < 0.003 && Math.abs(rgb[1] - rgb[2]) < 0.003;
    return ink == Ink.BLACK || purpose == Purpose.TEXT || neutral;
  }

  /** From 0, black, to 1, white, in steps of 1/1000. */
  static float grey(float[] rgb) {
    return Math.round(1000 * (0.3f * rgb[0] + 0.59f * rgb[1] + 0.11f * rgb[2])) / 1000f;
  }

  /** Converts a picture in its place, where only black is printed. */
  void picture(COSStream picture) throws IOException {
    if (ink != Ink.BLACK || picture.getBoolean(COSName.IMAGE_MASK, false)) {
      return;
    }
    PDImageXObject image = new PDImageXObject(new PDStream(picture), null);
    if (image.getColorSpace().getNumberOfComponents() == 1
        && image.getColorSpace().getName().equals(COSName.DEVICEGRAY.getName())) {
      return;
    }
    byte[] greys = greys(image.getOpaqueImage());
    for (COSName old : List.of(COSName.DECODE, COSName.DECODE_PARMS, COSName.FILTER)) {
      picture.removeItem(old);
    }
    picture.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
    picture.setInt(COSName.BITS_PER_COMPONENT, 8);
    try (OutputStream out = picture.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(greys);
    }
  }

  private static byte[] greys(BufferedImage image) {
    byte[] greys = new byte[image.getWidth() * image.getHeight()];
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (int x = 0; x < row.length; x++) {
        int red = row[x] >> 16 & 0xFF;
        int green = row[x] >> 8 & 0xFF;
        int blue = row[x] & 0xFF;
        greys[y * row.length + x] = (byte) ((30 * red + 59 * green + 11 * blue + 50) / 100);
      }
    }
    return greys;
  }

  /**
   * Converts a blend from one colour to another (PDF 1.7 §8.7.4.5), where only black is printed.
   */
  void shading(COSDictionary shading) {
    if (ink == Ink.BLACK
        && COSName.DEVICERGB.equals(shading.getCOSName(COSName.COLORSPACE))
        && shading.getDictionaryObject(COSName.FUNCTION) instanceof COSDictionary function
        && isOfColours(function)) {
      reduce(function);
      shading.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
      COSArray background = shading.getCOSArray(COSName.BACKGROUND);
      if (background != null) {
        shading.setItem(COSName.BACKGROUND, reduced(background));
      }
    }
  }

  /** Whether a function is of a kind that gives one colour at each end, or is made of such ones. */
  private static boolean isOfColours(COSDictionary function) {
    return switch (function.getInt(COSName.FUNCTION_TYPE)) {
      case 2 ->
          function.getCOSArray(COSName.C0) != null && function.getCOSArray(COSName.C1) != null;
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

  private static void reduce(COSDictionary function) {
    if (function.getInt(COSName.FUNCTION_TYPE) == 3) {
      functions(function).forEach(InkConversion::reduce);
      return;
    }
    for (COSName end : List.of(COSName.C0, COSName.C1)) {
      function.setItem(end, reduced(function.getCOSArray(end)));
    }
  }

  private static COSArray reduced(COSArray colour) {
    COSArray grey = new COSArray();
    if (colour.size() == 3) {
      float[] rgb = new float[3];
      for (int i = 0; i < rgb.length; i++) {
        rgb[i] = ((COSNumber) colour.getObject(i)).floatValue();
      }
      grey.add(new COSFloat(grey(rgb)));
    } else {
      grey.addAll(colour);
    }
    return grey;
  }
}
