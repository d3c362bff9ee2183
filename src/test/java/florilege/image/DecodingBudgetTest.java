package florilege.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.image.format.DecodingBudget;
import florilege.image.format.GifFile;
import florilege.image.format.ImageRefusedException;
import florilege.image.format.JpegFile;
import florilege.image.format.MediaType;
import florilege.image.format.WebpFile;
import florilege.image.webp.LosslessBits;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Pictures that cost more than they are worth: each limit, below it and above it. */
class DecodingBudgetTest {

  private static final String TOO_LARGE = "it has no size between 1 pixel and 125 megapixels";
  private static final String TOO_LONG = "it has a side of more than 65535 pixels";

  @ParameterizedTest
  @CsvSource({
    "0,1," + TOO_LARGE,
    "1,1,''",
    "12500,9999,''",
    "12500,10000,''",
    "12500,10001," + TOO_LARGE,
    "65534,1,''",
    "65535,1,''",
    "65536,1," + TOO_LONG,
    "1,65536," + TOO_LONG
  })
  void aLayerHasASize(int width, int height, String refusal) {
    assertEquals(refusal, refusal(() -> DecodingBudget.checkSize(width, height)));
  }

  @Test
  void aPicturePaysWithItsBytesAndOutOfACommonStore() throws ImageRefusedException {
    long most = DecodingBudget.MOST;
    DecodingBudget budget = new DecodingBudget();
    assertEquals(
        "it costs too much to decode; make it smaller",
        refusal(() -> budget.pay(most + 1, 50_000_000)));
    int enough = (int) (most / DecodingBudget.PER_BYTE);
    for (int i = 0; i < 10; i++) {
      budget.pay(most, enough);
    }
    budget.pay(most, 0);
    budget.pay(most - 1, 0);
    String refused = "it has too many pixels for so few bytes, as others in this book have";
    assertEquals(refused, refusal(() -> budget.pay(2, 0)));
    budget.pay(1, 0);
    assertEquals(refused, refusal(() -> budget.pay(DecodingBudget.PER_BYTE + 1, 1)));
    budget.pay(DecodingBudget.PER_BYTE, 1);
  }

  /** Thirty-four bytes for 124 megapixels: shown, in bounded memory and the time of a PNG. */
  @Test
  void aLargePictureOfOneColourIsShown() throws ImageRefusedException {
    byte[] file = LosslessBits.file(LosslessBits.ofOneColour(16_383, 7_600));
    DecodingBudget budget = new DecodingBudget();
    SanitizedImage clean = SanitizedImage.of(file, budget);
    assertEquals("2400x1113", clean.width() + "x" + clean.height());
    assertEquals(2L * 16_383 * 7_600, WebpFile.strip(file).cost());
  }

  @Test
  void theSizeOfAWebpIsThatOfEveryLayer() {
    byte[] pixels = LosslessBits.ofOneColour(16_383, 16_383);
    assertEquals(TOO_LARGE, refusal(LosslessBits.file(pixels)));
    assertEquals("it is a damaged WebP", refusal(LosslessBits.file(canvas(0, 1, 1), pixels)));
    byte[] small = LosslessBits.ofOneColour(9, 9);
    assertEquals(TOO_LARGE, refusal(LosslessBits.file(canvas(0, 16_384, 16_384), small)));
    assertEquals("", refusal(LosslessBits.file(canvas(2, 9, 9), frame(0, 9, small))));
    assertEquals(
        "it is a damaged WebP",
        refusal(LosslessBits.file(canvas(2, 9, 9), frame(2, 9, small))),
        "beyond the canvas");
    assertEquals(
        "it is a damaged WebP",
        refusal(LosslessBits.file(canvas(2, 9, 9), frame(0, 9, pixels))),
        "more pixels than the frame says");
    assertEquals(
        "it is a damaged WebP",
        refusal(LosslessBits.file(canvas(2, 9, 9), frame(0, 9, small), frame(0, 9, pixels))),
        "in a later frame");
    assertEquals("it is a damaged WebP", refusal(LosslessBits.file(small, small)));
  }

  private static byte[] canvas(int flags, int width, int height) {
    ByteBuffer content = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
    content.putInt(flags).putInt(3, (width - 1) << 8).put(3, (byte) 0);
    content.putShort(7, (short) (height - 1)).put(9, (byte) (height - 1 >> 16));
    return LosslessBits.chunk("VP8X", content.array());
  }

  private static byte[] frame(int x, int size, byte[] picture) {
    ByteBuffer content = ByteBuffer.allocate(16 + picture.length);
    content.put(0, (byte) (x / 2)).put(6, (byte) (size - 1)).put(9, (byte) (size - 1));
    return LosslessBits.chunk("ANMF", content.put(16, picture).array());
  }

  @ParameterizedTest
  @CsvSource({"1,25000000", "19,237500000", "20,250000000", "21,262500000"})
  void everyScanOfAJpegAddsToItsCost(int scans, long cost) throws ImageRefusedException {
    byte[] file = jpeg(0xC2, 1, scans);
    assertEquals(cost, JpegFile.strip(file).cost());
    assertEquals(
        scans > 20 ? "it costs too much to decode; make it smaller" : "it is a damaged JPEG",
        refusal(file));
  }

  @Test
  void aJpegHasOneFrameOfAKindThatIsShown() {
    assertEquals("it is a damaged JPEG", refusal(jpeg(0xC0, 2, 1)));
    for (int kind : new int[] {0xC3, 0xC9, 0xCF}) {
      assertEquals("it is a JPEG of a kind that readers cannot show", refusal(jpeg(kind, 1, 1)));
    }
  }

  /** Headers alone, of 5,000 by 5,000 pixels. */
  private static byte[] jpeg(int kind, int frames, int scans) {
    ByteBuffer file = ByteBuffer.allocate(4 + 13 * frames + 10 * scans).putShort((short) 0xFFD8);
    for (int i = 0; i < frames; i++) {
      file.put((byte) 0xFF).put((byte) kind).putShort((short) 11).put((byte) 8);
      file.putShort((short) 5000).putShort((short) 5000).put((byte) 1).put((byte) 1);
      file.put((byte) 0x11).put((byte) 0);
    }
    for (int i = 0; i < scans; i++) {
      file.putShort((short) 0xFFDA).putShort((short) 8).put(new byte[] {1, 1, 0, 0, 63, 0});
    }
    return file.putShort((short) 0xFFD9).array();
  }

  @Test
  void theSizeOfAGifIsThatOfEveryFrame() throws ImageRefusedException {
    byte[] gif = SampleImages.file(SampleImages.image(9, 9), "gif");
    int frame = new String(gif, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(',', 13);
    byte[] large = gif.clone();
    ByteBuffer.wrap(large).order(ByteOrder.LITTLE_ENDIAN).putInt(frame + 5, -1);
    assertEquals(TOO_LARGE, refusal(large));
    byte[] screen = gif.clone();
    ByteBuffer.wrap(screen).order(ByteOrder.LITTLE_ENDIAN).putInt(6, -1);
    assertEquals(TOO_LARGE, refusal(screen));
    byte[] patch = gif.clone();
    ByteBuffer.wrap(patch).order(ByteOrder.LITTLE_ENDIAN).putShort(6, (short) 5);
    assertEquals(9, GifFile.strip(patch).width(), "what is larger than the screen counts");
  }

  @Test
  void framesOfAPngLieWithinIt() {
    byte[] png = SampleImages.png(9, 9);
    byte[] moving = SampleImages.withChunk(png, "acTL", new byte[8]);
    assertEquals("", refusal(SampleImages.withChunk(moving, "fcTL", frame(9))));
    assertEquals("it is a damaged PNG", refusal(SampleImages.withChunk(moving, "fcTL", frame(10))));
    assertEquals("it is a damaged PNG", refusal(SampleImages.withChunk(moving, "fcTL", frame(-1))));
  }

  private static byte[] frame(int width) {
    return ByteBuffer.allocate(26).putInt(4, width).putInt(8, 9).array();
  }

  @Test
  void aPngHasOneProfileAndOneHeader() {
    byte[] png = SampleImages.png(9, 9);
    byte[] one = SampleImages.withChunk(png, "iCCP", new byte[9]);
    assertEquals("", refusal(one));
    assertEquals("it is a damaged PNG", refusal(SampleImages.withChunk(one, "iCCP", new byte[9])));
    assertEquals("it is a damaged PNG", refusal(SampleImages.withChunk(png, "IHDR", new byte[13])));
  }

  /** Whatever has gone wrong with a picture, it is shown or refused, and nothing else happens. */
  @ParameterizedTest
  @EnumSource(MediaType.class)
  void aDamagedPictureIsShownOrRefused(MediaType type) throws Exception {
    byte[] whole = small(type);
    int refused = 0;
    for (int seed = 0; seed < 300; seed++) {
      byte[] file = whole.clone();
      Random random = new Random(seed);
      for (int i = random.nextInt(4); i >= 0; i--) {
        file[random.nextInt(file.length)] = (byte) random.nextInt(256);
      }
      if (type == MediaType.PNG && seed % 2 == 0) {
        mendSums(file);
      }
      refused += refusal(file).isEmpty() ? 0 : 1;
    }
    assertTrue(refused > 10, refused + " of 300 refused");
  }

  private static byte[] small(MediaType type) {
    return switch (type) {
      case PNG -> SampleImages.png(24, 16);
      case JPEG -> SampleImages.jpeg(24, 16);
      case GIF -> SampleImages.file(SampleImages.image(24, 16), "gif");
      case WEBP -> LosslessBits.file(LosslessBits.ofOneColour(24, 16));
      case SVG ->
          SampleImages.latin1(
              "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0L9"
                  + " 9'/></svg>");
    };
  }

  /** Else every damage ends at a checksum. */
  private static void mendSums(byte[] png) {
    ByteBuffer file = ByteBuffer.wrap(png);
    for (int at = 8; at + 12 <= png.length; ) {
      int length = file.getInt(at);
      if (length < 0 || length > png.length - at - 12) {
        return;
      }
      CRC32 sum = new CRC32();
      sum.update(png, at + 4, length + 4);
      file.putInt(at + 8 + length, (int) sum.getValue());
      at += 12 + length;
    }
  }

  private interface Attempt {
    void run() throws ImageRefusedException;
  }

  private static String refusal(byte[] file) {
    return refusal(() -> SanitizedImage.of(file, new DecodingBudget()));
  }

  private static String refusal(Attempt attempt) {
    try {
      attempt.run();
      return "";
    } catch (ImageRefusedException refused) {
      return refused.getMessage();
    }
  }
}
