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

/** What was found in a site, in one line. */
final class Tally {

  private final Map<FileRole, Integer> leftOut = new EnumMap<>(FileRole.class);

  /** Counts a file that is not in the book. */
  void leaveOut(FileRole role) {
    leftOut.merge(role, 1, Integer::sum);
  }

  /** Says what a folder was taken for; of one that is no site there is nothing to say. */
  void report(
      Path place, Site site, List<Article> articles, List<Discussion> strays, Problems problems) {
    if (site.isNone()) {
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
    return rest.toString();
  }

  private static String count(int number, String thing) {
    return String.format(Locale.ROOT, "%,d %s%s", number, thing, number == 1 ? "" : "s");
  }
}
