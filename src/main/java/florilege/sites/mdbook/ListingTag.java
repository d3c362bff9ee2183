package florilege.sites.mdbook;

import florilege.sites.templates.EmbeddedMedia;
import florilege.sites.templates.TagArguments;
import florilege.sites.templates.TemplateRewriter;
import florilege.sites.templates.TemplateToken;
import florilege.text.source.MappedText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Expands the tag that books about programs put around a listing, <code>&lt;Listing number="1-1"
 * file-name="src/main.rs" caption="…"&gt;</code>: a figure whose caption says the number.
 */
final class ListingTag {

  private static final Pattern TAG =
      Pattern.compile("<(?:Listing\\b(?<given>(?:[^>\"]|\"[^\"]{0,2000}\"){0,1000}+)|/Listing)>");

  private ListingTag() {}

  static MappedText expand(TemplateRewriter rewriter) {
    Matcher tag = TAG.matcher(rewriter.text);
    String caption = "";
    while (tag.find()) {
      if (rewriter.code.at(tag.start())) {
        continue;
      }
      TemplateToken token =
          new TemplateToken(TemplateToken.Kind.TAG, tag.start(), tag.end(), "Listing", "");
      if (tag.group("given") == null) {
        rewriter.block(token, caption + "</figure>");
        caption = "";
      } else {
        TagArguments given = TagArguments.read(tag.group("given"), word -> word);
        rewriter.block(token, opening(given));
        caption = caption(given);
      }
    }
    return rewriter.done();
  }

  private static String opening(TagArguments given) {
    String number = given.get("number");
    String id = number.isEmpty() ? given.get("id") : "listing-" + number;
    String file = given.get("file-name");
    return "<figure class=\"listing\""
        + EmbeddedMedia.attribute("id", id)
        + ">"
        + (file.isEmpty()
            ? ""
            : "<p class=\"file-name\"><code>" + EmbeddedMedia.escaped(file) + "</code></p>");
  }

  private static String caption(TagArguments given) {
    String number = given.get("number");
    String caption = given.get("caption").strip();
    if (number.isEmpty() && caption.isEmpty()) {
      return "";
    }
    String words =
        number.isEmpty()
            ? caption
            : "<span class=\"number\">" + EmbeddedMedia.escaped(number) + "</span> " + caption;
    return "<figcaption>\n\n" + words + "\n\n</figcaption>";
  }
}
