package florilege.pdf.press;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.model.Settings.Ink;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PictureConversionTest {

  private final PDDocument document = new PDDocument();

  @AfterEach
  void close() throws IOException {
    document.close();
  }

  /** Two pixels, the second of which is white. */
  private COSStream picture(int red, int green, int blue) throws IOException {
    byte[] samples = {(byte) red, (byte) green, (byte) blue, -1, -1, -1};
    return new PDImageXObject(
            document, new ByteArrayInputStream(samples), null, 2, 1, 8, PDDeviceRGB.INSTANCE)
        .getCOSObject();
  }

  private static void assertConverted(COSName space, byte[] samples, COSStream picture)
      throws IOException {
    assertEquals(space, picture.getCOSName(COSName.COLORSPACE));
    assertArrayEquals(samples, picture.createInputStream().readAllBytes());
  }

  @Test
  void colouredPictureIsOfFourInksOnce() throws IOException {
    COSStream picture = picture(255, 0, 0);
    byte[] inks = {0, (byte) 229, (byte) 249, 0, 0, 0, 0, 0};
    for (int time = 0; time < 2; time++) {
      assertTrue(new PictureConversion(Ink.COLOUR).convert(picture));
      assertConverted(COSName.DEVICECMYK, inks, picture);
    }
  }

  @Test
  void colouredPictureIsGreyWhereOnlyBlackIsPrinted() throws IOException {
    COSStream picture = picture(255, 0, 0);
    assertTrue(new PictureConversion(Ink.BLACK).convert(picture));
    assertConverted(COSName.DEVICEGRAY, new byte[] {77, -1}, picture);
  }

  @Test
  void pictureStaysWhereThePrinterConverts() throws IOException {
    COSStream picture = picture(255, 0, 0);
    assertFalse(new PictureConversion(Ink.RGB).convert(picture));
    assertEquals(COSName.DEVICERGB, picture.getCOSName(COSName.COLORSPACE));
  }

  @Test
  void pictureWithoutColoursIsBlackAlone() throws IOException {
    assertEquals(COSName.DEVICEGRAY, spaceOf(100, 104, 100));
    assertEquals(COSName.DEVICECMYK, spaceOf(100, 105, 100));
    assertEquals(COSName.DEVICEGRAY, spaceOf(100, 100, 96));
    assertEquals(COSName.DEVICECMYK, spaceOf(100, 100, 95));
  }

  private COSName spaceOf(int red, int green, int blue) throws IOException {
    COSStream picture = picture(red, green, blue);
    new PictureConversion(Ink.COLOUR).convert(picture);
    return picture.getCOSName(COSName.COLORSPACE);
  }

  @Test
  void photographStaysAJpegOfTheSameColours() throws IOException {
    BufferedImage red = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = red.createGraphics();
    brush.setColor(Color.RED);
    brush.fillRect(0, 0, 16, 16);
    brush.dispose();
    COSStream picture = JPEGFactory.createFromImage(document, red).getCOSObject();
    assertTrue(new PictureConversion(Ink.COLOUR).convert(picture));
    assertEquals(COSName.DCT_DECODE, picture.getCOSName(COSName.FILTER));
    PDImageXObject converted = new PDImageXObject(new PDStream(picture), null);
    byte[] samples = picture.createInputStream().readAllBytes();
    assertEquals(16 * 16 * 4, samples.length);
    int[] inks = {0, 229, 249, 0};
    for (int i = 0; i < samples.length; i++) {
      assertEquals(inks[i % 4], samples[i] & 0xFF, 4, "sample " + i);
    }
    assertEquals("DeviceCMYK", converted.getColorSpace().getName());
  }
}
