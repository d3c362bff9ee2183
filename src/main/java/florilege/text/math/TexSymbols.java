package florilege.text.math;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Looks up the commands of TeX that stand for a single sign: {@code symbols.txt}. */
final class TexSymbols {

  /**
   * A sign.
   *
   * @param kind as {@code symbols.txt} explains it
   * @param sign of Unicode
   */
  record Symbol(String kind, String sign) {}

  private static final Map<String, Symbol> ALL = read();

  private TexSymbols() {}

  static Optional<Symbol> of(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  private static Map<String, Symbol> read() {
    Map<String, Symbol> all = new HashMap<>();
    try (InputStream in = TexSymbols.class.getResourceAsStream("symbols.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      text.lines().filter(line -> !line.startsWith("#")).forEach(line -> read(line, all));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private static void read(String line, Map<String, Symbol> all) {
    String[] words = line.split(" ");
    for (int i = 1; i + 1 < words.length; i += 2) {
      all.put(words[i], new Symbol(words[0], words[i + 1]));
    }
  }
}
