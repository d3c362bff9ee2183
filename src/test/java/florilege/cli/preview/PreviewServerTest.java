package florilege.cli.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewServerTest {

  @TempDir Path folder;

  private final PreviewFixture maker = new PreviewFixture();
  private PreviewedBook book;
  private PreviewServer server;
  private URI address;

  @BeforeEach
  void begin() throws IOException {
    Files.writeString(folder.resolve("secret.html"), "secret");
    book = maker.book(Files.createDirectory(folder.resolve("workshop")));
    maker.page = "<p id=\"one\">One.</p>";
    maker.lines = List.of(1, 2);
    book.makePages(Set.of());
    server = PreviewServer.of(book, 0);
    address = server.address();
  }

  @AfterEach
  void end() throws IOException {
    server.close();
    book.close();
  }

  @Test
  void bookIsServedToWhoKnowsTheToken() throws IOException {
    assertTrue(get("").contains("preview.js"));
    assertTrue(get("preview.js").contains("text/javascript"));
    assertTrue(get("book/1/index.html").endsWith(maker.page));
    assertTrue(get("state/0").contains("\"at\":\"index.html\""));
    book.makePaper();
    assertTrue(get("paper/1/1.png").contains("image/png"));
  }

  @Test
  void nothingIsSaidToWhoDoesNot() throws IOException {
    String path = address.getPath();
    assertRefused(ask("GET /book/1/index.html", host()));
    assertRefused(ask("GET " + path.replaceFirst("..$", "/") + "book/1/index.html", host()));
    assertRefused(ask("GET /", host()));
  }

  /** As where a page elsewhere lets its name lead to this machine. */
  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "evil.example:{port}", "127.0.0.1", "localhost:1"})
  void otherHostsAreRefused(String host) throws IOException {
    String path = address.getPath() + "book/1/index.html";
    assertRefused(ask("GET " + path, host.replace("{port}", "" + address.getPort())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "book/1/../secret.html",
        "book/1/../../secret.html",
        "book/1/..%2F..%2F..%2Fsecret.html",
        "book/1/%2Fetc%2Fpasswd",
        "../secret.html",
        "paper/1/99.png",
        "paper/1/-1.png",
        "no"
      })
  void pathsThatLeadElsewhereAreRefused(String path) throws IOException {
    assertRefused(get(path));
  }

  @Test
  void nothingButReadingIsAllowed() throws IOException {
    assertRefused(ask("POST " + address.getPath() + "state/0", host()));
  }

  @Test
  void bookMayRunNothingAndAskNobody() throws IOException {
    String answer = get("book/1/index.html");
    assertTrue(answer.contains("default-src 'none'"));
    assertTrue(answer.contains("sandbox allow-same-origin"));
    assertFalse(answer.contains("script-src"));
    assertTrue(answer.contains("no-referrer"));
    assertTrue(answer.contains("nosniff"));
    assertFalse(get("").contains("unsafe"));
  }

  @Test
  void newsEndTheWait() throws Exception {
    int version = book.state().version();
    Thread change = new Thread(() -> book.makePages(Set.of()));
    change.start();
    assertFalse(get("state/" + version).contains("\"version\":" + version + ","));
    change.join();
  }

  @Test
  void onlyThisMachineIsServed() {
    assertEquals("127.0.0.1", address.getHost());
    assertTrue(address.getPath().matches("/[0-9a-f]{32}/"));
  }

  private static void assertRefused(String answer) {
    assertFalse(answer.startsWith("HTTP/1.1 200"), answer);
    assertFalse(answer.contains("secret"), answer);
    assertFalse(answer.contains("One."), answer);
  }

  private String host() {
    return "127.0.0.1:" + address.getPort();
  }

  private String get(String path) throws IOException {
    return ask("GET " + address.getPath() + path, host());
  }

  private String ask(String line, String host) throws IOException {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      String request = line + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
