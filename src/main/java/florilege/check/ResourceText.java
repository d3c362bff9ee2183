package florilege.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Reads the properties files that this package brings along. */
final class ResourceText {
  private ResourceText() {}

  /** A properties file in UTF-8 beside this class. */
  static Properties properties(String name) {
    Properties properties = new Properties();
    try (InputStream in = ResourceText.class.getResourceAsStream(name)) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
