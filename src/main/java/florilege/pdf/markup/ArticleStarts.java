package florilege.pdf.markup;

import florilege.book.Chapter;
import florilege.style.PageGeometry;
import florilege.text.dom.Dom;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Decides which articles begin below the ones before them: those of which the editor says so, and
 * where he says nothing, all of a book whose articles are short, for each would leave half of its
 * last page empty.
 */
final class ArticleStarts {

  /** Marks an article that begins below the one before it. */
  static final String RUN_ON = "run-on";

  /** Marks articles that do not, whatever their length. */
  private static final Set<String> APART = Set.of("new-page", "recto");

  /** So few articles are no reason to run them on. */
  private static final int FEWEST = 4;

  /** Articles are short if half of them take no more pages than this. */
  private static final double SHORT = 1.5;

  /** The most pages of articles that are laid out together, which takes memory. */
  static final double LONGEST_RUN = 40;

  /** Lines that the opening of an article takes, and the head of a comment. */
  private static final int OPENING = 9;

  private static final int COMMENT_HEAD = 2;

  private ArticleStarts() {}

  /** The ids of the chapters that begin below the ones before them. */
  static Set<String> runningOn(List<Chapter> chapters, PageGeometry page) {
    boolean isShort = areShort(chapters, page);
    Set<String> runningOn = new HashSet<>();
    Optional<Chapter> before = Optional.empty();
    double pages = 0;
    for (Chapter chapter : chapters) {
      double its = pages(chapter, page);
      boolean follows = before.filter(ArticleStarts::isArticle).isPresent() && isArticle(chapter);
      if (follows && mayRunOn(chapter, isShort) && pages + its <= LONGEST_RUN) {
        runningOn.add(chapter.id());
        pages += its;
      } else {
        pages = its;
      }
      before = Optional.of(chapter);
    }
    return runningOn;
  }

  private static boolean isArticle(Chapter chapter) {
    return chapter.kind() == Chapter.Kind.ARTICLE;
  }

  private static boolean mayRunOn(Chapter chapter, boolean isShort) {
    Element root = chapter.xhtml().getDocumentElement();
    return Dom.hasClass(root, RUN_ON)
        || isShort && APART.stream().noneMatch(name -> Dom.hasClass(root, name));
  }

  private static boolean areShort(List<Chapter> chapters, PageGeometry page) {
    List<Double> lengths =
        chapters.stream()
            .filter(ArticleStarts::isArticle)
            .map(chapter -> pages(chapter, page))
            .sorted()
            .toList();
    return lengths.size() >= FEWEST && lengths.get((lengths.size() - 1) / 2) <= SHORT;
  }

  /** A guess, since nothing is laid out yet. */
  private static double pages(Chapter chapter, PageGeometry page) {
    Element root = chapter.xhtml().getDocumentElement();
    double text = root.getTextContent().length() / page.charactersPerLine();
    long comments =
        Dom.elements(root, "article").stream()
            .filter(article -> Dom.hasClass(article, "comment"))
            .count();
    return (OPENING + text + comments * COMMENT_HEAD) / page.lines();
  }
}
