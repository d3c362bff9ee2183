package florilege.read.sites;

import florilege.files.Folder;
import florilege.model.Site.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Recognises sites by what lies in their folders. */
public final class Layouts {

  /** Folders in which a site is looked for. */
  private static final int MOST_FOLDERS = 100;

  private Layouts() {}

  /**
   * How a folder is laid out.
   *
   * @param wanted what it is to be taken for, whatever lies there
   */
  public static Layout of(SiteFolder folder, Optional<Kind> wanted) {
    return switch (wanted.orElseGet(() -> recognise(folder))) {
      case PLAIN -> new Plain(folder);
      case JEKYLL -> new Jekyll(folder);
      case HUGO -> new Hugo(folder);
      case ZOLA -> new Zola(folder);
      case ELEVENTY -> new Eleventy(folder);
      case GATSBY -> new Gatsby(folder);
      case HEXO -> new Hexo(folder);
      case PELICAN -> new Pelican(folder);
      case MKDOCS -> new MkDocs(folder);
      case MDBOOK -> new MdBook(folder);
      case GITBOOK -> new GitBook(folder);
    };
  }

  /** A site in a folder below, and the path of that folder, with {@code /} at the end. */
  public record Below(String folder, Kind kind) {}

  /**
   * The first site that lies no more than two folders down, in a folder that is none: the folder of
   * a project may have its blog somewhere in it.
   */
  public static Optional<Below> below(List<Folder.Found> files) {
    return files.stream()
        .map(Folder.Found::folder)
        .filter(path -> path.matches("(?:[^/]+/){1,2}"))
        .distinct()
        .sorted(Comparator.comparing(String::length).thenComparing(path -> path))
        .limit(MOST_FOLDERS)
        .map(path -> new Below(path, recognise(SiteFolder.below(files, path))))
        .filter(below -> below.kind() != Kind.PLAIN)
        .findFirst();
  }

  private static Kind recognise(SiteFolder folder) {
    if (Zola.isLikely(folder)) {
      return Kind.ZOLA;
    } else if (Hugo.settingsFile(folder).isPresent() && folder.hasTexts("content/")) {
      return Kind.HUGO;
    } else if (folder.first(MkDocs.SETTINGS).isPresent()) {
      return Kind.MKDOCS;
    } else if (folder.has("book.toml") && folder.any(path -> path.endsWith("SUMMARY.md"))) {
      return Kind.MDBOOK;
    } else if (folder.first(GitBook.SETTINGS).isPresent() && GitBook.isLikely(folder)) {
      return Kind.GITBOOK;
    } else if (folder.first(Eleventy.SETTINGS).isPresent()) {
      return Kind.ELEVENTY;
    } else if (folder.first(Gatsby.SETTINGS).isPresent()) {
      return Kind.GATSBY;
    } else if (folder.has("pelicanconf.py")) {
      return Kind.PELICAN;
    } else if (folder.has("_config.yml") && Hexo.isLikely(folder)) {
      return Kind.HEXO;
    }
    boolean posts = folder.any(path -> ("/" + path).contains("/_posts/"));
    if (Jekyll.settingsFile(folder).isPresent() && posts) {
      return Kind.JEKYLL;
    }
    return GitBook.isLikely(folder) ? Kind.GITBOOK : Kind.PLAIN;
  }

  /** Whether a file's name says that it is written in Markdown. */
  public static boolean isMarkdown(String path) {
    return path.toLowerCase(Locale.ROOT).matches(".*\\.(?:md|markdown|mdown|mkd|mdx)");
  }

  /** Whether a file's name says that it is HTML. */
  public static boolean isHtml(String path) {
    return path.toLowerCase(Locale.ROOT).matches(".*\\.html?");
  }

  /** A path without the extension. */
  public static String bare(String path) {
    return path.replaceFirst("\\.[^./]*$", "");
  }

  /** A folder as settings name it, as paths begin: {@code ./src} is {@code src/}. */
  static String folder(String written) {
    String bare = written.strip().replaceAll("^(?:\\./|/)+|/+$", "");
    return bare.isEmpty() || bare.equals(".") ? "" : bare + "/";
  }

  /** Whether a file is about its folder, as {@code README.md} is, rather than part of a site. */
  static boolean isAboutTheFolder(String path) {
    String name = bare(path.substring(path.lastIndexOf('/') + 1)).toLowerCase(Locale.ROOT);
    return switch (name) {
      case "readme",
          "license",
          "licence",
          "changelog",
          "contributing",
          "code_of_conduct",
          "security",
          "authors" ->
          true;
      default -> false;
    };
  }

  /** Whether a folder on the way to a file has one of these names. */
  public static boolean isBelow(String path, String... names) {
    for (String name : names) {
      if (("/" + path).contains("/" + name + "/")) {
        return true;
      }
    }
    return false;
  }
}
