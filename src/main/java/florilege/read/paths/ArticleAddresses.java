package florilege.read.paths;

import florilege.data.YamlValue;
import florilege.data.fields.FieldReader;
import florilege.model.Site;
import florilege.model.metadata.LocatedText;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.sites.program.SiteLayout;
import florilege.sites.program.SitePost;
import florilege.text.html.policy.ValidUrl;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Holds the addresses at which an article stands on the web, and stood before.
 *
 * @param url web address, or none
 * @param paths those on its site, the first the one that it has now
 */
public record ArticleAddresses(LocatedText url, List<String> paths) {

  private static final Pattern SITE_PATH = Pattern.compile("/.*");

  /** What an article says of it itself, completed with what its site knows. */
  public static ArticleAddresses of(SitePost post, SiteLayout layout, Problems problems) {
    Site site = layout.site();
    String permalink = layout.permalink(post);
    Set<String> addresses = new LinkedHashSet<>();
    if (!permalink.isEmpty()) {
      addresses.add(permalink);
    }
    FieldReader front = post.front();
    for (String key : List.of("aliases", "redirect-from", "alias", "redirects")) {
      front.texts(key).forEach(alias -> addresses.add(alias(alias.value(), permalink, layout)));
    }
    LocatedText number = front.text("wordpress-id", "wp-id", "post-id");
    if (number.value().matches("\\d{1,12}")) {
      addresses.add("/?p=" + number);
    }
    LocatedText here = new LocatedText(site.address() + permalink, site.address().place());
    boolean isKnown = !permalink.isEmpty() && isWeb(here);
    return new ArticleAddresses(
        said(front, site, problems).or(isKnown ? here : LocatedText.NONE), List.copyOf(addresses));
  }

  /** A former address as a path of the site. */
  private static String alias(String alias, String permalink, SiteLayout layout) {
    boolean whole = alias.startsWith("/") || ValidUrl.web(alias).isPresent();
    String folder = layout.aliasesAreBeside() ? permalink.replaceFirst("[^/]*/?$", "") : "";
    return whole ? alias : (folder.isEmpty() ? "/" : folder) + alias;
  }

  private static LocatedText said(FieldReader front, Site site, Problems problems) {
    for (String key : List.of("source", "canonical", "canonical-url", "url")) {
      if (front.value(key).filter(YamlValue.Scalar.class::isInstance).isEmpty()) {
        continue; // a site may keep other things under this word
      }
      LocatedText url = front.text(key);
      if (isWeb(url)) {
        return url;
      } else if (site.isNone() && !SITE_PATH.matcher(url.value()).matches()) {
        problems.add(
            Rule.BAD_FIELD,
            url.place(),
            "'" + key + "' takes a web address that begins with https://");
      }
    }
    return LocatedText.NONE;
  }

  private static boolean isWeb(LocatedText url) {
    return ValidUrl.web(url.value()).isPresent();
  }
}
