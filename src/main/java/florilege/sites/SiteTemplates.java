package florilege.sites;

import florilege.sites.liquid.LiquidTags;
import florilege.sites.mdbook.HiddenLines;
import florilege.sites.mdbook.ListingTag;
import florilege.sites.mdbook.MdBookIncludes;
import florilege.sites.mdx.MdxExpressions;
import florilege.sites.mkdocs.MkDocsSnippets;
import florilege.sites.shortcodes.ShortcodeTags;
import florilege.sites.templates.TemplatePage;
import florilege.sites.templates.TemplateRewriter;
import florilege.text.Code;
import florilege.text.Draft;
import florilege.text.html.Remarks;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text in the template language of a site becomes Markdown. */
public final class SiteTemplates {

  private static final Pattern ROOT =
      Pattern.compile(
          "\\{\\{[ -]{0,3}(?:site_?url|base_?url|site\\.(?:base)?url|SITEURL)[ -]{0,3}\\}\\}(?=/)");

  private SiteTemplates() {}

  /**
   * The text with nothing left of the site's language: what has a meaning on paper is put in
   * Markdown or HTML, what has none is taken out, with a remark for each kind of it.
   */
  public static Draft expand(Draft written, TemplatePage page, Remarks remarks) {
    Draft text =
        rooted(MdxExpressions.isLikely(page) ? MdxExpressions.expand(new TemplateRewriter(written, page, remarks)) : written);
    return switch (page.site().kind()) {
      case JEKYLL, ELEVENTY, HEXO, PELICAN, GITBOOK ->
          text.text().contains("{%") || text.text().contains("{{")
              ? LiquidTags.expand(new TemplateRewriter(text, page, remarks), page.site().kind())
              : text;
      case HUGO ->
          text.text().contains("{{") ? ShortcodeTags.hugo(new TemplateRewriter(text, page, remarks)) : text;
      case ZOLA ->
          text.text().contains("{%") || text.text().contains("{{")
              ? ShortcodeTags.zola(new TemplateRewriter(text, page, remarks))
              : text;
      case MDBOOK -> mdBook(text, page, remarks);
      case MKDOCS ->
          text.text().contains("8<-") || text.text().contains(":::") || text.text().contains("{%")
              ? MkDocsSnippets.expand(new TemplateRewriter(text, page, remarks))
              : text;
      case PLAIN, GATSBY -> text;
    };
  }

  private static Draft mdBook(Draft text, TemplatePage page, Remarks remarks) {
    Draft whole = MdBookIncludes.expand(new TemplateRewriter(text, page, remarks));
    Draft shown = HiddenLines.drop(whole, page.site().variables());
    return shown.text().contains("<Listing")
        ? ListingTag.expand(new TemplateRewriter(shown, page, remarks))
        : shown;
  }

  /**
   * Leaves out what many programs put before a path on the site, <code>{{ site_url }}/</code>,
   * whatever the program: what follows is found from the root of the site.
   */
  private static Draft rooted(Draft draft) {
    Matcher found = ROOT.matcher(draft.text());
    if (!draft.text().contains("{{") || !found.find()) {
      return draft;
    }
    Code code = Code.in(draft.text());
    Draft.Editor editor = draft.edit();
    do {
      if (!code.at(found.start())) {
        editor.keep(found.start()).skip(found.end());
      }
    } while (found.find());
    return editor.done();
  }
}
