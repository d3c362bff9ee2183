package florilege.book;

import florilege.files.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** Names the program that made a book, as it stands in its colophon and metadata. */
public final class ProgramInfo {

  /** Name and version, such as {@code Florilege 1.0.0}. */
  public static final String NAME = "Florilege " + version();

  private ProgramInfo() {}

  private static String version() {
    Properties program = new Properties();
    try (InputStream in = ProgramInfo.class.getResourceAsStream("program.properties")) {
      program.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return program.getProperty("version");
  }

  /** What tells this program from one that may make other books, whatever its version says. */
  public static String digest() {
    return Digest.OF_PROGRAM;
  }

  /** Keeps the digest, which is made when it is first asked for. */
  private static final class Digest {
    static final String OF_PROGRAM = ofCode();
  }

  private static String ofCode() {
    try {
      Path code =
          Path.of(ProgramInfo.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Sha256.of(String.join("\n", Files.isDirectory(code) ? classes(code) : entries(code)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program lies nowhere", e);
    }
  }

  /** The checksums that an archive keeps anyway; its manifest names the libraries. */
  private static List<String> entries(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.stream().map(entry -> entry.getName() + " " + entry.getCrc()).sorted().toList();
    }
  }

  private static List<String> classes(Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        lines.add(folder.relativize(file) + " " + Sha256.of(file));
      }
    }
    return lines;
  }
}
