package florilege.pdf.press;

import florilege.model.Settings.Ink;
import florilege.pdf.color.CmykConversion;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Turns a picture into the inks of a printer: one without colours into shades of black alone, any
 * other into four inks, or with black alone into greys too. A JPEG becomes a JPEG again.
 *
 * @param ink what is printed with
 */
record PictureConversion(Ink ink) {

  /** How far channels may be apart in what is grey: as far as a JPEG puts them apart. */
  private static final int NEUTRAL = 4;

  private static final float JPEG_QUALITY = 0.95f;

  /**
   * Converts a picture in its place.
   *
   * @return whether none of its colours is left in RGB
   */
  boolean convert(COSStream picture) throws IOException {
    if (picture.getBoolean(COSName.IMAGE_MASK, false)) {
      return true;
    }
    PDImageXObject image = new PDImageXObject(new PDStream(picture), null);
    String space = image.getColorSpace().getName();
    if (space.equals(COSName.DEVICEGRAY.getName()) || space.equals(COSName.DEVICECMYK.getName())) {
      return true;
    } else if (ink == Ink.RGB) {
      return false;
    }
    BufferedImage pixels = image.getOpaqueImage();
    boolean isGrey = ink == Ink.BLACK || isNeutral(pixels);
    boolean isJpeg = isJpeg(picture.getFilters());
    for (COSName old : List.of(COSName.DECODE, COSName.DECODE_PARMS, COSName.FILTER)) {
      picture.removeItem(old);
    }
    picture.setItem(COSName.COLORSPACE, isGrey ? COSName.DEVICEGRAY : COSName.DEVICECMYK);
    picture.setInt(COSName.BITS_PER_COMPONENT, 8);
    byte[] samples = isGrey ? greys(pixels) : inks(pixels);
    if (isJpeg) {
      writeJpeg(samples, pixels.getWidth(), pixels.getHeight(), picture);
    } else {
      try (OutputStream out = picture.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(samples);
      }
    }
    return true;
  }

  private static boolean isJpeg(COSBase filters) {
    return COSName.DCT_DECODE.equals(
        filters instanceof COSArray all && all.size() == 1 ? all.getObject(0) : filters);
  }

  private interface Pixel {
    void put(int rgb, byte[] samples, int at);
  }

  private static boolean isNeutral(BufferedImage image) {
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (int pixel : row) {
        int green = pixel >> 8 & 0xFF;
        if (Math.abs((pixel >> 16 & 0xFF) - green) > NEUTRAL
            || Math.abs((pixel & 0xFF) - green) > NEUTRAL) {
          return false;
        }
      }
    }
    return true;
  }

  private static byte[] greys(BufferedImage image) {
    return samples(image, 1, (rgb, samples, at) -> samples[at] = grey(rgb));
  }

  private static byte grey(int rgb) {
    return (byte)
        ((30 * (rgb >> 16 & 0xFF) + 59 * (rgb >> 8 & 0xFF) + 11 * (rgb & 0xFF) + 50) / 100);
  }

  private static byte[] inks(BufferedImage image) {
    return samples(image, 4, CmykConversion.get()::convert);
  }

  private static byte[] samples(BufferedImage image, int channels, Pixel conversion) {
    int width = image.getWidth();
    byte[] samples = new byte[Math.multiplyExact(width * image.getHeight(), channels)];
    int[] row = new int[width];
    int at = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int pixel : row) {
        conversion.put(pixel, samples, at);
        at += channels;
      }
    }
    return samples;
  }

  /** Without a word on colours, so that each channel is an ink (PDF 1.7 §7.4.8). */
  private static void writeJpeg(byte[] samples, int width, int height, COSStream picture)
      throws IOException {
    int channels = samples.length / (width * height);
    int[] bands = new int[channels];
    for (int i = 0; i < channels; i++) {
      bands[i] = i;
    }
    WritableRaster raster =
        Raster.createInterleavedRaster(
            new DataBufferByte(samples, samples.length),
            width,
            height,
            width * channels,
            channels,
            bands,
            null);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (OutputStream out = picture.createRawOutputStream();
        ImageOutputStream to = ImageIO.createImageOutputStream(out)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(JPEG_QUALITY);
      writer.setOutput(to);
      writer.write(null, new IIOImage(raster, null, null), how);
    } finally {
      writer.dispose();
    }
    picture.setItem(COSName.FILTER, COSName.DCT_DECODE);
  }
}
