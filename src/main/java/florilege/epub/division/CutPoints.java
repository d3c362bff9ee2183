package florilege.epub.division;

import florilege.text.dom.Dom;
import florilege.text.dom.XhtmlSerializer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Finds where a chapter may be divided: before its discussion, headings and threads, else before
 * replies and blocks of text. What is read as one thing (a table, a figure, a listing, the text of
 * a comment) is never divided, nor is a heading parted from what it is the heading of.
 */
final class CutPoints {

  private static final Set<String> DIVISIBLE =
      Dom.names("section article div blockquote nav ul ol dl");

  /** Classes of what is one thing though it holds several blocks. */
  private static final Set<String> WHOLE = Set.of("footnotes", "text", "admonition", "verse");

  private static final Set<String> HEADINGS = Dom.names("h1 h2 h3 h4 h5 h6 hgroup header");

  /** Ranks of blocks that are neither headings nor comments begin here. */
  private static final int BLOCK = 10;

  private final MarkupSize size;
  private final List<CutPoint> found = new ArrayList<>();
  private long before;

  /**
   * A place where a file may end.
   *
   * @param next the element that the next file begins with
   * @param rank 0 for the best places
   * @param before bytes of the chapter before it
   */
  record CutPoint(Element next, int rank, long before) {}

  private CutPoints(MarkupSize size) {
    this.size = size;
  }

  /**
   * Chooses elements to begin new files with, so that as few files as possible have more bytes than
   * the limit. From the front on, each file is filled at least by half, so that what is added at
   * the end of a chapter, as comments are, changes no file but the last.
   *
   * @return in document order; empty if all fits into one file
   */
  static List<Element> choose(Element chapter, MarkupSize size, long limit) {
    CutPoints points = new CutPoints(size);
    points.walk(chapter, BLOCK);
    List<Element> chosen = new ArrayList<>();
    long start = 0;
    int from = 0;
    while (points.before - start > limit && from < points.found.size()) {
      int best = points.best(from, start, limit);
      chosen.add(points.found.get(best).next());
      start = points.found.get(best).before();
      from = best + 1;
    }
    return chosen;
  }

  /** The best place in the second half of a file, else the last one before the limit. */
  private int best(int from, long start, long limit) {
    int best = from;
    for (int i = from + 1; i < found.size() && found.get(i).before() - start <= limit; i++) {
      boolean isEarly = 2 * (found.get(best).before() - start) < limit;
      if (isEarly || found.get(i).rank() <= found.get(best).rank()) {
        best = i;
      }
    }
    return best;
  }

  private void walk(Element element, int depth) {
    if (!isDivisible(element)) {
      before += size.of(element);
      return;
    }
    before += size.ofTags(element);
    Element previous = null;
    for (Element child : Dom.children(element)) {
      if (previous != null && mayPart(element, previous, child)) {
        found.add(new CutPoint(child, rank(child, depth), before));
      }
      walk(child, depth + 1);
      previous = child;
    }
  }

  /** Whether an element may go on in another file. */
  static boolean isDivisible(Element element) {
    boolean isNamed =
        DIVISIBLE.contains(element.getLocalName())
            && WHOLE.stream().noneMatch(name -> Dom.hasClass(element, name))
            && !element.hasAttribute("reversed");
    for (Node child = element.getFirstChild();
        isNamed && child != null;
        child = child.getNextSibling()) {
      if (child instanceof Text text && !text.getData().isBlank()
          || child instanceof Element inner && !XhtmlSerializer.isBlock(inner) && !isMark(inner)
          || child instanceof Element item && item.hasAttribute("value")) {
        return false;
      }
    }
    return isNamed;
  }

  private static boolean mayPart(Element parent, Element previous, Element next) {
    boolean opens = Dom.hasClass(parent, "discussion") && !Dom.hasClass(previous, "comment");
    boolean tells = parent.getLocalName().equals("dl") && !next.getLocalName().equals("dt");
    return !opens && !tells && !HEADINGS.contains(previous.getLocalName()) && !isMark(previous);
  }

  /** The mark of a page that begins with what comes after it. */
  private static boolean isMark(Element element) {
    return element.getAttribute("role").equals("doc-pagebreak");
  }

  private static int rank(Element next, int depth) {
    Element first = next;
    while (isMark(first) && first.getNextSibling() instanceof Element after) {
      first = after;
    }
    if (Dom.hasClass(first, "discussion")) {
      return 0;
    } else if (first.getLocalName().matches("h[2-6]")) {
      return first.getLocalName().charAt(1) - '2';
    } else if (Dom.hasClass(first, "comment")) {
      return depth(first);
    }
    return depth;
  }

  private static int depth(Element comment) {
    int depth = 0;
    for (Node at = comment;
        at instanceof Element element && Dom.hasClass(element, "comment");
        at = at.getParentNode()) {
      depth++;
    }
    return Math.min(depth, BLOCK - 1);
  }
}
