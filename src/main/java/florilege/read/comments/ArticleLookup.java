package florilege.read.comments;

import florilege.files.SlashPath;
import florilege.model.metadata.LocatedText;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds articles by what discussions call them: id, slug, file name with or without date, path,
 * permalink, address, number. What is written exactly comes before what is so but for capitals,
 * {@code _}, spaces, percent signs and Unicode's two ways to write accents; a whole path before its
 * end. What sites make of a title or file name for an address comes last: letters and digits with
 * {@code -} for all else. A name that means two articles means none.
 */
final class ArticleLookup {

  private static final Pattern DATED = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})-(.+)");
  private static final Pattern SITE = Pattern.compile("(?i)^(?:https?:)?//[^/]*");
  private static final Pattern EXTENSION =
      Pattern.compile("(?:^|/)index(?:\\.[a-z]+)?$|\\.(?:html?|md|markdown|mdx|[rq]md|php|aspx?)$");

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private final Map<String, Set<String>> paths = new HashMap<>();

  /** By the last part of a name alone. */
  private final Map<String, Set<String>> slugs = new HashMap<>();

  private final Map<String, ArticleRef> byId = new HashMap<>();
  private final Map<String, ArticleRef> beside = new HashMap<>();
  private final Map<String, Optional<ArticleRef>> found = new HashMap<>();

  ArticleLookup(List<ArticleRef> topics) {
    topics.forEach(topic -> byId.put(topic.id(), topic));
    for (ArticleRef topic : topics) {
      topic.names().forEach(name -> beside.putIfAbsent(topic.folder() + name, topic));
      topic.names().stream().filter(n -> !n.equals("index")).forEach(name -> add(name, topic));
      topic.addresses().forEach(address -> add(address, topic));
      add(topic.path(), topic);
      add(topic.id(), topic);
      Stream.concat(topic.names().stream(), Stream.of(topic.id()))
          .flatMap(ArticleLookup::slugs)
          .forEach(slug -> slugs.computeIfAbsent(slug, none -> new TreeSet<>()).add(topic.id()));
    }
  }

  private void add(String name, ArticleRef topic) {
    String path = normal(name);
    for (int at = 0; at >= 0 && !path.isEmpty(); at = next(path, at)) {
      String end = path.substring(at);
      put(end, topic);
      Matcher dated = DATED.matcher(SlashPath.fileName(end));
      if (dated.matches()) {
        String before = SlashPath.folder(end);
        put(before + dated.group(4), topic);
        put(dated.replaceAll("$1/$2/$3/$4"), topic);
        put(dated.replaceAll("$1/$2/$4"), topic);
      }
    }
  }

  private void put(String path, ArticleRef topic) {
    paths.computeIfAbsent(path, none -> new TreeSet<>()).add(topic.id());
  }

  /** Where the next segment of a path begins; -1 behind the last. */
  private static int next(String path, int at) {
    int slash = path.indexOf('/', at);
    return slash < 0 ? -1 : slash + 1;
  }

  /** The article whose file has one of those names in a folder. */
  Optional<ArticleRef> beside(String folder, List<String> names) {
    return names.stream()
        .map(name -> beside.get(folder + name))
        .filter(java.util.Objects::nonNull)
        .findFirst();
  }

  /** The article that a folder, with {@code /} at its end, holds by itself. */
  Optional<ArticleRef> ofFolder(String folder) {
    return folder.isEmpty() ? Optional.empty() : beside(folder, List.of("index", "_index"));
  }

  /** The article that the first of those names to mean one means. */
  Optional<ArticleRef> find(List<LocatedText> names) {
    return names.stream().flatMap(name -> find(name.value()).stream()).findFirst();
  }

  /** The one article that a name means. */
  Optional<ArticleRef> find(String name) {
    return found.computeIfAbsent(name, this::search);
  }

  private Optional<ArticleRef> search(String name) {
    if (byId.containsKey(name)) {
      return Optional.of(byId.get(name));
    }
    String path = normal(name);
    for (int at = 0; at >= 0 && !path.isEmpty(); at = next(path, at)) {
      Set<String> meant = paths.getOrDefault(path.substring(at), Set.of());
      if (!meant.isEmpty()) {
        return meant.size() == 1
            ? Optional.of(byId.get(meant.iterator().next()))
            : Optional.empty();
      }
    }
    Matcher dated = DATED.matcher(SlashPath.fileName(path));
    return dated.matches()
        ? search(dated.group(4))
        : slugs(name)
            .map(slug -> slugs.getOrDefault(slug, Set.of()))
            .filter(meant -> meant.size() == 1)
            .map(meant -> byId.get(meant.iterator().next()))
            .findFirst();
  }

  /** What the last part of a name becomes in an address, with the ending of a file or not. */
  private static Stream<String> slugs(String name) {
    String whole = SlashPath.fileName(decoded(name.strip()));
    Matcher dated = DATED.matcher(whole);
    String file = dated.matches() ? dated.group(4) : whole;
    return Stream.of(file, EXTENSION.matcher(file).replaceFirst(""))
        .map(part -> Normalizer.normalize(part, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
        .map(part -> NO_LETTERS.matcher(part).replaceAll("-").replaceAll("^-|-$", ""))
        .filter(slug -> !slug.isEmpty())
        .distinct();
  }

  /**
   * A path without site, query, extension and slashes around it, in Unicode NFC and small letters,
   * with {@code -} for {@code _} and spaces.
   */
  static String normal(String name) {
    String path = SITE.matcher(name.strip()).replaceFirst("");
    path = path.replaceFirst("[?#].*$", "");
    path = Normalizer.normalize(decoded(path), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    path = path.replaceAll("[_\\s]+", "-").replaceAll("/{2,}", "/").replaceAll("^\\.?/|/$", "");
    return EXTENSION.matcher(path).replaceFirst("");
  }

  private static String decoded(String path) {
    try {
      return path.indexOf('%') < 0
          ? path
          : URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return path;
    }
  }
}
