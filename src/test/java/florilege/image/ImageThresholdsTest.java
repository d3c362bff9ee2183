package florilege.image;

import static florilege.Threshold.upTo;

import florilege.Threshold;
import florilege.image.format.DecodingBudget;
import florilege.image.format.GifFile;
import florilege.image.format.ImageRefusedException;
import florilege.image.format.PixelBuffer;
import florilege.image.format.WebpFile;
import florilege.image.svg.SvgParser;
import florilege.image.webp.LosslessBits;
import florilege.model.Site;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a picture may be ends at the numbers that are promised. */
class ImageThresholdsTest {

  static Stream<Threshold> thresholds() {
    return Stream.of(budgets(), frames(), drawings(), styles(), shown()).flatMap(List::stream);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thresholds")
  void holdsToItsLimitAlone(Threshold threshold) {
    threshold.verify();
  }

  /** What reads or pays for a picture. */
  private interface Attempt {
    void run() throws ImageRefusedException;
  }

  private static boolean isTaken(Attempt attempt) {
    try {
      attempt.run();
      return true;
    } catch (ImageRefusedException refused) {
      return false;
    }
  }

  private static List<Threshold> budgets() {
    return List.of(
        upTo(
            "a picture costs two hundred and fifty million",
            250_000_000,
            n -> isTaken(() -> new DecodingBudget().pay(n, 2_000_000))),
        upTo("each byte pays for two hundred", 200, n -> isTaken(() -> spent().pay(n, 1))),
        upTo(
            "all pictures share five hundred million",
            500,
            n ->
                isTaken(
                    () -> {
                      DecodingBudget budget = new DecodingBudget();
                      budget.pay(249_999_750, 0);
                      budget.pay(249_999_750, 0);
                      budget.pay(n, 0);
                    })));
  }

  /** A budget of which all that pictures share is spent. */
  private static DecodingBudget spent() throws ImageRefusedException {
    DecodingBudget budget = new DecodingBudget();
    budget.pay(250_000_000, 0);
    budget.pay(250_000_000, 0);
    return budget;
  }

  private static List<Threshold> frames() {
    return List.of(
        upTo("a GIF has five thousand frames", 5_000, n -> isTaken(() -> GifFile.strip(gif(n)))),
        upTo(
            "a WebP has five thousand frames", 5_000, n -> isTaken(() -> WebpFile.strip(webp(n)))));
  }

  private static byte[] gif(int frames) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes("GIF89a".getBytes(StandardCharsets.US_ASCII));
    file.writeBytes(new byte[] {1, 0, 1, 0, 0, 0, 0});
    for (int i = 0; i < frames; i++) {
      file.writeBytes(new byte[] {0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 1, 0x44, 0});
    }
    file.write(0x3B);
    return file.toByteArray();
  }

  private static byte[] webp(int frames) {
    byte[] pixel = LosslessBits.ofOneColour(1, 1);
    byte[] frame = ByteBuffer.allocate(16 + pixel.length).put(16, pixel).array();
    byte[][] chunks = new byte[frames + 1][];
    Arrays.fill(chunks, LosslessBits.chunk("ANMF", frame));
    chunks[0] = LosslessBits.chunk("VP8X", new byte[] {2, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    return LosslessBits.file(chunks);
  }

  private static List<Threshold> drawings() {
    return List.of(
        upTo("a drawing has twenty thousand elements", 20_000, n -> isRead("<g/>".repeat(n - 1))),
        upTo(
            "its elements nest sixty-four deep",
            64,
            n -> isRead("<g>".repeat(n - 1) + "</g>".repeat(n - 1))),
        upTo(
            "it draws as much as fifty thousand shapes, of which two letters are one",
            2 * (50_000 - 2) + 1,
            n -> isDrawing("<text>" + "a".repeat(n) + "</text>")),
        upTo(
            "ten dashes are a shape",
            10 * (50_000 - 2) + 9,
            n -> isDrawing("<path stroke-dasharray='4' d='M0 0h" + n + "'/>")),
        upTo(
            "its parts refer to each other two hundred deep",
            199,
            n ->
                isDrawing(
                    lines(n, i -> "<use id='a%d' href='#a%d'/>".formatted(i, i + 1))
                        + "<rect id='a"
                        + n
                        + "'/>")),
        upTo(
            "its rules are tried two million times",
            1_000,
            n ->
                isDrawing("<style>" + "g{fill:red}".repeat(n) + "</style>" + "<g/>".repeat(1_998))),
        upTo(
            "a marker of three is set at 16,664 numbers",
            16_664,
            n ->
                isDrawing(
                    "<marker id='m'><rect/><rect/></marker><path marker-mid='url(#m)' d='"
                        + "1 ".repeat(n)
                        + "'/>")));
  }

  private static List<Threshold> styles() {
    return List.of(
        upTo(
            "style sheets nest eight deep",
            8,
            n ->
                svg("<style>"
                        + "@media print{".repeat(n)
                        + "g{fill:red}"
                        + "}".repeat(n)
                        + "</style>")
                    .contains("red")),
        upTo(
            "names of values stand for each other eight times",
            8,
            n ->
                svg("<g style='--a0:red"
                        + lines(n, i -> ";--a%d:var(--a%d)".formatted(i + 1, i))
                        + "' fill='var(--a"
                        + (n - 1)
                        + ")'/>")
                    .contains("fill=\"red\"")),
        upTo(
            "a value with names has a thousand characters",
            1_000,
            n ->
                svg("<g fill='var(--a,red" + " ".repeat(n - 12) + ")'/>")
                    .contains("fill=\"red\"")));
  }

  private static boolean isDrawing(String content) {
    return isTaken(() -> SvgSanitizer.clean(file(content)));
  }

  private static boolean isRead(String content) {
    return isTaken(() -> SvgParser.parse(file(content)));
  }

  private static String svg(String content) {
    try {
      return new String(SvgSanitizer.clean(file(content)).bytes(), StandardCharsets.UTF_8);
    } catch (ImageRefusedException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] file(String content) {
    return ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>" + content + "</svg>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
  }

  private static List<Threshold> shown() {
    return List.of(
        upTo("a picture is as it is with 2400 pixels a side", 2_400, n -> width(n) == n),
        upTo(
            "an address is shown with a hundred characters",
            100,
            n ->
                !ImagePath.of("http://" + "a".repeat(n - 7), "a.md", "", Site.NONE)
                    .shown()
                    .endsWith("…")),
        upTo(
            "a profile of four million bytes is looked at",
            4_000_000,
            n -> PixelBuffer.isForeign(profile(n))));
  }

  private static int width(int width) {
    try {
      return SanitizedImage.of(SampleImages.png(width, 1), new DecodingBudget()).width();
    } catch (ImageRefusedException e) {
      throw new AssertionError(e);
    }
  }

  /** A profile of linear colours with nothing behind what it needs. */
  private static byte[] profile(int length) {
    byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    return ByteBuffer.wrap(Arrays.copyOf(linear, length)).putInt(0, length).array();
  }
}
