package florilege.sites.program;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Knows the keys of front matter that are there for the programs of sites and their themes: how a
 * page looks, where it stands, how it is found. They say nothing on paper, in whatever folder they
 * stand, since blogs move from program to program.
 */
public final class ProgramKeys {

  private static final Set<String> KEYS =
      words(
          """
          layout type kind content-type template page-template template-engine-override theme class
          classes classname cssclass cssclasses css js script scripts style styles stylesheet stylesheets
          markup format output outputs output-file engine jupyter execute knitr editor-options
          editor-mode code-fold code-tools code-link code-overflow code-line-numbers highlight
          highlight-style number-sections bibliography csl citation nocite filters execute-options
          permalink url path slug alias aliases redirect redirects redirect-from redirect-to id uid uuid
          guid key wp-id wordpress-id post-id postid article-id translation-key translation-id ref
          lang-ref locale i18n is-cjk-language
          weight order nav-order position rank priority pin pinned sticky featured feature top fixed
          sidebar-position sidebar-label sidebar-class-name displayed-sidebar
          category categories categ topic topics series series-order series-title group section
          parent parents child has-children has-toc grand-parent taxonomies collections
          comment comments disqus disqus-id disqus-identifier disqus-url disqus-title disqus-shortname
          discussion commento giscus utterances issue-id issue-number issue-term staticman replies
          published publish published-at publish-date pubdate pub-date status visibility hidden private
          unlisted expiry-date expires expired-at build cascade headless draft
          created created-at modified modified-at modified-date updated updated-at update-date
          lastmod last-mod last-modified last-modified-at last-modified-date last-update last-updated
          date-modified date-updated date-created date-gmt date-published edited edited-at timezone
          image images img thumb thumbnail cover banner hero header teaser picture photo photos gallery
          logo icon icons avatar gravatar background color colour text-color emoji svg card overlay
          menu menus nav navigation breadcrumb breadcrumbs sidebar footer head body-class
          toc table-of-contents toc-depth mathjax math katex latex usemath mermaid chart diagram
          plantuml sequence flow flowchart
          share sharing social related related-posts recommend reward donate license-url copyright
          read-time reading-time readtime readingtime word-count wordcount minutes stats views likes
          sitemap robots noindex index seo canonical canonical-url search search-exclude search-include
          exclude exclude-from-search feed rss generate-feeds in-search-index sort-by paginate-by paginate
          pagination insert-anchor-links render transparent
          meta metadata opengraph twitter og facebook mastodon linkedin github repo repository
          website homepage email e-mail web link links external-link external-url
          resources bundle assets asset params extra data props components imports eleventy permalinks
          eleventy-exclude-from-collections eleventy-navigation eleventy-computed eleventy-import
          link-title linktitle short-title shorttitle nav-title menu-title sidebar-title page-title
          custom-edit-url edit-url pagination-next pagination-prev pagination-label next prev previous
          hide show tabs authors-profile author-profile author-url author-image author-email
          excerpt-separator separator jsonld json-ld schema structured-data version versions
          password secret lock encrypt ads adsense analytics tracking gtag
          up down same dg-publish publish-to access tier newsletter email-subject mailchimp
          long lat longitude latitude location geo coordinates
          """);

  /** What programs and themes begin a row of keys with. */
  private static final Pattern ROWS =
      Pattern.compile(
          "(?:og|twitter|fb|seo|meta|schema|dg|ghost|wp|wordpress|hugo|jekyll|eleventy|zola|hexo|sitemap"
              + "|nav|sidebar|toc|header|footer|feature|featured|cover|hero|banner|thumb|thumbnail|teaser"
              + "|image|img|picture|photo|background|social|share|search|code|html|css|js|pdf|epub|is|has"
              + "|no|not|use|show|hide|enable|disable|include|exclude|allow|skip|with|without|page|post"
              + "|btn|button|link|date|last|disqus|comment|comments|discourse|mastodon|bluesky|youtube|video"
              + "|audio|podcast|episode)-.+");

  private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z\\d])(?=[A-Z])");

  private ProgramKeys() {}

  private static Set<String> words(String text) {
    return Arrays.stream(text.strip().split("\\s+"))
        .flatMap(word -> java.util.stream.Stream.of(word, word.replace("-", "")))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a key, as it is written, is one of them. */
  public static boolean has(String written) {
    String key =
        CAPITAL.matcher(written.strip()).replaceAll("-").toLowerCase(Locale.ROOT).replace('_', '-');
    return KEYS.contains(key) || ROWS.matcher(key).matches();
  }
}
