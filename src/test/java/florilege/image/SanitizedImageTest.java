package florilege.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.files.RegularFile;
import florilege.image.format.DecodingBudget;
import florilege.image.format.ImageRefusedException;
import florilege.image.format.MediaType;
import florilege.model.Asset;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SanitizedImageTest {

  private static final Path SAMPLES = Path.of("collections/specimen/images");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(MediaType.class)
  void aWholePictureIsWhatItIs(MediaType type) throws Exception {
    String name =
        switch (type) {
          case PNG -> "cornflower.png";
          case JPEG -> "daisy.jpg";
          case GIF -> "fern.gif";
          case SVG -> "poppy.svg";
          case WEBP -> "tulip.webp";
        };
    SanitizedImage clean =
        SanitizedImage.read(content(SAMPLES.resolve(name)), new DecodingBudget());
    assertEquals(type, clean.type());
    assertEquals(
        type == MediaType.SVG ? "440x200" : "1210x550", clean.width() + "x" + clean.height());
    assertArrayEquals(clean.bytes(), SanitizedImage.again(content(SAMPLES.resolve(name))).bytes());
    assertArrayEquals(
        clean.bytes(), clean(clean.bytes()).bytes(), "cleaning twice changes nothing");
  }

  @Test
  void aPngWhoseChecksumIsWrongIsRefused() throws IOException {
    byte[] file = Files.readAllBytes(SAMPLES.resolve("cornflower.png"));
    int checksumOfTheHeader = 29;
    file[checksumOfTheHeader]++;
    assertEquals("it is a damaged PNG", refusal(file));
  }

  /** Wherever a file is cut off, it is refused, or nothing that is seen was in what is missing. */
  @ParameterizedTest
  @ValueSource(strings = {"cornflower.png", "daisy.jpg", "fern.gif", "poppy.svg", "tulip.webp"})
  void aTruncatedPictureIsRefused(String name) throws IOException {
    byte[] whole = Files.readAllBytes(SAMPLES.resolve(name));
    for (int length :
        IntStream.of(1, 12, 30, 100, whole.length / 2, whole.length * 9 / 10, whole.length - 3)
            .toArray()) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThrows(ImageRefusedException.class, () -> clean(cut), name + " cut at " + length);
    }
  }

  /** A truncated upload that some program has ended properly. */
  @Test
  void aPictureWithoutItsLowerHalfIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(SAMPLES.resolve("daisy.jpg"));
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    assertEquals(
        "it is a damaged JPEG",
        refusal(SampleImages.join(half, new byte[] {(byte) 0xFF, (byte) 0xD9})));
  }

  @Test
  void inksBecomeLight() throws Exception {
    byte[] cmyk = SampleImages.cmyk(20, 20, 0, 255, 255, 0);
    SanitizedImage clean = clean(cmyk);
    BufferedImage seen = ImageIO.read(new ByteArrayInputStream(clean.bytes()));
    assertEquals(3, seen.getRaster().getNumBands());
    int pixel = seen.getRGB(10, 10);
    assertTrue((pixel >> 16 & 0xFF) > 180 && (pixel & 0xFF) < 90, Integer.toHexString(pixel));
  }

  @Test
  void metadataOfAPngIsLeftBehind() throws Exception {
    byte[] png = SampleImages.png(40, 20);
    byte[] secret = SampleImages.latin1("Comment\0" + SampleImages.SECRET);
    byte[] full =
        SampleImages.withChunk(
            SampleImages.withChunk(png, "tEXt", secret), "eXIf", SampleImages.exif(1));
    assertArrayEquals(png, clean(full).bytes());
  }

  @Test
  void metadataOfAJpegIsLeftBehind() throws Exception {
    byte[] jpeg = SampleImages.jpeg(40, 20);
    byte[] exif = SampleImages.join(SampleImages.latin1("Exif\0\0"), SampleImages.exif(1));
    byte[] full =
        SampleImages.withSegment(
            SampleImages.withSegment(jpeg, 0xFE, SampleImages.latin1(SampleImages.SECRET)),
            0xE1,
            exif);
    byte[] trailed = SampleImages.join(full, SampleImages.latin1(SampleImages.SECRET));
    assertArrayEquals(jpeg, clean(trailed).bytes());
  }

  @Test
  void metadataOfAGifIsLeftBehindAndItsMovementKept() throws Exception {
    byte[] gif = SampleImages.file(SampleImages.image(40, 20), "gif");
    byte[] comment =
        SampleImages.join(
            new byte[] {0x21, (byte) 0xFE, 22}, SampleImages.latin1(SampleImages.SECRET + "\0"));
    byte[] loop =
        SampleImages.join(
            new byte[] {0x21, (byte) 0xFF, 11}, SampleImages.latin1("NETSCAPE2.0\3\1\0\0\0"));
    byte[] body = Arrays.copyOf(gif, gif.length - 1);
    byte[] kept = SampleImages.join(SampleImages.join(body, loop), new byte[] {0x3B});
    assertArrayEquals(
        kept,
        clean(
                SampleImages.join(
                    SampleImages.join(SampleImages.join(body, comment), loop), new byte[] {0x3B}))
            .bytes());
  }

  @Test
  void metadataOfAWebpIsLeftBehind() throws Exception {
    byte[] webp = Files.readAllBytes(SAMPLES.resolve("tulip.webp"));
    byte[] chunk =
        SampleImages.join(
            SampleImages.latin1("XMP \26\0\0\0"), SampleImages.latin1(SampleImages.SECRET));
    byte[] full = SampleImages.join(webp, chunk);
    int size = full.length - 8;
    System.arraycopy(
        new byte[] {(byte) size, (byte) (size >> 8), (byte) (size >> 16), 0}, 0, full, 4, 4);
    assertArrayEquals(clean(webp).bytes(), clean(full).bytes());
  }

  /** Red is on the left as stored; where it must be seen, Exif 2.32 §4.6.4. */
  @ParameterizedTest
  @CsvSource({"1,left", "2,right", "3,right", "4,left", "5,top", "6,top", "7,bottom", "8,bottom"})
  void orientationIsHonoured(int orientation, String red) throws Exception {
    byte[] exif =
        SampleImages.join(SampleImages.latin1("Exif\0\0"), SampleImages.exif(orientation));
    for (byte[] file :
        List.of(
            SampleImages.withSegment(SampleImages.jpeg(40, 20), 0xE1, exif),
            SampleImages.withChunk(
                SampleImages.png(40, 20), "eXIf", SampleImages.exif(orientation)))) {
      SanitizedImage clean = clean(file);
      assertEquals(orientation < 5 ? "40x20" : "20x40", clean.width() + "x" + clean.height());
      BufferedImage seen = ImageIO.read(new ByteArrayInputStream(clean.bytes()));
      int x = red.equals("right") ? clean.width() - 4 : 3;
      int y = red.equals("bottom") ? clean.height() - 4 : 3;
      assertTrue((seen.getRGB(x, y) >> 16 & 0xFF) > 200, "red at the " + red);
      assertTrue(
          (seen.getRGB(clean.width() - 1 - x, clean.height() - 1 - y) & 0xFF) > 200,
          "blue on the other side");
      assertFalse(new String(clean.bytes(), StandardCharsets.ISO_8859_1).contains("GPS"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "3000,100,2400,80,png",
    "100,4000,60,2400,jpg",
    "2400,10,2400,10,png",
    "2401,1,2400,1,png"
  })
  void imageLargerThanAPageIsScaledDown(
      int width, int height, int newWidth, int newHeight, String format) throws Exception {
    SanitizedImage clean = clean(SampleImages.file(SampleImages.image(width, height), format));
    BufferedImage seen = ImageIO.read(new ByteArrayInputStream(clean.bytes()));
    assertEquals(newWidth + "x" + newHeight, seen.getWidth() + "x" + seen.getHeight());
    assertTrue((seen.getRGB(2, newHeight / 2) >> 16 & 0xFF) > 240);
    assertTrue((seen.getRGB(newWidth - 3, newHeight / 2) & 0xFF) > 240);
    assertArrayEquals(
        clean.bytes(), clean(SampleImages.file(SampleImages.image(width, height), format)).bytes());
  }

  @Test
  void averagingWeighsTransparency() {
    BufferedImage image = new BufferedImage(4, 2, BufferedImage.TYPE_INT_ARGB);
    int[] pixels = {
      0xFFFF0000, 0x00FFFFFF, 0xFF000000, 0xFFFFFFFF, 0xFFFF0000, 0x00FFFFFF, 0xFF000000, 0xFFFFFFFF
    };
    image.setRGB(0, 0, 4, 2, pixels, 0, 4);
    assertArrayEquals(new int[] {0x80FF0000, 0xFF808080}, BoxDownscaler.to(image, 2, 1));
    assertArrayEquals(pixels(image), BoxDownscaler.to(image, 4, 2));
  }

  private static int[] pixels(BufferedImage image) {
    int[] pixels = image.getRGB(0, 0, 4, 2, null, 0, 4);
    return Arrays.stream(pixels).map(p -> p >>> 24 == 0 ? 0 : p).toArray();
  }

  @Test
  void coloursOfAnotherProfileBecomeSrgb() throws Exception {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    byte[] icc = SampleImages.join(SampleImages.latin1("ICC_PROFILE\0\1\1"), profile);
    BufferedImage grey = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
    grey.createGraphics().fillRect(0, 0, 20, 20);
    Arrays.fill(
        ((java.awt.image.DataBufferInt) grey.getRaster().getDataBuffer()).getData(), 0x373737);
    SanitizedImage clean =
        clean(SampleImages.withSegment(SampleImages.file(grey, "jpg"), 0xE2, icc));
    BufferedImage made = ImageIO.read(new ByteArrayInputStream(clean.bytes()));
    int seen = made.getRaster().getSample(10, 10, 0);
    assertTrue(Math.abs(seen - 0x80) < 5, "linear 0x37 is 0x80 in sRGB, but was " + seen);
  }

  @Test
  void greyStaysAsGreyAsItWas() throws Exception {
    BufferedImage grey = new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_GRAY);
    grey.getRaster()
        .setSamples(0, 0, 20, 20, 0, IntStream.generate(() -> 0x60).limit(400).toArray());
    SanitizedImage clean =
        clean(SampleImages.withChunk(SampleImages.file(grey, "png"), "eXIf", SampleImages.exif(3)));
    assertEquals(
        0x60, ImageIO.read(new ByteArrayInputStream(clean.bytes())).getRaster().getSample(3, 3, 0));
  }

  @Test
  void aBombIsRefusedByItsHeader() {
    byte[] png = SampleImages.png(10, 10);
    byte[] huge = png.clone();
    System.arraycopy(SampleImages.number(100_000), 0, huge, 16, 4);
    System.arraycopy(SampleImages.number(100_000), 0, huge, 20, 4);
    java.util.zip.CRC32 sum = new java.util.zip.CRC32();
    sum.update(huge, 12, 17);
    System.arraycopy(SampleImages.number((int) sum.getValue()), 0, huge, 29, 4);
    assertEquals("it has no size between 1 pixel and 125 megapixels", refusal(huge));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<!DOCTYPE html><html><body>Not found | it is a web page, not a picture",
        "____ftypavif | it is AVIF, which few readers show; make a JPEG of it with 'avifdec NAME.avif NAME.jpg'",
        "BM__ | it is BMP, which readers cannot show",
        "%PDF-1.7 | it is PDF, not a picture",
        "'' | it is an empty file",
        "hello | it is no picture of a known type",
        "<?xml version='1.0'?><rss/> | it is no picture of a known type",
      })
  void otherFilesAreRefusedByName(String content, String why) {
    assertEquals(why, refusal(SampleImages.latin1(content)));
  }

  private static Asset.Content content(Path file) {
    return limit -> RegularFile.bytes(file, file, limit);
  }

  private String refusal(byte[] file) {
    return assertThrows(ImageRefusedException.class, () -> clean(file)).getMessage();
  }

  private SanitizedImage clean(byte[] bytes) throws ImageRefusedException, IOException {
    return SanitizedImage.read(
        content(Files.write(folder.resolve("picture"), bytes)), new DecodingBudget());
  }
}
