package florilege.model;

import florilege.model.metadata.LocatedText;

/**
 * Holds what {@code collection.yaml} says of how the book looks.
 *
 * @param cover path of the cover image as written, or none (then the style draws one)
 * @param style name of a style or a folder
 * @param page size: {@code A5}, {@code Letter}, {@code 6x9in} …; none for the style's own
 * @param size of running text on paper, such as {@code 10.5pt}; none for what suits the page
 * @param css path of a style sheet that comes after those of the style, or none
 * @param articleStart where articles begin in print
 * @param epubFonts whether an EPUB brings its fonts along
 */
public record Design(
    LocatedText cover,
    LocatedText style,
    LocatedText page,
    LocatedText size,
    LocatedText css,
    ArticleStart articleStart,
    EpubFonts epubFonts) {

  /** Says in whose fonts an EPUB is shown. */
  public enum EpubFonts {
    /** In those that the reader chooses. */
    NONE,
    /** In those of the style, which are part of the file. */
    EMBED
  }

  /** Where an article begins in print. */
  public enum ArticleStart {
    /** On a page of its own, or below the one before it in a book of short articles. */
    AUTO,
    /** On a new page. */
    PAGE,
    /** On a right page. */
    RECTO,
    /** Below the article before it. */
    RUN_ON
  }
}
