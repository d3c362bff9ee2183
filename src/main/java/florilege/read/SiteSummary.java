package florilege.read;

import florilege.model.Article;
import florilege.model.Discussion;
import florilege.model.Site;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import florilege.sites.SitePrograms;
import florilege.sites.program.FileRole;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reports in one line what was found in a site. */
final class SiteSummary {

  /** Folders and files of other texts that are named. */
  private static final int MOST_NAMED = 10;

  private final Map<FileRole, Integer> leftOut = new EnumMap<>(FileRole.class);

  /** Texts that are neither articles nor pages, counted by their folder; at the top, by file. */
  private final Map<String, Integer> others = new TreeMap<>();

  /**
   * Counts a file that is not in the book.
   *
   * @param text its path, if it is one that could be an article; else empty
   */
  void leaveOut(FileRole role, String text) {
    leftOut.merge(role, 1, Integer::sum);
    if (role == FileRole.OTHER && !text.isEmpty()) {
      others.merge(text.contains("/") ? text.replaceFirst("[^/]*$", "") : text, 1, Integer::sum);
    }
  }

  /** Says what a folder was taken for; of one that is no site there is nothing to say. */
  void report(
      Path place, Site site, List<Article> articles, List<Discussion> strays, Problems problems) {
    if (site.isNone()) {
      reportUnread(place, problems);
      return;
    }
    int comments = articles.stream().mapToInt(article -> article.discussion().size()).sum();
    int astray = strays.stream().mapToInt(Discussion::size).sum();
    String said =
        "read as "
            + SitePrograms.named(site.program()).phrase()
            + ": "
            + count(articles.size(), "article")
            + (comments + astray == 0 ? "" : ", " + count(comments + astray, "comment"));
    problems.add(Rule.SITE, Source.named(place).whole(), said + rest());
  }

  /** Says which texts lie beside the articles of a collection. */
  private void reportUnread(Path place, Problems problems) {
    others.keySet().removeIf(name -> name.startsWith("_"));
    if (!others.isEmpty()) {
      problems.add(
          Rule.UNREAD_TEXT,
          Source.named(place).whole(),
          "beside the articles, these texts are not read: " + named());
    }
  }

  /** Says that what is no site has one in it. */
  static void reportBelow(Path place, SitePrograms.NestedSite nested, Problems problems) {
    String folder = nested.folder().substring(0, nested.folder().length() - 1);
    problems.add(
        Rule.SITE,
        Source.named(place).whole(),
        nested.program().phrase()
            + " lies in its folder '"
            + folder
            + "': build that one to read it as such");
  }

  private String rest() {
    StringBuilder rest = new StringBuilder();
    int pages = leftOut.getOrDefault(FileRole.PAGE, 0);
    int others = leftOut.getOrDefault(FileRole.TRANSLATION, 0);
    if (pages > 0) {
      rest.append("; ").append(count(pages, "page")).append(" left out ('pages: true' adds them)");
    }
    if (others > 0) {
      rest.append("; ").append(count(others, "article")).append(" in other languages left out");
    }
    int unread = this.others.values().stream().mapToInt(Integer::intValue).sum();
    if (unread > 0) {
      rest.append("; ").append(count(unread, "other text")).append(" no article: ").append(named());
    }
    return rest.toString();
  }

  private String named() {
    String named =
        others.entrySet().stream()
            .limit(MOST_NAMED)
            .map(
                other ->
                    other.getKey()
                        + (other.getKey().endsWith("/") ? " (" + other.getValue() + ")" : ""))
            .collect(Collectors.joining(", "));
    return named + (others.size() > MOST_NAMED ? " …" : "");
  }

  private static String count(int number, String thing) {
    return String.format(Locale.ROOT, "%,d %s%s", number, thing, number == 1 ? "" : "s");
  }
}
