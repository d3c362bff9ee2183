package florilege.bind.rendered;

import florilege.text.source.SourceMap;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Holds a text in XHTML on its way into the book: an article's or a comment's. */
public sealed interface RenderedText permits RenderedArticle, RenderedComment {

  /** The language of the text, BCP 47. */
  String lang();

  /** The text, whose root is a {@code div}. */
  Document body();

  /** Where the characters of the text were written. */
  SourceMap origins();

  /** The root of the text. */
  default Element root() {
    return body().getDocumentElement();
  }
}
