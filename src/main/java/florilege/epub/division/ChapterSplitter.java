package florilege.epub.division;

import florilege.text.dom.Dom;
import florilege.text.dom.ElementBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Divides a chapter into documents that together hold each of its elements once. What is open where
 * a document ends is opened again in the next, without its id and with its name in words. Notes
 * stand in the document in which they are first called, with their numbers.
 */
final class ChapterSplitter {

  private final Element chapter;
  private final Map<String, Element> notes = new LinkedHashMap<>();
  private final Map<String, Element> ids = new HashMap<>();
  private final Map<Element, Integer> first = new IdentityHashMap<>();
  private final Map<Element, Integer> last = new IdentityHashMap<>();

  private ChapterSplitter(Element chapter) {
    this.chapter = chapter;
    Dom.elements(chapter, "*").forEach(element -> ids.put(element.getAttribute("id"), element));
  }

  /**
   * Divides a chapter.
   *
   * @param chapter is taken apart
   * @param limit bytes of a document, as {@link MarkupSize} counts them
   * @return in order; one where nothing is to be divided
   */
  static List<Document> split(Element chapter, long limit) {
    return new ChapterSplitter(chapter).split(limit);
  }

  private List<Document> split(long limit) {
    List<Element> sections = takeOutNotes();
    List<Element> cuts = CutPoints.choose(chapter, new MarkupSize(notes), limit);
    number(chapter, 0, cuts);
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i <= cuts.size(); i++) {
      Document document = Dom.document();
      document.appendChild(part(document, chapter, i));
      documents.add(document);
    }
    sections.forEach(section -> putNotes(section, documents));
    return documents;
  }

  /** Takes the notes of the article out of it, and gives the sections that they stood in. */
  private List<Element> takeOutNotes() {
    List<Element> sections =
        Dom.children(chapter).stream()
            .flatMap(child -> Stream.concat(Stream.of(child), Dom.children(child).stream()))
            .filter(child -> Dom.hasClass(child, "footnotes"))
            .toList();
    for (Element section : sections) {
      section.getParentNode().removeChild(section);
      items(section).forEach(note -> notes.put(note.getAttribute("id"), note));
    }
    return sections;
  }

  private static List<Element> items(Element section) {
    return Dom.children(section).stream()
        .filter(list -> list.getLocalName().equals("ol"))
        .flatMap(list -> Dom.children(list).stream())
        .toList();
  }

  /** Takes note of the documents that an element is in, and gives the last of them. */
  private int number(Element element, int before, List<Element> cuts) {
    int document = cuts.size() > before && cuts.get(before) == element ? before + 1 : before;
    first.put(element, document);
    if (CutPoints.isDivisible(element)) {
      for (Element child : Dom.children(element)) {
        document = number(child, document, cuts);
      }
    }
    last.put(element, document);
    return document;
  }

  private Node part(Document document, Element element, int number) {
    if (!CutPoints.isDivisible(element)) {
      return document.importNode(element, true);
    }
    Element part = (Element) document.importNode(element, false);
    if (first.get(element) < number) {
      goOn(part, element, number);
    }
    for (Element child : Dom.children(element)) {
      if (first.get(child) <= number && number <= last.get(child)) {
        part.appendChild(part(document, child, number));
      }
    }
    return part;
  }

  /** Makes of a copied tag one that goes on with what another document began. */
  private void goOn(Element part, Element begun, int number) {
    part.removeAttribute("id");
    part.removeAttribute("aria-describedby");
    if (part.hasAttribute("aria-labelledby")) {
      Dom.set(part, "aria-label", words(part.getAttribute("aria-labelledby")));
      part.removeAttribute("aria-labelledby");
    }
    if (part.getLocalName().equals("ol")) {
      String start = begun.getAttribute("start");
      long items = Dom.children(begun).stream().filter(item -> first.get(item) < number).count();
      long from = start.matches("-?\\d{1,9}") ? Long.parseLong(start) : 1;
      part.setAttribute("start", Long.toString(from + items));
    }
  }

  private String words(String names) {
    return Stream.of(names.split("\\s+"))
        .filter(ids::containsKey)
        .map(id -> ids.get(id).getTextContent().replace("\u00AD", "").strip())
        .map(text -> text.replaceAll("\\s+", " "))
        .collect(Collectors.joining(" "));
  }

  /** Puts each note at the end of the text that calls it. */
  private void putNotes(Element section, List<Document> documents) {
    Map<String, Integer> callers = callers();
    Map<Integer, Element> lists = new HashMap<>();
    int document = 0;
    int number = 0;
    for (Element note : items(section)) {
      document = callers.getOrDefault(note.getAttribute("id"), document);
      Document target = documents.get(document);
      Element list = lists.computeIfAbsent(document, any -> list(section, target, lists.isEmpty()));
      Element item = (Element) list.appendChild(target.importNode(note, true));
      item.setAttribute("value", Integer.toString(++number));
    }
  }

  /** The first document that calls each note. */
  private Map<String, Integer> callers() {
    Map<String, Integer> callers = new HashMap<>();
    for (Element call : Dom.elements(chapter, "a")) {
      Node at = call;
      while (at instanceof Element element && !first.containsKey(element)) {
        at = at.getParentNode();
      }
      if (at instanceof Element element) {
        callers.putIfAbsent(MarkupSize.called(call), first.get(element));
      }
    }
    return callers;
  }

  private Element list(Element section, Document target, boolean isFirst) {
    Element root = target.getDocumentElement();
    Element body =
        Dom.children(root).stream()
            .filter(child -> Dom.hasClass(child, "body"))
            .findFirst()
            .orElse(root);
    Element copy = (Element) body.appendChild(target.importNode(section, false));
    if (!isFirst) {
      copy.removeAttribute("id");
    }
    return new ElementBuilder(copy).add("ol").element();
  }
}
