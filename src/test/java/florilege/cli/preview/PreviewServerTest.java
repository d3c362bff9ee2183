package florilege.cli.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.problem.Problem;
import florilege.problem.Rule;
import florilege.problem.Source;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewServerTest {

  @TempDir Path folder;

  private final ShownBook book = new ShownBook();
  private PreviewServer server;
  private URI address;

  @BeforeEach
  void serve() throws IOException {
    page("a.html", "<article><p id=\"x\">Words.</p></article>");
    book.takePages("A book", folder, List.of());
    server = PreviewServer.start(0, book, path -> "the/" + path);
    address = URI.create(server.address());
  }

  @AfterEach
  void end() {
    server.close();
  }

  @Test
  void addressIsThatOfThisMachineAndCannotBeGuessed() throws IOException {
    assertEquals("127.0.0.1", address.getHost());
    assertTrue(address.getPath().matches("/[0-9a-f]{32}/"), address::toString);
    try (PreviewServer other = PreviewServer.start(0, book, Path::toString)) {
      assertFalse(other.address().endsWith(address.getPath()));
    }
  }

  @Test
  void requestForAnotherHostIsRefused() throws IOException {
    String path = address.getPath();
    assertEquals(200, status(ask("GET", path, "127.0.0.1:" + address.getPort())));
    assertEquals(200, status(ask("GET", path, "localhost:" + address.getPort())));
    for (String host : List.of("evil.example", "evil.example:" + address.getPort(), "127.0.0.1")) {
      String answer = ask("GET", path + "book/a.html", host);
      assertEquals(403, status(answer), host);
      assertFalse(answer.contains("Words"), answer);
    }
  }

  @Test
  void pathWithoutTheWordIsNotFound() throws IOException {
    for (String path : List.of("/", "/state", "/book/a.html", "/" + "0".repeat(32) + "/")) {
      assertEquals(404, status(ask(path)), path);
    }
  }

  @Test
  void nothingButReadingIsAllowed() throws IOException {
    assertEquals(405, status(ask("POST", address.getPath() + "state", host())));
  }

  @Test
  void pageOfTheBookMayRunNothing() throws IOException {
    String answer = ask(address.getPath() + "book/a.html");
    String policy =
        answer.lines().filter(line -> line.startsWith("Content-security-policy")).findFirst().get();
    assertTrue(policy.contains("default-src 'none'") && policy.endsWith("; sandbox"), policy);
    assertFalse(policy.contains("script-src") || policy.contains("allow"), policy);
    assertTrue(answer.contains("Words."), answer);
  }

  @Test
  void otherSitesAndTheBookItselfMayNotAskForOurFiles() throws IOException {
    String own = "http://" + host();
    String cross = "Sec-Fetch-Site: cross-site";
    for (String path : List.of("", "state?after=-1", "preview.js", "print/1.png")) {
      for (String from :
          List.of(cross, "Sec-Fetch-Site: same-site", "Origin: null", "Origin: http://a.example")) {
        assertEquals(403, status(ask(path, List.of(from))), path + " " + from);
      }
    }
    assertEquals(200, status(ask("book/a.html", List.of(cross, "Origin: null"))));
    assertEquals(200, status(ask("", List.of(cross, "Sec-Fetch-Dest: document"))));
    for (String from :
        List.of("Origin: " + own, "Sec-Fetch-Site: none", "Sec-Fetch-Site: same-origin")) {
      assertEquals(200, status(ask("state?after=-1", List.of(from))), from);
    }
  }

  @Test
  void requestWithoutAPathIsRefused() throws IOException {
    for (String target : List.of("*", "http://evil.example" + address.getPath())) {
      String answer = ask("GET", target, host());
      assertFalse(answer.contains("Words") || answer.contains(address.getPath()), answer);
    }
  }

  @Test
  void filesOutsideOfTheBookAreNotServed() throws IOException {
    for (String path : List.of("book/../a.html", "book/%2e%2e/x", "PreviewServer.class", "../x")) {
      assertEquals(404, status(ask(address.getPath() + path)), path);
    }
  }

  @Test
  void stateSaysProblemsByPlace() throws IOException {
    Source source = new Source(Path.of("a.md"), "one\n<script>\n");
    book.fail("why", List.of(new Problem(Rule.NOT_ALLOWED, source.at(5), "no \"script\"")));
    String state = ask(address.getPath() + "state?after=1");
    assertTrue(state.contains("\"place\":\"the/a.md:2\""), state);
    assertTrue(state.contains("\"detail\":\"no \\\"script\\\"\""), state);
    assertTrue(state.contains("\"failure\":\"why\""), state);
  }

  private void page(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private String host() {
    return "127.0.0.1:" + address.getPort();
  }

  private static int status(String answer) {
    return Integer.parseInt(answer.substring(9, 12));
  }

  private String ask(String path, List<String> headers) throws IOException {
    return ask("GET", address.getPath() + path, host() + "\r\n" + String.join("\r\n", headers));
  }

  private String ask(String path) throws IOException {
    return ask("GET", path, host());
  }

  private String ask(String method, String path, String host) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
      String head = "%s %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n";
      socket
          .getOutputStream()
          .write(head.formatted(method, path, host).getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
