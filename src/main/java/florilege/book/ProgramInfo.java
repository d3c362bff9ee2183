package florilege.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What made a book: named in its colophon and metadata. */
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
}
