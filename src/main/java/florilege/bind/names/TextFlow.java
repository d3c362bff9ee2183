package florilege.bind.names;

import florilege.bind.names.NameMentions.Mention;
import florilege.text.dom.Dom;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Joins the text nodes of a text as it is read, whatever elements it is divided among: that of a
 * paragraph, a heading, a cell.
 */
final class TextFlow {

  private record Piece(Text node, int start, int end) {}

  private record Link(int start, int end) {}

  private final StringBuilder text = new StringBuilder();
  private final List<Piece> pieces = new ArrayList<>();
  private final Set<Link> links = new LinkedHashSet<>();

  void add(Text node) {
    int start = text.length();
    text.append(node.getData());
    pieces.add(new Piece(node, start, text.length()));
  }

  /** Adds a character that stands for something that is no text. */
  void add(char sign) {
    text.append(sign);
  }

  int length() {
    return text.length();
  }

  /** Takes note that what was added since an offset is a link. */
  void addLink(int since) {
    int start = since;
    int end = text.length();
    while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    links.add(new Link(start, end));
  }

  boolean isLink(int start, int end) {
    return links.contains(new Link(start, end));
  }

  @Override
  public String toString() {
    return text.toString();
  }

  /** Puts other words in the place of some; elements that nothing is left of are taken away. */
  void replace(List<Mention> mentions) {
    Set<Element> rubies = new LinkedHashSet<>();
    int last = pieces.size() - 1;
    for (int i = mentions.size() - 1; i >= 0; i--) {
      Mention mention = mentions.get(i);
      while (last > 0 && pieces.get(last).start() >= mention.end()) {
        last--;
      }
      replace(mention, last, rubies);
    }
    rubies.forEach(TextFlow::unwrap);
  }

  private void replace(Mention mention, int last, Set<Element> rubies) {
    for (int at = last; at >= 0 && pieces.get(at).end() > mention.start(); at--) {
      Piece piece = pieces.get(at);
      int from = Math.max(0, mention.start() - piece.start());
      int to = Math.min(piece.node().getLength(), mention.end() - piece.start());
      boolean first = piece.start() <= mention.start();
      if (to > from) {
        piece.node().replaceData(from, to - from, first ? mention.substitute() : "");
      }
      addRuby(piece.node(), rubies);
      removeEmpty(piece.node());
    }
  }

  private static void addRuby(Node node, Set<Element> rubies) {
    for (Node at = node.getParentNode(); at instanceof Element e; at = at.getParentNode()) {
      if ("ruby".equals(e.getLocalName())) {
        rubies.add(e);
      }
    }
  }

  private static void removeEmpty(Text node) {
    Node empty = node;
    boolean isEmpty = node.getData().isEmpty();
    while (isEmpty
        && empty.getPreviousSibling() == null
        && empty.getNextSibling() == null
        && empty.getParentNode() instanceof Element parent
        && ChapterTexts.isInline(parent)
        && !parent.hasAttribute("id")) {
      Node above = parent.getParentNode();
      isEmpty = above != null;
      if (isEmpty) {
        // Kept in place, so that what is above may be found empty too.
        parent.removeChild(empty);
        empty = above.getOwnerDocument().createTextNode("");
        above.replaceChild(empty, parent);
      }
    }
  }

  /** What is said of how a name is spoken is said of the name. */
  private static void unwrap(Element ruby) {
    for (Element part : Dom.elements(ruby, "*")) {
      if (Set.of("rt", "rp", "rtc").contains(part.getLocalName())) {
        part.getParentNode().removeChild(part);
      }
    }
    while (ruby.getFirstChild() != null) {
      ruby.getParentNode().insertBefore(ruby.getFirstChild(), ruby);
    }
    ruby.getParentNode().removeChild(ruby);
  }
}
