package florilege.book;

import florilege.text.dom.Dom;
import florilege.text.dom.ElementBuilder;
import org.w3c.dom.Element;

/**
 * Gives pictures that nobody has described a word for what they are: an empty alternative would say
 * that they are decoration, and who hears the book would not know that there is something.
 */
public final class MissingAltText {

  private MissingAltText() {}

  /** Names the pictures of a chapter that have no words; those that are decoration say so. */
  public static void name(Element chapter, LocalizedWords words) {
    for (Element picture : Dom.elements(chapter, "img")) {
      boolean isDecoration = picture.getAttribute("role").matches("presentation|none");
      if (picture.getAttribute("alt").isBlank() && !isDecoration) {
        new ElementBuilder(picture)
            .with("alt", words.say("picture"))
            .with("lang", words.lang())
            .with("xml:lang", words.lang());
      }
    }
  }
}
