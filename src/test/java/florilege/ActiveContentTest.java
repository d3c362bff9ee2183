package florilege;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The check that nothing survived would see what did. */
class ActiveContentTest {

  @TempDir Path temp;

  private static List<String> inPage(String body) {
    String page = "<html xmlns='http://www.w3.org/1999/xhtml'><body>" + body + "</body></html>";
    return ActiveContent.ofXml(Map.of("EPUB/a.xhtml", page.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script/>",
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "<p onclick='x'/>",
        "<p style='x'/>",
        "<a href='java&#10;script:x'>x</a>",
        "<a href='file:///etc/passwd'>x</a>",
        "<a href='//a.b'>x</a>",
        "<img src='http://a.b/c.png'/>",
        "<img src='../../x.png'/>",
        "<img srcset='a.png'/>",
        "<div property='text'><p id='x'/></div>",
        "<div property='text'><p class='badge'/></div>",
        "<div property='text'><a href='http://a.b'>x</a></div>",
        "<div property='text'><img src='a.xhtml'/></div>"
      })
  void seesWhatIsInAPage(String body) {
    assertFalse(inPage(body).isEmpty());
  }

  @Test
  void seesNothingInAHarmlessPage() {
    assertEquals(
        List.of(),
        inPage(
            "<a href='a.xhtml#x'>x</a><div property='text'><a href='http://a.b' rel='nofollow ugc'>x</a></div>"));
  }

  private List<String> inPdf(PDAction action) throws IOException {
    Path file = temp.resolve("a.pdf");
    try (PDDocument document = new PDDocument()) {
      PDAnnotationLink link = new PDAnnotationLink();
      link.setAction(action);
      PDPage page = new PDPage();
      page.setAnnotations(List.of(link));
      document.addPage(page);
      document.save(file.toFile());
    }
    return ActiveContent.ofPdf(file);
  }

  private static PDAction uri(String address) {
    PDActionURI action = new PDActionURI();
    action.setURI(address);
    return action;
  }

  @Test
  void seesActionsInAPdf() throws IOException {
    assertEquals(List.of(), inPdf(uri("https://a.b/c")));
    assertFalse(inPdf(uri("javascript:alert(1)")).isEmpty());
    assertFalse(inPdf(uri("file:///etc/passwd")).isEmpty());
    assertFalse(inPdf(new PDActionJavaScript("app.alert(1)")).isEmpty());
    assertFalse(inPdf(new PDActionLaunch()).isEmpty());
  }
}
