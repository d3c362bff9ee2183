package florilege.read.paths;

import florilege.data.fields.DateParser;
import florilege.files.CollectionFolder;
import florilege.model.metadata.PartialDate;
import florilege.sites.folder.SitePaths;
import florilege.sites.program.SiteLayout;
import florilege.text.dom.Dom;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Represents the name of an article's file without its extension, such as {@code
 * 2012-01-20-la-nuit}: a date, if any, and what the article goes by.
 */
public record FileStem(String name) {

  private static final Pattern DATED =
      Pattern.compile(
          "(?<date>\\d{4}(?<sign>[-_.])\\d{1,2}\\k<sign>\\d{1,2}|(?:19|20)\\d{6}(?:\\d{4}(?:\\d{2})?)?|\\d{1,2}(?<mark>[-.])\\d{1,2}\\k<mark>\\d{4})"
              + "(?:[-_. ]+(?<name>.+))?");

  /** The only form of a date that programs of sites take out of a name for an address. */
  private static final Pattern HYPHENED =
      Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}[-_ ]+(?<name>.+)");

  /** What is called so stands for its folder; so does {@code page.mdx}, as Next has it. */
  private static final Pattern INDEX = Pattern.compile("(?i)index|readme|\\+page");

  /** Without the mark of its language; for a file that stands for its folder, the folder's name. */
  public static FileStem of(CollectionFolder.Found found, SiteLayout layout) {
    String name = SitePaths.bare(found.name());
    String mark = layout.languageMark(found.path());
    String bare = name.substring(0, name.length() - mark.length());
    String[] folders = found.folder().split("/");
    boolean isFolder = INDEX.matcher(bare).matches() || found.name().equals("page.mdx");
    return new FileStem(isFolder && !found.folder().isEmpty() ? folders[folders.length - 1] : bare);
  }

  /** Without the date before it, unless there is nothing else. */
  public String undated() {
    Matcher dated = DATED.matcher(name);
    boolean isDated = dated.matches() && dated.group("name") != null && !date().isNone();
    return isDated ? dated.group("name") : addressName();
  }

  /** What an address is made of. */
  public String addressName() {
    Matcher dated = HYPHENED.matcher(name);
    return dated.matches() ? dated.group("name") : name;
  }

  /** The date before it, if any. */
  public PartialDate date() {
    Matcher dated = DATED.matcher(name);
    return dated.matches()
        ? DateParser.read(dated.group("date").replace('_', '-')).orElse(PartialDate.NONE)
        : PartialDate.NONE;
  }

  /** A title for want of another. */
  public String title() {
    String words = DateParser.read(name).isPresent() ? name : words(undated());
    return words.isBlank() ? "Untitled" : words;
  }

  /** A file name as a title: {@code la-nuit} is {@code La nuit}. */
  public static String words(String name) {
    String words = Dom.legal(name).replaceAll("[-_\\s]+", " ").strip();
    int first = words.offsetByCodePoints(0, words.isEmpty() ? 0 : 1);
    return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
  }
}
