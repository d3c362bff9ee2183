package florilege.text.site;

import florilege.text.Draft;
import florilege.text.html.Remarks;

/** A text in the template language of a site becomes Markdown. */
public final class Template {

  private Template() {}

  /**
   * The text with nothing left of the site's language: what has a meaning on paper is put in
   * Markdown or HTML, what has none is taken out, with a remark for each kind of it.
   */
  public static Draft expand(Draft text, Page page, Remarks remarks) {
    return switch (page.site().kind()) {
      case JEKYLL, ELEVENTY, HEXO, PELICAN ->
          text.text().contains("{%") || text.text().contains("{{")
              ? Liquid.expand(new Desk(text, page, remarks), page.site().kind())
              : text;
      case HUGO ->
          text.text().contains("{{") ? Shortcodes.expand(new Desk(text, page, remarks)) : text;
      case MDBOOK ->
          text.text().contains("{{#") ? Inclusions.mdBook(new Desk(text, page, remarks)) : text;
      case MKDOCS ->
          text.text().contains("-8<-") ? Inclusions.mkDocs(new Desk(text, page, remarks)) : text;
      case PLAIN, GATSBY -> text;
    };
  }
}
