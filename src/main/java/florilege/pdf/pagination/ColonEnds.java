package florilege.pdf.pagination;

import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.LineBox;
import florilege.pdf.pagination.LaidOutPages.Ink;
import florilege.pdf.pagination.LaidOutPages.Words;
import florilege.text.dom.Dom;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Mends pages that end with a colon: the last two lines of the paragraph go to the next page with
 * what they announce, or all of it if it is so short that one line would be left alone.
 */
public final class ColonEnds {

  private static final int TAKEN = 2;

  /** Lines that must stay where the paragraph begins. */
  private static final int LEFT = 2;

  private final PageStarts starts;

  public ColonEnds(PageStarts starts) {
    this.starts = starts;
  }

  /** Mends all pages; whether any was, so that they must be laid out again. */
  public boolean mend(LaidOutPages layout) {
    boolean mended = false;
    Ink before = null;
    for (Ink ink : layout.flow()) {
      if (before instanceof Words words && words.page() < ink.page() && leadsTo(words, ink)) {
        mended |= mend(words, layout);
      }
      before = ink;
    }
    return mended;
  }

  private static boolean leadsTo(Words last, Ink next) {
    Box paragraph = last.box().getLineBox().getParent();
    return paragraph.getElement() != null
        && paragraph != block(next.box())
        && FigureMentions.announces(paragraph.getElement())
        && text(paragraph).isPresent()
        && text(paragraph).equals(text(next.box()));
  }

  private static Box block(Box box) {
    Box at = box;
    while (at != null && !(at instanceof LineBox)) {
      at = at.getParent();
    }
    return at == null ? box : at.getParent();
  }

  /** The text in which a box is: of an article, or of a comment. */
  private static Optional<Element> text(Box box) {
    Box at = box;
    while (at != null && at.getElement() == null) {
      at = at.getParent();
    }
    for (Node node = at == null ? null : at.getElement();
        node instanceof Element element;
        node = node.getParentNode()) {
      if (Dom.hasClass(element, "body") || Dom.hasClass(element, "text")) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }

  private boolean mend(Words last, LaidOutPages layout) {
    Box paragraph = last.box().getLineBox().getParent();
    List<Box> lines = paragraph.getChildren();
    int line = lines.size() - TAKEN;
    int page = layout.page(paragraph.getAbsY());
    return starts.begin(paragraph.getElement(), line < LEFT ? 0 : line, page);
  }
}
