package florilege.text.html;

import florilege.problem.Rule;
import florilege.text.ProblemCollector;
import florilege.text.dom.Dom;
import florilege.text.dom.ElementBuilder;
import florilege.text.html.policy.HtmlPolicy;
import florilege.text.html.policy.HtmlPolicy.Treatment;
import florilege.text.html.policy.LossRules;
import florilege.text.html.policy.ValidUrl;
import florilege.text.html.structure.ContentModel;
import florilege.text.source.SourceOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.w3c.dom.Document;

/**
 * Takes out of HTML what may not stand in a book, and says so. Whatever comes in, only elements,
 * attributes and values that a {@link HtmlPolicy} names come out, with text that XML allows; the
 * words inside an element that is not allowed stay. Elements of kinds that a later stage has to
 * name a place for ({@code a}, {@code img}, headings) carry their {@link SourceOffset}.
 */
public final class Sanitizer implements NodeVisitor {

  /** Elements whose content is not for reading. */
  private static final Set<String> UNREADABLE = Set.of("script", "style", "template");

  /** What a parser puts around any HTML. */
  private static final Set<String> ROOTS = Set.of("html", "head", "body", "#root");

  private static final Set<String> PLACED =
      Set.of("a", "img", "table", "h1", "h2", "h3", "h4", "h5", "h6");

  private final HtmlPolicy policy;
  private final AttributeCopier attributes;
  private final IntUnaryOperator places;
  private final ProblemCollector remarks;
  private final Document document = ElementBuilder.root("div").document();
  private final Deque<org.w3c.dom.Element> open = new ArrayDeque<>();

  /** What each open jsoup element became: an element, or nothing but its content. */
  private final Deque<Boolean> kept = new ArrayDeque<>();

  /** The outermost element that is open and whose content is not for reading, or null. */
  private Element hidden;

  private int lastPlace;

  /** The room that the elements so far take, as {@link ElementBudget} counts it. */
  private int room;

  /** Whether there were too many. */
  private boolean full;

  /** Whether elements stood too deep in each other already. */
  private boolean deep;

  private Sanitizer(HtmlPolicy policy, IntUnaryOperator places, ProblemCollector remarks) {
    this.policy = policy;
    this.attributes = new AttributeCopier(policy);
    this.places = places;
    this.remarks = remarks;
    open.push(document.getDocumentElement());
  }

  /**
   * Clean XHTML.
   *
   * @param html the content of a {@code body}
   * @param places from an offset in the HTML to one in the passage
   * @return a document whose root is a {@code div}; its elements may still stand in places where
   *     they must not
   */
  static Document clean(
      String html, IntUnaryOperator places, HtmlPolicy policy, ProblemCollector remarks) {
    Parser parser =
        Parser.htmlParser().setTrackPosition(true).setMaxDepth(5 * ContentModel.DEEPEST);
    Sanitizer sanitizer = new Sanitizer(policy, places, remarks);
    Element body = parser.parseInput(html, "").body();
    policy.settle(body);
    body.traverse(sanitizer);
    return sanitizer.document;
  }

  @Override
  public void head(Node node, int depth) {
    int at = place(node);
    if (node instanceof TextNode text) {
      if (hidden == null) {
        open.peek().appendChild(document.createTextNode(Dom.legal(text.getWholeText())));
      }
    } else if (node instanceof Element element) {
      kept.push(hidden == null && enter(element, at));
      if (hidden == null && UNREADABLE.contains(element.normalName())) {
        hidden = element;
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      hidden = element == hidden ? null : hidden;
      if (kept.pop()) {
        AttributeCopier.addAddress(open.pop());
      }
    }
  }

  /** Opens an element in the new document if it is to stand there; whether it is open then. */
  private boolean enter(Element element, int at) {
    Treatment treatment =
        ROOTS.contains(element.normalName()) ? Treatment.UNWRAP : policy.treatment(element);
    switch (treatment) {
      case KEEP -> {
        return keep(element, policy.nameOf(element.normalName()), at);
      }
      case CHECKBOX -> box(element);
      case EMBED_LINK -> link(element, at);
      case PICTURE_LINK -> {
        pictureLink(element, at);
        refuse(element, at);
      }
      case UNWRAP -> caption(element);
      case REFUSE -> {
        refuse(element, at);
        caption(element);
      }
      case DROP -> {}
    }
    return false;
  }

  private boolean keep(Element element, String name, int at) {
    if (open.size() > ContentModel.DEEPEST) {
      tooDeep(at);
      return false;
    }
    room += ElementBudget.of(name);
    if (room > policy.mostElements()) {
      plain(element, name, at);
      return false;
    }
    policy.prepare(element);
    org.w3c.dom.Element made = append(name, at);
    List<String> refused = attributes.copy(element, made);
    if (!refused.isEmpty()) {
      refuse(
          at,
          "not allowed on <" + element.normalName() + ">: " + shown(String.join(", ", refused)));
    }
    if (Dom.hasClass(made, "maths")) {
      SourceOffset.write(made, at);
    }
    if (name.equals("img")) {
      picture(made, at);
      return false;
    }
    if (name.equals("a") && !leads(made, at)) {
      return false;
    }
    open.push(made);
    return true;
  }

  /** Says it where it begins: what is within is no deeper. */
  private void tooDeep(int at) {
    if (!deep) {
      deep = true;
      remarks.add(
          Rule.TOO_MUCH,
          at,
          "elements nested more than " + ContentModel.DEEPEST + " deep are set as plain text",
          ProblemCollector.SIMPLIFY);
    }
  }

  /** Keeps the words of an element for which there is no room, apart from what is around them. */
  private void plain(Element element, String name, int at) {
    if (!full) {
      full = true;
      remarks.add(
          Rule.TOO_MUCH,
          at,
          "the text has more than "
              + policy.mostElements()
              + " elements; from here on it is set as plain text",
          "divide the text, or take tags out of it");
    }
    String words = name.equals("img") ? element.attr("alt") : "";
    boolean apart = ContentModel.BLOCKS.contains(name) || name.equals("br") || name.equals("img");
    open.peek().appendChild(document.createTextNode(Dom.legal(words) + (apart ? " " : "")));
  }

  private org.w3c.dom.Element append(String name, int at) {
    org.w3c.dom.Element made = document.createElementNS(Dom.XHTML, name);
    open.peek().appendChild(made);
    if (PLACED.contains(name)) {
      SourceOffset.write(made, at);
    }
    return made;
  }

  private void caption(Element element) {
    String caption = policy.caption(element);
    if (!caption.isEmpty()) {
      append("p", lastPlace).setTextContent(caption);
    }
  }

  /** The box of a task; other fields of forms say nothing on paper. */
  private void box(Element element) {
    if (element.attr("type").equalsIgnoreCase("checkbox")) {
      append("span", 0).setAttribute("class", "box");
      open.peek().getLastChild().setTextContent(element.hasAttr("checked") ? "☑ " : "☐ ");
    }
  }

  /** An image that says nothing of where it is leaves its alternative text. */
  private void picture(org.w3c.dom.Element made, int at) {
    String alt = made.getAttribute("alt");
    if (alt.isBlank()) {
      remarks.add(Rule.IMAGE_ALT, at, "image has no alternative text");
    }
    made.setAttribute("alt", alt);
    if (made.getAttribute("src").isEmpty()) {
      open.peek().replaceChild(document.createTextNode(alt), made);
    }
  }

  private void pictureLink(Element element, int at) {
    Optional<ValidUrl> source = ValidUrl.of(element.attr("src")).filter(ValidUrl::isRemote);
    boolean linked = open.stream().anyMatch(e -> e.getLocalName().equals("a"));
    String alt = element.attr("alt").strip();
    String words = alt.isEmpty() ? shown(element.attr("src")) : alt;
    org.w3c.dom.Element holder = linked || source.isEmpty() ? open.peek() : append("a", at);
    if (holder != open.peek()) {
      holder.setAttribute("href", source.get().value());
      Dom.set(holder, "rel", policy.linkRelation());
    }
    holder.appendChild(document.createTextNode(Dom.legal(words)));
  }

  /** Whether a link may lead where it does; else its words alone stay. */
  private boolean leads(org.w3c.dom.Element made, int at) {
    if (policy.leads(ValidUrl.of(made.getAttribute("href")))) {
      if (!policy.linkRelation().isEmpty()) {
        made.setAttribute("rel", policy.linkRelation());
      }
      return true;
    }
    open.peek().removeChild(made);
    if (made.hasAttribute("href")) {
      refuse(at, "a reader's link must lead to the web");
    }
    return false;
  }

  /** A film or the like becomes a link to the page that shows it. */
  private void link(Element element, int at) {
    Optional<EmbedLink> player = EmbedLink.of(element);
    if (player.isEmpty()) {
      refuse(at, "<" + element.normalName() + "> is not allowed");
      return;
    }
    if (LossRules.isEnded(element)) {
      hidden = element; // what is in it is for those who cannot see it
    }
    remarks.add(
        Rule.PLAYER, at, "a link stands for what is shown at " + shown(player.get().address()));
    player.get().show(append("a", at));
  }

  private void refuse(Element element, int at) {
    refuse(at, "the element <" + element.normalName() + "> is not allowed");
  }

  private void refuse(int at, String detail) {
    remarks.add(Rule.NOT_ALLOWED, at, Dom.legal(detail));
  }

  private int place(Node node) {
    int start = node.sourceRange().isTracked() ? node.sourceRange().startPos() : -1;
    lastPlace = start >= 0 ? places.applyAsInt(start) : lastPlace;
    return lastPlace;
  }

  static String shown(String value) {
    String line = value.replace('\n', ' ');
    return line.length() > 60 ? line.substring(0, 60) + "…" : line;
  }
}
