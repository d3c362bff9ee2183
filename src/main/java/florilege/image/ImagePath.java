package florilege.image;

import florilege.files.PortablePath;
import florilege.files.SlashPath;
import florilege.model.Site;
import florilege.problem.Rule;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds a path to a picture as an author wrote it, and what it may mean in the collection.
 *
 * @param shown as written, fit for a message
 * @param candidates paths in the collection, most likely first; at least one if there is no fault,
 *     and with one perhaps what a browser would take it for, which goes no higher than the top
 * @param fault why it can mean no other
 * @param detail the fault in words
 */
record ImagePath(String shown, List<String> candidates, Optional<Rule> fault, String detail) {

  private static final Pattern SCHEME =
      Pattern.compile("([a-z][a-z0-9+.-]*):.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final int SHOWN = 100;

  /**
   * What a path means.
   *
   * @param written by the author
   * @param from path of the author's text in the collection
   * @param address of that text below the site's, or empty
   * @param site whose the collection is
   */
  static ImagePath of(String written, String from, String address, Site site) {
    String path = written.strip().replace('\\', '/');
    String bare = path.replaceAll("[\\p{Cntrl}\\s]", "");
    Matcher scheme = SCHEME.matcher(bare);
    Optional<String> within = site.within(path);
    if (within.isEmpty() && bare.startsWith("//")) {
      return faulty(path, Rule.REMOTE_IMAGE, "is not in the collection");
    } else if (within.isEmpty() && scheme.matches()) {
      return withScheme(path, scheme.group(1).toLowerCase(Locale.ROOT));
    }
    if (leadsOut(within.map(ImagePath::decoded).orElse(folder(from) + decoded(path)))
        && (within.isPresent() || address.isEmpty())) {
      return new ImagePath(
          shown(path),
          resolved(folder(from) + decoded(path), true).stream().toList(),
          Optional.of(Rule.OUTSIDE_COLLECTION),
          "leads out of the collection");
    }
    Set<String> candidates = new LinkedHashSet<>();
    for (String meant : List.of(decoded(path), decoded(withoutQuery(path)), path)) {
      String plain = site.plain(meant);
      site.within(plain)
          .ifPresentOrElse(
              below -> site.roots().forEach(root -> add(root + below, candidates)),
              () -> beside(plain, from, address, site, candidates));
    }
    return new ImagePath(shown(path), List.copyOf(candidates), Optional.empty(), "");
  }

  /**
   * A relative path is taken from the folder of the text, from the folder that goes with it (Hexo's
   * asset folder), from the address of the text, as a browser would, and from the top.
   */
  private static void beside(
      String path, String from, String address, Site site, Set<String> candidates) {
    add(folder(from) + path, candidates);
    add(from.replaceFirst("\\.[^./]*$", "/") + path, candidates);
    if (!address.isEmpty()) {
      String there = resolved(folder(address) + path, true).orElse("");
      site.roots().forEach(root -> add(root + there, candidates));
    }
    add(path, candidates);
    site.roots().forEach(root -> add(root + path, candidates));
  }

  private static String folder(String path) {
    return SlashPath.folder(path);
  }

  private static boolean leadsOut(String path) {
    return within(path).isEmpty();
  }

  private static void add(String path, Set<String> candidates) {
    within(path).map(PortablePath::onOneLine).ifPresent(candidates::add);
  }

  private static ImagePath withScheme(String path, String scheme) {
    return switch (scheme) {
      case "data" -> faulty(path, Rule.BAD_IMAGE, "is no picture whose bytes are in its address");
      case "http", "https", "ftp" -> faulty(path, Rule.REMOTE_IMAGE, "is not in the collection");
      default -> faulty(path, Rule.OUTSIDE_COLLECTION, "leads out of the collection");
    };
  }

  private static ImagePath faulty(String path, Rule rule, String detail) {
    return new ImagePath(shown(path), List.of(), Optional.of(rule), detail);
  }

  private static String shown(String path) {
    String clean = path.replaceAll("\\p{Cntrl}", "\uFFFD");
    return clean.length() > SHOWN ? clean.substring(0, SHOWN) + "…" : clean;
  }

  private static String withoutQuery(String path) {
    return path.replaceFirst("[?#].*$", "");
  }

  /**
   * The path with {@code .} and {@code ..} worked out, in NFC; nothing if it leads above the top.
   */
  private static Optional<String> within(String path) {
    return resolved(path, false);
  }

  /** In a web address, {@code ..} at the top stays there, RFC 3986 §5.2.4. */
  private static Optional<String> resolved(String path, boolean staysAtTop) {
    Deque<String> folders = new ArrayDeque<>();
    for (String name : path.split("/")) {
      if (name.equals("..")) {
        if (folders.pollLast() == null && !staysAtTop) {
          return Optional.empty();
        }
      } else if (!name.isEmpty() && !name.equals(".")) {
        folders.addLast(name);
      }
    }
    return Optional.of(Normalizer.normalize(String.join("/", folders), Normalizer.Form.NFC));
  }

  /** Percent-encoded, as UTF-8. */
  private static String decoded(String path) {
    return new String(DataAddress.decoded(path), StandardCharsets.UTF_8);
  }
}
