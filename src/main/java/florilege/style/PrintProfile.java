package florilege.style;

import florilege.model.CoverSheet;
import florilege.model.Settings.Ink;
import florilege.model.Settings.Links;
import florilege.model.Settings.Mark;
import florilege.model.Settings.Print;
import florilege.model.Settings.Profile;
import florilege.model.Settings.Sheet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Says what is done to a PDF for its use. The steps themselves are done to finished pages.
 *
 * @param use for which it is made
 * @param sheet the page instead of the style's
 * @param css name of a style sheet that comes after the style's, or empty
 * @param hasCover whether the cover is page one
 * @param hasLinks whether links can be followed
 * @param bleed how far pages reach over where they are cut, in millimetres; 0 where they are not
 *     cut
 * @param marks for whoever cuts and folds them
 * @param pageMultiple of which the number of pages is a multiple
 * @param ink the colours that are printed; none where colours stay as they are
 * @param resolution the least that pictures should have, in pixels per inch; 0 for any
 * @param links where the addresses of links stand
 * @param qr whether the source of an article is a QR code besides
 * @param cover what the printer's cover depends on; none where there is none
 * @param signature how many sheets are folded as one: 0 for whatever suits the book; none where
 *     pages stay single
 * @param leaf thickness of the paper in millimetres
 */
public record PrintProfile(
    Profile use,
    Optional<PageGeometry> sheet,
    String css,
    boolean hasCover,
    boolean hasLinks,
    double bleed,
    Set<Mark> marks,
    int pageMultiple,
    Optional<Ink> ink,
    int resolution,
    Links links,
    boolean qr,
    Optional<CoverSheet> cover,
    Optional<Integer> signature,
    double leaf) {

  /** Two thirds of the 300 that are usual in print; a picture of less looks coarse to anybody. */
  private static final int LEAST_RESOLUTION = 200;

  /** Leaves a PDF as it is. */
  public static final PrintProfile SCREEN =
      new PrintProfile(
          Profile.SCREEN,
          Optional.empty(),
          "",
          true,
          true,
          0,
          Set.of(),
          1,
          Optional.empty(),
          0,
          Links.NONE,
          false,
          Optional.empty(),
          Optional.empty(),
          0);

  /** The profiles of a collection, in its order. */
  public static List<PrintProfile> of(Print print) {
    return print.profiles().stream().map(profile -> of(profile, print)).toList();
  }

  private static PrintProfile of(Profile profile, Print print) {
    Optional<PageGeometry> none = Optional.empty();
    return switch (profile) {
      case SCREEN -> SCREEN;
      case PRINT ->
          new PrintProfile(
              profile,
              none,
              "print-profile.css",
              false,
              false,
              print.bleed(),
              print.marks(),
              print.pageMultiple(),
              Optional.of(print.ink()),
              LEAST_RESOLUTION,
              print.links(),
              print.qr(),
              Optional.of(print.cover()),
              Optional.empty(),
              leaf(print));
      case OFFICE ->
          new PrintProfile(
              profile,
              Optional.of(sheet(print.sheet())),
              "office-profile.css",
              false,
              true,
              0,
              Set.of(),
              1,
              Optional.empty(),
              0,
              print.links(),
              print.qr(),
              Optional.empty(),
              Optional.empty(),
              leaf(print));
      case BOOKLET ->
          new PrintProfile(
              profile,
              none,
              "print-profile.css",
              true,
              false,
              0,
              print.marks(),
              4,
              Optional.empty(),
              0,
              print.links(),
              print.qr(),
              Optional.empty(),
              Optional.of(print.signature()),
              leaf(print));
    };
  }

  /** The same for a part of the cover, whose page is as large as its bleed. */
  public PrintProfile ofCoverPart() {
    return new PrintProfile(
        use,
        Optional.empty(),
        css,
        true,
        false,
        0,
        Set.of(),
        1,
        ink,
        resolution,
        Links.NONE,
        false,
        Optional.empty(),
        Optional.empty(),
        leaf);
  }

  /** The number of pages that are bound, with the blank ones at the end. */
  public int bound(int pages) {
    return (pages + pageMultiple - 1) / pageMultiple * pageMultiple;
  }

  private static double leaf(Print print) {
    return 2 * print.cover().perPage();
  }

  private static PageGeometry sheet(Sheet sheet) {
    return sheet == Sheet.A4 ? PageGeometry.A4 : PageGeometry.LETTER;
  }

  /** What the names of all files of a use have at their ends. */
  public static List<String> suffixes(Profile use) {
    return use == Profile.PRINT ? List.of(suffix(use), COVER_SUFFIX) : List.of(suffix(use));
  }

  /** What the name of a printer's cover has at its end. */
  public static final String COVER_SUFFIX = "-cover";

  /** What the name of a file of this profile has at its end: {@code -print}; the screen's none. */
  public static String suffix(Profile profile) {
    return profile == Profile.SCREEN ? "" : "-" + profile.name().toLowerCase(Locale.ROOT);
  }
}
