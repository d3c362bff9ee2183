package florilege.image.format;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Pixels as 0xAARRGGBB in sRGB.
 *
 * @param pixels row by row
 * @param width of a row
 */
public record PixelBuffer(int[] pixels, int width) {

  /** Steps of 255 by which a colour may be off; profiles of sRGB differ among themselves. */
  private static final int TOLERANCE = 6;

  /** Bytes of a profile that is looked at; those of cameras and printers have half of it. */
  public static final int LARGEST_PROFILE = 4_000_000;

  public int height() {
    return pixels.length / width;
  }

  /** Reads a row. Grey is taken as it is, where Java would think it linear and make it lighter. */
  public static void row(BufferedImage image, int y, int[] line) {
    Raster raster = image.getRaster();
    ColorModel model = image.getColorModel();
    if (raster.getNumBands() <= 2 && !(model instanceof IndexColorModel)) {
      grey(raster, y, line);
    } else if (isPlain(model)) {
      colour(raster, y, line);
    } else {
      image.getRGB(0, y, line.length, 1, line, 0, line.length);
    }
  }

  private static void grey(Raster raster, int y, int[] line) {
    for (int x = 0; x < line.length; x++) {
      int value = eightBits(raster, x, y, 0);
      int alpha = raster.getNumBands() == 2 ? eightBits(raster, x, y, 1) : 0xFF;
      line[x] = alpha << 24 | value * 0x010101;
    }
  }

  /**
   * Whether samples are red, green, blue and alpha as they are; most are, and Java is slow there.
   */
  private static boolean isPlain(ColorModel model) {
    return model instanceof ComponentColorModel
        && model.getTransferType() == DataBuffer.TYPE_BYTE
        && model.getComponentSize(0) == 8
        && model.getColorSpace().isCS_sRGB()
        && !model.isAlphaPremultiplied();
  }

  private static void colour(Raster raster, int y, int[] line) {
    int bands = raster.getNumBands();
    int[] samples = raster.getPixels(0, y, line.length, 1, (int[]) null);
    for (int x = 0, at = 0; x < line.length; x++, at += bands) {
      int alpha = bands == 4 ? samples[at + 3] : 0xFF;
      line[x] = alpha << 24 | samples[at] << 16 | samples[at + 1] << 8 | samples[at + 2];
    }
  }

  private static int eightBits(Raster raster, int x, int y, int band) {
    int bits = raster.getSampleModel().getSampleSize(band);
    return (int) (raster.getSample(x, y, band) * 255L / ((1L << bits) - 1));
  }

  /** Turns the pixels upright, by the orientation of Exif 2.32 §4.6.4. */
  public PixelBuffer turned(int orientation) {
    if (orientation == 1) {
      return this;
    }
    boolean lying = orientation >= 5;
    int h = height();
    int newWidth = lying ? h : width;
    int[] turned = new int[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      int x = i % newWidth;
      int y = i / newWidth;
      int fromX =
          switch (orientation) {
            case 2, 3 -> width - 1 - x;
            case 5, 6 -> y;
            case 7, 8 -> width - 1 - y;
            default -> x;
          };
      int fromY =
          switch (orientation) {
            case 3, 4 -> h - 1 - y;
            case 6, 7 -> h - 1 - x;
            case 5, 8 -> x;
            default -> y;
          };
      turned[i] = pixels[fromY * width + fromX];
    }
    return new PixelBuffer(turned, newWidth);
  }

  public boolean isOpaque() {
    return Arrays.stream(pixels).allMatch(pixel -> pixel >>> 24 == 0xFF);
  }

  /** The same in grey, as bright as an eye takes it for (ITU-R BT.709). */
  public PixelBuffer grey() {
    int[] grey = new int[pixels.length];
    for (int i = 0; i < grey.length; i++) {
      int p = pixels[i];
      int red = p >> 16 & 0xFF;
      int green = p >> 8 & 0xFF;
      int luma = (2126 * red + 7152 * green + 722 * (p & 0xFF) + 5000) / 10_000;
      grey[i] = p & 0xFF000000 | luma * 0x010101;
    }
    return new PixelBuffer(grey, width);
  }

  /** Whether no pixel has a colour. */
  public boolean isGrey() {
    return Arrays.stream(pixels)
        .allMatch(p -> (p & 0xFF) == (p >> 8 & 0xFF) && (p & 0xFF) == (p >> 16 & 0xFF));
  }

  /** An image of these pixels: grey if they are, with transparency if they have any. */
  public BufferedImage image() {
    boolean opaque = isOpaque();
    if (opaque && isGrey()) {
      BufferedImage grey = new BufferedImage(width, height(), BufferedImage.TYPE_BYTE_GRAY);
      grey.getRaster()
          .setSamples(0, 0, width, height(), 0, Arrays.stream(pixels).map(p -> p & 0xFF).toArray());
      return grey;
    }
    int type = opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
    BufferedImage image = new BufferedImage(width, height(), type);
    image.getRaster().setDataElements(0, 0, width, height(), pixels);
    return image;
  }

  /** Whether a profile means other colours than sRGB, by more than an eye can tell. */
  public static boolean isForeign(byte[] profile) {
    if (profile.length == 0 || profile.length > LARGEST_PROFILE) {
      return false;
    }
    int[] probe =
        IntStream.range(0, 125)
            .map(i -> 0xFF000000 | i / 25 * 63 << 16 | i / 5 % 5 * 63 << 8 | i % 5 * 63)
            .toArray();
    int[] seen = new PixelBuffer(probe, probe.length).converted(profile).pixels();
    return IntStream.range(0, probe.length).anyMatch(i -> differ(probe[i], seen[i]));
  }

  static boolean differ(int a, int b) {
    return IntStream.of(0, 8, 16)
        .anyMatch(shift -> Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF)) > TOLERANCE);
  }

  /**
   * The colours of a profile as sRGB; unchanged if the profile is damaged or not one of red, green
   * and blue.
   */
  public PixelBuffer converted(byte[] profile) {
    try {
      ICC_Profile icc = ICC_Profile.getInstance(profile);
      if (icc.getColorSpaceType() != ColorSpace.TYPE_RGB) {
        return this;
      }
      byte[] colours = new byte[3 * pixels.length];
      for (int i = 0; i < pixels.length; i++) {
        colours[3 * i] = (byte) (pixels[i] >> 16);
        colours[3 * i + 1] = (byte) (pixels[i] >> 8);
        colours[3 * i + 2] = (byte) pixels[i];
      }
      WritableRaster raster =
          Raster.createInterleavedRaster(
              new DataBufferByte(colours, colours.length),
              width,
              height(),
              3 * width,
              3,
              new int[] {0, 1, 2},
              null);
      ColorModel model =
          new ComponentColorModel(
              new ICC_ColorSpace(icc), false, false, ColorModel.OPAQUE, DataBuffer.TYPE_BYTE);
      BufferedImage result = new BufferedImage(width, height(), BufferedImage.TYPE_INT_RGB);
      new ColorConvertOp(null).filter(new BufferedImage(model, raster, false, null), result);
      int[] converted = (int[]) result.getRaster().getDataElements(0, 0, width, height(), null);
      Arrays.setAll(converted, i -> pixels[i] & 0xFF000000 | converted[i] & 0xFFFFFF);
      return new PixelBuffer(converted, width);
    } catch (IllegalArgumentException | java.awt.color.CMMException damaged) {
      return this;
    }
  }
}
