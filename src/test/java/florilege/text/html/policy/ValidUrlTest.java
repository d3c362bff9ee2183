package florilege.text.html.policy;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.Thorough;
import io.mola.galimatias.StrictErrorHandler;
import io.mola.galimatias.URL;
import io.mola.galimatias.URLParsingSettings;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.epubcheck.util.url.URLUtils;

/** Which addresses are links in a book: those that are URLs for EPUBCheck. */
class ValidUrlTest {

  private static final int ODD = Thorough.count(500_000, 20_000);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://ex.example:0/",
        "https://ex.example:65534/",
        "https://ex.example:65535/",
        "https://ex.example:/",
        "https://ex.example:8080/x?y=1",
        "http://localhost:8080",
        "http://user:word@ex.example/",
        "http://a_b.example/",
        "http://ex.example./",
        "http://xn--bcher-kva.example/",
        "http://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.example/",
        "http://127.0.0.1:80/",
        "mailto:a@b.example?subject=a%20b"
      })
  void urlsAreKeptAsTheyAre(String url) {
    assertEquals(Optional.of(new ValidUrl(url)), ValidUrl.of(url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://ex.example:65536/",
        "https://ex.example:99999/",
        "https://ex.example:99999999999/",
        "http://localhost:PORT/",
        "https://ex.example:-1/",
        "https://ex.example:80:80/",
        "http://www..example.com/",
        "http://.example.com/",
        "http://example.com../",
        "http://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.example/",
        "http://xn--a/",
        "http://@/",
        "http://",
        "http:ex.example",
        "https:///ex.example",
        "http://u@v@ex.example/",
        "http://a b.example/",
        "http://a\\b.example/",
        "http://%FF/",
        "http://a%2Fb/",
        "http://a%3Cb/",
        "http://a%7Cb/",
        "http://a%5Eb/",
        "http://a%7Fb/",
        "http://[::1/",
        "http://[v1.a]/",
        "mailto:"
      })
  void malformedUrlIsRefused(String written) {
    assertEquals(Optional.empty(), ValidUrl.of(written));
  }

  /** Of a name so long the parser's own library throws what no parser of URLs may. */
  @Test
  void namesOfAnyLengthAreJudged() {
    assertEquals(Optional.empty(), ValidUrl.of("http://xn--" + "a".repeat(100_000) + "/"));
  }

  @Test
  void epubCheckAcceptsEveryAddressThatIsKept() throws Exception {
    URL base = URL.parse("file:///book/OEBPS/text.xhtml");
    URLParsingSettings strict =
        URLParsingSettings.create().withErrorHandler(StrictErrorHandler.getInstance());
    List<String> kept =
        OddAddresses.of(1)
            .limit(ODD)
            .flatMap(each -> ValidUrl.of(each).stream())
            .filter(ValidUrl::isRemote)
            .map(ValidUrl::value)
            .toList();
    assertTrue(kept.size() > ODD / 20 && kept.size() < ODD / 2, () -> kept.size() + " kept");
    for (String url : kept) {
      assertDoesNotThrow(() -> URLUtils.normalize(URL.parse(strict, base, url)), url);
    }
  }
}
