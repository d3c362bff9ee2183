package florilege.pdf.markup;

import florilege.book.LocalizedWords;
import florilege.text.dom.Dom;
import florilege.text.dom.ElementBuilder;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Adds the lines at the head of the pages of a chapter: {@code div.running-verso} for left pages,
 * {@code div.running-recto} for right ones. A page has those that hold where it begins, so that a
 * discussion is told from its article, and a comment that goes on from another page from those that
 * begin on it.
 */
final class RunningHeads {

  /** A head must fit on a line: longer ones are cut at a word. In characters. */
  private static final int LONGEST = 60;

  /** Of a title that stands beside another word. */
  private static final int SHORT = 44;

  private final String verso;
  private final String recto;
  private final LocalizedWords words;

  private RunningHeads(String verso, String recto, LocalizedWords words) {
    this.verso = verso;
    this.recto = recto;
    this.words = words;
  }

  /**
   * Puts all heads into a chapter.
   *
   * @param verso the title of the book
   * @param recto the title of the chapter
   */
  static void add(Element chapter, String verso, String recto, LocalizedWords words) {
    RunningHeads heads = new RunningHeads(verso, recto, words);
    Dom.children(chapter).stream()
        .findFirst()
        .ifPresent(first -> begin(first, verso, shorten(recto, LONGEST)));
    Dom.elements(chapter, "section").stream()
        .filter(section -> Dom.hasClass(section, "discussion"))
        .forEach(heads::discussion);
    append(chapter, "", "");
  }

  /**
   * At the very top of a page they would hold for the page before, and between a header and the
   * text nothing may stand, or the two are parted.
   */
  private static void begin(Element first, String verso, String recto) {
    if (first.getTagName().equals("header")) {
      append(first, verso, recto);
    } else {
      after(first, verso, recto);
    }
  }

  private void discussion(Element section) {
    List<Element> parts = Dom.children(section);
    List<Element> comments =
        Dom.elements(section, "article").stream()
            .filter(article -> Dom.children(article).size() > 1)
            .toList();
    if (comments.isEmpty()) {
      return;
    }
    String title = parts.get(0).getTextContent().strip();
    boolean ofArticle = Dom.hasClass((Element) section.getParentNode(), "article");
    String head = ofArticle ? shorten(recto, SHORT) + " · " + title : shorten(title, LONGEST);
    append(Dom.children(comments.get(0)).get(0), verso, head);
    comments.forEach(comment -> comment(comment, head));
  }

  /**
   * A comment that may go over a page says whose it is at the head of the next. This stands at the
   * end of its header, since nothing may stand between a header and what it must not be parted
   * from.
   */
  private void comment(Element comment, String head) {
    Element header = Dom.children(comment).get(0);
    Element text = Dom.children(comment).get(1);
    if (Dom.hasClass(text, "short")) {
      return;
    }
    String by = part(header, "commenter");
    String answer = part(header, "in-reply-to");
    String whose = shorten(answer.isEmpty() ? by : by + ", " + answer, SHORT);
    String goesOn = words.say("continued", whose);
    append(header, goesOn, goesOn);
    after(text, verso, head);
  }

  private static String part(Element header, String name) {
    return Dom.elements(header, "*").stream()
        .filter(element -> Dom.hasClass(element, name))
        .map(element -> element.getTextContent().strip())
        .findFirst()
        .orElse("");
  }

  private static void after(Element place, String verso, String recto) {
    Element parent = (Element) place.getParentNode();
    Node next = place.getNextSibling();
    parent.insertBefore(head(parent, "running-verso", shorten(verso, LONGEST)), next);
    parent.insertBefore(head(parent, "running-recto", recto), next);
  }

  private static void append(Element parent, String verso, String recto) {
    parent.appendChild(head(parent, "running-verso", shorten(verso, LONGEST)));
    parent.appendChild(head(parent, "running-recto", recto));
  }

  private static Element head(Element chapter, String name, String title) {
    Element head = chapter.getOwnerDocument().createElementNS(Dom.XHTML, "div");
    return new ElementBuilder(head).with("class", name).text(title).element();
  }

  private static String shorten(String title, int longest) {
    if (title.codePointCount(0, title.length()) <= longest) {
      return title;
    }
    int end = title.offsetByCodePoints(0, longest - 1);
    int space = title.lastIndexOf(' ', end);
    return title.substring(0, space > longest / 2 ? space : end).strip() + "…";
  }
}
