package florilege.sites;

import florilege.sites.mdx.MdxExpressions;
import florilege.sites.templates.TemplatePage;
import florilege.sites.templates.TemplateRewriter;
import florilege.text.CodeRegions;
import florilege.text.ProblemCollector;
import florilege.text.markdown.ArticleSyntax;
import florilege.text.source.MappedText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns a text in the template language of a site into Markdown. */
public final class SiteTemplates {

  private static final Pattern ROOT =
      Pattern.compile(
          "\\{\\{[ -]{0,3}(?:site_?url|base_?url|site\\.(?:base)?url|SITEURL)[ -]{0,3}\\}\\}(?=/)");

  private SiteTemplates() {}

  /** How the text of a page is read: its templates first, then its Markdown or HTML. */
  public static ArticleSyntax syntax(TemplatePage page) {
    return new ArticleSyntax(
        page.isHtml(),
        page.site().dialect(),
        page.hasMaths(),
        (text, remarks) -> expand(text, page, remarks));
  }

  /** The text with nothing left of the site's language. */
  private static MappedText expand(
      MappedText written, TemplatePage page, ProblemCollector remarks) {
    MappedText markdown =
        MdxExpressions.isLikely(page)
            ? MdxExpressions.expand(new TemplateRewriter(written, page, remarks))
            : written;
    return SitePrograms.writing(page.file(), page.site().program())
        .expand(rooted(markdown), page, remarks);
  }

  /**
   * Leaves out what many programs put before a path on the site, <code>{{ site_url }}/</code>,
   * whatever the program: what follows is found from the root of the site.
   */
  private static MappedText rooted(MappedText mapped) {
    Matcher found = ROOT.matcher(mapped.text());
    if (!mapped.text().contains("{{") || !found.find()) {
      return mapped;
    }
    CodeRegions code = CodeRegions.in(mapped.text());
    MappedText.Editor editor = mapped.edit();
    do {
      if (!code.at(found.start())) {
        editor.keep(found.start()).skip(found.end());
      }
    } while (found.find());
    return editor.done();
  }
}
