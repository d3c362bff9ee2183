package florilege.imports.html;

import florilege.imports.html.cleanup.HtmlElements;
import florilege.imports.markdown.MarkdownBlock;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Terms and what they mean. */
final class DefinitionList {

  private final Element list;
  private final HtmlToMarkdown manner;
  private final BlockReader blocks;

  DefinitionList(Element list, HtmlToMarkdown manner, BlockReader blocks) {
    this.list = list;
    this.manner = manner;
    this.blocks = blocks;
  }

  /** In an article HTML, which says it best; in a comment paragraphs, the terms emphasised. */
  List<MarkdownBlock> blocks() {
    if (manner.isArticle()
        && list.selectFirst("pre, dl dl") == null
        && list.selectFirst("dt") != null) {
      return List.of(RawHtmlWriter.block(list, manner));
    }
    List<MarkdownBlock> paragraphs = new ArrayList<>();
    for (Node part : list.childNodes()) {
      boolean term =
          part instanceof Element e
              && e.normalName().equals("dt")
              && !e.children().stream().anyMatch(HtmlElements::isBlock);
      paragraphs.addAll(blocks.of(List.of(term ? emphasised((Element) part) : part)));
    }
    return paragraphs;
  }

  private static Element emphasised(Element term) {
    Element paragraph = new Element("p");
    Element strong = paragraph.appendElement("strong");
    List.copyOf(term.childNodes()).forEach(strong::appendChild);
    return paragraph;
  }
}
