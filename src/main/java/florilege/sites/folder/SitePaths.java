package florilege.sites.folder;

import florilege.files.Folder;
import florilege.model.Site.Kind;
import florilege.sites.eleventy.EleventyLayout;
import florilege.sites.gatsby.GatsbyLayout;
import florilege.sites.gitbook.GitBookLayout;
import florilege.sites.hexo.HexoLayout;
import florilege.sites.hugo.HugoLayout;
import florilege.sites.jekyll.JekyllLayout;
import florilege.sites.mdbook.MdBookLayout;
import florilege.sites.mkdocs.MkDocsLayout;
import florilege.sites.pelican.PelicanLayout;
import florilege.sites.plain.PlainLayout;
import florilege.sites.program.SiteLayout;
import florilege.sites.zola.ZolaLayout;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Recognises sites by what lies in their folders. */
public final class SitePaths {

  /** Folders in which a site is looked for. */
  private static final int MOST_FOLDERS = 100;

  private SitePaths() {}

  /**
   * How a folder is laid out.
   *
   * @param wanted what it is to be taken for, whatever lies there
   */
  public static SiteLayout of(SiteFolder folder, Optional<Kind> wanted) {
    return switch (wanted.orElseGet(() -> recognise(folder))) {
      case PLAIN -> new PlainLayout(folder);
      case JEKYLL -> new JekyllLayout(folder);
      case HUGO -> new HugoLayout(folder);
      case ZOLA -> new ZolaLayout(folder);
      case ELEVENTY -> new EleventyLayout(folder);
      case GATSBY -> new GatsbyLayout(folder);
      case HEXO -> new HexoLayout(folder);
      case PELICAN -> new PelicanLayout(folder);
      case MKDOCS -> new MkDocsLayout(folder);
      case MDBOOK -> new MdBookLayout(folder);
      case GITBOOK -> new GitBookLayout(folder);
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
    if (ZolaLayout.isLikely(folder)) {
      return Kind.ZOLA;
    } else if (HugoLayout.settingsFile(folder).isPresent() && folder.hasTexts("content/")) {
      return Kind.HUGO;
    } else if (folder.first(MkDocsLayout.SETTINGS).isPresent()) {
      return Kind.MKDOCS;
    } else if (folder.has("book.toml") && folder.any(path -> path.endsWith("SUMMARY.md"))) {
      return Kind.MDBOOK;
    } else if (folder.first(GitBookLayout.SETTINGS).isPresent() && GitBookLayout.isLikely(folder)) {
      return Kind.GITBOOK;
    } else if (folder.first(EleventyLayout.SETTINGS).isPresent()) {
      return Kind.ELEVENTY;
    } else if (folder.first(GatsbyLayout.SETTINGS).isPresent()) {
      return Kind.GATSBY;
    } else if (folder.has("pelicanconf.py")) {
      return Kind.PELICAN;
    } else if (folder.has("_config.yml") && HexoLayout.isLikely(folder)) {
      return Kind.HEXO;
    }
    boolean posts = folder.any(path -> ("/" + path).contains("/_posts/"));
    if (JekyllLayout.settingsFile(folder).isPresent() && posts) {
      return Kind.JEKYLL;
    }
    return GitBookLayout.isLikely(folder) ? Kind.GITBOOK : Kind.PLAIN;
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
  public static String folder(String written) {
    String bare = written.strip().replaceAll("^(?:\\./|/)+|/+$", "");
    return bare.isEmpty() || bare.equals(".") ? "" : bare + "/";
  }

  /** Whether a file is about its folder, as {@code README.md} is, rather than part of a site. */
  public static boolean isAboutTheFolder(String path) {
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
