package florilege.imports;

import florilege.BuildRequest;
import florilege.BuildResult;
import florilege.Format;
import florilege.Publisher;
import florilege.imports.records.ImportStats;
import florilege.imports.source.Export;
import florilege.problem.Problem;
import florilege.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A folder in which a test imports exports that it writes. */
public record ImportFixture(Path folder, Problems problems) {

  public ImportFixture(Path folder) {
    this(folder, new Problems());
  }

  public Path collection() {
    return folder.resolve("blog");
  }

  /** An export of WordPress with these items. */
  public static String wxr(String... items) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
          xmlns:content="http://purl.org/rss/1.0/modules/content/"
          xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
        <channel>
          <title>Pots &amp; pans</title>
          <link>https://pots.example.org</link>
          <description>What we cook in: "everything"</description>
          <language>en-GB</language>
          <wp:wxr_version>1.2</wp:wxr_version>
          <wp:author><wp:author_login>ann</wp:author_login>
            <wp:author_email>ann@canary.example</wp:author_email>
            <wp:author_display_name><![CDATA[Ann Potter]]></wp:author_display_name></wp:author>
        """
        + String.join("", items)
        + "</channel>\n</rss>\n";
  }

  /** A published article. */
  public static String post(int id, String slug, String content, String... more) {
    return """
        <item>
          <title>Article %d</title>
          <link>https://pots.example.org/2012/01/%s/</link>
          <dc:creator><![CDATA[ann]]></dc:creator>
          <content:encoded><![CDATA[%s]]></content:encoded>
          <wp:post_id>%d</wp:post_id>
          <wp:post_date>2012-01-20 10:40:00</wp:post_date>
          <wp:post_date_gmt>2012-01-20 09:40:00</wp:post_date_gmt>
          <wp:post_name>%s</wp:post_name>
          <wp:status>publish</wp:status>
          <wp:post_type>post</wp:post_type>
          %s
        </item>
        """
        .formatted(id, slug, content, id, slug, String.join("", more));
  }

  /** A comment on an article. */
  public static String comment(int id, int parent, String author, String approved, String body) {
    return """
        <wp:comment>
          <wp:comment_id>%d</wp:comment_id>
          <wp:comment_author><![CDATA[%s]]></wp:comment_author>
          <wp:comment_author_email>mail%d@canary.example</wp:comment_author_email>
          <wp:comment_author_url>https://canary.example/</wp:comment_author_url>
          <wp:comment_author_IP>203.0.113.99</wp:comment_author_IP>
          <wp:comment_date>2012-01-21 1%d:00:00</wp:comment_date>
          <wp:comment_date_gmt>2012-01-21 0%d:00:00</wp:comment_date_gmt>
          <wp:comment_content><![CDATA[%s]]></wp:comment_content>
          <wp:comment_approved>%s</wp:comment_approved>
          <wp:comment_type></wp:comment_type>
          <wp:comment_parent>%d</wp:comment_parent>
        </wp:comment>
        """
        .formatted(id, author, id, id % 10, id % 10, body, approved, parent);
  }

  public ImportStats wordpress(String export) {
    return wordpress(export, false);
  }

  public ImportStats wordpress(String export, boolean pages) {
    try {
      return read("wordpress", export(export), pages);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ImportStats read(String importer, Export export, boolean pages) throws IOException {
    return Imports.run(
        Imports.named(importer).orElseThrow(), export, collection(), pages, problems);
  }

  /** Imports a ZIP archive with these files, each a name and a text. */
  public ImportStats zip(String importer, String... files) {
    Path archive = folder.resolve("export.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (int i = 0; i < files.length; i += 2) {
        zip.putNextEntry(new ZipEntry(files[i]));
        zip.write(files[i + 1].getBytes(StandardCharsets.UTF_8));
      }
      zip.finish();
      return read(importer, new Export(archive, Path.of("export.zip")), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Imports an export of any kind. */
  public ImportStats run(String importer, String export) {
    try {
      return read(importer, export(export), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public ImportStats disqus(String export) {
    try {
      return read("disqus", export(export), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Export export(String text) throws IOException {
    Path file = folder.resolve("export.xml");
    Files.writeString(file, text);
    return new Export(file, Path.of("export.xml"));
  }

  public void put(String path, String text) {
    try {
      Path file = collection().resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void delete(String path) {
    try {
      Files.delete(collection().resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String file(String path) {
    try {
      return Files.readString(collection().resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Paths of all files of the collection but the ledger. */
  public List<String> files() {
    if (!Files.exists(collection())) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(collection())) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> collection().relativize(file).toString().replace('\\', '/'))
          .filter(name -> !name.equals(".florilege-import"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that was written, in one text. */
  public String everything() {
    StringBuilder all = new StringBuilder(file(".florilege-import"));
    files().forEach(path -> all.append(path).append('\n').append(file(path)));
    return all.toString();
  }

  public List<String> said() {
    return problems.sorted().stream()
        .map(Problem::toString)
        .map(said -> said.replace(collection() + "/", ""))
        .toList();
  }

  /** The book of the collection, as XHTML in one text. */
  public String book() {
    BuildRequest request =
        new BuildRequest(
            collection(),
            folder.resolve("out"),
            EnumSet.of(Format.XHTML),
            Map.of(),
            List.of(),
            Optional.empty());
    try {
      BuildResult result = Publisher.publish(request, step -> {}).get(0);
      StringBuilder pages = new StringBuilder();
      try (Stream<Path> files = Files.walk(result.files().get(0))) {
        for (Path file :
            files.filter(path -> path.toString().endsWith(".html")).sorted().toList()) {
          pages.append(Files.readString(file));
        }
      }
      return pages.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
