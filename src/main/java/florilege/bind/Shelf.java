package florilege.bind;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The articles of a collection by all the ways in which a link may name them: file, file name,
 * slug, first address.
 */
final class Shelf {

  private final Map<String, Manuscript> manuscripts = new HashMap<>();

  Shelf(List<Manuscript> all) {
    for (Manuscript m : all) {
      manuscripts.put(key(m.article().file()), m);
    }
    for (Manuscript m : all) {
      manuscripts.putIfAbsent(key(m.article().id()), m);
      manuscripts.putIfAbsent(key(fileName(m.article().file())), m);
      if (!m.article().url().isEmpty()) {
        manuscripts.putIfAbsent(address(m.article().url().value()), m);
      }
    }
  }

  /** The article that was first published at an address, without fragment. */
  Optional<Manuscript> find(String address) {
    return Optional.ofNullable(manuscripts.get(address(address)));
  }

  /**
   * The article that a path or address, without fragment, means when it is written in another
   * article.
   */
  Optional<Manuscript> find(String path, Manuscript from) {
    if (isAbsolute(path)) {
      return find(path);
    }
    String folder = from.article().file().replaceFirst("[^/]*$", "");
    String written = decoded(path);
    return Optional.ofNullable(manuscripts.get(key(flat(folder + written))))
        .or(() -> Optional.ofNullable(manuscripts.get(key(fileName(written)))));
  }

  /** Whether a link says its host, or is for mail. */
  static boolean isAbsolute(String href) {
    return href.matches("(?is)(https?:|mailto:).*") || href.startsWith("//");
  }

  /** A path or fragment without percent encoding; a stray percent sign means itself. */
  static String decoded(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return path;
    }
  }

  /** An address without what does not matter: scheme, {@code www.}, query, the end of a folder. */
  private static String address(String url) {
    String bare = url.replaceFirst("(?i)^(https?:)?//(www\\.)?", "//").replaceFirst("[?#].*$", "");
    return key(bare.replaceFirst("/(index\\.html?)?$", ""));
  }

  /** A path without extension, in one spelling. */
  private static String key(String path) {
    String bare = path.replaceFirst("(?i)\\.(md|markdown|html?)$", "").replaceFirst("(?<=.)/$", "");
    return Normalizer.normalize(bare, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  private static String fileName(String path) {
    return path.replaceFirst("/$", "").replaceFirst("^.*/", "");
  }

  /** Takes {@code .} and {@code ..} out of a path. */
  private static String flat(String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/")) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }
}
