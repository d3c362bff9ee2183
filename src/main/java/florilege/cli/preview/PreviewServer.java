package florilege.cli.preview;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Serves a book to a browser on this machine. Only who knows the token is answered, at the address
 * of this machine alone, so that no other page in the same browser can read the book, by whatever
 * name it calls this machine. What strangers wrote is shown without scripts, forms or anything from
 * elsewhere.
 */
public final class PreviewServer implements AutoCloseable {

  /** Milliseconds for which a browser waits for news before it asks again. */
  private static final long PATIENCE = 20_000;

  /** Requests that are answered at a time: those that wait for news, and some more. */
  private static final int THREADS = 16;

  /** Pixels of a printed page, wide enough for screens with fine pixels. */
  private static final int SHEET = 900;

  private static final int NOT_FOUND = 404;

  /** Of the page around the book. */
  private static final String SHELL_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
          + " frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  /** Of the pages of the book, whose styles may be written in them. */
  private static final String BOOK_POLICY =
      "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin";

  private static final Set<String> SHELL = Set.of("preview.html", "preview.css", "preview.js");

  private static final Pattern NEWS = Pattern.compile("state/(\\d{1,9})");
  private static final Pattern PAGE = Pattern.compile("book/\\d{1,9}/(.+)");
  private static final Pattern PRINTED = Pattern.compile("paper/\\d{1,9}/(\\d{1,6})\\.png");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "png", "image/png",
          "jpg", "image/jpeg",
          "jpeg", "image/jpeg",
          "gif", "image/gif",
          "webp", "image/webp",
          "svg", "image/svg+xml");

  private final PreviewedBook book;
  private final HttpServer server;
  private final ExecutorService threads;
  private final String token;

  private PreviewServer(PreviewedBook book, HttpServer server) {
    this.book = book;
    this.server = server;
    threads =
        Executors.newFixedThreadPool(
            THREADS,
            work -> {
              Thread thread = new Thread(work, "florilege-preview");
              thread.setDaemon(true);
              return thread;
            });
    byte[] secret = new byte[16];
    new SecureRandom().nextBytes(secret);
    token = HexFormat.of().formatHex(secret);
  }

  /**
   * Begins to serve a book.
   *
   * @param port 0 for any that is free
   * @throws IOException if it cannot be had
   */
  public static PreviewServer of(PreviewedBook book, int port) throws IOException {
    InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    PreviewServer preview =
        new PreviewServer(book, HttpServer.create(new InetSocketAddress(here, port), 0));
    preview.server.setExecutor(preview.threads);
    preview.server.createContext("/", preview::answer);
    preview.server.start();
    return preview;
  }

  /** The address to open in a browser. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + token + "/");
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Optional<byte[]> found = Optional.empty();
      String path = exchange.getRequestURI().getPath();
      String within = isAllowed(exchange, path) ? path.substring(token.length() + 2) : "";
      if (isAllowed(exchange, path)) {
        found = find(within.isEmpty() ? "preview.html" : within);
      }
      headers(exchange.getResponseHeaders(), within);
      byte[] body = found.orElse("There is no such page.\n".getBytes(StandardCharsets.UTF_8));
      exchange.sendResponseHeaders(found.isPresent() ? 200 : NOT_FOUND, body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A page elsewhere may have its own name lead to this machine: the name tells. */
  private boolean isAllowed(HttpExchange exchange, String path) {
    int port = server.getAddress().getPort();
    String host = exchange.getRequestHeaders().getFirst("Host");
    boolean isHere = ("127.0.0.1:" + port).equals(host) || ("localhost:" + port).equals(host);
    return isHere
        && exchange.getRequestMethod().equals("GET")
        && path != null
        && path.startsWith("/" + token + "/");
  }

  private Optional<byte[]> find(String path) throws IOException, InterruptedException {
    Matcher news = NEWS.matcher(path);
    Matcher page = PAGE.matcher(path);
    Matcher sheet = PRINTED.matcher(path);
    if (SHELL.contains(path)) {
      return Optional.of(shell(path));
    } else if (news.matches()) {
      String json = book.after(Integer.parseInt(news.group(1)), PATIENCE).json();
      return Optional.of(json.getBytes(StandardCharsets.UTF_8));
    } else if (page.matches()) {
      return book.page(page.group(1));
    } else if (sheet.matches()) {
      return book.sheet(Integer.parseInt(sheet.group(1)), SHEET);
    }
    return Optional.empty();
  }

  private static byte[] shell(String name) throws IOException {
    try (InputStream in = PreviewServer.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  private static void headers(Headers headers, String path) {
    String extension = path.substring(path.lastIndexOf('.') + 1);
    String other = path.startsWith("state/") ? "application/json" : "application/octet-stream";
    headers.set(
        "Content-Type", path.isEmpty() ? TYPES.get("html") : TYPES.getOrDefault(extension, other));
    headers.set("Content-Security-Policy", path.startsWith("book/") ? BOOK_POLICY : SHELL_POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cache-Control", "no-store");
  }

  /** Ends the service at once. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
