package florilege.imports.html;

import florilege.imports.html.Token.Emphasis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads the words of a paragraph, with what marks them, into tokens. */
final class Inline {

  /** What Markdown has no sign for; an article keeps the element. */
  private static final Set<String> KEPT =
      Set.of(
          "sub", "sup", "mark", "ins", "u", "small", "kbd", "samp", "abbr", "dfn", "q", "ruby",
          "rt", "rp", "bdi", "bdo", "time", "var");

  private final Html manner;
  private final boolean linked;
  private final List<Token> tokens = new ArrayList<>();

  /** How many tokens there were behind the last break that an element made. */
  private int brokenAt = -1;

  private Inline(Html manner, boolean linked) {
    this.manner = manner;
    this.linked = linked;
  }

  /** The tokens of nodes; white space stands between words alone, breaks not at either end. */
  static List<Token> of(List<? extends Node> nodes, Html manner, boolean linked) {
    Inline inline = new Inline(manner, linked);
    nodes.forEach(inline::node);
    return Neat.of(inline.tokens);
  }

  /** The Markdown of nodes that stand in one line, such as a heading's. */
  static String line(List<? extends Node> nodes, Html manner, boolean linked) {
    List<Token> tokens = new ArrayList<>();
    for (Token token : of(nodes, manner, linked)) {
      tokens.add(token instanceof Token.Break ? new Token.Words(" ") : token);
    }
    return Line.write(Neat.of(tokens), manner.isArticle(), linked);
  }

  private void node(Node node) {
    if (node instanceof TextNode text) {
      text(text.getWholeText());
    } else if (node instanceof Element element) {
      element(element);
    }
  }

  private void text(String text) {
    if (!manner.lines()) {
      tokens.add(new Token.Words(text));
      return;
    }
    String[] lines = text.replace("\r", "").split("\n", -1);
    boolean broken = brokenAt == tokens.size() && lines.length > 1 && lines[0].isBlank();
    for (int i = broken ? 1 : 0; i < lines.length; i++) {
      if (i > (broken ? 1 : 0)) {
        tokens.add(new Token.Break());
      }
      tokens.add(new Token.Words(lines[i]));
    }
  }

  private void element(Element element) {
    switch (element.normalName()) {
      case "em", "i", "cite" -> emphasis(Emphasis.EM, element);
      case "strong", "b" -> emphasis(Emphasis.STRONG, element);
      case "del", "s", "strike" -> emphasis(Emphasis.STRUCK, element);
      case "code", "tt" -> code(element);
      case "br" -> br();
      case "a" -> link(element);
      case "img" -> Picture.of(element, manner).ifPresent(this::picture);
      case "tex" -> tex(element.wholeText().strip());
      case "sup" -> sup(element);
      case "textarea" -> tokens.add(new Token.Words(element.wholeText()));
      default -> other(element);
    }
  }

  private void tex(String formula) {
    tokens.add(new Token.Finished("$" + formula.replaceAll("\\s+", " ") + "$"));
  }

  /** The call of a note that blocks have. */
  private void sup(Element element) {
    String number = element.text().strip();
    if (manner.isArticle() && element.hasAttr("data-fn") && number.matches("\\d{1,4}")) {
      tokens.add(new Token.Finished("[^" + number + "]"));
    } else {
      other(element);
    }
  }

  /** In a text whose line ends count, a break and the line end behind it are one. */
  private void br() {
    tokens.add(new Token.Break());
    brokenAt = tokens.size();
  }

  private void other(Element element) {
    if (Names.isEmbedded(element)) {
      Embedded.of(element)
          .ifPresentOrElse(
              shown -> tokens.add(new Token.Finished(shown.markdown())),
              () -> element.childNodes().forEach(this::node));
    } else if (manner.isArticle() && KEPT.contains(element.normalName())) {
      kept(element);
    } else {
      boolean quoted = element.normalName().equals("q");
      tokens.add(new Token.Words(quoted ? "“" : ""));
      element.childNodes().forEach(this::node);
      tokens.add(new Token.Words(quoted ? "”" : ""));
    }
  }

  private void kept(Element element) {
    String title = element.attr("title").strip();
    boolean titled = element.normalName().equals("abbr") && !title.isEmpty();
    String attribute = titled ? " title=\"" + Raw.attribute(title) + "\"" : "";
    tokens.add(new Token.Finished("<" + element.normalName() + attribute + ">"));
    element.childNodes().forEach(this::node);
    tokens.add(new Token.Finished("</" + element.normalName() + ">"));
  }

  private void emphasis(Emphasis kind, Element element) {
    tokens.add(new Token.Open(kind));
    element.childNodes().forEach(this::node);
    tokens.add(new Token.Close(kind));
  }

  private void code(Element element) {
    String code = element.wholeText().replaceAll("\\s+", " ");
    tokens.add(code.isBlank() ? new Token.Words(" ") : new Token.Code(code));
  }

  private void link(Element element) {
    Optional<String> target = linked ? Optional.empty() : Target.of(element.attr("href"), manner);
    Optional<Picture> full = Picture.fullSize(element, manner);
    if (full.isPresent()) {
      picture(full.get());
    } else if (target.isEmpty()) {
      element.childNodes().forEach(this::node);
    } else {
      String text = line(element.childNodes(), manner, true);
      if (!element.text().isBlank() || element.selectFirst("img") != null && !text.isEmpty()) {
        tokens.add(new Token.Words(edge(element, true)));
        tokens.add(
            new Token.Finished(Target.link(text, element.wholeText().strip(), target.get())));
        tokens.add(new Token.Words(edge(element, false)));
      }
    }
  }

  /** The white space at an edge of an element, which stands outside it in Markdown. */
  private static String edge(Element element, boolean first) {
    String text = element.wholeText();
    boolean blank =
        !text.isEmpty() && Character.isWhitespace(text.charAt(first ? 0 : text.length() - 1));
    return blank ? " " : "";
  }

  private void picture(Picture picture) {
    if (manner.isArticle()) {
      tokens.add(new Token.Finished(picture.markdown("")));
    } else {
      Optional<String> target = linked ? Optional.empty() : Target.of(picture.source(), manner);
      String words = picture.alt().isEmpty() ? picture.source() : picture.alt();
      tokens.add(
          target
              .<Token>map(
                  address -> new Token.Finished(Target.link(Target.text(words), words, address)))
              .orElse(new Token.Words(words)));
    }
  }
}
