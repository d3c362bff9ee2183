package florilege.text.code;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds what stands behind the fence of a listing.
 *
 * @param language its first word, such as {@code js}; empty if there is none
 * @param title what the listing is called, such as the name of its file; empty if nothing
 */
public record ListingInfo(String language, String title) {

  /** Names under which programs of sites have titles. */
  private static final Pattern TITLE =
      Pattern.compile(
          "(?i)\\b(?:title|filename|file|caption|name|(?:fig|lst)[.-]cap)\\s{0,3}[=:]\\s{0,3}"
              + "(?:\"([^\"]{0,300})\"|'([^']{0,300})'|([^\\s\"',{}]{1,300}))");

  /** A label for one listing of a group, as VitePress has it: {@code js [config.js]}. */
  private static final Pattern LABEL =
      Pattern.compile("^[\\w+#-]{1,40}[^\\[\\]]{0,40} \\[[^\\[\\]]{1,300}]");

  private static final Pattern NO_WORDS =
      Pattern.compile("(?:https?://|/)\\S*|\\{.*?}|\\w+[=:]\\S*");

  /**
   * Reads what stands behind a fence.
   *
   * @param isTitled whether what follows the language is a title, as Hexo has it
   */
  public static ListingInfo of(String info, boolean isTitled) {
    String language =
        info.startsWith("{")
            ? info.replaceAll("^\\{\\s*\\.?|[\\s}].*$", "")
            : info.split("[\\s,{:]", 2)[0];
    Matcher named = TITLE.matcher(info);
    String title = "";
    if (named.find()) {
      title =
          named.group(1) != null
              ? named.group(1)
              : named.group(2) != null ? named.group(2) : named.group(3);
    } else if (LABEL.matcher(info).find()) {
      title = info.replaceFirst("^[^\\[]*\\[([^\\]]*)].*$", "$1");
    } else if (isTitled) {
      title = NO_WORDS.matcher(info.substring(language.length())).replaceAll("");
    }
    return new ListingInfo(language, title.strip().replaceAll("\\s+", " "));
  }
}
