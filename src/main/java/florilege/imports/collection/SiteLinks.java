package florilege.imports.collection;

import florilege.imports.records.ImportedSite;
import java.net.URI;
import java.util.Locale;

/**
 * Knows the addresses of a site's articles, so that a link written in another way leads to the
 * article in the book: by number ({@code ?p=2}), without host, with {@code http:} or {@code www.}.
 */
final class SiteLinks {

  private final ImportedSite site;
  private final String home;

  SiteLinks(ImportedSite site) {
    this.site = site;
    this.home = site.address().strip().replaceFirst("/+$", "");
  }

  /** The address under which an article is known; what leads elsewhere stays as it is. */
  String known(String href) {
    if (home.isEmpty() || href.isBlank() || href.startsWith("#")) {
      return href;
    }
    try {
      URI full = URI.create(home + "/").resolve(href.strip());
      if (!isHere(full)) {
        return href;
      }
      String fragment = full.getRawFragment() == null ? "" : "#" + full.getRawFragment();
      String alias = alias(full);
      return alias.isEmpty()
          ? isRelative(href) ? full.toString() : href
          : alias.replaceFirst("#.*$", "") + fragment;
    } catch (IllegalArgumentException e) {
      return href; // no address
    }
  }

  private static boolean isRelative(String href) {
    return !href.strip().matches("(?i)[a-z][a-z0-9+.-]*:.*");
  }

  private boolean isHere(URI address) {
    return address.getHost() != null
        && host(address).equals(host(URI.create(home)))
        && String.valueOf(address.getPath()).startsWith(String.valueOf(URI.create(home).getPath()));
  }

  private static String host(URI address) {
    return String.valueOf(address.getHost()).toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
  }

  /** What the site calls the address, looked for by its path and query. */
  private String alias(URI address) {
    String path = address.getRawPath().substring(URI.create(home).getRawPath().length());
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    String bare = path.replaceFirst("^/*(?:index\\.php)?/*", "");
    return site.aliases().getOrDefault(bare + query, "");
  }
}
