package florilege.imports.html;

import florilege.imports.html.cleanup.HtmlElements;
import florilege.imports.markdown.InlineToken;
import florilege.imports.markdown.InlineToken.Emphasis;
import florilege.imports.markdown.InlineWriter;
import florilege.imports.markdown.TokenNormalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads the words of a paragraph, with what marks them, into tokens. */
final class InlineReader {

  /** What Markdown has no sign for; an article keeps the element. */
  private static final Set<String> KEPT =
      Set.of(
          "sub", "sup", "mark", "ins", "u", "small", "kbd", "samp", "abbr", "dfn", "q", "ruby",
          "rt", "rp", "bdi", "bdo", "time", "var");

  private final HtmlToMarkdown manner;
  private final boolean linked;
  private final List<InlineToken> tokens = new ArrayList<>();

  /** How many tokens there were behind the last break that an element made. */
  private int brokenAt = -1;

  private InlineReader(HtmlToMarkdown manner, boolean linked) {
    this.manner = manner;
    this.linked = linked;
  }

  /** The tokens of nodes; white space stands between words alone, breaks not at either end. */
  static List<InlineToken> of(List<? extends Node> nodes, HtmlToMarkdown manner, boolean linked) {
    InlineReader inline = new InlineReader(manner, linked);
    nodes.forEach(inline::node);
    return TokenNormalizer.of(inline.tokens);
  }

  /** The Markdown of nodes that stand in one line, such as a heading's. */
  static String line(List<? extends Node> nodes, HtmlToMarkdown manner, boolean linked) {
    List<InlineToken> tokens = new ArrayList<>();
    for (InlineToken token : of(nodes, manner, linked)) {
      tokens.add(token instanceof InlineToken.Break ? new InlineToken.Words(" ") : token);
    }
    return InlineWriter.write(TokenNormalizer.of(tokens), manner.isArticle(), linked);
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
      tokens.add(new InlineToken.Words(text));
      return;
    }
    String[] lines = text.replace("\r", "").split("\n", -1);
    boolean broken = brokenAt == tokens.size() && lines.length > 1 && lines[0].isBlank();
    for (int i = broken ? 1 : 0; i < lines.length; i++) {
      if (i > (broken ? 1 : 0)) {
        tokens.add(new InlineToken.Break());
      }
      tokens.add(new InlineToken.Words(lines[i]));
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
      case "img" -> ImageElement.of(element, manner).ifPresent(this::picture);
      case "tex" -> tex(element.wholeText().strip());
      case "sup" -> sup(element);
      case "textarea" -> tokens.add(new InlineToken.Words(element.wholeText()));
      default -> other(element);
    }
  }

  private void tex(String formula) {
    tokens.add(new InlineToken.Finished("$" + formula.replaceAll("\\s+", " ") + "$"));
  }

  /** The call of a note that blocks have. */
  private void sup(Element element) {
    String number = element.text().strip();
    if (manner.isArticle() && element.hasAttr("data-fn") && number.matches("\\d{1,4}")) {
      tokens.add(new InlineToken.Finished("[^" + number + "]"));
    } else {
      other(element);
    }
  }

  /** In a text whose line ends count, a break and the line end behind it are one. */
  private void br() {
    tokens.add(new InlineToken.Break());
    brokenAt = tokens.size();
  }

  private void other(Element element) {
    if (HtmlElements.isEmbedded(element)) {
      EmbeddedLink.of(element)
          .ifPresentOrElse(
              shown -> tokens.add(new InlineToken.Finished(shown.markdown())),
              () -> element.childNodes().forEach(this::node));
    } else if (manner.isArticle() && KEPT.contains(element.normalName())) {
      kept(element);
    } else {
      boolean quoted = element.normalName().equals("q");
      tokens.add(new InlineToken.Words(quoted ? "“" : ""));
      element.childNodes().forEach(this::node);
      tokens.add(new InlineToken.Words(quoted ? "”" : ""));
    }
  }

  private void kept(Element element) {
    String title = element.attr("title").strip();
    boolean titled = element.normalName().equals("abbr") && !title.isEmpty();
    String attribute = titled ? " title=\"" + RawHtmlWriter.attribute(title) + "\"" : "";
    tokens.add(new InlineToken.Finished("<" + element.normalName() + attribute + ">"));
    element.childNodes().forEach(this::node);
    tokens.add(new InlineToken.Finished("</" + element.normalName() + ">"));
  }

  private void emphasis(Emphasis kind, Element element) {
    tokens.add(new InlineToken.Open(kind));
    element.childNodes().forEach(this::node);
    tokens.add(new InlineToken.Close(kind));
  }

  private void code(Element element) {
    String code = element.wholeText().replaceAll("\\s+", " ");
    tokens.add(code.isBlank() ? new InlineToken.Words(" ") : new InlineToken.Code(code));
  }

  private void link(Element element) {
    Optional<String> target =
        linked ? Optional.empty() : LinkTarget.of(element.attr("href"), manner);
    Optional<ImageElement> full = ImageElement.fullSize(element, manner);
    if (full.isPresent()) {
      picture(full.get());
    } else if (target.isEmpty()) {
      element.childNodes().forEach(this::node);
    } else {
      String text = line(element.childNodes(), manner, true);
      if (!element.text().isBlank() || element.selectFirst("img") != null && !text.isEmpty()) {
        tokens.add(new InlineToken.Words(edge(element, true)));
        tokens.add(
            new InlineToken.Finished(
                LinkTarget.link(text, element.wholeText().strip(), target.get())));
        tokens.add(new InlineToken.Words(edge(element, false)));
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

  private void picture(ImageElement picture) {
    if (manner.isArticle()) {
      tokens.add(new InlineToken.Finished(picture.markdown("")));
    } else {
      Optional<String> target = linked ? Optional.empty() : LinkTarget.of(picture.source(), manner);
      String words = picture.alt().isEmpty() ? picture.source() : picture.alt();
      tokens.add(
          target
              .<InlineToken>map(
                  address ->
                      new InlineToken.Finished(
                          LinkTarget.link(LinkTarget.text(words), words, address)))
              .orElse(new InlineToken.Words(words)));
    }
  }
}
