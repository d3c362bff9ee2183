package florilege.sites.folder;

import florilege.files.SlashPath;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells by their names what files of a site are. */
public final class SitePaths {

  private static final Pattern MARKDOWN =
      Pattern.compile("(?i).*\\.(?:md|markdown|mdown|mdwn|mkdn?|mkdown|mdx|[rq]md|rmarkdown)");

  private SitePaths() {}

  /** Whether a file's name says that it is written in Markdown. */
  public static boolean isMarkdown(String path) {
    return MARKDOWN.matcher(path).matches();
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
    String name = bare(SlashPath.fileName(path)).toLowerCase(Locale.ROOT);
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
