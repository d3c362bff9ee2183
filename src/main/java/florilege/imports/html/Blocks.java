package florilege.imports.html;

import florilege.imports.html.Block.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Reads what an element holds into blocks of Markdown. */
final class Blocks {

  private final Html manner;

  Blocks(Html manner) {
    this.manner = manner;
  }

  /** The blocks in an element. */
  List<Block> of(Element holder) {
    return of(holder.childNodes());
  }

  /** The blocks that nodes one after another make. */
  List<Block> of(List<? extends Node> nodes) {
    List<Block> blocks = new ArrayList<>();
    List<Node> words = new ArrayList<>();
    for (Node node : nodes) {
      if (Names.isBlock(node)) {
        flush(words, blocks);
        block((Element) node, blocks);
      } else {
        words.add(node);
      }
    }
    flush(words, blocks);
    return blocks;
  }

  private void flush(List<Node> words, List<Block> blocks) {
    blocks.addAll(Paragraphs.of(Inline.of(words, manner, false), manner));
    words.clear();
  }

  private void block(Element element, List<Block> blocks) {
    switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, blocks);
      case "ul", "menu", "dir", "ol" -> list(element, blocks);
      case "blockquote" -> quote(element, blocks);
      case "pre" -> pre(element, blocks);
      case "hr" -> blocks.add(new Block(Kind.OTHER, "* * *"));
      case "table" -> blocks.addAll(new Table(element, manner, this).blocks());
      case "dl" -> blocks.addAll(new Definitions(element, manner, this).blocks());
      case "figure" -> blocks.addAll(new Figure(element, manner, this).blocks());
      default -> blocks.addAll(of(element));
    }
  }

  private void heading(Element element, List<Block> blocks) {
    if (Names.holdsBlock(element) && element.children().stream().anyMatch(Names::holdsBlock)) {
      blocks.addAll(of(element));
      return;
    }
    String words = Signs.heading(Inline.line(element.childNodes(), manner, false));
    if (!words.isBlank()) {
      int level = element.normalName().charAt(1) - '0';
      blocks.add(new Block(Kind.OTHER, "#".repeat(level) + " " + words));
    }
  }

  private void list(Element element, List<Block> blocks) {
    Lists list = new Lists(element, this);
    Kind last = blocks.isEmpty() ? Kind.OTHER : blocks.get(blocks.size() - 1).kind();
    list.block(last).ifPresent(blocks::add);
  }

  private void quote(Element element, List<Block> blocks) {
    List<Block> inside = of(element);
    if (!inside.isEmpty()) {
      blocks.add(new Block(Kind.OTHER, Block.prefixed(Block.join(inside, false), "> ", "> ")));
    }
  }

  /** Verse is set line by line, and is no code. */
  private void pre(Element element, List<Block> blocks) {
    if (element.hasClass("wp-block-verse")) {
      blocks.addAll(new Blocks(new Html(manner.trust(), true, manner.pictures())).of(element));
    } else if (!element.wholeText().isBlank()) {
      blocks.add(Fence.of(element));
    }
  }
}
