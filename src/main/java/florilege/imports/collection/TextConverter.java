package florilege.imports.collection;

import florilege.imports.html.HtmlToMarkdown;
import florilege.imports.records.ImportedText;
import florilege.imports.records.ImportedText.Markup;
import florilege.text.html.policy.Trust;
import java.util.function.UnaryOperator;

/**
 * Turns texts of an export into the Markdown that is written.
 *
 * @param trust whose texts they are
 * @param pictures from the address of a picture to what is written for it
 * @param links from the address of a link to what is written for it
 */
record TextConverter(Trust trust, UnaryOperator<String> pictures, UnaryOperator<String> links) {

  static TextConverter article(PictureCollector pictures, SiteLinks links) {
    return new TextConverter(Trust.AUTHOR, pictures::path, links::known);
  }

  static TextConverter comment(SiteLinks links) {
    return new TextConverter(Trust.READER, UnaryOperator.identity(), links::known);
  }

  String markdown(ImportedText text) {
    return text.markup() == Markup.MARKDOWN
        ? text.text().strip()
        : new HtmlToMarkdown(trust, text.markup() == Markup.HTML_LINES, pictures, links)
            .toMarkdown(text.text());
  }
}
