package florilege.cli.preview;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Serves a preview to a browser on this machine and to nobody else. It listens on the loopback
 * address; it answers requests for that host alone, so that a name that another site gave it leads
 * nowhere; and all addresses begin with a word that nobody can guess. What readers wrote is shown
 * in a frame that may run nothing, send nothing and fetch nothing from elsewhere.
 */
final class PreviewServer implements AutoCloseable {

  /** For the page around the book, which is ours. */
  private static final String OURS =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
          + " frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  /** For the book, which is anybody's. */
  private static final String THEIRS =
      "default-src 'none'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; font-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

  private static final Pattern PRINTED = Pattern.compile("print/([0-9]{1,6})\\.png");
  private static final Pattern AFTER = Pattern.compile("after=(-?[0-9]{1,9})");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json; charset=utf-8",
          "png", "image/png",
          "jpg", "image/jpeg",
          "gif", "image/gif",
          "svg", "image/svg+xml",
          "webp", "image/webp",
          "ttf", "font/ttf");

  /** Pixels of a printed page. */
  private static final int WIDTH = 1_000;

  /** Milliseconds for which a question for what is new stays open. */
  private static final long PATIENCE = 20_000;

  private final HttpServer server;
  private final ExecutorService threads;
  private final ShownBook book;
  private final String root;
  private final Function<Path, String> names;

  private PreviewServer(
      HttpServer server,
      ExecutorService threads,
      ShownBook book,
      String root,
      Function<Path, String> names) {
    this.server = server;
    this.threads = threads;
    this.book = book;
    this.root = root;
    this.names = names;
  }

  /**
   * Begins to serve.
   *
   * @param port 0 for any that is free
   * @param names how files are called in messages
   * @throws IOException if it is taken
   */
  static PreviewServer start(int port, ShownBook book, Function<Path, String> names)
      throws IOException {
    byte[] word = new byte[16];
    new SecureRandom().nextBytes(word);
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    HttpServer http = HttpServer.create(new InetSocketAddress(loopback, port), 0);
    ExecutorService threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "florilege-preview");
              thread.setDaemon(true);
              return thread;
            });
    PreviewServer server =
        new PreviewServer(http, threads, book, "/" + HexFormat.of().formatHex(word) + "/", names);
    http.setExecutor(threads);
    http.createContext("/", server::answer);
    http.start();
    return server;
  }

  /** The address to open. */
  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + root;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = String.valueOf(exchange.getRequestURI().getPath());
      if (!isForUs(exchange) || isFromElsewhere(exchange, path)) {
        send(
            exchange,
            403,
            "txt",
            OURS,
            "This address is for this machine alone.".getBytes(StandardCharsets.UTF_8));
      } else if (!exchange.getRequestMethod().equals("GET")) {
        send(exchange, 405, "txt", OURS, new byte[0]);
      } else if (!path.startsWith(root)) {
        send(exchange, 404, "txt", OURS, new byte[0]);
      } else {
        answer(exchange, path.substring(root.length()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isForUs(HttpExchange exchange) {
    String port = ":" + server.getAddress().getPort();
    List<String> hosts = List.of("127.0.0.1" + port, "localhost" + port);
    return hosts.contains(String.valueOf(exchange.getRequestHeaders().getFirst("Host")));
  }

  /**
   * Whether another site asks, or the book, which may ask for nothing but its own files: a browser
   * says who (Fetch Metadata), and the frame of the book is a site of its own. Somebody who follows
   * a link to the preview comes from elsewhere too.
   */
  private boolean isFromElsewhere(HttpExchange exchange, String path) {
    Headers headers = exchange.getRequestHeaders();
    String origin = "http://" + headers.getFirst("Host");
    boolean isOurs =
        List.of("none", "same-origin").contains(said(headers, "Sec-Fetch-Site", "none"))
            && said(headers, "Origin", origin).equals(origin);
    boolean isFollowed = said(headers, "Sec-Fetch-Dest", "").equals("document");
    return !isOurs && !isFollowed && !path.startsWith(root + "book/");
  }

  private static String said(Headers headers, String name, String otherwise) {
    return headers.getOrDefault(name, List.of(otherwise)).get(0);
  }

  private void answer(HttpExchange exchange, String path) throws IOException, InterruptedException {
    Matcher printed = PRINTED.matcher(path);
    if (path.equals("state")) {
      Matcher after = AFTER.matcher(String.valueOf(exchange.getRequestURI().getQuery()));
      int version = after.matches() ? Integer.parseInt(after.group(1)) : -1;
      byte[] json = PreviewState.json(book.after(version, PATIENCE), names);
      send(exchange, 200, "json", OURS, json);
    } else if (printed.matches()) {
      found(exchange, path, OURS, book.printed(Integer.parseInt(printed.group(1)), WIDTH));
    } else if (path.startsWith("book/")) {
      found(exchange, path, THEIRS, book.page(path.substring("book/".length())));
    } else {
      found(exchange, path.isEmpty() ? "preview.html" : path, OURS, own(path));
    }
  }

  private static Optional<byte[]> own(String path) throws IOException {
    String name = path.isEmpty() ? "preview.html" : path;
    if (!List.of("preview.html", "preview.css", "preview.js").contains(name)) {
      return Optional.empty();
    }
    try (InputStream in = PreviewServer.class.getResourceAsStream(name)) {
      return Optional.of(in.readAllBytes());
    }
  }

  private static void found(
      HttpExchange exchange, String path, String policy, Optional<byte[]> bytes)
      throws IOException {
    String type = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    send(exchange, bytes.isPresent() ? 200 : 404, type, policy, bytes.orElse(new byte[0]));
  }

  private static void send(
      HttpExchange exchange, int status, String type, String policy, byte[] bytes)
      throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", TYPES.getOrDefault(type, "text/plain; charset=utf-8"));
    headers.set("Content-Security-Policy", policy);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
