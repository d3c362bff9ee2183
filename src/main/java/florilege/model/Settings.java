package florilege.model;

import florilege.model.metadata.CollectionMetadata;
import florilege.model.metadata.PartialDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Holds what {@code collection.yaml} says of the book.
 *
 * @param metadata what describes the book
 * @param design how the book looks
 * @param fileName of what is made, without extension; the folder's name where not given
 * @param tocDepth levels of the contents in an e-book, from 1 (articles alone) to 3
 * @param images how large pictures may be in an e-book
 * @param comments how comments are shown
 * @param zone in which days begin: {@code time-zone}; UTC where not given
 * @param issues how a periodical is divided; none for a book of everything
 * @param print what is made for paper, and how
 */
public record Settings(
    CollectionMetadata metadata,
    Design design,
    String fileName,
    int tocDepth,
    Images images,
    Comments comments,
    ZoneId zone,
    Optional<IssuePlan> issues,
    Print print) {

  /** The same settings for some of what they were written for. */
  public Settings of(String part, String name) {
    return new Settings(
        metadata.of(part), design, name, tocDepth, images, comments, zone, issues, print);
  }

  /**
   * {@code images:}, limits of the pictures in an e-book.
   *
   * @param longest pixels of the longer side
   * @param total bytes of all pictures together
   * @param grey whether they are to have no colours
   */
  public record Images(int longest, long total, boolean grey) {

    /** As large as screens show them, and mail to a reading device takes them. */
    public static final Images USUAL = new Images(2_400, 50_000_000, false);
  }

  /** Where the discussion stands. */
  public enum Placement {
    /** After its article. */
    AFTER_ARTICLE,
    /** All discussions at the end of the book. */
    AT_END,
    /** Nowhere. */
    NONE
  }

  /** In which order the threads stand. */
  public enum Order {
    /** As a conversation is read. */
    OLDEST_FIRST,
    /** The latest thread first; within a thread always the oldest first. */
    NEWEST_FIRST
  }

  /** How readers are called. */
  public enum Names {
    /** As they called themselves. */
    FULL,
    /** By the first letters of their names. */
    INITIALS,
    /** By names that the book gives them, one for each. */
    PSEUDONYMS
  }

  /** Where the comments stand that the editor picked out. */
  public enum Featured {
    /** In their threads, marked. */
    IN_PLACE,
    /** Marked, and their threads before all others. */
    FIRST,
    /** They alone, without the others. */
    ALONE
  }

  /**
   * {@code comments:}, for the collection and, where an article says otherwise, for its discussion.
   *
   * @param place where
   * @param order of the threads
   * @param depth levels of nesting, from 1; deeper replies go on at this depth
   * @param names how readers are called, the same in the whole book
   * @param featured where the picked ones stand
   * @param closed since when nothing is added any more ({@code closed: 2012-03-01}); or {@link
   *     PartialDate#NONE}
   */
  public record Comments(
      Placement place,
      Order order,
      int depth,
      Names names,
      Featured featured,
      PartialDate closed) {}

  /** Names the uses for which a PDF is made. */
  public enum Profile {
    /** To be read on a screen. */
    SCREEN,
    /** To be given to a printer. */
    PRINT,
    /** To be printed in an office, with little toner. */
    OFFICE,
    /** To be printed on both sides, folded in the middle and stapled. */
    BOOKLET
  }

  /** Names the colours in which a printer prints. */
  public enum Ink {
    /** Text in black, all else in the four inks of colour print. */
    COLOUR,
    /** All in black and its greys. */
    BLACK,
    /** Text in black, all else in the colours of screens, which the printer converts. */
    RGB
  }

  /** Names what is printed outside of pages for whoever cuts and folds them. */
  public enum Mark {
    /** Hairlines at the corners, where pages are cut. */
    CROP,
    /** Crosses in the middle of each side, by which inks are laid upon each other. */
    CROSS,
    /** Strokes at head and foot, where the sheet of a booklet is folded. */
    FOLD
  }

  /** Says where the addresses of links stand on paper. */
  public enum Links {
    /** At the foot of the page. */
    NOTES,
    /** At the end of the article, and of its discussion. */
    ARTICLE,
    /** At the end of the book. */
    END,
    /** Nowhere. */
    NONE
  }

  /** Names the sheets of office paper. */
  public enum Sheet {
    /** ISO 216. */
    A4,
    /** ANSI A. */
    LETTER
  }

  /**
   * Holds what is made for paper, and how.
   *
   * @param profiles each once, at least one
   * @param bleed how far a printer's pages reach over where they are cut, in millimetres
   * @param marks for whoever cuts and folds
   * @param pageMultiple of which the number of these pages is a multiple
   * @param ink of these pages
   * @param signature how many sheets of a booklet are folded as one, from 1; 0 for whatever suits
   *     it
   * @param sheet of an office
   * @param links where the addresses of links stand, but on a screen
   * @param qr whether an article has its source as a QR code besides
   * @param cover what the printer's cover depends on
   */
  public record Print(
      List<Profile> profiles,
      double bleed,
      Set<Mark> marks,
      int pageMultiple,
      Ink ink,
      int signature,
      Sheet sheet,
      Links links,
      boolean qr,
      CoverSheet cover) {

    /** What holds where nothing is said. */
    public static final Print DEFAULT =
        new Print(
            List.of(Profile.SCREEN),
            3,
            Set.of(),
            2,
            Ink.COLOUR,
            0,
            Sheet.A4,
            Links.ARTICLE,
            false,
            CoverSheet.DEFAULT);
  }
}
