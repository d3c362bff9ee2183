package florilege.book;

import florilege.image.BookImage;
import florilege.problem.Source;
import florilege.text.dom.Dom;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Holds a chapter of a book: one file of an EPUB, a new page in print. The markup is described in
 * the package's text.
 *
 * @param id of its document element; ASCII, fit for a file name
 * @param kind what it is
 * @param title plain text, never empty
 * @param sources the files that its text was written in, for messages alone
 * @param xhtml whose document element is the chapter
 */
public record Chapter(String id, Kind kind, String title, List<Source> sources, Document xhtml) {

  /**
   * What a chapter is: the front matter (until {@link #CONTENTS}), the body, the back matter (from
   * {@link #DISCUSSIONS}).
   */
  public enum Kind {
    /** Outside: the book's face. */
    COVER,
    /** Title, subtitle, creators. */
    TITLE_PAGE,
    /** Rights, sources, how it was made. */
    IMPRINT,
    /** Table of contents. */
    CONTENTS,
    /** Title of a part. */
    PART,
    /** An article and its discussion. */
    ARTICLE,
    /** Discussions gathered at the end. */
    DISCUSSIONS,
    /** Lists who wrote what. */
    CONTRIBUTORS;

    /** Whether it stands before the first article or part and is numbered in roman figures. */
    public boolean isFrontMatter() {
      return compareTo(CONTENTS) <= 0;
    }
  }

  /** The same chapter with other pictures, by the paths of those that they stand for. */
  Chapter with(Map<String, BookImage> others) {
    if (Dom.elements(xhtml, "img").stream().noneMatch(img -> isMoved(img, others))) {
      return this;
    }
    Document changed = Dom.copy(xhtml);
    Dom.elements(changed, "img").stream()
        .filter(img -> isMoved(img, others))
        .forEach(img -> img.setAttribute("src", others.get(img.getAttribute("src")).path()));
    return new Chapter(id, kind, title, sources, changed);
  }

  private static boolean isMoved(Element img, Map<String, BookImage> others) {
    String path = img.getAttribute("src");
    return others.containsKey(path) && !others.get(path).path().equals(path);
  }
}
