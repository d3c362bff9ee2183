package florilege.pdf.markup;

import florilege.book.Chapter;
import florilege.text.dom.Dom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Represents a block, a part of a chapter that may stand for itself: a paragraph, a list, a table,
 * a figure, whatever is directly in a section or division.
 *
 * @param chapter of which it is a part
 * @param element its number among all elements of the chapter, in document order, from 0
 */
public record ChapterBlock(Chapter chapter, int element) {

  private static final Set<String> CONTAINERS = Set.of("section", "article", "div", "aside", "nav");

  /** The blocks of a chapter, in their order. */
  public static List<ChapterBlock> of(Chapter chapter) {
    List<ChapterBlock> blocks = new ArrayList<>();
    List<Element> elements = Dom.elements(chapter.xhtml(), "*");
    for (int i = 1; i < elements.size(); i++) {
      Element element = elements.get(i);
      if (!isContainer(element) && isContainer(element.getParentNode())) {
        blocks.add(new ChapterBlock(chapter, i));
      }
    }
    return blocks;
  }

  /** The block in which an element of a chapter is. */
  static ChapterBlock around(Chapter chapter, int element) {
    List<Element> elements = Dom.elements(chapter.xhtml(), "*");
    Node at = elements.get(element);
    while (at.getParentNode() instanceof Element parent
        && !(isContainer(parent) && !isContainer(at))) {
      at = parent;
    }
    return new ChapterBlock(chapter, elements.indexOf(at));
  }

  private static boolean isContainer(Node node) {
    return node instanceof Element element && CONTAINERS.contains(element.getLocalName());
  }

  /** A chapter in which of its blocks only some are, and what is around them. */
  public static Chapter of(Chapter chapter, List<ChapterBlock> blocks) {
    Document copy = Dom.copy(chapter.xhtml());
    List<Element> elements = Dom.elements(copy, "*");
    List<ChapterBlock> others = new ArrayList<>(of(chapter));
    others.removeAll(blocks);
    for (ChapterBlock other : others) {
      Element element = elements.get(other.element());
      element.getParentNode().removeChild(element);
    }
    return new Chapter(chapter.id(), chapter.kind(), chapter.title(), chapter.sources(), copy);
  }
}
