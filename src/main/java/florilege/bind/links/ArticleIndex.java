package florilege.bind.links;

import florilege.model.Article;
import florilege.model.Site;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the articles of a collection by all the ways in which a link may name them: file, file
 * name, slug, addresses past and present.
 */
final class ArticleIndex<T> {

  private final Site site;
  private final Map<String, T> files = new HashMap<>();
  private final Map<String, T> names = new HashMap<>();
  private final Map<String, T> addresses = new HashMap<>();
  private final Map<String, T> titles = new HashMap<>();

  /**
   * A shelf.
   *
   * @param all what stands on it
   * @param article of each
   */
  ArticleIndex(List<T> all, Function<T, Article> article, Site site) {
    this.site = site;
    for (T each : all) {
      Article a = article.apply(each);
      files.put(key(a.file()), each);
      names.putIfAbsent(key(a.id()), each);
      titles.putIfAbsent(key(a.title().value()), each);
      if (!a.url().isEmpty()) {
        addresses.putIfAbsent(address(a.url().value()), each);
      }
      a.addresses().stream().limit(1).forEach(now -> addresses.putIfAbsent(address(now), each));
    }
    for (T each : all) {
      Article a = article.apply(each);
      names.putIfAbsent(key(fileName(a.file())), each);
      a.addresses().forEach(once -> addresses.putIfAbsent(address(once), each));
    }
  }

  /** The article that an address, without fragment, is one of. */
  Optional<T> find(String address) {
    return Optional.ofNullable(addresses.get(address(address)))
        .or(() -> site.within(address).map(path -> addresses.get(address(path))));
  }

  /**
   * The article that a path or address, without fragment, means when it is written in another
   * article: from the folder of its file, or as a browser would take it from its address.
   */
  Optional<T> find(String path, Article from) {
    String written = site.plain(decoded(path));
    Optional<String> within = site.within(written);
    Optional<T> found = find(within.orElse(written));
    if (isAbsolute(path) && within.isEmpty()) {
      return found;
    }
    return found
        .or(() -> within.isPresent() ? inRoots(within.get()) : beside(written, from))
        .or(() -> site.paths().areFromRoots() ? inRoots(written) : Optional.empty())
        .or(() -> isName(written) ? Optional.ofNullable(names.get(key(fileName(written)))) : found);
  }

  /** The article that has a title, or else is found as {@link #find(String, Article)} does. */
  Optional<T> titled(String title, Article from) {
    return Optional.ofNullable(titles.get(key(decoded(title)))).or(() -> find(title, from));
  }

  private Optional<T> inRoots(String path) {
    return site.roots().stream()
        .map(root -> key(flat(root + bare(path))))
        .map(file -> files.getOrDefault(file, files.get(file + "/index")))
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** The article at a path that begins where a file lies. */
  Optional<T> beside(String path, String file) {
    String folder = file.replaceFirst("[^/]*$", "");
    return Optional.ofNullable(files.get(key(flat(folder + bare(decoded(path))))));
  }

  private Optional<T> beside(String path, Article from) {
    String here = from.address().replaceFirst("[^/]*$", "");
    return beside(path, from.file())
        .or(
            () ->
                here.isEmpty()
                    ? Optional.empty()
                    : Optional.ofNullable(addresses.get(address("/" + flat(here + bare(path))))));
  }

  /**
   * Whether the last word of a path is enough to know an article by: on a site it may be a list's
   * or a page's, unless it is plainly a file's.
   */
  private boolean isName(String path) {
    String name = fileName(path);
    return site.isNone()
        || !path.contains("/")
        || name.matches(
            "(?i).*\\.(?:md|markdown|mdown|mdwn|mkdn?|mdx|[rq]md)|\\d{4}-\\d{2}-\\d{2}-.*");
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

  /**
   * An address without what does not matter: scheme, {@code www.}, the end of a folder, and a query
   * that does not name the article.
   */
  private static String address(String url) {
    String bare = url.replaceFirst("(?i)^(https?:)?//(www\\.)?", "//");
    String path = bare.contains("?p=") ? bare : bare(bare);
    return key(decoded(path).replaceFirst("/(index\\.html?)?$", ""));
  }

  private static String bare(String path) {
    return path.replaceFirst("[?#].*$", "");
  }

  /** A path without extension, in one spelling. */
  private static String key(String path) {
    String bare =
        path.replaceFirst(
                "(?i)\\.(?:md|markdown|mdown|mdwn|mkdn?|mkdown|mdx|[rq]md|rmarkdown|html?)$", "")
            .replaceFirst("(?<=.)/$", "");
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
