package florilege.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import florilege.problem.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpubCheckRunnerTest {

  @TempDir Path folder;

  private Path book() {
    return folder.resolve("book.epub");
  }

  @Test
  void findsNothingInAValidBook() throws IOException {
    assertEquals(List.of(), FileCheck.epub(new SmallEpub().write(book())));
  }

  @Test
  void saysWhereALinkLeadsNowhere() throws IOException {
    List<Finding> found =
        FileCheck.epub(new SmallEpub().text("<p><a href=\"#gone\">x</a></p>").write(book()));
    assertEquals(1, found.size(), found::toString);
    assertEquals("RSC-012", found.get(0).code());
    assertEquals(Severity.ERROR, found.get(0).severity());
    assertTrue(found.get(0).place().startsWith("OEBPS/text.xhtml:3:"), found::toString);
    assertTrue(found.get(0).hint().contains("id"), found::toString);
  }

  @Test
  void countsTheSameFaultOnce() throws IOException {
    List<Finding> found =
        FileCheck.epub(
            new SmallEpub()
                .text("<p><a href=\"#gone\">x</a> <a href=\"#lost\">y</a></p>")
                .write(book()));
    assertEquals(1, found.size(), found::toString);
    assertEquals(2, found.get(0).count());
  }

  @Test
  void printsNothing() throws IOException {
    Path faulty = new SmallEpub().text("<p><b></p>").write(book());
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream spy = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(spy);
      System.setErr(spy);
      assertTrue(!FileCheck.epub(faulty).isEmpty());
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertEquals("", printed.toString(StandardCharsets.UTF_8));
  }

  @Test
  void readsNothingFromTheNetwork() throws IOException {
    AtomicInteger visits = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          visits.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      String host = "http://127.0.0.1:" + server.getAddress().getPort();
      String page =
          """
          <!DOCTYPE html PUBLIC "-//X//Y" "%1$s/a.dtd" [<!ENTITY e SYSTEM "%1$s/e.txt"> <!ENTITY %% p SYSTEM "%1$s/p.dtd"> %%p;]>
          <html xmlns="http://www.w3.org/1999/xhtml" xmlns:xi="http://www.w3.org/2001/XInclude" lang="en">
          <head><title>x</title><link rel="stylesheet" href="%1$s/x.css"/><style>@import "%1$s/y.css";</style></head>
          <body><p>&e;<img src="%1$s/x.png" alt="x"/><xi:include href="%1$s/i.xml"/></p></body></html>
          """;
      Path book = new SmallEpub().file("OEBPS/text.xhtml", page.formatted(host)).write(book());
      assertTrue(!FileCheck.epub(book).isEmpty());
      assertTrue(!EpubContentCheck.check(book).isEmpty());
      assertEquals(0, visits.get());
    } finally {
      server.stop(0);
    }
  }
}
