package florilege.pdf.markup;

import florilege.book.Book;
import florilege.book.Chapter;
import florilege.book.Chapter.Kind;
import florilege.model.Settings.Links;
import florilege.pdf.markup.elements.SourceQrCodes;
import florilege.text.dom.Dom;
import florilege.text.dom.ElementBuilder;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Prints the addresses to which links lead, since nobody can follow a link on paper: each once,
 * under a number that stands behind every link to it. Where the text of a link is its address,
 * nothing is added.
 */
public final class PrintedLinks {

  /** Prints none. */
  public static final PrintedLinks NONE = new PrintedLinks(Links.NONE, false, "", Map.of(), "");

  private static final Set<Kind> CHAPTERS = EnumSet.of(Kind.ARTICLE, Kind.DISCUSSIONS);

  private static final Pattern WEB = Pattern.compile("(?i)https?://\\S+");

  /** Signs that layout puts into words, and blanks. */
  private static final Pattern UNSEEN = Pattern.compile("[\u00AD\u200B\u2060\\s]+");

  private final Links where;

  /** Whether the sources of articles are QR codes besides. */
  private final boolean qr;

  private final String title;

  /** Numbers of addresses in the whole book, where its end has them. */
  private final Map<String, Integer> ofBook;

  /** The chapter that has the list at its end, where the book's end has it. */
  private final String last;

  private PrintedLinks(
      Links where, boolean qr, String title, Map<String, Integer> ofBook, String last) {
    this.where = where;
    this.qr = qr;
    this.title = title;
    this.ofBook = ofBook;
    this.last = last;
  }

  /** The links of a book. */
  public static PrintedLinks of(Book book, Links where, boolean qr) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    if (where == Links.END) {
      for (Chapter chapter : book.chapters()) {
        if (CHAPTERS.contains(chapter.kind())) {
          links(chapter.xhtml().getDocumentElement())
              .forEach(link -> numbers.putIfAbsent(address(link), numbers.size() + 1));
        }
      }
    }
    String last =
        book.chapters().isEmpty() ? "" : book.chapters().get(book.chapters().size() - 1).id();
    return new PrintedLinks(where, qr, book.words().say("addresses"), numbers, last);
  }

  /** Puts numbers behind the links of a chapter, and the addresses where they are wanted. */
  void place(Chapter chapter, Element copy) {
    if (qr) {
      SourceQrCodes.place(copy);
    }
    if (where == Links.NONE) {
      return;
    }
    if (chapter.kind() == Kind.ARTICLE) {
      number(copy, chapter.id());
    } else if (chapter.kind() == Kind.DISCUSSIONS) {
      discussions(copy)
          .forEach(section -> number(section, chapter.id() + section.getAttribute("id")));
    }
    if (where == Links.END && chapter.id().equals(last) && !ofBook.isEmpty()) {
      ElementBuilder list = list(new ElementBuilder(copy), "printed-links of-book", true);
      ofBook.forEach((address, number) -> item(list, "", number, address));
    }
  }

  private void number(Element scope, String prefix) {
    Map<String, Integer> numbers = new LinkedHashMap<>(ofBook);
    Map<Element, ElementBuilder> lists = new LinkedHashMap<>();
    for (Element link : links(scope)) {
      String address = address(link);
      boolean isNew = !numbers.containsKey(address);
      int number = numbers.computeIfAbsent(address, a -> numbers.size() + 1);
      String id = prefix + "-address-" + number;
      call(link, number, where == Links.END ? "" : id);
      if (isNew) {
        Element part = part(link, scope);
        boolean notes = where == Links.NOTES;
        ElementBuilder list =
            lists.computeIfAbsent(
                part,
                at ->
                    list(
                        new ElementBuilder(at),
                        notes ? "footnotes printed-links" : "printed-links",
                        !notes));
        item(list, id, number, address);
      }
    }
  }

  /** The discussion in which a link stands, or the text of the article, or else all. */
  private static Element part(Element link, Element scope) {
    Element part = scope;
    for (Node node = link; node != scope; node = node.getParentNode()) {
      Element element = (Element) node;
      if (Dom.hasClass(element, "body") || Dom.hasClass(element, "discussion")) {
        part = element;
      }
    }
    return part;
  }

  private ElementBuilder list(ElementBuilder part, String classes, boolean titled) {
    ElementBuilder section = part.add("section").with("class", classes);
    if (titled) {
      section.add("p").with("class", "printed-links-title").text(title);
    }
    return section.add("ol");
  }

  private static void item(ElementBuilder list, String id, int number, String address) {
    ElementBuilder item = list.add("li").with("value", Integer.toString(number));
    if (!id.isEmpty()) {
      item.with("id", id);
    }
    String shown = address.replaceFirst("(?i)^https://", "");
    item.add("p").with("class", "address").add("span").with("dir", "ltr").text(shown);
  }

  private static void call(Element link, int number, String id) {
    Element sup = link.getOwnerDocument().createElementNS(Dom.XHTML, "sup");
    link.getParentNode().insertBefore(sup, link.getNextSibling());
    ElementBuilder call = new ElementBuilder(sup).add(id.isEmpty() ? "span" : "a");
    call.with("class", "noteref address-number").text("[" + number + "]");
    if (!id.isEmpty()) {
      call.with("href", "#" + id);
    }
  }

  private static List<Element> discussions(Element chapter) {
    return Dom.elements(chapter, "section").stream()
        .filter(section -> Dom.hasClass(section, "discussion"))
        .toList();
  }

  /** The links whose addresses are not to be read already. */
  private static List<Element> links(Element scope) {
    return Dom.elements(scope, "a").stream()
        .filter(link -> WEB.matcher(address(link)).matches())
        .filter(link -> !Dom.hasClass(link, "placeholder"))
        .filter(link -> !bare(link.getTextContent()).equals(bare(address(link))))
        .filter(link -> around(link, "pre").isEmpty())
        .toList();
  }

  private static Optional<Node> around(Node node, String name) {
    for (Node at = node; at != null; at = at.getParentNode()) {
      if (name.equals(at.getLocalName())) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private static String address(Element link) {
    return link.getAttribute("href").strip();
  }

  /** An address as people write it. */
  private static String bare(String address) {
    return UNSEEN
        .matcher(address)
        .replaceAll("")
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^https?://", "")
        .replaceFirst("/$", "");
  }
}
