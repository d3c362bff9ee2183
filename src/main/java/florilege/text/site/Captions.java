package florilege.text.site;

import florilege.text.Draft;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tag that books about programs put around a listing, <code>&lt;Listing number="1-1"
 * file-name="src/main.rs" caption="…"&gt;</code>: a figure whose caption says the number.
 */
final class Captions {

  private static final Pattern TAG =
      Pattern.compile("<(?:Listing\\b(?<given>(?:[^>\"]|\"[^\"]{0,2000}\"){0,1000}+)|/Listing)>");

  private Captions() {}

  static Draft expand(Desk desk) {
    Matcher tag = TAG.matcher(desk.text);
    String caption = "";
    while (tag.find()) {
      if (desk.code.at(tag.start())) {
        continue;
      }
      Token token = new Token(Token.Kind.TAG, tag.start(), tag.end(), "Listing", "");
      if (tag.group("given") == null) {
        desk.block(token, caption + "</figure>");
        caption = "";
      } else {
        Arguments given = Arguments.read(tag.group("given"), word -> word);
        desk.block(token, opening(given));
        caption = caption(given);
      }
    }
    return desk.done();
  }

  private static String opening(Arguments given) {
    String number = given.get("number");
    String id = number.isEmpty() ? given.get("id") : "listing-" + number;
    String file = given.get("file-name");
    return "<figure class=\"listing\""
        + Media.attribute("id", id)
        + ">"
        + (file.isEmpty()
            ? ""
            : "<p class=\"file-name\"><code>" + Media.escaped(file) + "</code></p>");
  }

  private static String caption(Arguments given) {
    String number = given.get("number");
    String caption = given.get("caption").strip();
    if (number.isEmpty() && caption.isEmpty()) {
      return "";
    }
    String words =
        number.isEmpty()
            ? caption
            : "<span class=\"number\">" + Media.escaped(number) + "</span> " + caption;
    return "<figcaption>\n\n" + words + "\n\n</figcaption>";
  }
}
