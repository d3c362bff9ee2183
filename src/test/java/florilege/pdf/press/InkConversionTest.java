package florilege.pdf.press;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.model.Settings.Ink;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;

class InkConversionTest {

  private static String inColour(String content) {
    return PageContent.rewritten(content, Ink.COLOUR, 0);
  }

  private static String inBlack(String content) {
    return PageContent.rewritten(content, Ink.BLACK, 0);
  }

  @Test
  void blackTextIsBlackAlone() {
    assertEquals("BT 0 g x Tj ET", inColour("0 0 0 rg BT (a) Tj ET"));
  }

  @Test
  void colouredTextIsGrey() {
    assertEquals("BT 0.59 g x Tj ET", inColour("0 1 0 rg BT (a) Tj ET"));
    assertEquals("BT 0.3 g x Tj 0.11 g x Tj ET", inColour("BT 1 0 0 rg (a) Tj 0 0 1 rg (a) Tj ET"));
  }

  @Test
  void colouredShapeIsOfFourInks() {
    assertEquals("0.537 0 0.886 0 k 1 1 5 5 re f", inColour("0 1 0 rg 1 1 5 5 re f"));
    assertEquals("0.537 0 0.886 0 K 1 1 m 5 5 l S", inColour("0 1 0 RG 1 1 m 5 5 l S"));
  }

  @Test
  void colouredShapeKeepsItsColourWhereThePrinterConverts() {
    assertEquals(
        "0 1 0 rg 1 1 5 5 re f", PageContent.rewritten("0 1 0 rg 1 1 5 5 re f", Ink.RGB, 0));
  }

  @Test
  void colouredShapeIsGreyWhereOnlyBlackIsPrinted() {
    assertEquals("0.59 g 1 1 5 5 re f", inBlack("0 1 0 rg 1 1 5 5 re f"));
    assertEquals("0.59 G 1 1 m 5 5 l S", inBlack("0 1 0 RG 1 1 m 5 5 l S"));
  }

  @Test
  void greyShapeIsAShadeOfBlack() {
    assertEquals("0.5 g 1 1 5 5 re f", inColour("0.5 0.5 0.5 rg 1 1 5 5 re f"));
  }

  @Test
  void colourOfTextComesBackForTheShapeAfterIt() {
    assertEquals(
        "BT 0.59 g x Tj ET 0.537 0 0.886 0 k 1 1 5 5 re f",
        inColour("0 1 0 rg BT (a) Tj ET 1 1 5 5 re f"));
  }

  @Test
  void savedColourIsWrittenAgain() {
    assertEquals(
        "0 g 1 1 5 5 re f q 0 0.898 0.976 0 k 1 1 5 5 re f Q 2 2 5 5 re f",
        inColour("0 0 0 rg 1 1 5 5 re f q 1 0 0 rg 1 1 5 5 re f Q 2 2 5 5 re f"));
  }

  @Test
  void noColourIsSetWithinAPath() {
    assertEquals(
        "0.537 0 0.886 0 k 0 0.898 0.976 0 K 1 1 m 5 5 l 2 2 m 9 9 l B",
        inColour("0 1 0 rg 1 0 0 RG 1 1 m 5 5 l 2 2 m 9 9 l B"));
  }

  @Test
  void colourOfAChosenSpaceIsConvertedToo() {
    assertEquals("0.59 g 1 1 5 5 re f", inBlack("/DeviceRGB cs 0 1 0 sc 1 1 5 5 re f"));
    assertEquals("0 g 1 1 5 5 re f", inColour("/DeviceRGB cs 1 1 5 5 re f"));
  }

  @Test
  void otherColourSpacesStay() {
    assertEquals("0 0 0 1 k 1 1 5 5 re f", inBlack("0 0 0 1 k 1 1 5 5 re f"));
    assertEquals("/Pattern cs /P1 scn 1 1 5 5 re f", inBlack("/Pattern cs /P1 scn 1 1 5 5 re f"));
  }

  @Test
  void blendIsGreyWhereOnlyBlackIsPrinted() {
    COSDictionary blend = new COSDictionary();
    blend.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
    COSDictionary part = new COSDictionary();
    part.setItem(COSName.FUNCTION_TYPE, COSInteger.get(2));
    part.setItem(COSName.C0, colour(1, 0, 0));
    part.setItem(COSName.C1, colour(0, 1, 0));
    COSDictionary stitched = new COSDictionary();
    stitched.setItem(COSName.FUNCTION_TYPE, COSInteger.get(3));
    COSArray parts = new COSArray();
    parts.add(part);
    stitched.setItem(COSName.FUNCTIONS, parts);
    blend.setItem(COSName.FUNCTION, stitched);
    assertFalse(new InkConversion(Ink.RGB).shading(blend));
    assertTrue(new InkConversion(Ink.BLACK).shading(blend));
    assertEquals(COSName.DEVICEGRAY, blend.getCOSName(COSName.COLORSPACE));
    assertEquals(0.3f, ((COSFloat) part.getCOSArray(COSName.C0).get(0)).floatValue());
    assertEquals(1, part.getCOSArray(COSName.C1).size());
  }

  @Test
  void blendIsOfFourInks() {
    COSDictionary blend = new COSDictionary();
    blend.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
    COSDictionary function = new COSDictionary();
    function.setItem(COSName.FUNCTION_TYPE, COSInteger.get(2));
    function.setItem(COSName.C0, colour(1, 0, 0));
    function.setItem(COSName.C1, colour(1, 1, 1));
    blend.setItem(COSName.FUNCTION, function);
    assertTrue(new InkConversion(Ink.COLOUR).shading(blend));
    assertEquals(COSName.DEVICECMYK, blend.getCOSName(COSName.COLORSPACE));
    assertArrayEquals(
        new float[] {0, 0.898f, 0.976f, 0}, function.getCOSArray(COSName.C0).toFloatArray());
    assertArrayEquals(new float[4], function.getCOSArray(COSName.C1).toFloatArray());
  }

  @Test
  void blendOfAnotherKindStays() {
    COSDictionary blend = new COSDictionary();
    blend.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
    COSDictionary function = new COSDictionary();
    function.setItem(COSName.FUNCTION_TYPE, COSInteger.get(4));
    blend.setItem(COSName.FUNCTION, function);
    assertFalse(new InkConversion(Ink.COLOUR).shading(blend));
    assertEquals(COSName.DEVICERGB, blend.getCOSName(COSName.COLORSPACE));
  }

  private static COSArray colour(float red, float green, float blue) {
    COSArray colour = new COSArray();
    colour.setFloatArray(new float[] {red, green, blue});
    return colour;
  }
}
