package florilege.imports.html;

import florilege.imports.html.cleanup.CodeListings;
import florilege.imports.html.cleanup.HtmlElements;
import florilege.imports.html.cleanup.PreElement;
import florilege.imports.markdown.MarkdownBlock;
import florilege.imports.markdown.MarkdownBlock.Kind;
import florilege.imports.markdown.MarkdownEscaper;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Reads what an element holds into blocks of Markdown. */
final class BlockReader {

  private final HtmlToMarkdown manner;

  BlockReader(HtmlToMarkdown manner) {
    this.manner = manner;
  }

  /** The blocks in an element. */
  List<MarkdownBlock> of(Element holder) {
    return of(holder.childNodes());
  }

  /** The blocks that nodes one after another make. */
  List<MarkdownBlock> of(List<? extends Node> nodes) {
    List<MarkdownBlock> blocks = new ArrayList<>();
    List<Node> words = new ArrayList<>();
    for (Node node : nodes) {
      if (HtmlElements.isBlock(node)) {
        flush(words, blocks);
        block((Element) node, blocks);
      } else {
        words.add(node);
      }
    }
    flush(words, blocks);
    return blocks;
  }

  private void flush(List<Node> words, List<MarkdownBlock> blocks) {
    blocks.addAll(ParagraphDivider.of(InlineReader.of(words, manner, false), manner));
    words.clear();
  }

  private void block(Element element, List<MarkdownBlock> blocks) {
    switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, blocks);
      case "ul", "menu", "dir", "ol" -> list(element, blocks);
      case "blockquote" -> quote(element, blocks);
      case "pre" -> pre(element, blocks);
      case "hr" -> blocks.add(new MarkdownBlock(Kind.OTHER, "* * *"));
      case "table" -> blocks.addAll(new TableElement(element, manner, this).blocks());
      case "dl" -> blocks.addAll(new DefinitionList(element, manner, this).blocks());
      case "markdown" -> markdown(element, blocks);
      case "figure" -> blocks.addAll(new FigureElement(element, manner, this).blocks());
      default -> blocks.addAll(of(element));
    }
  }

  private void heading(Element element, List<MarkdownBlock> blocks) {
    if (HtmlElements.holdsBlock(element)
        && element.children().stream().anyMatch(HtmlElements::holdsBlock)) {
      blocks.addAll(of(element));
      return;
    }
    String words = MarkdownEscaper.heading(InlineReader.line(element.childNodes(), manner, false));
    if (!words.isBlank()) {
      int level = element.normalName().charAt(1) - '0';
      blocks.add(new MarkdownBlock(Kind.OTHER, "#".repeat(level) + " " + words));
    }
  }

  private void list(Element element, List<MarkdownBlock> blocks) {
    ListElement list = new ListElement(element, this);
    Kind last = blocks.isEmpty() ? Kind.OTHER : blocks.get(blocks.size() - 1).kind();
    list.block(last).ifPresent(blocks::add);
  }

  private void quote(Element element, List<MarkdownBlock> blocks) {
    List<MarkdownBlock> inside = of(element);
    if (!inside.isEmpty()) {
      blocks.add(
          new MarkdownBlock(
              Kind.OTHER, MarkdownBlock.prefixed(MarkdownBlock.join(inside, false), "> ", "> ")));
    }
  }

  /** A text that an editor kept in Markdown among HTML. */
  private void markdown(Element element, List<MarkdownBlock> blocks) {
    if (!manner.isArticle()) {
      blocks.addAll(of(element));
    } else if (!element.wholeText().isBlank()) {
      blocks.add(new MarkdownBlock(Kind.OTHER, element.wholeText().strip()));
    }
  }

  /** Verse is set line by line, and is no code. */
  private void pre(Element element, List<MarkdownBlock> blocks) {
    if (element.hasClass("wp-block-verse")) {
      CodeListings.keepIndents(element);
      blocks.addAll(new BlockReader(manner.withLines()).of(element));
    } else if (!element.wholeText().isBlank()) {
      blocks.add(PreElement.read(element));
    }
  }
}
