package florilege.imports.html;

import florilege.imports.html.cleanup.HtmlElements;
import florilege.imports.markdown.MarkdownBlock;
import florilege.imports.markdown.MarkdownBlock.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Writes HTML that stays HTML, with no more of it than has a meaning in a book. */
final class RawHtmlWriter {

  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.of(
          "a", Set.of("href", "title"),
          "img", Set.of("src", "alt"),
          "td", Set.of("colspan", "rowspan"),
          "th", Set.of("colspan", "rowspan", "scope"),
          "ol", Set.of("start"),
          "abbr", Set.of("title"));

  /** Elements of which only the content is of use. */
  private static final Set<String> UNWRAPPED =
      Set.of(
          "font",
          "center",
          "nobr",
          "colgroup",
          "col",
          "big",
          "tt",
          "blink",
          "label",
          "form",
          "input",
          "noscript",
          "wbr");

  private RawHtmlWriter() {}

  /** An element as a block, which no empty line ends too early (CommonMark 0.31 §4.6). */
  static MarkdownBlock block(Element element, HtmlToMarkdown manner) {
    Element copy = element.clone();
    for (Element each : copy.select("*")) {
      clean(each, manner);
    }
    Document page = new Document("");
    page.outputSettings().prettyPrint(false).charset("UTF-8");
    page.appendChild(copy);
    String html = copy.outerHtml().replace("\r", "").replaceAll("\\n\\s*\\n", "\n");
    return new MarkdownBlock(Kind.OTHER, html.strip());
  }

  private static void clean(Element element, HtmlToMarkdown manner) {
    Optional<ImageElement> shown = ImageElement.of(element, manner);
    Optional<EmbeddedLink> embedded = EmbeddedLink.of(element);
    Set<String> kept = ATTRIBUTES.getOrDefault(element.normalName(), Set.of());
    for (Attribute attribute : element.attributes().asList()) {
      if (!kept.contains(attribute.getKey())) {
        element.removeAttr(attribute.getKey());
      }
    }
    if (element.normalName().equals("img")) {
      shown.ifPresent(picture -> element.attr("src", picture.source()));
    } else if (element.normalName().equals("a") && !leads(element, manner)
        || UNWRAPPED.contains(element.normalName())
        || element.normalName().equals("span")) {
      element.unwrap();
    } else if (HtmlElements.isEmbedded(element)) {
      embedded.ifPresentOrElse(
          there ->
              element.replaceWith(
                  new Element("a").attr("href", there.address()).text(there.title())),
          element::remove);
    }
  }

  private static boolean leads(Element a, HtmlToMarkdown manner) {
    boolean shown = !a.text().isBlank() || a.selectFirst("img") != null;
    return shown && LinkTarget.of(a.attr("href"), manner).isPresent();
  }

  /** Words fit to stand in an attribute. */
  static String attribute(String words) {
    return words.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }
}
