package florilege.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.image.format.DecodingBudget;
import florilege.image.format.MediaType;
import florilege.model.Settings;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReducedImagesTest {

  private static final long MANY = 50_000_000;

  private static BookImage image(String path, byte[] file, int width, int height) {
    MediaType type =
        switch (path.substring(path.lastIndexOf('.') + 1)) {
          case "png" -> MediaType.PNG;
          case "jpg" -> MediaType.JPEG;
          case "webp" -> MediaType.WEBP;
          default -> MediaType.SVG;
        };
    return new BookImage(path, type, width, height, file::clone);
  }

  /** Noise, which no format makes small. */
  private static BookImage noise(String path, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(1);
    for (int i = 0; i < width * height; i++) {
      image.setRGB(i % width, i / width, random.nextInt() & 0xFFFFFF);
    }
    String format = path.substring(path.lastIndexOf('.') + 1);
    return image(path, SampleImages.file(image, format), width, height);
  }

  private static BookImage tulip() throws Exception {
    byte[] file = Files.readAllBytes(Path.of("collections/specimen/images/tulip.webp"));
    SanitizedImage clean = SanitizedImage.of(file, new DecodingBudget());
    return image("images/tulip.webp", clean.bytes(), clean.width(), clean.height());
  }

  private static ReducedImages reduced(Settings.Images limits, BookImage... images) {
    return ReducedImages.of(List.of(images), limits);
  }

  private static BufferedImage decoded(BookImage image) throws Exception {
    return ImageIO.read(new ByteArrayInputStream(image.bytes().get()));
  }

  @Test
  void whatIsWithinTheLimitsStaysAsItIs() {
    byte[] file = SampleImages.jpeg(40, 30);
    ReducedImages same =
        reduced(new Settings.Images(40, file.length, false), image("a.jpg", file, 40, 30));
    assertEquals(Map.of(), same.byPath());
    assertEquals(Optional.empty(), same.summary());
  }

  @ParameterizedTest
  @CsvSource({"39, 39 x 29", "40, 40 x 30", "41, 40 x 30"})
  void noSideIsLonger(int longest, String size) throws Exception {
    BookImage image = image("a.png", SampleImages.png(40, 30), 40, 30);
    ReducedImages reduced = reduced(new Settings.Images(longest, MANY, false), image);
    BufferedImage made = decoded(reduced.byPath().getOrDefault("a.png", image));
    assertEquals(size, made.getWidth() + " x " + made.getHeight());
  }

  @ParameterizedTest
  @CsvSource({"-1, true", "0, false", "1, false"})
  void picturesGetSmallerOnlyPastTheTotal(int more, boolean isChanged) {
    BookImage image = noise("a.jpg", 900, 20);
    long size = image.bytes().get().length;
    ReducedImages reduced = reduced(new Settings.Images(2_400, size + more, false), image);
    assertEquals(isChanged, reduced.byPath().containsKey("a.jpg"));
    assertEquals(isChanged, reduced.summary().isPresent());
  }

  @Test
  void allOfThemTogetherAreWithinTheTotal() {
    BookImage one = noise("a.jpg", 2_100, 30);
    BookImage two = noise("b.jpg", 700, 30);
    long total = (one.bytes().get().length + two.bytes().get().length) / 2;
    Map<String, BookImage> made =
        reduced(new Settings.Images(2_400, total, false), one, two).byPath();
    long sum = 0;
    for (BookImage image : List.of(one, two)) {
      sum += made.getOrDefault(image.path(), image).bytes().get().length;
    }
    assertTrue(sum <= total, sum + " of " + total);
  }

  @Test
  void whatCannotBeSmallEnoughIsSaid() {
    BookImage image = noise("a.jpg", 100, 100);
    assertTrue(
        reduced(new Settings.Images(2_400, 100, false), image)
            .summary()
            .orElseThrow()
            .endsWith(", more than 1 KB all the same"));
  }

  @Test
  void aPhotographInPngBecomesJpegWhereItMust() {
    BookImage image = noise("a.png", 900, 60);
    BookImage made = reduced(new Settings.Images(2_400, 1_000, false), image).byPath().get("a.png");
    assertEquals("a.jpg", made.path());
    BookImage drawing = image("b.png", SampleImages.png(900, 900), 900, 900);
    Map<String, BookImage> drawn =
        reduced(new Settings.Images(2_400, 100, false), drawing).byPath();
    assertEquals(MediaType.PNG, drawn.getOrDefault("b.png", drawing).type());
  }

  @Test
  void webpBecomesWhatShopsTake() throws Exception {
    ReducedImages reduced = reduced(Settings.Images.USUAL, tulip());
    BookImage made = reduced.byPath().get("images/tulip.webp");
    assertTrue(made.path().matches("images/tulip\\.(jpg|png)"), made.path());
    assertEquals(made.width(), decoded(made).getWidth());
    assertTrue(reduced.summary().orElseThrow().contains("1 made JPEG or PNG of WebP"));
  }

  @Test
  void aNewNameIsNoOther() throws Exception {
    BookImage tulip = tulip();
    String first = reduced(Settings.Images.USUAL, tulip).byPath().get(tulip.path()).path();
    BookImage other = image(first, SampleImages.png(4, 4), 4, 4);
    BookImage made = reduced(Settings.Images.USUAL, tulip, other).byPath().get(tulip.path());
    assertEquals(first.replace(".", "-2."), made.path());
  }

  @Test
  void greyTakesTheColoursAway() throws Exception {
    BookImage image = image("a.jpg", SampleImages.jpeg(40, 30), 40, 30);
    ReducedImages reduced = reduced(new Settings.Images(2_400, MANY, true), image);
    BufferedImage made = decoded(reduced.byPath().get("a.jpg"));
    assertEquals(1, made.getRaster().getNumBands());
    assertNotEquals(made.getRaster().getSample(2, 2, 0), made.getRaster().getSample(38, 2, 0));
  }

  @Test
  void theSamePictureGivesTheSameBytesAtEveryCall() {
    BookImage image = image("a.jpg", SampleImages.jpeg(80, 60), 80, 60);
    Settings.Images limits = new Settings.Images(50, MANY, true);
    assertArrayEquals(
        reduced(limits, image).byPath().get("a.jpg").bytes().get(),
        reduced(limits, image).byPath().get("a.jpg").bytes().get());
  }

  @Test
  void drawingsStay() {
    byte[] svg = SampleImages.latin1("<svg xmlns='http://www.w3.org/2000/svg'/>");
    assertEquals(
        Map.of(),
        reduced(new Settings.Images(320, 1, true), image("a.svg", svg, 9_000, 9_000)).byPath());
  }
}
