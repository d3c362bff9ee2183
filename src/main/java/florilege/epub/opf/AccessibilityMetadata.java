package florilege.epub.opf;

import florilege.book.Book;
import florilege.book.Chapter;
import florilege.epub.navigation.PageBreakMarkers;
import florilege.image.BookImage;
import florilege.model.metadata.Cataloguing.Conformance;
import florilege.text.dom.Dom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * Says what people with print disabilities must know of a book beforehand (EPUB Accessibility 1.1
 * §2, in the words of schema.org), found out from the book. Conformance is claimed of nothing: that
 * takes a person who has looked.
 *
 * @param pictures how many there are besides the cover
 * @param undescribed how many of them say nothing in words
 * @param maths whether there are formulas in MathML
 * @param moving whether a picture may move
 * @param pages whether the pages of the printed book are marked
 */
public record AccessibilityMetadata(
    long pictures, long undescribed, boolean maths, boolean moving, boolean pages) {

  /** Looks through a book. */
  public static AccessibilityMetadata of(Book book, BookImage cover, PageBreakMarkers breaks) {
    List<Element> pictures =
        book.chapters().stream()
            .filter(chapter -> chapter.kind() != Chapter.Kind.COVER)
            .flatMap(
                chapter ->
                    Stream.of("img", "svg")
                        .flatMap(name -> Dom.elements(chapter.xhtml(), name).stream()))
            .toList();
    long undescribed = pictures.stream().filter(picture -> !isDescribed(picture)).count();
    boolean maths =
        book.chapters().stream()
            .anyMatch(chapter -> !Dom.elements(chapter.xhtml(), "math").isEmpty());
    boolean moving =
        Stream.concat(Stream.of(cover), book.pictures().stream()).anyMatch(AnimationDetector::isIn);
    return new AccessibilityMetadata(
        pictures.size(), undescribed, maths, moving, !breaks.isEmpty());
  }

  /** Writes what was found. */
  void describe(PackageMetadata about, Book book) {
    about.meta("schema:accessMode", "textual");
    about.meta("schema:accessMode", pictures > 0 ? "visual" : "");
    about.meta("schema:accessModeSufficient", undescribed == 0 ? "textual" : "");
    about.meta("schema:accessModeSufficient", pictures > 0 ? "textual,visual" : "");
    features().forEach(feature -> about.meta("schema:accessibilityFeature", feature));
    about.meta("schema:accessibilityHazard", moving ? "unknown" : "none");
    about.own("schema:accessibilitySummary", summary(book), book.words().lang());
    String source = book.metadata().cataloguing().source();
    String printed = source.isBlank() ? book.metadata().title() + " (PDF)" : source;
    if (pages || !source.isBlank()) {
      about.dc("source", "", printed);
    }
    if (pages) {
      about.meta("pageBreakSource", printed);
    }
    claim(about, book.metadata().cataloguing().conformance());
  }

  /** Claims what somebody else has found, EPUB Accessibility 1.1 §4.3. */
  private static void claim(PackageMetadata about, Conformance conformance) {
    about.meta("dcterms:conformsTo", conformance.standard());
    about.claim(
        "a11y:certifiedBy",
        conformance.certifiedBy(),
        Map.of("a11y:certifierCredential", conformance.credential()));
    if (!conformance.certifiedBy().isBlank()) {
      about.link("a11y:certifierReport", conformance.report(), "#certifiedBy");
    }
  }

  private List<String> features() {
    List<String> features =
        new ArrayList<>(
            List.of(
                "structuralNavigation",
                "tableOfContents",
                "readingOrder",
                "displayTransformability",
                "ARIA"));
    if (pictures > 0 && undescribed == 0) {
      features.add("alternativeText");
    }
    if (maths) {
      features.add("MathML");
    }
    if (pages) {
      features.add("pageNavigation");
      features.add("pageBreakMarkers");
    }
    return features;
  }

  private String summary(Book book) {
    int described = pictures == 0 ? 0 : undescribed == 0 ? 1 : 2;
    return book.words().say("access.summary", pages ? 1 : 0, described);
  }

  private static boolean isDescribed(Element picture) {
    return picture.getLocalName().equals("img")
        ? !picture.getAttribute("alt").isBlank()
            || picture.getAttribute("role").equals("presentation")
        : !picture.getAttribute("aria-label").isBlank()
            || !Dom.elements(picture, "title").isEmpty();
  }
}
