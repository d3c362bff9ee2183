package florilege.pdf.markup;

import florilege.book.Chapter;
import florilege.book.PageMap;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Tells where in a chapter an element of the print document comes from. Characters are those which
 * {@link PageMap#counts} counts.
 *
 * @param chapter whose document holds the element
 * @param index among all elements of that document, in document order, from 0
 * @param before how many characters of the chapter stand before the element
 * @param texts the pieces of text directly in the element
 */
public record ChapterSource(Chapter chapter, int index, int before, List<Piece> texts) {

  /**
   * A text node.
   *
   * @param start how many characters of the text directly in the element stand before it
   * @param before how many characters of the chapter stand before it
   * @param length in characters
   */
  record Piece(int start, int before, int length) {}

  /**
   * How many characters of the element (its descendants included) stand before the nth one, from 0,
   * of the text directly in it. A binary search, since a listing has a piece for every word.
   */
  public int offset(int nth) {
    int low = 0;
    int high = texts.size();
    while (low < high) {
      int middle = (low + high) / 2;
      Piece piece = texts.get(middle);
      if (nth < piece.start() + piece.length()) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    if (low < texts.size()) {
      return texts.get(low).before() + nth - texts.get(low).start() - before;
    }
    return texts.isEmpty() ? 0 : end() - before;
  }

  /** The block of the chapter in which it is. */
  public ChapterBlock block() {
    return ChapterBlock.around(chapter, index);
  }

  private int end() {
    Piece last = texts.get(texts.size() - 1);
    return last.before() + last.length();
  }

  /** The origin of each element of a chapter, in document order. */
  static List<ChapterSource> of(Chapter chapter) {
    Survey survey = new Survey(chapter);
    survey.walk(chapter.xhtml().getDocumentElement());
    return survey.origins;
  }

  /** How many characters of a text count. */
  public static int count(String text) {
    return (int) text.chars().filter(unit -> PageMap.counts((char) unit)).count();
  }

  /** One pass over a chapter. */
  private static final class Survey {
    private final Chapter chapter;
    private final List<ChapterSource> origins = new ArrayList<>();
    private int passed;

    Survey(Chapter chapter) {
      this.chapter = chapter;
    }

    void walk(Element element) {
      List<Piece> texts = new ArrayList<>();
      int direct = 0;
      origins.add(new ChapterSource(chapter, origins.size(), passed, texts));
      for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
        if (child instanceof Element inner) {
          walk(inner);
        } else if (child instanceof Text text) {
          int length = count(text.getData());
          texts.add(new Piece(direct, passed, length));
          direct += length;
          passed += length;
        }
      }
    }
  }
}
