package florilege.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.problem.Rule;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What sheets of a style fetch and show: nothing from elsewhere, pictures of its own folder within.
 */
class StyleImagesTest extends StyleFixture {

  @Test
  void generatesNoLongText() throws IOException {
    write("style.properties", "extends = classic\n");
    write("common.css", "p::before { content: '" + "long ".repeat(500) + "'; color: red }");
    String screen = load("style").webCss();
    assertEquals(List.of(Rule.STYLE), rules());
    assertFalse(screen.contains("long long"));
    assertTrue(screen.contains("; color: red }"), screen);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@import 'x.css';",
        "@IMPORT url(x.css);",
        "p { background: url(http://a.example/x.png) }",
        "p { background: URL( 'HTTPS://a.example/x.png' ) }",
        "p { background: url(//a.example/x.png) }",
        "p { background: url(../../secret.png) }",
        "p { background: url(/etc/passwd) }",
        "p { background: url(none.png) }",
        "p { background: u\\72l(http://a.example/x.png) }",
        "p { background: image-set('http://a.example/x.png' 1x) }",
        "p { background: url(http://a.example/x.png",
        "p { content: \"a\nb\"; background: url(http://a.example/x.png) }",
      })
  void fetchesNothing(String css) throws IOException {
    write("style.properties", "extends = classic\n");
    write("common.css", css);
    Files.writeString(folder.resolve("secret.png"), "secret");
    String screen = load("style").webCss();
    assertTrue(rules().contains(Rule.STYLE) || rules().contains(Rule.STYLE_FILE));
    assertFalse(screen.contains("a.example\"") || screen.contains("url(http"), screen);
    assertFalse(screen.toLowerCase(java.util.Locale.ROOT).contains("@import"));
  }

  @Test
  void takesPicturesOfTheStyleIn() throws IOException {
    write("style.properties", "extends = classic\n");
    Files.write(style.resolve("dot.png"), picture(4));
    write(
        "common.css",
        "/* url(http://a) */ p { content: 'url(http://b)'; background: url(\"dot.png\") }");
    String css = load("style").webCss();
    String head = "/* url(http://a) */ p { content: 'url(http://b)'; background: url(\"";
    assertTrue(css.contains(head + "data:image/png;base64,iVBORw0K"), css);
    assertTrue(problems.sorted().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/%3E",
        "data:image/svg+xml;charset=utf-8;base64,"
            + "PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSI5IiBoZWlnaHQ9IjkiLz4="
      })
  void takesDataUrlsThatArePictures(String url) throws IOException {
    write("style.properties", "extends = classic\n");
    write("common.css", "p { background: url(\"" + url + "\") }");
    assertTrue(load("style").webCss().contains("url(\"data:image/svg+xml;base64,"));
    assertEquals(List.of(), rules());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data:",
        "data:image/png;base64,AAAA",
        "data:image/png;base64,%%%",
        "data:text/html,x",
        "data:image/svg+xml,%3Csvg%3E",
        "small.png",
        "cut.png",
        ""
      })
  void refusesWhatIsNoPicture(String url) throws IOException {
    write("style.properties", "extends = classic\n");
    Files.write(style.resolve("small.png"), picture(3));
    Files.write(style.resolve("cut.png"), Arrays.copyOf(picture(9), 60));
    write("common.css", "p { background: url(\"" + url + "\") }");
    assertTrue(load("style").webCss().contains("p { background: none }"));
    assertEquals(List.of(Rule.STYLE), rules());
  }

  @Test
  void takesNothingOfAPictureThatLeadsElsewhere() throws IOException {
    write("style.properties", "extends = classic\n");
    write(
        "leak.svg",
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">
          <image href="file:///etc/passwd" width="9" height="9"/><rect width="9" height="9"/>
        </svg>
        """);
    write("common.css", "p { background: url(leak.svg) }");
    String css = load("style").webCss();
    String base64 =
        css.substring(css.indexOf("base64,") + 7, css.indexOf("\")", css.indexOf("base64,")));
    String svg = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    assertTrue(svg.contains("<rect"), svg);
    assertFalse(svg.contains("passwd"), svg);
  }

  private static byte[] picture(int side) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB), "png", png);
    return png.toByteArray();
  }

  @Test
  void followsNoLinkOutOfTheStyle() throws IOException {
    write("style.properties", "extends = classic\n");
    Path secret = Files.writeString(folder.resolve("secret.css"), "p { color: secret }");
    Files.createSymbolicLink(style.resolve("common.css"), secret);
    assertFalse(load("style").webCss().contains("secret"));
  }
}
