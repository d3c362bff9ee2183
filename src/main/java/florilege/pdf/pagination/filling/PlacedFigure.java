package florilege.pdf.pagination.filling;

import florilege.pdf.pagination.FigureMentions;
import florilege.text.dom.Dom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Represents a figure in the text of an article, as the print document has it.
 *
 * @param mentions what the text around it says of it
 */
public record PlacedFigure(Element element, FigureMentions mentions) {

  /** What is no part of a picture and its caption, or must stay where it is. */
  private static final Set<String> OTHER = Set.of("aside", "pre", "table", "figure");

  /** The figures directly in a text, in order. */
  static List<PlacedFigure> in(Element text, FigureMentions mentions) {
    return Dom.children(text).stream()
        .filter(PlacedFigure::isFigure)
        .map(element -> new PlacedFigure(element, mentions))
        .toList();
  }

  private static boolean isFigure(Element element) {
    return element.getTagName().equals("figure");
  }

  /** Whether it is one picture, perhaps with a caption, and nothing else: no notes. */
  boolean isPicture() {
    return count(element, "img") == 1
        && OTHER.stream().allMatch(name -> count(element, name) == 0)
        && Dom.elements(element, "a").stream().noneMatch(link -> Dom.hasClass(link, "noteref"));
  }

  /** The engine puts elements of its own, without a namespace, into the document. */
  private static int count(Element element, String name) {
    return element.getElementsByTagName(name).getLength();
  }

  /** The picture, or the first of several. */
  Element picture() {
    return (Element) element.getElementsByTagName("img").item(0);
  }

  /** The figure right before it. */
  Optional<PlacedFigure> before() {
    return neighbour(previous(element));
  }

  /** The figure right after it. */
  Optional<PlacedFigure> after() {
    return neighbour(next(element));
  }

  private Optional<PlacedFigure> neighbour(Optional<Element> other) {
    return other.filter(PlacedFigure::isFigure).map(figure -> new PlacedFigure(figure, mentions));
  }

  /** Whether the text before it announces it, or has not come to the end of a sentence. */
  boolean isAnnounced() {
    return previous(element).filter(FigureMentions::leadOn).isPresent();
  }

  /** The paragraphs after it that do not need it right before them. */
  List<Element> paragraphs() {
    List<Element> paragraphs = new ArrayList<>();
    Optional<Element> at = next(element).filter(first -> !FigureMentions.goOn(first));
    while (at.filter(PlacedFigure::isParagraph).filter(text -> !mentions.areIn(text)).isPresent()) {
      paragraphs.add(at.get());
      at = next(at.get());
    }
    return paragraphs;
  }

  private static boolean isParagraph(Element element) {
    return element.getTagName().equals("p")
        && !element.hasAttribute("class")
        && count(element, "img") == 0
        && !isHeading(element);
  }

  /** Whether a paragraph is all in bold type: what some write for a heading. */
  private static boolean isHeading(Element paragraph) {
    String text = paragraph.getTextContent();
    return Stream.of("strong", "b")
        .flatMap(name -> Dom.elements(paragraph, name).stream())
        .anyMatch(bold -> bold.getTextContent().strip().equals(text.strip()));
  }

  /** Whether a figure can stand after a paragraph: something else follows, and is not announced. */
  static boolean canFollow(Element paragraph) {
    return next(paragraph).isPresent() && !FigureMentions.leadOn(paragraph);
  }

  /** Puts it after a paragraph. */
  void moveBehind(Element paragraph) {
    Optional<Element> first = next(element);
    element.getParentNode().insertBefore(element, paragraph.getNextSibling());
    first.ifPresent(PlacedFigure::renew);
    next(element).ifPresent(PlacedFigure::renew);
  }

  /**
   * Replaces a paragraph by a copy, since the engine goes on styling an element by what it once
   * stood after.
   */
  private static void renew(Element paragraph) {
    if (isParagraph(paragraph)) {
      paragraph.getParentNode().replaceChild(paragraph.cloneNode(true), paragraph);
    }
  }

  /** Whether its picture has been made smaller. */
  boolean isNarrow() {
    return Dom.hasClass((Element) picture().getParentNode(), "fitted");
  }

  /** Makes the picture narrower, and so lower: to a part of the width of the figure. */
  void narrow(double width) {
    Element picture = picture();
    Element frame = element.getOwnerDocument().createElementNS(Dom.XHTML, "span");
    frame.setAttribute("class", "fitted");
    frame.setAttribute("style", String.format(Locale.ROOT, "width: %.2f%%", 100 * width));
    picture.getParentNode().replaceChild(frame, picture);
    frame.appendChild(picture);
  }

  private static Optional<Element> next(Element element) {
    Node at = element.getNextSibling();
    while (at != null && !(at instanceof Element)) {
      at = at.getNextSibling();
    }
    return Optional.ofNullable((Element) at);
  }

  private static Optional<Element> previous(Element element) {
    Node at = element.getPreviousSibling();
    while (at != null && !(at instanceof Element)) {
      at = at.getPreviousSibling();
    }
    return Optional.ofNullable((Element) at);
  }
}
