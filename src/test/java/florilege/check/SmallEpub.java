package florilege.check;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest valid EPUB 3.3, into which a test puts a fault. */
final class SmallEpub {

  private final Map<String, String> files = new LinkedHashMap<>();

  SmallEpub() {
    files.put(
        "META-INF/container.xml",
        """
        <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
          <rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles>
        </container>
        """);
    files.put(
        "OEBPS/book.opf",
        """
        <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">
          <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:identifier id="id">urn:uuid:6a7c9b06-2f4c-4e0e-9b50-9f4c3e1f1a10</dc:identifier>
            <dc:title>Small</dc:title>
            <dc:language>en</dc:language>
            <meta property="dcterms:modified">2012-01-20T00:00:00Z</meta>
          </metadata>
          <manifest>
            <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
            <item id="text" href="text.xhtml" media-type="application/xhtml+xml"/>
            <item id="css" href="book.css" media-type="text/css"/>
          </manifest>
          <spine><itemref idref="text"/></spine>
        </package>
        """);
    files.put(
        "OEBPS/nav.xhtml",
        page(
            "<nav epub:type=\"toc\" xmlns:epub=\"http://www.idpf.org/2007/ops\"><ol><li><a href=\"text.xhtml\">Text</a></li></ol></nav>"));
    files.put("OEBPS/text.xhtml", page("<p>Hello.</p>"));
    files.put("OEBPS/book.css", "p { margin: 0 }");
  }

  private static String page(String body) {
    return """
        <html xmlns="http://www.w3.org/1999/xhtml" lang="en" xml:lang="en">
          <head><title>Small</title><link rel="stylesheet" type="text/css" href="book.css"/></head>
          <body>%s</body>
        </html>
        """
        .formatted(body);
  }

  SmallEpub text(String body) {
    return file("OEBPS/text.xhtml", page(body));
  }

  SmallEpub file(String name, String content) {
    files.put(name, content);
    return this;
  }

  Path write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      byte[] mimetype = "application/epub+zip".getBytes(StandardCharsets.US_ASCII);
      ZipEntry first = new ZipEntry("mimetype");
      first.setMethod(ZipEntry.STORED);
      first.setSize(mimetype.length);
      CRC32 crc = new CRC32();
      crc.update(mimetype);
      first.setCrc(crc.getValue());
      zip.putNextEntry(first);
      zip.write(mimetype);
      for (Map.Entry<String, String> entry : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }
}
