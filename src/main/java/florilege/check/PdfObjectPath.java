package florilege.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads veraPDF's path to an object as a person would say it: the page, or the tags that lead to
 * it.
 */
final class PdfObjectPath {

  // As in root/document[0]/pages[2](14 0 obj PDPage)/contentStream[0]…
  private static final Pattern PAGE = Pattern.compile("/pages\\[(\\d+)]");
  // As in …/K[3](27 0 obj SEP P)/K[0](28 0 obj SEFigure Figure)
  private static final Pattern TAG = Pattern.compile("\\(\\d+ \\d+ obj SE\\w+ ([^)]*)\\)");

  private PdfObjectPath() {}

  /**
   * {@code page 3}, {@code tags Document > P > Figure}, or nothing for what concerns the whole
   * file.
   */
  static String of(String context) {
    Matcher page = PAGE.matcher(context);
    if (page.find()) {
      return "page " + (Integer.parseInt(page.group(1)) + 1);
    }
    List<String> tags = new ArrayList<>();
    Matcher tag = TAG.matcher(context);
    while (tag.find()) {
      tags.add(tag.group(1));
    }
    return tags.isEmpty() ? "" : "tags " + String.join(" > ", tags);
  }
}
